import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { decode } from "../../src/feeds/decode.ts";

const RUSSIAN = "<rss>Президент провёл переговоры с послом о торговле и границе</rss>";
/** What each byte stands for, turned round: the way to windows-1251 and koi8-r without a library. */
function encode(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const byCharacter = new Map<string, number>();
  for (let byte = 0; byte < 256; byte += 1) {
    byCharacter.set(decoder.decode(Uint8Array.of(byte)), byte);
  }
  return Uint8Array.from(text, (character) => byCharacter.get(character) ?? 0x3f);
}

function wide(text: string, bytesPerUnit: 2 | 4, isLittle: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * bytesPerUnit));
  for (let i = 0; i < text.length; i += 1) {
    if (bytesPerUnit === 2) view.setUint16(i * 2, text.charCodeAt(i), isLittle);
    else view.setUint32(i * 4, text.charCodeAt(i), isLittle);
  }
  return new Uint8Array(view.buffer);
}

const declared = (label: string) =>
  RUSSIAN.replace("<rss>", `<?xml version="1.0" encoding="${label}"?><rss>`);
const utf8 = (text: string) => new TextEncoder().encode(text);

const cases: readonly (readonly [string, Uint8Array, string | undefined, string, string])[] = [
  [
    "believes valid UTF-8 against a label in the document",
    utf8(declared("windows-1251")),
    undefined,
    "utf-8",
    declared("windows-1251"),
  ],
  [
    "believes valid UTF-8 against the header",
    utf8(RUSSIAN),
    "text/xml; charset=koi8-r",
    "utf-8",
    RUSSIAN,
  ],
  [
    "believes a mark of UTF-16 against every label",
    wide(`\uFEFF${declared("windows-1251")}`, 2, true),
    "text/xml; charset=koi8-r",
    "utf-16le",
    declared("windows-1251"),
  ],
  [
    "believes a mark of UTF-32 against every label",
    wide(`\uFEFF${declared("utf-8")}`, 4, false),
    "text/xml; charset=koi8-r",
    "utf-32be",
    declared("utf-8"),
  ],
  ["removes the mark", utf8(`\uFEFF${RUSSIAN}`), undefined, "utf-8", RUSSIAN],
  [
    "reads the declaration",
    encode(declared("windows-1251"), "windows-1251"),
    undefined,
    "windows-1251",
    declared("windows-1251"),
  ],
  [
    "knows cp-1251",
    encode(declared("cp-1251"), "windows-1251"),
    undefined,
    "windows-1251",
    declared("cp-1251"),
  ],
  [
    "knows win-1251",
    encode(declared("WIN-1251"), "windows-1251"),
    undefined,
    "windows-1251",
    declared("WIN-1251"),
  ],
  [
    "prefers the declaration to the header",
    encode(declared("koi8-r"), "koi8-r"),
    "text/xml; charset=windows-1251",
    "koi8-r",
    declared("koi8-r"),
  ],
  [
    "reads the header without a declaration",
    encode(RUSSIAN, "koi8-r"),
    'application/xml; charset="KOI8-R"',
    "koi8-r",
    RUSSIAN,
  ],
  [
    "does not believe in Latin-1 where letters stand side by side",
    encode(RUSSIAN, "windows-1251"),
    "text/xml; charset=ISO-8859-1",
    "windows-1251",
    RUSSIAN,
  ],
  [
    "reads Latin-1 where accents stand alone",
    encode("<rss>À bientôt, Noël, déjà là, été</rss>", "windows-1252"),
    "text/xml; charset=ISO-8859-1",
    "windows-1252",
    "<rss>À bientôt, Noël, déjà là, été</rss>",
  ],
  ["guesses windows-1251", encode(RUSSIAN, "windows-1251"), undefined, "windows-1251", RUSSIAN],
  ["guesses koi8-r", encode(RUSSIAN, "koi8-r"), undefined, "koi8-r", RUSSIAN],
  [
    "does not believe in UTF-8 that is none",
    encode(declared("utf-8"), "windows-1251"),
    undefined,
    "windows-1251",
    declared("utf-8"),
  ],
  ["sees UTF-16LE without a mark", wide(RUSSIAN, 2, true), undefined, "utf-16le", RUSSIAN],
  ["sees UTF-16BE without a mark", wide(RUSSIAN, 2, false), undefined, "utf-16be", RUSSIAN],
  ["sees UTF-32LE without a mark", wide(RUSSIAN, 4, true), undefined, "utf-32le", RUSSIAN],
  ["sees UTF-32BE without a mark", wide(RUSSIAN, 4, false), undefined, "utf-32be", RUSSIAN],
  [
    "ignores a UTF-16 label on narrow bytes",
    utf8(declared("utf-16")),
    undefined,
    "utf-8",
    declared("utf-16"),
  ],
  [
    "forgives a character cut off at the end",
    utf8(RUSSIAN).subarray(0, 20),
    undefined,
    "utf-8",
    "<rss>Президе\uFFFD",
  ],
];

for (const [behavior, bytes, contentType, encoding, text] of cases) {
  test(`decode() ${behavior}`, () => {
    const decoded = decode(bytes, contentType);
    assert.deepEqual({ text: decoded.text, encoding: decoded.encoding }, { text, encoding });
  });
}

test("decode() keeps UTF-8 in which a single character is broken", () => {
  const bytes = utf8(declared("utf-8"));
  const broken = Uint8Array.from([...bytes.subarray(0, 60), 0xff, ...bytes.subarray(60)]);
  assert.equal(decode(broken).encoding, "utf-8");
});

for (const [behavior, bytes, contentType, wrongLabel] of [
  ["names a label the bytes belie", utf8(declared("windows-1251")), undefined, "windows-1251"],
  [
    "names the server's where the document is silent",
    utf8(RUSSIAN),
    "x/y; charset=koi8-r",
    "koi8-r",
  ],
  ["holds the document to its own word", utf8(declared("utf-8")), "x/y; charset=koi8-r", null],
  [
    "names UTF-8 where the bytes are not",
    encode(declared("utf-8"), "windows-1251"),
    undefined,
    "utf-8",
  ],
  ["names none where ASCII is all there is", utf8('<?xml encoding="koi8-r"?>'), undefined, null],
  ["names none where the label is right", encode(declared("koi8-r"), "koi8-r"), undefined, null],
  [
    "is not particular about the order of bytes",
    wide(RUSSIAN, 2, false),
    "x/y; charset=utf-16",
    null,
  ],
] as const) {
  test(`decode() ${behavior}`, () => {
    assert.equal(decode(bytes, contentType).wrongLabel, wrongLabel);
  });
}

test("decode() believes the catalogue above all", () => {
  assert.equal(decode(utf8("Ж"), undefined, "windows-1251").text, "Р–");
  assert.equal(decode(utf8("Ж"), undefined, "no such thing").text, "Ж");
});

test("decode() answers for any bytes and any header", () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 300 }),
      fc.option(fc.string(), { nil: undefined }),
      (bytes, contentType) => {
        const { text, encoding } = decode(bytes, contentType);
        assert.equal(typeof text, "string");
        assert.notEqual(encoding, "");
      },
    ),
    { numRuns: 1_000 },
  );
});

test("decode() joins the halves of a character that an old database wrote as two", () => {
  const bytes = Buffer.concat([
    Buffer.from("Мінск "),
    Buffer.from("eda0bdedb880", "hex"),
    Buffer.from(" \u{d7ff} "),
    Buffer.from("eda0bd", "hex"),
  ]);
  assert.deepEqual(decode(bytes), {
    text: "Мінск 😀 \u{d7ff} \uFFFD\uFFFD\uFFFD",
    encoding: "utf-8",
    wrongLabel: null,
  });
});

test("decode() reads a field that is in windows-1251 in a document that is not", () => {
  const foreign = Buffer.from([0xcf, 0xf0, 0xe5, 0xec, 0xfc, 0xe5, 0xf0, 0x20, 0xe8]);
  const between = (bytes: Uint8Array) =>
    Buffer.concat([
      Buffer.from("<rss><title>Мінск і вся навіна дня</title><a>"),
      bytes,
      Buffer.from("</a>"),
    ]);
  assert.match(decode(between(foreign)).text, /дня<\/title><a>Премьер и<\/a>/);
  // One that is whole as UTF-8 but for its last letter was cut.
  const cut = Buffer.from("Премьер и").subarray(0, -1);
  assert.match(decode(between(cut)).text, /<a>Премьер \uFFFD<\/a>/);
});
