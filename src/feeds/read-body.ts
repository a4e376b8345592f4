import { promisify } from "node:util";
import { brotliDecompress, gunzip, inflate, inflateRaw } from "node:zlib";
import { FetchFailure } from "./fetch-failure.ts";

/** A server that packs a body more than twice is playing. */
const MAX_LAYERS = 2;

/**
 * The whole body, unpacked.
 *
 * Throws FetchFailure for a body larger than `maxBytes`, packed or unpacked,
 * and for one that ends before its packing does: half a feed looks like a feed
 * that lost items. A label that the bytes contradict is not believed: servers
 * call plain text gzip, and serve `.xml.gz` files without a word.
 */
export async function readBody(
  body: AsyncIterable<Uint8Array>,
  contentEncoding: string,
  maxBytes: number,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    length += chunk.byteLength;
    // Leaving the loop ends the connection.
    if (length > maxBytes) throw tooLarge(maxBytes);
    chunks.push(chunk);
  }
  let bytes: Uint8Array = Buffer.concat(chunks, length);
  const encodings = contentEncoding
    .toLowerCase()
    .split(",")
    .map((encoding) => encoding.trim().replace(/^x-/, ""))
    .filter((encoding) => encoding !== "" && encoding !== "identity");
  if (encodings.length > MAX_LAYERS) {
    throw new FetchFailure("down", "its answer is packed too often");
  }
  for (const encoding of encodings.reverse()) {
    bytes = await unpack(bytes, encoding, maxBytes);
  }
  return isGzip(bytes) ? unpack(bytes, "gzip", maxBytes) : bytes;
}

async function unpack(bytes: Uint8Array, encoding: string, maxBytes: number): Promise<Uint8Array> {
  const unzip = unzipper(bytes, encoding);
  if (unzip === null || bytes.byteLength === 0) return bytes;
  try {
    return await unzip(bytes, { maxOutputLength: maxBytes });
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : "";
    if (code === "ERR_BUFFER_TOO_LARGE") throw tooLarge(maxBytes);
    const isCut = code === "Z_BUF_ERROR";
    throw new FetchFailure(
      "down",
      isCut ? "its answer is cut off" : "its answer cannot be unpacked",
    );
  }
}

type Unzip = (bytes: Uint8Array, options: { maxOutputLength: number }) => Promise<Uint8Array>;

/** How to unpack the bytes; null: they are not packed, whatever the label says. */
function unzipper(bytes: Uint8Array, encoding: string): Unzip | null {
  if (isGzip(bytes)) return promisify(gunzip);
  switch (encoding) {
    case "gzip":
      return null;
    case "deflate":
      if (startsAsText(bytes)) return null;
      // The name means zlib's format, but some servers send the bare stream.
      return ((bytes[0] ?? 0) & 0x0f) === 8 ? promisify(inflate) : promisify(inflateRaw);
    case "br":
      return startsAsText(bytes) ? null : promisify(brotliDecompress);
    default:
      throw new FetchFailure("down", `its answer is packed as ${encoding.slice(0, 20)}`);
  }
}

function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** `<`, `{` or a byte order mark before them. */
function startsAsText(bytes: Uint8Array): boolean {
  const start = new TextDecoder("utf-8").decode(bytes.subarray(0, 40)).trimStart();
  return /^(?:<[?!a-z]|\{\s*")/i.test(start);
}

function tooLarge(maxBytes: number): FetchFailure {
  return new FetchFailure("too-large", `it is larger than ${maxBytes} bytes`);
}
