import assert from "node:assert/strict";
import { test } from "node:test";
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { FetchFailure } from "../../src/feeds/fetch-failure.ts";
import { readBody } from "../../src/feeds/read-body.ts";

const FEED = Buffer.from(`<rss>${"<item>новость</item>".repeat(200)}</rss>`);

async function* chunks(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  for (let at = 0; at < bytes.byteLength; at += 100) yield bytes.subarray(at, at + 100);
}

const read = (bytes: Uint8Array, encoding = "", maxBytes = 100_000) =>
  readBody(chunks(bytes), encoding, maxBytes);

const packings: readonly (readonly [string, Uint8Array, string])[] = [
  ["a plain body", FEED, ""],
  ["a body called identity", FEED, "identity"],
  ["gzip", gzipSync(FEED), "gzip"],
  ["gzip by its old name", gzipSync(FEED), "X-GZIP"],
  ["brotli", brotliCompressSync(FEED), "br"],
  ["deflate", deflateSync(FEED), "deflate"],
  ["deflate without its frame", deflateRawSync(FEED), "deflate"],
  ["two layers", brotliCompressSync(deflateSync(FEED)), "deflate, br"],
  [
    "gzip in two members",
    Buffer.concat([gzipSync(FEED.subarray(0, 99)), gzipSync(FEED.subarray(99))]),
    "gzip",
  ],
  ["gzip with bytes behind it", Buffer.concat([gzipSync(FEED), Buffer.alloc(9)]), "gzip"],
  ["a .gz file served as it is", gzipSync(FEED), ""],
  ["a .gz file packed once more", gzipSync(gzipSync(FEED)), "gzip"],
  ["a plain body that is called gzip", FEED, "gzip"],
  ["a plain body that is called brotli", FEED, "br"],
  ["a plain body that is called deflate", FEED, "deflate"],
  ["gzip that is called brotli", gzipSync(FEED), "br"],
];

for (const [what, bytes, encoding] of packings) {
  test(`readBody() reads ${what}`, async () => {
    assert.deepEqual(Buffer.from(await read(bytes, encoding)), FEED);
  });
}

test("readBody() reads nothing from an empty body, whatever it is called", async () => {
  for (const encoding of ["", "gzip", "br", "deflate"]) {
    assert.equal((await read(new Uint8Array(), encoding)).byteLength, 0);
  }
});

const bomb = Buffer.alloc(50_000_000, 32);
const faults: readonly (readonly [string, Uint8Array, string, string])[] = [
  ["gzip without its last byte", gzipSync(FEED).subarray(0, -1), "gzip", "its answer is cut off"],
  ["gzip cut in the middle", gzipSync(FEED).subarray(0, 60), "gzip", "its answer is cut off"],
  [
    "brotli cut in the middle",
    brotliCompressSync(FEED).subarray(0, 40),
    "br",
    "its answer is cut off",
  ],
  [
    "deflate cut in the middle",
    deflateSync(FEED).subarray(0, 40),
    "deflate",
    "its answer is cut off",
  ],
  [
    "gzip with a wrong byte",
    withWrongByte(gzipSync(FEED)),
    "gzip",
    "its answer cannot be unpacked",
  ],
  ["a packing it does not know", FEED, "zip", "its answer is packed as zip"],
  ["more layers than anybody needs", FEED, "br, br, br", "its answer is packed too often"],
  ["a large body", bomb.subarray(0, 100_001), "", "it is larger than 100000 bytes"],
  ["a gzip bomb", gzipSync(bomb), "gzip", "it is larger than 100000 bytes"],
  ["a brotli bomb", brotliCompressSync(bomb), "br", "it is larger than 100000 bytes"],
  ["a deflate bomb", deflateSync(bomb), "deflate", "it is larger than 100000 bytes"],
  ["a bomb in a bomb", gzipSync(gzipSync(bomb)), "gzip", "it is larger than 100000 bytes"],
];

for (const [what, bytes, encoding, message] of faults) {
  test(`readBody() refuses ${what}`, async () => {
    await assert.rejects(read(bytes, encoding), (error) => {
      assert.ok(error instanceof FetchFailure, String(error));
      assert.equal(error.message, message);
      return true;
    });
  });
}

function withWrongByte(bytes: Uint8Array): Uint8Array {
  const wrong = Uint8Array.from(bytes);
  wrong[wrong.byteLength - 6] = ~(wrong[wrong.byteLength - 6] ?? 0) & 255;
  return wrong;
}
