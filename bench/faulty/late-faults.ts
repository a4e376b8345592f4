import {
  edit,
  type Fault,
  isXml,
  outsideCdata,
  places,
  titled,
  unescapeMarkup,
  utf8,
} from "./faults.ts";

const TEXT_FIELD =
  "title|guid|pubDate|description|dc:creator|dc:date|category|id|published|updated|summary";
const ENTRY = "(?:w:)?(?:item|entry)";

/** Faults thought of after the parser had been mended for the others, and measured before it was for these. */
export const LATE_FAULTS: Readonly<Record<string, Fault>> = {
  "headers in the body": (text) =>
    utf8(`HTTP/1.1 200 OK\r\nContent-Type: text/xml; charset=utf-8\r\n\r\n${text}`),
  "chunk sizes in the body": (text) => utf8(`1f40\r\n${text}\r\n0\r\n\r\n`),
  "UTF-16 with half a character more": (text) => ({
    bytes: Buffer.concat([Buffer.from(`\uFEFF${text}`, "utf16le"), Buffer.from([0x0a])]),
  }),
  "characters in four bytes as twice three": (text, random) => {
    const faulty = titled(text, random, "@@", "😀");
    if (faulty?.like === undefined) return null;
    const [before = "", after = ""] = new TextDecoder().decode(faulty.bytes).split("@@");
    return {
      like: faulty.like,
      bytes: Buffer.concat([
        Buffer.from(before),
        Buffer.from("eda0bdedb880", "hex"),
        Buffer.from(after),
      ]),
    };
  },
  "a byte of Latin-1": (text, random) => {
    // Where all else is ASCII it tells the encoding.
    const faulty = titled(text, random, "caf@@", /[^\0-\x7F]/.test(text) ? "caf\uFFFD" : "café");
    if (faulty?.like === undefined) return null;
    const [before = "", after = ""] = new TextDecoder().decode(faulty.bytes).split("@@");
    return {
      like: faulty.like,
      bytes: Buffer.concat([Buffer.from(before), Buffer.from([0xe9]), Buffer.from(after)]),
    };
  },
  "odd white space between": (text, random) =>
    isXml(text)
      ? utf8(
          text.replace(
            />\n(?=<)/g,
            () => `>${random.pick(["\u2028", "\u00A0", "\u0085", "\u200B", "\t \t"])}`,
          ),
        )
      : null,
  "odd white space in dates and addresses": (text, random) => {
    if (!isXml(text)) return null;
    const space = () => random.pick(["\u00A0", "\u200B", "\n\t", "\u200E"]);
    return utf8(
      text.replace(
        /<((?:w:)?(?:pubDate|dc:date|published|link))>([^<]+)</g,
        (_, name, inside) => `<${name}>${space()}${inside}${space()}<`,
      ),
    );
  },

  "markup in a title": (text, random) =>
    titled(text, random, "One <b>two</b> <i>3</i>", "One two 3"),
  "names of entities in capitals": (text, random) =>
    titled(text, random, "A&AMP;B &QUOT;c&QUOT; &COPY;", "A&amp;B &quot;c&quot; ©"),
  "a percent sign, braces, a backslash": (text, random) =>
    titled(
      text,
      random,
      "5 % {{ x }} \\ $1 $& &&amp; <> </>",
      "5 % {{ x }} \\ $1 $&amp; &amp;&amp; &lt;&gt; &lt;/&gt;",
    ),
  "a file's signs": (text, random) =>
    titled(
      text,
      random,
      "a << b >> c <= d => e <- f",
      "a &lt;&lt; b &gt;&gt; c &lt;= d =&gt; e &lt;- f",
    ),
  "every field in CDATA": (text) =>
    isXml(text)
      ? utf8(
          text.replace(
            new RegExp(`<((?:w:)?(?:link|${TEXT_FIELD}))>([^<]+)<`, "g"),
            (_, name, inside) => `<${name}><![CDATA[${unescapeMarkup(inside)}]]><`,
          ),
        )
      : null,
  "comments in fields": (text, random) =>
    edit(
      text,
      random,
      places(text, new RegExp(`(?<=<(?:w:)?(?:${TEXT_FIELD})>)[^<\\s]+`, "g")),
      5,
      (words) => `<!-- x -->${words}<!---->`,
    ),

  "an end tag without its slash": (text, random) =>
    edit(
      text,
      random,
      places(text, new RegExp(`</(?:w:)?(?:${TEXT_FIELD}|link)>`, "g")),
      2,
      (tag) => random.pick([tag.replace("/", ""), tag.replace(/<\/([^>]*)/, "<$1/")]),
    ),
  "end tags with attributes": (text, random) =>
    edit(
      text,
      random,
      places(text, new RegExp(`</(?:${ENTRY}|(?:w:)?(?:${TEXT_FIELD}))>`, "g")),
      5,
      (tag) => tag.replace(">", ' class="x">'),
    ),
  "brackets twice": (text, random) =>
    edit(text, random, places(text, new RegExp(`</?(?:w:)?(?:${TEXT_FIELD})>`, "g")), 2, (tag) =>
      random.pick([`<${tag}`, `${tag}>`]),
    ),
  "fields in themselves": (text, random) =>
    edit(
      text,
      random,
      places(text, /<(title|pubDate|guid|published|id)>[^<]+<\/\1>/g),
      3,
      (field) => field.replace(/^(<[^>]+>)(.*)(<\/[^>]+>)$/s, "$1$1$2$3$3"),
    ),
  "entries in themselves": (text, random) =>
    edit(
      text,
      random,
      places(text, new RegExp(`<(${ENTRY})[ >][\\s\\S]*?</\\1>`, "g")),
      2,
      (entry) => entry.replace(/^<((?:w:)?\w+)([\s\S]*)$/, `<$1>\n<$1$2\n</$1>`),
    ),
  "entries ended twice": (text, random) =>
    edit(text, random, places(text, new RegExp(`</${ENTRY}>`, "g")), 3, (end) => end + end),
  "entries in a list": (text) =>
    isXml(text)
      ? utf8(
          text
            .replace(new RegExp(`<${ENTRY}[ >]`), "<list>$&")
            .replace(new RegExp(`(</${ENTRY}>)(?![\\s\\S]*</${ENTRY}>)`), "$1</list>"),
        )
      : null,
  "an entry ended by another name": (text, random) =>
    edit(text, random, places(text, /<\/(?:item|entry)>/g), 1, (end) =>
      random.pick([end === "</item>" ? "</entry>" : "</item>", "</items>", "</post>"]),
    ),
  "void elements not closed": (text) =>
    isXml(text)
      ? utf8(
          outsideCdata(text, (part) =>
            part.replace(/(<(?:w:)?(?:link|enclosure|category) [^<>]*)\/>/g, "$1>"),
          ),
        )
      : null,
  "addresses without quotes": (text) =>
    isXml(text)
      ? utf8(outsideCdata(text, (part) => part.replace(/(href|url|term)="([^"\s<>]+)"/g, "$1=$2")))
      : null,
  "typographic quotes": (text) =>
    isXml(text)
      ? utf8(
          outsideCdata(text, (part) =>
            part.replace(/((?<!xmlns)(?:href|isPermaLink|rel|term|type))="([^"]*)"/g, "$1=“$2”"),
          ),
        )
      : null,
  "a quote too many": (text, random) =>
    edit(
      text,
      random,
      places(text, /(?<=<(?:guid|enclosure|category|link|content|title) [^<>]*")(?=\/?>)/g),
      2,
      () => '"',
    ),
  "no sign before a value": (text, random) =>
    edit(
      text,
      random,
      places(text, /(?<=<(?:guid|enclosure|content|title) \w+)=(?=")/g),
      2,
      () => "",
    ),
  "attributes in lines": (text) =>
    isXml(text)
      ? utf8(outsideCdata(text, (part) => part.replace(/ ([\w:]+)="/g, '\n\t$1 = "')))
      : null,
  "prefixes in capitals": (text) =>
    isXml(text)
      ? utf8(
          text.replace(
            /(<\/?)(dc|content|rdf|w):(\w)/g,
            (_, start, prefix, letter) => `${start}${prefix.toUpperCase()}:${letter.toUpperCase()}`,
          ),
        )
      : null,
  "another root": (text, random) =>
    text.includes("<rss")
      ? utf8(text.replaceAll(/<(\/?)rss\b/g, `<$1${random.pick(["rss2", "xml", "root", "data"])}`))
      : null,
  "no root": (text) =>
    isXml(text) ? utf8(text.replace(/<\/?(?:rss|rdf:RDF|(?:w:)?feed)\b[^>]*>/g, "")) : null,
  "an instruction without its mark": (text, random) =>
    edit(
      text,
      random,
      places(text, new RegExp(`(?=<${ENTRY}[ >])`, "g")),
      1,
      () => '<?php echo "x"; >\n',
    ),
  "a style sheet before the declaration": (text) =>
    isXml(text) ? utf8(`<?xml-stylesheet type="text/xsl" href="a.xsl"?>\n${text}`) : null,
  "Atom's names in RSS": (text) => {
    if (!text.includes("<rss")) return null;
    const named = [
      ["description", "summary"],
      ["content:encoded", "content"],
      ["guid", "id"],
    ] as const;
    return utf8(
      named.reduce(
        (all, [from, to]) => all.replaceAll(new RegExp(`(</?)${from}(?=[ >])`, "g"), `$1${to}`),
        text,
      ),
    );
  },
  "RSS's names in Atom": (text) => {
    if (!text.includes("<feed")) return null;
    const named = [
      ["published", "pubDate"],
      ["summary", "description"],
      ["id", "guid"],
    ] as const;
    return utf8(
      named.reduce(
        (all, [from, to]) => all.replaceAll(new RegExp(`(</?)${from}(?=[ >])`, "g"), `$1${to}`),
        text,
      ),
    );
  },
  "an address in the link's text": (text) =>
    text.includes("<feed")
      ? utf8(
          text.replace(
            /<link rel="alternate" type="text\/html" href="([^"]*)"\/>/g,
            "<link>$1</link>",
          ),
        )
      : null,
  "an address in the link's attribute": (text) =>
    text.includes("<rss")
      ? utf8(text.replace(/<link>([^<]*)<\/link>/g, '<link href="$1"/>'))
      : null,
  "addresses without a scheme": (text) =>
    isXml(text) && !text.includes("rdf:about")
      ? utf8(text.replace(/(<link>|<link rel="alternate" type="text\/html" href=")https:/g, "$1"))
      : null,

  "JSON: numbers for ids": (text) =>
    isXml(text)
      ? null
      : {
          ...utf8(text.replace(/"id": "tag:wire.example,2026:(\d+)"/g, '"id": $1')),
          like: text.replaceAll("tag:wire.example,2026:", ""),
        },
  "JSON: nothing in fields": (text) =>
    isXml(text)
      ? null
      : utf8(
          text.replace(
            /\n( +)"title"/g,
            '\n$1"image": null, "attachments": null, "author": null,\n$1"title"',
          ),
        ),
  "JSON: Python's": (text) =>
    isXml(text) ? null : utf8(text.replace(/"title": /g, '"expired": False, "x": None, "title": ')),
  "JSON: twice": (text) => (isXml(text) ? null : utf8(`${text}\n${text}`)),
  "JSON: semicolons": (text) => (isXml(text) ? null : utf8(text.replace(/,\n/g, ";\n"))),
};
