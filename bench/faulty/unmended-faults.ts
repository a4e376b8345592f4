import { edit, type Fault, isXml, outsideCdata, places, utf8 } from "./faults.ts";

const ENTRY = "(?:w:)?(?:item|entry)";
const XML_DATE = /<(pubDate|dc:date|(?:w:)?published)>([^<]+)</g;

/** Faults thought of when the parser had been mended for all others: nobody has mended for these. */
export const UNMENDED_FAULTS: Readonly<Record<string, Fault>> = {
  "an element more round an entry's fields": (text, random) => {
    const name = random.pick(["data", "fields", "content-item", "row"]);
    return isXml(text)
      ? utf8(
          text.replace(
            new RegExp(`(<${ENTRY}(?: [^>]*)?>)([\\s\\S]*?)(</${ENTRY}>)`, "g"),
            `$1<${name}>$2</${name}>$3`,
          ),
        )
      : null;
  },
  "a foreign letter in a name": (text) =>
    text.includes("<rss") ? utf8(text.replace(/(<\/?)description>/g, "$1des\u0441ription>")) : null,
  "a start tag twice": (text, random) =>
    edit(
      text,
      random,
      places(text, /<(?:w:)?(?:title|pubDate|guid|published|id|link|description|summary)>/g),
      3,
      (tag) => tag + tag,
    ),
  "an end tag for a start": (text, random) =>
    edit(
      text,
      random,
      places(text, /<(?:title|pubDate|guid|published|id|dc:date)>(?=[^<])/g),
      2,
      (tag) => tag.replace("<", "</"),
    ),
  "quotes round addresses": (text, random) => {
    const [open, close] = random.pick([
      ['"', '"'],
      ["'", "'"],
      ["«", "»"],
      ["&lt;", "&gt;"],
    ] as const);
    return isXml(text) ? utf8(text.replace(/<link>([^<]*)</g, `<link>${open}$1${close}<`)) : null;
  },
  "slashes of addresses wrong": (text, random) => {
    const slashes = random.pick(["\\\\", "\\/\\/", "/", "///"]);
    return isXml(text)
      ? utf8(text.replace(/<link>https:\/\//g, () => `<link>https:${slashes}`))
      : null;
  },
  "links in a list": (text) =>
    text.includes("<entry>")
      ? utf8(text.replace(/(?:<link [^>]*\/>\s*)+(?=<published>)/g, "<links>$&</links>\n"))
      : null,
  "RSS under a prefix of nobody": (text) =>
    text.includes("<rss")
      ? utf8(
          outsideCdata(text, (part) =>
            part.replace(
              /(<\/?)(?=(?:rss|channel|item|title|link|description|guid|pubDate|category|author)[ >])/g,
              "$1n1:",
            ),
          ),
        )
      : null,
  "CDATA as a comment": (text) =>
    text.includes("<![CDATA[")
      ? utf8(text.replaceAll("<![CDATA[", "<!--[CDATA[").replaceAll("]]>", "]]-->"))
      : null,
  "a browser's error within": (text) =>
    isXml(text)
      ? utf8(
          text.replace(
            /<(?:rss|rdf:RDF|(?:w:)?feed)\b[^>]*>/,
            '$&<parsererror xmlns="http://www.w3.org/1999/xhtml" style="display: block"><h3>This page contains the following errors:</h3><div>error on line 1 at column 6</div><h3>Below is a rendering of the page up to the first error.</h3></parsererror>',
          ),
        )
      : null,
  "entities of white space": (text, random) =>
    edit(
      text,
      random,
      places(text, /(?<=<(?:w:)?(?:title|pubDate|guid|published|id|link)>)(?=[^<\s])/g),
      4,
      () => random.pick(["&#10;", "&#9;&#32;", "&#xA;", "&#13;&#10;"]),
    ),
  "dates of more kinds": (text, random) => {
    if (!isXml(text)) return null;
    return utf8(
      text.replace(XML_DATE, (all, name, date) => {
        const milliseconds = Date.parse(date);
        if (Number.isNaN(milliseconds) || !/\d:\d\d:\d\d/.test(date)) return all;
        const at = Temporal.Instant.fromEpochMilliseconds(milliseconds).toZonedDateTimeISO("UTC");
        const { year, day } = at;
        const clock = at.toPlainTime().toString({ smallestUnit: "second" });
        const written = random.pick([
          `Monday the ${day}${day === 23 ? "rd" : "nd"} of November ${year} ${clock} GMT`,
          `${year}.11.${day} ${clock}`,
          `${day}/Nov/${year}:${clock} +0000`,
          `${day} XI ${year} ${clock}`,
          `${year} m. lapkričio ${day} d. ${clock}`,
          `${day}. novembris ${year} ${clock}`,
          `${day} ноября ${year} г. в ${clock}`,
          `Mon,${day}Nov${year} ${clock}GMT`,
          `${day}.11.${year}T${clock}Z`,
          `${year}-11-${day}_${clock}`,
        ]);
        return `<${name}>${written}<`;
      }),
    );
  },
  "JSON: shown in a page": (text) =>
    isXml(text)
      ? null
      : utf8(
          `<html><head><meta name="color-scheme" content="light dark"></head><body><pre style="white-space: pre-wrap;">${text}</pre></body></html>`,
        ),
  "JSON: in a list": (text) => (isXml(text) ? null : utf8(`[${text}]`)),
  "JSON: a string's names for fields": (text) =>
    isXml(text)
      ? null
      : utf8(
          text
            .replaceAll('"content_html"', '"contentHtml"')
            .replaceAll('"date_published"', '"datePublished"'),
        ),
};
