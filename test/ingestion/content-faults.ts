import type { Fault, FaultContext } from "./fault.ts";
import { FIRST_OLD_NUMBER, wordsOf } from "./newsroom.ts";
import type { Telling } from "./render-document.ts";
import { writeDate } from "./render-document.ts";

const NONSENSE_DATES = [
  "Sun, 25 Oct 2026 02:30:00 CEST",
  "Sun, 29 Mar 2026 02:30:00 +0200",
  "Sat, 24 Oct 2026 24:00:00 GMT",
  "31 Feb 2026 10:00",
  "2026-10-25T02:30:00[Europe/Warsaw]",
  "вчера, 12:30",
  "0000-00-00 00:00:00",
  "1 Jan 1970",
  "Thu, 01 Jan 99999 00:00:00 GMT",
  "25/10/26 3.15 PM",
];

/** What editors, plugins and caches do to a feed's document. */
export const CONTENT_FAULTS: readonly Fault[] = [
  each("changing GUIDs", "names", (telling, { tick }) => ({
    ...telling,
    guid: telling.guid && `${telling.guid}-${tick}`,
  })),
  each("one GUID for all", "names", (telling) => ({
    ...telling,
    guid: telling.guid && "news",
  })),
  each("changing tracking", null, (telling, { tick }) => ({
    ...telling,
    url: telling.url && `${telling.url}?utm_source=rss&utm_campaign=${tick}#at${tick}`,
  })),
  each("renamed items", "words", (telling, { random, tick }) => ({
    ...telling,
    title: telling.title && random.chance(0.5) ? `${telling.title} (upd. ${tick})` : telling.title,
  })),
  each("re-dated items", null, (telling, { format, random, now }) => ({
    ...telling,
    date: writeDate(format, now.subtract({ minutes: random.between(0, 3000) })),
  })),
  each("future dates", null, (telling, { format, random, now }) => ({
    ...telling,
    date: writeDate(format, now.add({ hours: random.between(5, 90_000) })),
  })),
  each("nonsense dates", null, (telling, { random }) => ({
    ...telling,
    date: random.pick(NONSENSE_DATES),
  })),
  each("archive under new ids", "names", (telling, { now }) => {
    // Once an hour everything moves.
    const hour = Math.floor(now.epochMilliseconds / 3_600_000);
    const move = (address: string) => address.replace("/news/", `/again-${hour}/`);
    const guid = telling.guid.startsWith("http")
      ? move(telling.guid)
      : telling.guid && `again-${hour}-${telling.guid}`;
    return { ...telling, guid, url: move(telling.url) };
  }),
  each("very long items", null, (telling) => ({
    ...telling,
    text:
      telling.number % 20 === 0 && telling.text
        ? `${telling.text} ${"long ".repeat(12_000)}`
        : telling.text,
  })),
  each("hostile titles", "words", (telling, { format, random }) => {
    const plain = telling.title;
    if (plain === "") return telling;
    if (format === "json") return { ...telling, title: `<script>alert(1)</script>${plain}` };
    const raw = random.pick([
      `<![CDATA[<script>alert(1)</script>${plain}]]>`,
      `&lt;img src=x onerror=alert(1)&gt;${plain}`,
      `<b onclick="x">${plain}</b>`,
      `${plain}\u202e&#x202E;&#0;&#xD800;`,
      `&amp;amp;lt; ${plain} &undefined; &#99999999;`,
    ]);
    return { ...telling, title: raw, rawTitle: true };
  }),
  {
    name: "shuffled items",
    reads: "all",
    problems: [],
    retell: (tellings, { random }) => random.shuffle(tellings),
  },
  {
    name: "repeated items",
    reads: "all",
    problems: [],
    retell: (tellings) =>
      tellings.flatMap((telling) => [
        telling,
        { ...telling, guid: telling.guid && `${telling.guid}-copy` },
        telling,
      ]),
  },
  {
    name: "flood of old items",
    reads: "some",
    problems: [],
    retell: (tellings, context) => [...oldItems(context), ...tellings],
  },
  {
    name: "no items",
    reads: "all",
    problems: ["not-a-feed"],
    isTransient: true,
    retell: () => [],
  },
  {
    name: "old cached copy",
    reads: "all",
    problems: [],
    isTransient: true,
    asOf: (now) => now.subtract({ hours: 3 }),
  },
  {
    name: "changing ETag",
    reads: "all",
    problems: [],
    etag: ({ random }) => `"${random.next()}"`,
  },
  {
    name: "wrong charset",
    reads: "all",
    problems: [],
    damage: (document, { format, random }) => {
      const isUtf8 = format !== "rss-windows-1251";
      const charset = isUtf8 ? random.pick(["windows-1251", "iso-8859-1", "x-unknown"]) : "utf-8";
      const type = document.contentType.replace(/;.*/, "");
      return { ...document, contentType: `${type}; charset=${charset}` };
    },
  },
  {
    name: "broken markup",
    reads: "all",
    problems: [],
    damage: (document, { format }) =>
      edit(document, (text) => {
        if (format === "json") return `\n ${text}\n`;
        if (format === "telegram") return text.replace(/<\/section>.*/s, "");
        const junk = format === "rss-windows-1251" ? "\r\n\n" : "\n<!-- cached -->\u0001\n";
        return (
          junk +
          text
            .replaceAll("</link>", "</link><br>A & B &nbsp; \u000b")
            .replace(/<\/(?:channel|feed|rdf:RDF)>.*/s, "")
        );
      }),
  },
  {
    name: "truncated document",
    reads: "some",
    blurs: "words",
    problems: ["not-a-feed"],
    isTransient: true,
    damage: (document, { random }) => ({
      ...document,
      bytes: document.bytes.subarray(0, document.bytes.length * (0.02 + 0.95 * random.next())),
    }),
  },
  {
    name: "entity bomb",
    reads: "some",
    problems: ["too-large", "not-a-feed"],
    damage: (document, { format }) =>
      edit(document, (text) => {
        if (format === "json") return "[".repeat(200_000);
        if (format === "telegram") return `${"<div>".repeat(20_000)}${text}`;
        return text
          .replace(/^<\?xml.*\?>/, (prolog) => `${prolog}${ENTITY_BOMB}`)
          .replace("<title>", "<title>&lol9;");
      }),
  },
];

/** An archive nobody has seen, on top of the news. */
function oldItems({ feed, format, now }: FaultContext): Telling[] {
  return Array.from({ length: 80 }, (_, place) => {
    const number = FIRST_OLD_NUMBER + place;
    const published = now.subtract({ hours: 24 * (20 + place) });
    const { title, text } = wordsOf({ feed, number, published, wire: null }, "en", 0);
    const url = `https://feed${feed}.example/archive/${feed}x${number}/`;
    return { number, guid: url, url, title, text, date: writeDate(format, published) };
  });
}

const ENTITY_BOMB = `<!DOCTYPE bomb [<!ENTITY lol0 "lol">${Array.from(
  { length: 9 },
  (_, level) => `<!ENTITY lol${level + 1} "${`&lol${level};`.repeat(10)}">`,
).join("")}]>`;

function each(
  name: string,
  blurs: "names" | "words" | null,
  change: (telling: Telling, context: FaultContext) => Telling,
): Fault {
  return {
    name,
    reads: "all",
    problems: [],
    ...(blurs && { blurs }),
    retell: (tellings, context) => tellings.map((telling) => change(telling, context)),
  };
}

/** Bytes as characters: whatever the encoding, ASCII markup stays what it is. */
function edit(
  document: { readonly bytes: Uint8Array; readonly contentType: string },
  change: (text: string) => string,
) {
  const text = Buffer.from(document.bytes).toString("latin1");
  return { ...document, bytes: Buffer.from(change(text), "latin1") };
}
