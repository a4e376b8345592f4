import type { SeededRandom } from "../../test/ingestion/seeded-random.ts";

/** A document with a fault, and what is to be read of it. */
export interface Faulty {
  readonly bytes: Uint8Array;
  readonly contentType?: string;
  /** The document without a fault that it is to be read like; left out, the one the fault was brought into. */
  readonly like?: string;
  /** Of a document that was cut, how many entries stand whole before the cut; left out, all do. */
  readonly whole?: number;
}

/** Brings a fault into a document; null where the document offers no place for it. */
export type Fault = (text: string, random: SeededRandom) => Faulty | null;

const LEAF =
  "title|link|guid|pubDate|dc:creator|dc:date|category|description|author|id|published|updated|summary";
const XML_DATE = /<(pubDate|dc:date|(?:w:)?published)>([^<]+)</g;

/** Every fault by its name. Each is one that real feeds have had; none is aimed at what the parser does. */
export const FAULTS: Readonly<Record<string, Fault>> = {
  // What a machine or a network does.
  "cut anywhere": (text, random) => cutAt(text, random.between(text.length >> 1, text.length - 1)),
  "cut after an entry": (text, random) => {
    const ends = places(text, /<\/(?:w:)?(?:item|entry)>|^ {2}\},?$/gm);
    return ends.length === 0 ? null : cutAt(text, random.pick(ends).end);
  },
  "the root's end is missing": (text) =>
    isXml(text) ? utf8(text.replace(/<\/(?:rss|channel|rdf:RDF|(?:w:)?feed)>/g, "")) : null,
  "bytes lost in a character": (text, random) => {
    const letters = places(text, /[\u0430-\u044F]/g);
    if (letters.length === 0) return null;
    const { start, end } = random.pick(letters);
    const lead = Buffer.from(text.slice(start, end)).subarray(0, 1);
    const bytes = Buffer.concat([
      Buffer.from(text.slice(0, start)),
      lead,
      Buffer.from(text.slice(end)),
    ]);
    return {
      bytes: Uint8Array.from(bytes),
      like: `${text.slice(0, start)}\uFFFD${text.slice(end)}`,
    };
  },
  "control characters": (text, random) =>
    edit(
      text,
      random,
      insideWords(text),
      4,
      (at) => `${at}${random.pick(["\0", "\x08", "\x0B", "\x1F", "\x0C", "\uFFFE"])}`,
    ),
  "a byte order mark within": (text, random) =>
    edit(text, random, afterTags(text), 2, (at) => `${at}\uFEFF`),
  "soft line ends": (text, random) =>
    utf8(text.replaceAll("\n", random.pick(["\r", "\r\n", "\n\r"]))),

  // What a template does before and after.
  "junk before": (text, random) => utf8(random.pick(JUNK_BEFORE) + text),
  "junk after": (text, random) => utf8(text + random.pick(JUNK_AFTER)),
  "junk between": (text, random) =>
    isXml(text)
      ? edit(
          text,
          random,
          places(text, /<(?:w:)?(?:item|entry)[ >]/g).map(({ start }) => ({ start, end: start })),
          1,
          () => random.pick(JUNK_BETWEEN),
        )
      : null,
  "no declaration": (text) => (isXml(text) ? utf8(text.replace(/^<\?xml.*?\?>\s*/, "")) : null),
  "declaration twice": (text) => (isXml(text) ? utf8(`<?xml version="1.0"?>\n${text}`) : null),
  "damaged declaration": (text, random) =>
    isXml(text)
      ? utf8(
          text.replace(
            /^<\?xml.*?\?>/,
            random.pick([
              '<?xml version="1.0" encoding="utf-8">',
              "<?xml version=1.0?>",
              "<? xml version='1.0' ?>",
              '<?xml version="1.0" encoding="utf-8"',
              '?xml version="1.0"?>',
              '<xml version="1.0">',
            ]),
          ),
        )
      : null,
  "a DOCTYPE": (text, random) =>
    isXml(text)
      ? utf8(
          text.replace(
            /\?>\n/,
            () =>
              `?>\n${random.pick(['<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">', "<!DOCTYPE html>", '<!DOCTYPE rss [<!ENTITY % HTMLlat1 PUBLIC "-//W3C//ENTITIES Latin 1//EN" "http://x.example/l.ent">%HTMLlat1;]>', "<!DOCTYPE>"])}\n`,
          ),
        )
      : null,
  "two roots": (text, random) => {
    if (!isXml(text)) return null;
    const entries = places(text, /<(?:item|entry|w:entry)[ >]/g);
    const root = /<(rss|rdf:RDF|(?:w:)?feed)\b[^>]*>/.exec(text);
    if (root === null) return null;
    const { start } = entries[random.between(1, entries.length - 1)] ?? { start: 0 };
    const isRss = root[1] === "rss";
    const [open, close] = isRss
      ? [`${root[0]}<channel>`, "</channel></rss>"]
      : [root[0], `</${root[1]}>`];
    return utf8(`${text.slice(0, start)}${close}\n${random.pick([open, ""])}${text.slice(start)}`);
  },
  "inside a page": (text) =>
    isXml(text)
      ? utf8(`<html><head></head><body>${text.replace(/^<\?xml.*?\?>\s*/, "")}</body></html>`)
      : null,

  // What is said of the encoding.
  "another encoding is declared": (text, random) => {
    const label = random.pick([
      "windows-1251",
      "iso-8859-1",
      "utf-16",
      "koi8-r",
      "none-such",
      "ascii",
    ]);
    return isXml(text)
      ? utf8(text.replace(/^<\?xml.*?\?>/, `<?xml version="1.0" encoding="${label}"?>`))
      : { ...utf8(text), contentType: `application/json; charset=${label}` };
  },
  "another encoding is in the header": (text, random) => ({
    ...utf8(text),
    contentType: `text/xml; charset=${random.pick(["windows-1251", "iso-8859-1", "us-ascii", "utf-16", "x", "'utf8'"])}`,
  }),
  "UTF-16 that says UTF-8": (text, random) => {
    const isMarked = random.chance(0.5);
    const bytes = Buffer.from(`${isMarked ? "\uFEFF" : ""}${text}`, "utf16le");
    return { bytes: Uint8Array.from(random.chance(0.5) ? bytes : bytes.swap16()) };
  },
  "UTF-8 encoded twice": (text) => ({
    bytes: Buffer.from(Buffer.from(text).toString("latin1"), "utf8"),
  }),

  // What an author or a template does within.
  "bare ampersands": (text, random) =>
    isXml(text) ? edit(text, random, escapedAmpersands(text), 9, () => "&") : null,
  "bare brackets": (text, random) =>
    titled(text, random, "5 < 6 & 7 > 3, I <3 you", "5 &lt; 6 &amp; 7 &gt; 3, I &lt;3 you"),
  "undeclared entities": (text, random) =>
    titled(text, random, "&laquo;a&raquo;&nbsp;&mdash; b&hellip;&rsquo;&euml;", "«a»\u00A0— b…’ë"),
  "entities without an end": (text, random) =>
    titled(text, random, "A&nbsp-&laquo C&#8212 D&#x2019s", "A\u00A0-« C— D’s"),
  "references to nothing": (text, random) =>
    titled(text, random, "a&#150;b&#0;c&#x1;d&#xD83D;&#xDE00;e&#146;s", "a–bcd😀e’s"),
  "escaped twice": (text, random) =>
    text.includes("<rss")
      ? titled(
          text,
          random,
          "R&amp;amp;D &amp;quot;x&amp;quot; &amp;#8212; y",
          "R&amp;D &quot;x&quot; — y",
        )
      : null,
  "dates in another form": (text, random) => {
    if (!isXml(text)) return null;
    return utf8(text.replace(XML_DATE, (_, name, date) => `<${name}>${oddDate(date, random)}<`));
  },
  "CDATA without an end": (text, random) => edit(text, random, places(text, /\]\]>/g), 1, () => ""),
  "CDATA with a damaged end": (text, random) =>
    edit(text, random, places(text, /\]\]>/g), 1, () =>
      random.pick(["]>", "]] >", "]]&gt;", "]]"]),
    ),
  "CDATA in CDATA": (text, random) =>
    edit(
      text,
      random,
      places(text, /(?<=<!\[CDATA\[)[^[\]]+(?=\]\]>)/g),
      2,
      (inside) => `<![CDATA[${inside}]]>`,
    ),
  "CDATA in small letters": (text) =>
    text.includes("<![CDATA[") ? utf8(text.replaceAll("<![CDATA[", "<![cdata[")) : null,
  "CDATA with spaces round it": (text) =>
    text.includes("<![CDATA[")
      ? utf8(text.replaceAll("<![CDATA[", "\n  <![CDATA[").replaceAll("]]>", "]]>\n"))
      : null,
  "the end of CDATA alone": (text, random) =>
    edit(text, random, places(text, /<!\[CDATA\[/g), 1, () => ""),

  // What happens to tags.
  "a field's end is missing": (text, random) =>
    edit(text, random, places(text, new RegExp(`</(?:w:)?(?:${LEAF})>`, "g")), 1, () => ""),
  "every field's end is missing": (text) => {
    if (!isXml(text) || text.includes("<feed")) return null;
    return utf8(text.replace(/<\/(?:title|link|guid|pubDate|dc:creator|dc:date)>/g, ""));
  },
  "an entry's end is missing": (text, random) =>
    edit(text, random, places(text, /<\/(?:w:)?(?:item|entry)>/g), 1, () => ""),
  "every entry's end is missing": (text) =>
    isXml(text) ? utf8(text.replace(/<\/(?:w:)?(?:item|entry)>/g, "")) : null,
  "ends in the wrong order": (text, random) =>
    edit(
      text,
      random,
      places(
        text,
        new RegExp(`(</(?:w:)?(?:${LEAF})>)(\\s*)(</(?:w:)?(?:item|entry|author)>)`, "g"),
      ),
      2,
      (both) => both.replace(/(<\/[^>]+>)(\s*)(<\/[^>]+>)/, "$3$2$1"),
    ),
  "another field's end": (text, random) =>
    edit(text, random, places(text, /<\/(?:title|pubDate|guid|published|id)>/g), 1, (end) =>
      end === "</title>" ? "</Titel>" : "</titel>",
    ),
  "stray ends": (text, random) =>
    isXml(text)
      ? edit(
          text,
          random,
          afterTags(text),
          3,
          (at) => `${at}${random.pick(["</p>", "</div>", "</b>", "</a>", "</foo:bar>"])}`,
        )
      : null,
  "an end tag cut": (text, random) =>
    edit(text, random, places(text, new RegExp(`</(?:w:)?(?:${LEAF})>(?=\\s*<)`, "g")), 1, (tag) =>
      tag.slice(0, random.pick([-1, -2])),
    ),
  "a start tag cut": (text, random) =>
    edit(
      text,
      random,
      places(text, /<(?:w:)?(?:pubDate|title|description|published|id)>/g),
      1,
      (tag) => tag.slice(0, -1),
    ),
  "capital letters": (text, random) => {
    if (!isXml(text)) return null;
    const change = random.pick([
      (name: string) => name.toUpperCase(),
      (name: string) => name[0]?.toUpperCase() + name.slice(1),
    ]);
    return utf8(
      text.replace(
        new RegExp(`(</?)(${LEAF}|rss|channel|item|entry|feed)(?=[ >])`, "g"),
        (_, start, name) => start + change(name),
      ),
    );
  },
  "start and end differ in case": (text, random) =>
    edit(text, random, places(text, new RegExp(`</(?:${LEAF}|item|entry)>`, "g")), 6, (tag) =>
      tag.toUpperCase(),
    ),
  "spaces in tags": (text, random) =>
    edit(text, random, places(text, new RegExp(`</?(?:${LEAF}|item|entry)>`, "g")), 6, (tag) =>
      random.pick([
        tag.replace(">", " >"),
        tag.replace(">", "\n>"),
        tag.replace("</", "</ ").replace(/^<(?=[a-z])/i, "<"),
      ]),
    ),
  "attributes without quotes": (text) =>
    isXml(text)
      ? utf8(
          text.replace(
            /(<[^?!][^<>]*?)(isPermaLink|type|rel|version|length|xml:lang)="([^"\s]*)"/g,
            "$1$2=$3",
          ),
        )
      : null,
  "attributes in single quotes": (text) =>
    isXml(text) ? utf8(outsideCdata(text, (part) => part.replace(/="([^"']*)"/g, "='$1'"))) : null,
  "an attribute's end is missing": (text, random) =>
    edit(
      text,
      random,
      places(text, /(?<=<(?:guid|enclosure|category|link|title) [^<>]*)"(?=\/?>)/g),
      1,
      () => "",
    ),
  "attributes without space": (text) =>
    isXml(text)
      ? utf8(outsideCdata(text, (part) => part.replace(/" (?=[a-zA-Z:]+=")/g, '"')))
      : null,
  "attributes twice": (text) =>
    isXml(text)
      ? utf8(
          text.replace(
            /<((?:w:)?(?:link|guid|enclosure|title|content|category|item)) ([\w:]+="[^"]*")/g,
            "<$1 $2 $2",
          ),
        )
      : null,
  "attributes of nobody": (text) =>
    isXml(text)
      ? utf8(
          text.replace(
            /<((?:w:)?(?:title|description|link|guid|pubDate|item|entry|published))(?=[ >])/g,
            "<$1 class foo:bar='1' 2='3'",
          ),
        )
      : null,
  "no namespaces": (text) =>
    isXml(text) ? utf8(text.replace(/ xmlns(?!:w)(?::\w+)?="[^"]*"/g, "")) : null,
  "a namespace misspelt": (text) =>
    isXml(text) && !text.includes("xmlns:w")
      ? utf8(
          outsideCdata(text, (part) =>
            part.replace(/(xmlns(?::\w+)?=")http:\/\/([^"]*?)\/?"/g, '$1https://$2"'),
          ),
        )
      : null,
  "a prefix that nobody declared": (text) =>
    isXml(text)
      ? utf8(
          text.replace(/(<(?:item|entry|w:entry)[ >][^<]*)/g, "$1<thr:total>3</thr:total><x:y/>"),
        )
      : null,
  comments: (text, random) =>
    isXml(text)
      ? edit(
          text,
          random,
          betweenFields(text),
          3,
          (at) =>
            `${at}${random.pick(["<!-- a -- b -->", "<!---->", "<!-- <title>no</title> -->", "<!--->-->", "<!-- & -->", "<!- no ->"])}`,
        )
      : null,
  "a comment without an end": (text, random) =>
    isXml(text) ? edit(text, random, betweenFields(text), 1, (at) => `${at}<!-- `) : null,
  instructions: (text, random) =>
    isXml(text)
      ? edit(
          text,
          random,
          betweenFields(text),
          2,
          (at) =>
            `${at}${random.pick(["<?php echo 1 ?>", '<?xml-stylesheet href="x.xsl"?>', "<%= x %>", "<![endif]>", "<!ELEMENT x ANY>"])}`,
        )
      : null,
  "fields empty and again": (text, random) =>
    edit(
      text,
      random,
      places(text, /<(?:title|link|guid|pubDate|published|id)>/g),
      4,
      (tag) => `${tag.replace(">", "/>")}${tag}`,
    ),
  "a link closed too early": (text) =>
    text.includes("<rss") ? utf8(text.replace(/<link>([^<]*)<\/link>/g, "<link/>$1")) : null,
  "markup unescaped": (text) =>
    text.includes("<rss") && !text.includes("<![CDATA[")
      ? utf8(
          text.replace(
            /<(description|content:encoded)>([^<]*)</g,
            (_, name, inside) => `<${name}>${unescapeMarkup(inside)}<`,
          ),
        )
      : null,
  "items outside of the channel": (text) => {
    if (!text.includes("<rss")) return null;
    const first = text.search(/\s*<item>/);
    return utf8(`${text.slice(0, first)}</channel>${text.slice(first).replace("</channel>", "")}`);
  },

  // What is done to JSON.
  "JSON: comma before the end": (text) =>
    isXml(text) ? null : utf8(text.replace(/([\]}"])(\s*)([\]}])/g, "$1,$2$3")),
  "JSON: a comma is missing": (text, random) =>
    isXml(text) ? null : edit(text, random, places(text, /,(?=\n)/g), 1, () => ""),
  "JSON: line ends in strings": (text, random) =>
    isXml(text)
      ? null
      : edit(text, random, places(text, /(?<="content_html": "[^"\n]{9,20}) /g), 2, () => "\n"),
  "JSON: comments": (text, random) =>
    isXml(text)
      ? null
      : edit(text, random, places(text, /\n(?= *")/g), 3, () =>
          random.pick([" // x\n", '\n/* y, "z" */ ']),
        ),
  "JSON: single quotes": (text) =>
    isXml(text) || text.includes("'")
      ? null
      : utf8(
          text.replace(/"((?:[^"\\]|\\.)*)"/g, (_, inside) => `'${inside.replaceAll('\\"', '"')}'`),
        ),
  "JSON: names without quotes": (text) =>
    isXml(text) ? null : utf8(text.replace(/^( *)"(\w+)":/gm, "$1$2:")),
  "JSON: in a call": (text, random) =>
    isXml(text)
      ? null
      : utf8(
          random.pick([
            `callback(${text});`,
            `)]}'\n${text}`,
            `var feed = ${text};`,
            `/**/cb(${text})`,
          ]),
        ),
  "JSON: bad escapes": (text, random) => {
    const { start } = random.pick(places(text, /(?<=^ {3}"title": "\S+) /gm)) ?? { start: -1 };
    const sign = random.pick(["'", "%", "-", "&"]);
    const write = (added: string) => `${text.slice(0, start)}${added}${text.slice(start)}`;
    return isXml(text) ? null : { ...utf8(write(`\\${sign}`)), like: write(sign) };
  },
};

const JUNK_BEFORE = [
  "\n\n  ",
  "\uFEFF\n",
  "\uFEFF\uFEFF",
  "\uFEFF \t",
  "<br />\n<b>Warning</b>:  Cannot modify header information in <b>/var/www/x.php</b> on line <b>12</b><br />\n",
  "Notice: Undefined index: page in /srv/feed.php on line 3\n",
  "<!-- cached 12:00 -->\n",
  "<script>var a = 1 < 2;</script>\n",
  "\0\0",
  "200 OK\r\n\r\n",
];
const JUNK_AFTER = [
  "\n<!-- 0.12 s, 31 queries -->",
  '<script>track("a<b")</script>',
  "\0\0\0",
  "<br />\n<b>Fatal error</b>: x",
  "0",
  "</rss>",
  "<html><body>x</body></html>",
  "\n\uFEFF",
];
const JUNK_BETWEEN = [
  "<br />\n<b>Notice</b>: Undefined variable in <b>x.php</b> on line <b>2</b><br />\n",
  "some words & signs < here\n",
  "<script>var a=1;</script>",
  "<!-- item -->",
  "]]>",
  "</div>",
];

interface Place {
  readonly start: number;
  readonly end: number;
}

export function isXml(text: string): boolean {
  return text.startsWith("<");
}

export function utf8(text: string): Faulty {
  return { bytes: new TextEncoder().encode(text) };
}

export function places(text: string, pattern: RegExp): readonly Place[] {
  return [...text.matchAll(pattern)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
  }));
}

/** Up to so many of the places, written anew. */
export function edit(
  text: string,
  random: SeededRandom,
  where: readonly Place[],
  most: number,
  write: (old: string) => string,
): Faulty | null {
  if (where.length === 0) return null;
  const chosen = random.shuffle(where).slice(0, random.between(1, most));
  let edited = text;
  for (const { start, end } of chosen.sort((a, b) => b.start - a.start)) {
    edited = edited.slice(0, start) + write(edited.slice(start, end)) + edited.slice(end);
  }
  return utf8(edited);
}

function cutAt(text: string, at: number): Faulty {
  const before = text.slice(0, at);
  const ends = isXml(text) ? /<\/(?:w:)?(?:item|entry)>/g : /^ {2}\},?$/gm;
  return { ...utf8(before), whole: before.match(ends)?.length ?? 0 };
}

/** Behind a letter in the text of a title. */
function insideWords(text: string): readonly Place[] {
  const titles = isXml(text) ? /<(?:w:)?title[^>]*>(?:<!\[CDATA\[)?([^<]+)/g : /"title": "([^"]+)/g;
  return [...text.matchAll(titles)].flatMap((found) => {
    const [whole, inside = ""] = found;
    const from = found.index + whole.length - inside.length;
    return [...inside.matchAll(/\p{L}(?=\p{L})/gu)].map(({ index }) => ({
      start: from + index,
      end: from + index + 1,
    }));
  });
}

function afterTags(text: string): readonly Place[] {
  return isXml(text)
    ? places(text, /(?<=<\/(?:w:)?(?:title|link|pubDate|guid|item|entry|id|published)>)\n/g)
    : places(text, /\n(?= *")/g);
}

function betweenFields(text: string): readonly Place[] {
  return places(text, /(?<=<\/(?:w:)?(?:title|pubDate|guid|id|published|dc:date)>)\n/g);
}

/** A title of an entry with the words added, and the same as they should have been written. */
export function titled(
  text: string,
  random: SeededRandom,
  words: string,
  right: string,
): Faulty | null {
  // The first one is the feed's own.
  const where = places(text, /(?<=<(?:w:)?title[^>]*>[^<[]+)(?=<\/)/g).slice(1);
  if (!isXml(text) || where.length === 0) return null;
  const { start } = random.pick(where);
  const write = (added: string) => `${text.slice(0, start)} ${added}${text.slice(start)}`;
  return { ...utf8(write(words)), like: write(right) };
}

function escapedAmpersands(text: string): readonly Place[] {
  const sections = places(text, /<!\[CDATA\[[\s\S]*?\]\]>/g);
  return places(text, /&amp;(?=[ \w])(?!\w{1,8};)/g).filter(
    ({ start }) => !sections.some((each) => each.start < start && start < each.end),
  );
}

export function outsideCdata(text: string, change: (part: string) => string): string {
  return text
    .split(/(<!\[CDATA\[[\s\S]*?\]\]>)/)
    .map((part) => (part.startsWith("<![CDATA[") ? part : change(part)))
    .join("");
}

export function unescapeMarkup(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
}

/** The moment in a form that some publisher uses. */
function oddDate(written: string, random: SeededRandom): string {
  // What is no whole date is left alone.
  const milliseconds = Date.parse(written);
  if (Number.isNaN(milliseconds) || !/\d:\d\d:\d\d/.test(written)) return written;
  const moment = Temporal.Instant.fromEpochMilliseconds(milliseconds);
  const iso = moment.toString();
  const [day = "", clock = ""] = iso.slice(0, -1).split("T");
  const [year = "", month = "", date = ""] = day.split("-");
  const minsk = moment.toZonedDateTimeISO("+03:00");
  const local = minsk.toPlainDateTime().toString({ smallestUnit: "second" });
  const [localDay = "", localClock = ""] = local.split("T");
  const [localYear, localMonth = "", localDate] = localDay.split("-");
  const english = MONTHS.en[Number(month) - 1] ?? "";
  return random.pick([
    `${day} ${clock}`,
    `${day}T${clock}`,
    `${day} ${clock} UTC`,
    `${day} ${clock} +0000`,
    `${local}+0300`,
    `${local}+03`,
    `${localDay} ${localClock} +03:00`,
    `${year}/${month}/${date} ${clock}`,
    `${localDate}.${localMonth}.${localYear} ${localClock} +0300`,
    `${date} ${english} ${year} ${clock} GMT`,
    `Wed, ${date} ${english.slice(0, 3)} ${year} ${clock} GMT`,
    `${date} ${english.slice(0, 3)} ${year.slice(2)} ${clock} Z`,
    `Thurs, ${Number(date)} ${english} ${year} ${clock} +00:00`,
    `${english} ${Number(date)}, ${year} ${clock}`,
    `${english.slice(0, 3)} ${Number(date)} ${year} ${clock} UTC`,
    `Sat Nov ${date} ${clock} UTC ${year}`,
    `${localDate} ${MONTHS.ru[Number(localMonth) - 1]} ${localYear} ${localClock} MSK`,
    `Пн, ${localDate} ${MONTHS.ru[Number(localMonth) - 1]?.slice(0, 3)} ${localYear} ${localClock} +0300`,
    `Mon,${date} ${english.slice(0, 3)} ${year}  ${clock}   GMT`,
    `${date}-${english.slice(0, 3)}-${year} ${clock} GMT`,
    `MON, ${date} ${english.slice(0, 3).toUpperCase()} ${year} ${clock} gmt`,
    `${Math.floor(milliseconds / 1000)}`,
    `${day}t${clock}z`,
    `${iso} `,
    `  ${day}\n T ${clock}Z`,
    `Mon, ${date} ${english.slice(0, 3)} ${year} ${clock} GMT+0000`,
    `Mon, ${date} ${english.slice(0, 3)} ${year} ${clock} +0000 (UTC)`,
    `${localDate} ${english.slice(0, 3)} ${localYear} ${localClock} GMT+3`,
  ]);
}

const MONTHS = {
  en: "January February March April May June July August September October November December".split(
    " ",
  ),
  ru: "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split(
    " ",
  ),
};
