import { gzipSync } from "node:zlib";
import {
  edit,
  type Fault,
  type Faulty,
  isXml,
  outsideCdata,
  places,
  titled,
  unescapeMarkup,
  utf8,
} from "./faults.ts";

const ENTRY = "(?:w:)?(?:item|entry)";
const FIELD = "title|guid|pubDate|description|dc:creator|dc:date|id|published|summary";
const XML_DATE = /<(pubDate|dc:date|(?:w:)?published)>([^<]+)</g;

/** Faults thought of after the parser had been mended for those before, and measured before it was for these. */
export const LATEST_FAULTS: Readonly<Record<string, Fault>> = {
  // What stands between the author and the reader.
  "still compressed": (text) => ({ bytes: gzipSync(text) }),
  "as a string in JSON": (text, random) =>
    isXml(text)
      ? utf8(
          random.pick([
            JSON.stringify({ contents: text, status: { http_code: 200 } }),
            JSON.stringify(text),
            `callback(${JSON.stringify({ data: text })});`,
          ]),
        )
      : utf8(JSON.stringify(text)),
  "escaped as in a program": (text, random) =>
    isXml(text) ? utf8(inProgram(text, random.chance(0.5))) : null,
  "escaped as a whole": (text) => utf8(escaped(text)),
  "shown in a page": (text, random) => {
    const name = random.pick(["pre", "textarea", "code"]);
    return utf8(`<html><head></head><body><${name}>${escaped(text)}</${name}></body></html>`);
  },
  "in an answer of a service": (text) =>
    isXml(text)
      ? utf8(
          `<?xml version="1.0"?>\n<string xmlns="http://tempuri.org/">${escaped(text)}</string>\n`,
        )
      : null,
  "one part of several": (text) =>
    utf8(
      `--b0undary\r\nContent-Type: text/xml; charset=utf-8\r\nContent-Length: ${text.length}\r\n\r\n${text}\r\n--b0undary--\r\n`,
    ),
  "chunk sizes between": (text, random) =>
    isXml(text)
      ? edit(text, random, places(text, new RegExp(`(?=<${ENTRY}[ >])`, "g")), 2, () => {
          return `\r\n${random.between(16, 8192).toString(16)}\r\n`;
        })
      : null,
  "the first bytes are missing": (text, random) =>
    isXml(text) ? utf8(text.slice(random.between(1, 12))) : null,
  "sent twice": (text, random) =>
    isXml(text) ? utf8(`${text}${random.pick(["", "\n"])}${text}`) : null,
  "a page before": (text) =>
    utf8(
      `<!DOCTYPE html><html><head><title>503</title><link rel="stylesheet" href="/a.css"></head><body><h1>Busy</h1></body></html>\n${text}`,
    ),
  "an empty feed before": (text) =>
    isXml(text)
      ? utf8(
          `<?xml version="1.0"?><rss version="2.0"><channel><title>x</title><link>https://x.example/</link></channel></rss>\n${text}`,
        )
      : null,
  "copied from a browser's view": (text, random) =>
    isXml(text)
      ? utf8(
          random.chance(0.5)
            ? text.replace(new RegExp(`<(?=(?:rss|channel|${ENTRY})[ >])`, "g"), "- <")
            : `This XML file does not appear to have any style information associated with it. The document tree is shown below.\n${text.replace(/^<\?xml.*?\?>\s*/, "")}`,
        )
      : null,
  "through a browser": (text) => {
    if (!isXml(text) || text.includes("<![CDATA[") || text.includes("<feed")) return null;
    if (text.includes("<w:")) return null;
    const body = text
      .replace(/<\?(.*?)\?>/, "")
      .replace(/<([\w:]+)( [^<>]*)?\/>/g, "<$1$2></$1>")
      .replace(/<\/?[\w:]+/g, (tag) => tag.toLowerCase())
      .replace(/<link>([^<]*)<\/link>/g, "<link>$1")
      .replaceAll("isPermaLink", "ispermalink");
    return utf8(`<!--?xml version="1.0"?--><html><head></head><body>${body}</body></html>`);
  },
  "a script injected": (text, random) =>
    isXml(text)
      ? edit(
          text,
          random,
          places(text, new RegExp(`(?<=<${ENTRY}(?: [^>]*)?>)\\n?`, "g")),
          2,
          () =>
            '<script type="text/javascript">for (i=0;i<3;i++) document.write("<title>Ad</title><link>https://ad.example/</link>");</script>',
        )
      : null,
  "a warning in a date": (text, random) =>
    edit(
      text,
      random,
      places(text, /(?<=<(?:pubDate|dc:date|published)>)/g),
      2,
      () =>
        "<br />\n<b>Warning</b>:  date(): It is not safe to rely on the system's settings in <b>/www/feed.php</b> on line <b>31</b><br />\n",
    ),

  // Encodings.
  "windows-1251 that nobody tells": (text, random) =>
    inWindows1251(
      text.replace(/^<\?xml.*?\?>/, random.pick(['<?xml version="1.0"?>', "", "$&"])),
      text,
    ),
  "a field in windows-1251": (text, random) => {
    const { start, end } = random.pick(
      places(text, /(?<=<(?:title|dc:creator|name)>(?:<!\[CDATA\[)?)[а-яёіў «»—:?]+(?=[<\]])/giu),
    ) ?? { start: -1, end: -1 };
    const field = inWindows1251(text.slice(start, end), "");
    if (start === -1 || field === null) return null;
    return {
      bytes: Buffer.concat([
        Buffer.from(text.slice(0, start)),
        field.bytes,
        Buffer.from(text.slice(end)),
      ]),
    };
  },
  "UTF-8's bytes as references": (text) =>
    isXml(text)
      ? utf8(
          text.replace(/[^\0-\x7F]/gu, (sign) =>
            text.includes("<![CDATA[")
              ? sign
              : [...Buffer.from(sign)].map((byte) => `&#${byte};`).join(""),
          ),
        )
      : null,
  "a title encoded twice": (text, random) =>
    edit(
      text,
      random,
      places(text, /(?<=<title>(?:<!\[CDATA\[)?)[^<\]]*[а-я]{3}[^<\]]*(?=[<\]])/g),
      1,
      (title) => Buffer.from(title).toString("latin1"),
    ),
  "what is left of a mark": (text, random) =>
    utf8(`${random.pick(["ï»¿", "п»ї", "&#65279;", "&#xFEFF;", "\u00EF\u00BB\u00BF\n"])}${text}`),

  // Prologs and roots.
  "a declaration in capitals": (text) =>
    isXml(text) ? utf8(text.replace(/^<\?xml.*?\?>/, (each) => each.toUpperCase())) : null,
  "a declaration before each entry": (text) =>
    isXml(text)
      ? utf8(
          text.replace(
            new RegExp(`<${ENTRY}[ >]`, "g"),
            (entry) => `<?xml version="1.0" encoding="UTF-8"?>\n${entry}`,
          ),
        )
      : null,
  "a channel for each item": (text) =>
    text.includes("<rss")
      ? utf8(
          text.replace(
            /<\/item>\s*(?=<item>)/g,
            "$&</channel>\n<channel>\n<title>Wire</title>\n<link>https://wire.example/</link>\n",
          ),
        )
      : null,
  "no channel": (text) =>
    text.includes("<rss") ? utf8(text.replace(/<\/?channel>\s*/g, "")) : null,
  "an entry's start is missing": (text, random) =>
    isXml(text)
      ? edit(
          text,
          random,
          places(text, new RegExp(`(?<=</${ENTRY}>\\s*)<${ENTRY}(?: [^>]*)?>`, "g")),
          1,
          () => "",
        )
      : null,
  "the root's quote is missing": (text, random) =>
    isXml(text)
      ? edit(
          text,
          random,
          places(text, /(?<=<(?:rss|rdf:RDF|(?:w:)?feed) [^>]*)"(?=[ >])/g),
          1,
          () => "",
        )
      : null,
  "an old entry commented out": (text, random) =>
    isXml(text)
      ? edit(
          text,
          random,
          places(text, new RegExp(`(?=<${ENTRY}[ >])`, "g")),
          1,
          () =>
            "<!--\n<item><title>Old -- and gone</title><!-- twice --><link>https://wire.example/old</link></item>\n-->\n",
        )
      : null,

  // Names and namespaces.
  "prefixes lost": (text) =>
    isXml(text) && !text.includes("<w:")
      ? utf8(text.replace(/(<\/?)(?:dc|content|atom):(?=\w)/g, "$1"))
      : null,
  "a prefix damaged": (text, random) => {
    const sign = random.pick([": ", " :", "::"]);
    return /<(?:dc|content):/.test(text)
      ? utf8(text.replace(/(<\/?(?:dc|content)):(?=\w)/g, `$1${sign}`))
      : null;
  },
  "prefixes of another namespace": (text, random) =>
    isXml(text)
      ? utf8(
          text.replace(
            /(xmlns:(?:dc|content)=")[^"]*"/g,
            `$1${random.pick(["http://example.org/ns", "http://wellformedweb.org/CommentAPI/", "", "#"])}"`,
          ),
        )
      : null,
  "a namespace written otherwise": (text, random) =>
    isXml(text)
      ? utf8(
          outsideCdata(text, (part) =>
            part.replace(/(xmlns(?::\w+)?=")([^"]*)"/g, (_, start, uri) => {
              const change = random.pick([
                `${uri} `,
                `\n${uri}`,
                uri.toUpperCase(),
                uri.replace("http://www.", "http://"),
              ]);
              return `${start}${change}"`;
            }),
          ),
        )
      : null,
  "RSS under a namespace": (text, random) =>
    text.includes("<rss")
      ? utf8(
          text.replace(
            "<rss ",
            `<rss xmlns="${random.pick(["http://www.w3.org/2005/Atom", "http://www.w3.org/1999/xhtml", "http://backend.userland.com/rss2", "http://purl.org/rss/1.0/", "https://www.rssboard.org/rss-specification"])}" `,
          ),
        )
      : null,
  "RSS under a prefix": (text) =>
    text.includes("<rss")
      ? utf8(
          outsideCdata(text, (part) =>
            part.replace(
              /(<\/?)(?=(?:rss|channel|item|title|link|description|guid|pubDate|category|author)[ >])/g,
              "$1rss:",
            ),
          ),
        )
      : null,
  "entries under the other name": (text) =>
    isXml(text)
      ? utf8(
          text.replace(
            /(<\/?)(w:)?(item|entry)(?=[ >])/g,
            (_, start, prefix = "", name) =>
              `${start}${prefix}${name === "item" ? "entry" : "item"}`,
          ),
        )
      : null,
  "dates under other names": (text, random) => {
    const name = random.pick(["pubdate", "date", "pub_date", "publishDate", "pub-date", "created"]);
    return text.includes("<rss")
      ? utf8(text.replace(/(<\/?)pubDate>/g, (_, start) => `${start}${name}>`))
      : null;
  },
  "addresses under other names": (text, random) => {
    const name = random.pick(["url", "uri", "href"]);
    return text.includes("<rss")
      ? utf8(text.replace(/<link>([^<]*\/news\/[^<]*)<\/link>/g, `<${name}>$1</${name}>`))
      : null;
  },
  "bodies under other names": (text, random) => {
    const name = random.pick([
      "yandex:full-text",
      "full-text",
      "fulltext",
      "body",
      "content",
      "full_text",
    ]);
    return text.includes("<content:encoded>")
      ? utf8(text.replace(/(<\/?)content:encoded>/g, (_, start) => `${start}${name}>`))
      : null;
  },
  "categories in a list": (text) =>
    text.includes("<category")
      ? utf8(
          text.replace(
            /(?:<category(?: [^>]*)?>(?:[^<]*<\/category>)?\s*)+/g,
            "<categories>$&</categories>\n",
          ),
        )
      : null,
  "persons as in Atom": (text) =>
    text.includes("<rss") && text.includes("<dc:creator>")
      ? utf8(
          text.replace(
            /<dc:creator>([\s\S]*?)<\/dc:creator>/g,
            "<author><name>$1</name><uri>https://wire.example/who</uri></author>",
          ),
        )
      : null,
  "persons as in RSS": (text) =>
    text.includes("<entry>")
      ? utf8(text.replace(/<author><name>([^<]*)<\/name>.*?<\/author>/g, "<author>$1</author>"))
      : null,
  "categories as in RSS": (text) =>
    text.includes("<entry>")
      ? utf8(text.replace(/<category term="([^"]*)"\/>/g, "<category>$1</category>"))
      : null,

  // Tags, attributes and sections.
  "fields closed too early": (text, random) =>
    edit(text, random, places(text, /<(?:title|pubDate|guid|published|id|dc:date)>/g), 4, (tag) =>
      tag.replace(">", "/>"),
    ),
  "slashes misplaced": (text, random) =>
    isXml(text)
      ? utf8(
          outsideCdata(text, (part) =>
            part.replace(/(<[\w:]+ [^<>]*)\/>/g, `$1${random.pick(["/ >", "//>", "\\>"])}`),
          ),
        )
      : null,
  "a sign of a tag escaped": (text, random) =>
    edit(text, random, places(text, new RegExp(`</(?:w:)?(?:${FIELD})>`, "g")), 2, (tag) =>
      random.pick([tag.replace("<", "&lt;"), tag.replace(">", "&gt;")]),
    ),
  "quotes as references": (text) =>
    isXml(text)
      ? utf8(
          outsideCdata(text, (part) =>
            part.replace(
              /((?:isPermaLink|rel|type|href|term|url|length))="([^"]*)"/g,
              "$1=&quot;$2&quot;",
            ),
          ),
        )
      : null,
  "quotes of two kinds": (text, random) =>
    edit(
      text,
      random,
      places(text, /(?<=<(?:guid|enclosure|category|link|title|content) [^<>]*)"(?=\/?>)/g),
      2,
      () => "'",
    ),
  "signs of tags in values": (text) =>
    isXml(text)
      ? utf8(
          outsideCdata(text, (part) =>
            part.replace(
              /<((?:w:)?(?:guid|enclosure|category|link|title|content))(?=[ >])/g,
              '<$1 label2="a > b" note="<i>5 < 6</i>"',
            ),
          ),
        )
      : null,
  "CDATA misspelt": (text, random) => {
    const start = random.pick(["<[CDATA[", "<!CDATA[", "<![CDATA [", "<![ CDATA[", "<! [CDATA["]);
    return text.includes("<![CDATA[") ? utf8(text.replaceAll("<![CDATA[", start)) : null;
  },
  "CDATA escaped": (text) =>
    text.includes("<rss") && !text.includes("<![CDATA[")
      ? utf8(
          text.replace(
            /<(title|description|content:encoded)>([^<]*)<\//g,
            "<$1>&lt;![CDATA[$2]]&gt;</",
          ),
        )
      : null,
  "bodies escaped twice": (text) =>
    text.includes("<rss") && !text.includes("<![CDATA[")
      ? utf8(
          text.replace(
            /<(description|content:encoded)>([^<]*)<\//g,
            (_, name, inside) => `<${name}>${escaped(inside)}</`,
          ),
        )
      : null,
  "line breaks in a title": (text, random) =>
    titled(text, random, "One<br>two<br/>three<hr>", "One two three"),
  "markup without an end in a title": (text, random) =>
    titled(
      text,
      random,
      random.pick([
        "<b>One two",
        '<a href="https://x.example/">One two',
        "<font color=red>One two",
      ]),
      "One two",
    ),
  "entities with spaces": (text, random) =>
    titled(text, random, "A &amp ; B & amp; C &#8212 ; D", "A &amp; B &amp; C — D"),

  // Types and addresses.
  "markup escaped as XHTML": (text) =>
    text.includes('type="html"') ? utf8(text.replaceAll('type="html"', 'type="xhtml"')) : null,
  "markup unescaped as HTML": (text) =>
    text.includes('type="html"')
      ? utf8(
          text.replace(
            /(<(?:w:)?content type="html">)([^<]*)</g,
            (_, start, inside) => `${start}${unescapeMarkup(inside)}<`,
          ),
        )
      : null,
  "types in other words": (text, random) =>
    text.includes('type="html"')
      ? utf8(
          text.replaceAll(
            'type="html"',
            `type="${random.pick(["text/html", "HTML", "html; charset=utf-8", "text/html; charset=utf-8"])}"`,
          ),
        )
      : null,
  "addresses without a host": (text) =>
    text.includes("rdf:about")
      ? null
      : utf8(
          text.replace(
            /(<link>|<(?:w:)?link rel="alternate" type="text\/html" href="|"url": ")https:\/\/wire\.example/g,
            "$1",
          ),
        ),
  "line ends in addresses": (text) =>
    isXml(text) ? utf8(text.replace(/(<link>[^<]*\/news)(\/[^<]*<)/g, "$1\n$2")) : null,
  "addresses as links": (text) =>
    text.includes("<rss")
      ? utf8(text.replace(/<link>([^<]*)<\/link>/g, '<link><a href="$1">$1</a></link>'))
      : null,

  // Dates.
  "dates in Belarusian": (text, random) => dated(text, (at) => inWords(at, BELARUSIAN, random)),
  "dates in Ukrainian": (text, random) => dated(text, (at) => inWords(at, UKRAINIAN, random)),
  "dates in Polish": (text, random) => dated(text, (at) => inWords(at, POLISH, random)),
  "dates in Lithuanian": (text, random) => dated(text, (at) => inWords(at, LITHUANIAN, random)),
  "dates with twelve hours": (text, random) =>
    dated(text, (at) => {
      const { year, month, day, hour, minute, second } = at;
      const clock = `${hour % 12 || 12}:${two(minute)}:${two(second)} ${hour < 12 ? "AM" : "PM"}`;
      return random.pick([
        `${month}/${day}/${year} ${clock}`,
        `${two(day)} ${ENGLISH[month - 1]} ${year} ${clock} GMT`,
        `${ENGLISH[month - 1]} ${day}, ${year} at ${clock}`,
        `${year}-${two(month)}-${two(day)} ${clock}`,
      ]);
    }),
  "dates of programs": (text, random) =>
    dated(text, (at) => {
      const { year, month, day, hour, minute, second, epochMilliseconds } = at;
      const clock = `${two(hour)}:${two(minute)}:${two(second)}`;
      const iso = `${year}-${two(month)}-${two(day)}`;
      const english = ENGLISH[month - 1]?.slice(0, 3);
      return random.pick([
        String(epochMilliseconds),
        `/Date(${epochMilliseconds})/`,
        `${epochMilliseconds / 1000}.0`,
        `Mon ${english} ${day} ${year} ${clock} GMT+0000 (Coordinated Universal Time)`,
        `${iso} ${clock} +0000 UTC`,
        `${iso} ${clock}.0000000`,
        `${iso.replaceAll("-", "")}T${clock.replaceAll(":", "")}Z`,
        `${iso.replaceAll("-", "")}${clock.replaceAll(":", "")}`,
        `${iso}T${clock}.000Z[UTC]`,
        `${iso}T${clock}Z+00:00`,
        `<time datetime="${iso}T${clock}Z">${day}.${month}.</time>`,
        `Published: ${two(day)}.${two(month)}.${year} ${clock}`,
        `"${iso}T${clock}Z"`,
      ]);
    }),

  // What is done to JSON.
  "JSON: items numbered": (text) => {
    if (isXml(text)) return null;
    const feed = JSON.parse(text);
    return utf8(JSON.stringify({ ...feed, items: { ...feed.items } }, null, 1));
  },
  "JSON: in another object": (text, random) =>
    isXml(text) ? null : utf8(`{"${random.pick(["data", "feed", "result"])}": ${text}}`),
  "JSON: JavaScript's escapes": (text) =>
    isXml(text) ? null : utf8(text.replace(/[&>]/g, (sign) => (sign === "&" ? "\\x26" : "\\x3e"))),
  "JSON: dates in seconds": (text, random) => {
    const unit = random.pick([1, 1000]);
    return isXml(text)
      ? null
      : utf8(
          text.replace(
            /"date_published": "([^"]*)"/g,
            (_, date) => `"date_published": ${(Date.parse(date) * unit) / 1000}`,
          ),
        );
  },
  "JSON: one author's name": (text) =>
    isXml(text)
      ? null
      : utf8(text.replace(/"authors": \[\s*\{\s*"name": ("[^"]*")\s*\}\s*\]/g, '"author": $1')),
};

const ENGLISH =
  "January February March April May June July August September October November December".split(
    " ",
  );
const BELARUSIAN =
  "студзеня лютага сакавіка красавіка мая чэрвеня ліпеня жніўня верасня кастрычніка лістапада снежня".split(
    " ",
  );
const UKRAINIAN =
  "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня".split(
    " ",
  );
const POLISH =
  "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia".split(
    " ",
  );
const LITHUANIAN =
  "sausio vasario kovo balandžio gegužės birželio liepos rugpjūčio rugsėjo spalio lapkričio gruodžio".split(
    " ",
  );

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** As it stands between the quotation marks of a program, which are lost. */
function inProgram(text: string, withSlashes: boolean): string {
  const quoted = JSON.stringify(text).slice(1, -1);
  return withSlashes ? quoted.replaceAll("/", "\\/") : quoted;
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}

/** Every date that is whole written otherwise. */
function dated(text: string, write: (moment: Temporal.ZonedDateTime) => string): Faulty | null {
  if (!isXml(text)) return null;
  return utf8(
    text.replace(XML_DATE, (all, name, date) => {
      const milliseconds = Date.parse(date);
      if (Number.isNaN(milliseconds) || !/\d:\d\d:\d\d/.test(date)) return all;
      const moment = Temporal.Instant.fromEpochMilliseconds(milliseconds).toZonedDateTimeISO("UTC");
      return `<${name}>${write(moment)}<`;
    }),
  );
}

function inWords(
  { year, month, day, hour, minute, second }: Temporal.ZonedDateTime,
  months: readonly string[],
  random: Parameters<Fault>[1],
): string {
  const name = months[month - 1] ?? "";
  const clock = `${two(hour)}:${two(minute)}:${two(second)}`;
  return random.pick([
    `${day} ${name} ${year} ${clock}`,
    `${day} ${name} ${year}, ${clock}`,
    `${clock}, ${day} ${name} ${year}`,
    `${day} ${name.toUpperCase()} ${year} ${clock} +0000`,
    `${name} ${day}, ${year} ${clock}`,
    `${year} ${name} ${day} ${clock}`,
  ]);
}

/** Null for a text that the encoding cannot hold but for a letter or two, which become others. */
function inWindows1251(text: string, like: string): Faulty | null {
  const letters = new Map(
    Array.from({ length: 256 }, (_, byte) => [
      new TextDecoder("windows-1251").decode(Uint8Array.of(byte)),
      byte,
    ]),
  );
  const plain = (written: string) =>
    written.replace(/[^\0-\x7F]/gu, (sign) => (letters.has(sign) ? sign : "e"));
  if (!/[а-я]{4}/.test(text)) return null;
  const bytes = [...plain(text)].map((sign) => letters.get(sign) ?? 0x3f);
  return { bytes: Uint8Array.from(bytes), ...(like !== "" && { like: plain(like) }) };
}
