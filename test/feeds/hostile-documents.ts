/** A feed of one item with that inside. */
export const item = (inside: string) =>
  `<rss version="2.0"><channel><title>T</title><item>${inside}</item></channel></rss>`;
const body = (inside: string) => item(`<description>${inside}`);
/** A feed of one item with that title. */
export const title = (inside: string) => item(`<title>${inside}</title>`);
/** The text so many times. */
export const times = (amount: number, text: string) => text.repeat(amount);
const each = (amount: number, text: (index: number) => string) =>
  Array.from({ length: amount }, (_, index) => text(index)).join("");

/** Noise that is the same in every run. */
function noise(length: number, alphabet: string): string {
  let state = 7;
  let text = "";
  for (let at = 0; at < length; at += 1) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    text += alphabet[(state >> 8) % alphabet.length];
  }
  return text;
}

const MARKUP_NOISE = "<>&;\"'=/![]-? abcxyz\n";
const texts: readonly (readonly [string, () => string])[] = [
  ["ten megabytes of garbage", () => times(50, noise(200_000, MARKUP_NOISE))],
  ["garbage inside an item", () => item(times(10, noise(200_000, MARKUP_NOISE)))],
  ["a million opening brackets", () => times(1e6, "<")],
  ["opening brackets that could begin a tag", () => item(times(1e6, "<a "))],
  ["end tags that never end", () => item(times(1e6, "</"))],
  ["a million ampersands", () => item(times(1e6, "&"))],
  ["references without an end", () => title(times(1e6, "&#"))],
  [
    "an entity bomb",
    () =>
      `<!DOCTYPE x [<!ENTITY e0 "lol">${each(50, (i) => `<!ENTITY e${i + 1} "${times(10, `&e${i};`)}">`)}]>${title("&e50;")}`,
  ],
  [
    "one long entity a million times",
    () => `<!DOCTYPE x [<!ENTITY a "${times(900, "x")}">]>${body(times(3e6, "&a;"))}`,
  ],
  ["entity declarations without end", () => `<!DOCTYPE x [${times(1e5, '<!ENTITY a "b">')}]>`],
  ["endless nesting", () => times(1e6, "<a>")],
  ["nesting that is closed again", () => times(3e5, "<a>") + times(3e5, "</a>")],
  ["nesting inside a body", () => body(times(3e5, "<div>"))],
  ["items inside items", () => times(3e5, "<item>")],
  ["channels inside channels", () => times(3e5, "<channel>")],
  ["feeds inside titles", () => times(2e5, "<feed><entry><title>")],
  [
    "deep XHTML",
    () =>
      `<feed><entry><content type="xhtml">${times(5e4, '<div xmlns="http://www.w3.org/1999/xhtml">')}`,
  ],
  ["names looked up in many scopes", () => times(240, '<a xmlns:b="c">') + times(3e5, "<y:z/>")],
  [
    "a base in every element",
    () =>
      times(240, '<feed xml:base="a/">') +
      times(5e4, '<entry xml:base="b"><link href="c"/></entry>'),
  ],
  ["a million attributes", () => item(`<title ${each(1e6, (i) => `a${i}="x" `)}>`)],
  ["namespaces without end", () => `<rss ${each(2e5, (i) => `xmlns:a${i}="x" `)}>${item("")}`],
  ["one attribute of ten megabytes", () => item(`<link href="${times(1e7, "x")}"/>`)],
  ["an attribute without an end", () => `<rss version="${times(1e6, "x>")}`],
  ["attributes that lack their marks", () => item(times(3e5, '<a b="x>y</a>'))],
  ["attributes that seem to lack their marks", () => item(times(3e5, '<a b="c> ="'))],
  ["100,000 CDATA openings", () => body(times(1e5, "<![CDATA["))],
  ["CDATA openings and as many ends", () => body(times(2e5, "<![CDATA[") + times(2e5, "]]>"))],
  [
    "a CDATA section in every title, none ended",
    () => times(1e5, "<item><title><![CDATA[x</title></item>"),
  ],
  ["ends of items under prefixes without end", () => each(2e5, (i) => `</a${i}:item><title>`)],
  ["items without starts", () => `<rss>${times(2e5, "</item><title>a")}`],
  ["elements closed too early", () => item(times(3e5, "<a/><![CDATA["))],
  ["names parted from their prefixes", () => item(times(2e4, `<a${times(200, " ")}:</a ::b>`))],
  ["attributes without signs", () => item(times(3e3, `<a ${times(300, 'b"" ')}>`))],
  ["brackets twice", () => item(times(1e6, "<<a>"))],
  ["ends of an escaped section", () => title(`&lt;![CDATA[${times(1e6, "]]&gt; ")}a`)],
  ["a feed that is shown as text", () => `<pre>&lt;rss${times(2.4e5, "&lt;a")}`],
  ["a feed that is a program's string", () => `<rss a=\\"${times(3.3e5, "\\n<")}`],
  ["feeds without entries in each other", () => `${times(200, "<rss>")}${times(3e5, "<feed/>")}`],
  ["JSON inside JSON", () => each(3e5, (i) => `${i === 0 ? "{" : ","}"${i}":{"a":{"b":{}}}`)],
  ["ends of items inside CDATA", () => item(`<a><![CDATA[${times(3e5, "</item>")}`)],
  ["a comment of ten megabytes", () => `<!--${times(1e7, "-")}`],
  ["comments without an end", () => item(times(5e5, "<!--"))],
  ["instructions without an end", () => times(3e5, "<?xml >") + times(3e5, "<?xml ")],
  ["a million empty items", () => `<rss><channel>${times(1e6, "<item/>")}`],
  ["a million empty entries", () => `<feed>${times(1e6, "<entry/>")}`],
  ["a link repeated 200,000 times", () => item(times(2e5, "<link>a</link>"))],
  ["a date repeated 100,000 times", () => item(times(1e5, "<pubDate>a 1 b 2</pubDate>"))],
  ["a body repeated 100,000 times", () => item(times(1e5, "<description>a<b>c</b></description>"))],
  ["categories without end", () => item(each(1e5, (i) => `<category>${i}</category>`))],
  [
    "keywords without end",
    () => item(`<itunes:keywords>${each(3e5, (i) => `${i},`)}</itunes:keywords>`),
  ],
  [
    "texts without end before fields without end",
    () => body(`${times(5e4, "a<!-- -->")}<b/>${times(1e5, "<link>")}`),
  ],
  ["stray end tags under deep nesting", () => `${times(240, "<x>")}${times(5e5, "</y>")}`],
  ["links without end", () => body(`<![CDATA[${times(1e5, "<a href=x>")}]]>`)],
  ["what makes rss-parser's snippets backtrack", () => body(`<![CDATA[${times(3e5, "x<p")}]]>`)],
  ["tags without end in a title", () => title(times(1.5e6, "&lt;a "))],
  ["a title of spaces", () => title(`a${times(3e6, " ")}b`)],
  ["an address of spaces", () => item(`<link>a${times(1e6, " ")}b</link>`)],
  ["an address of many lines", () => item(`<link>a${times(1e6, " \n")}b</link>`)],
  ["an author of signs", () => item(`<author>${times(1e6, "a@")}</author>`)],
  ["an author of spaces", () => item(`<author>${times(1e6, " ")}a@b${times(1e6, " ")}</author>`)],
  ["a date of numbers", () => item(`<pubDate>${times(1e6, "1 ")}</pubDate>`)],
  ["spaces alone", () => `${times(1e7, " ")}x`],
  ["base64 with spaces", () => `<feed><entry><content mode="base64">${times(1e6, "A A\n")}`],
  ["names of five megabytes", () => item(`<${times(5e6, "a")}></${times(5e6, "a")}>`)],
  ["deep JSON", () => times(1e6, "[")],
  ["deep JSON objects", () => times(1e6, '{"a":')],
  [
    "a JSON feed of a hundred thousand items",
    () =>
      `{"version":"https://jsonfeed.org/version/1","items":[${times(1e5, '{"content_text":"a"},')}{}]}`,
  ],
  [
    "a JSON feed of a hundred thousand items without its end",
    () => json(times(1e5, '{"id":"1",}')),
  ],
  ["a JSON feed that is one string", () => json(`{"title":"${times(5e6, "\\")}`)],
  ["a JSON feed of comments without an end", () => json(times(1e6, "/*"))],
  ["a JSON feed of commas", () => json(times(5e6, ",;"))],
  ["a JSON feed nested behind an odd quote", () => json(`'"',${times(1e6, "[")}`)],
  ["JSON feeds that begin again and again", () => times(1e5, json("").slice(0, -10))],
  ["a word processor's quotes", () => times(3e5, "<a b=“x c=”")],
  ["start tags that lost their brackets", () => item(times(3e5, "<title1</title>"))],
  ["instructions that lost their marks", () => item(times(3e5, "<?php echo 1>"))],
  ["addresses behind links", () => item(times(2e5, "<link/>https://x.example/"))],
  ["entries in themselves", () => times(3e5, "<item>")],
  ["a declaration that goes on", () => `<?xml encoding=${times(1e6, " ")}`],
  ["a page of links", () => `<html>${times(2e5, "<p><a href=x>y</a>")}`],
  ["a page that is all title", () => `<html><title>${times(1e6, "<")}`],
  ["mojibake without end", () => title(times(1e6, "Р”"))],
];

const bytes: readonly (readonly [string, () => Uint8Array])[] = [
  [
    "ten megabytes of any bytes",
    () =>
      Buffer.from(times(50, noise(200_000, "\0\u0001\u007F\u0080\u00C3\u00E9\u00FF<>&")), "latin1"),
  ],
  ["a Cyrillic letter ten million times", () => Buffer.alloc(1e7, 0xe9)],
  ["halves of characters", () => Buffer.from(times(1.5e6, "eda0bdedb880"), "hex")],
  ["first halves of characters", () => Buffer.from(times(3e6, "eda0bd"), "hex")],
  ["garbage in UTF-16", () => Buffer.from(`\uFEFF${noise(1e6, MARKUP_NOISE)}`, "utf16le")],
  [
    "UTF-32 that is none",
    () => Buffer.concat([Uint8Array.of(0xff, 0xfe, 0, 0), Buffer.alloc(4e6, 0xaa)]),
  ],
];

function json(items: string): string {
  return `{"version":"https://jsonfeed.org/version/1.1","items":[${items}`;
}

/** What nobody writes by accident, a megabyte and more of each, by what it is. */
export const HOSTILE_DOCUMENTS: ReadonlyMap<string, () => Uint8Array> = new Map([
  ...texts.map(([what, text]) => [what, (): Uint8Array => Buffer.from(text())] as const),
  ...bytes,
]);
