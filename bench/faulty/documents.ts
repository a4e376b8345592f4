/** A well-formed document that faults are brought into. */
export interface WholeDocument {
  readonly name: string;
  readonly text: string;
}

interface Item {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly author: string;
  readonly categories: readonly string[];
  readonly date: string;
  readonly summary: string;
  readonly html: string;
}

const ITEMS: readonly Item[] = [
  {
    id: "tag:wire.example,2026:101",
    url: "https://wire.example/news/101?section=world&page=1",
    title: "Minsk & Riga: talks on transit",
    author: "Ona Petraitytė",
    categories: ["Borders", "Trade & transit"],
    date: "2026-11-23T09:30:00Z",
    summary: "The ministers met for 5 hours.",
    html: '<p>The ministers spoke about <a href="https://wire.example/transit?a=1&amp;b=2">transit</a>.</p><p>They meet <em>again</em> in May.<br/>In Riga.</p>',
  },
  {
    id: "tag:wire.example,2026:102",
    url: "https://wire.example/news/102",
    title: "«Калій» ідзе праз Клайпеду — урад",
    author: "Янка Рудзёнак",
    categories: ["Эканоміка"],
    date: "2026-11-23T08:05:10Z",
    summary: "Урад кажа, што экспарт вырас на 5 %.",
    html: '<p>Урад кажа, што экспарт вырас на 5&#160;%.</p><p><img src="https://wire.example/i/102.jpg" alt="Порт"/> Гэта трэці месяц росту.</p>',
  },
  {
    id: "tag:wire.example,2026:103",
    url: "https://wire.example/news/103",
    title: "Переговоры в Пекине: что решили",
    author: "Desk",
    categories: ["Китай", "Дипломатия"],
    date: "2026-11-22T21:00:00Z",
    summary: "Стороны подписали семь документов.",
    html: "<p>Стороны подписали <b>семь</b> документов.</p><blockquote>Это начало, сказал посол.</blockquote>",
  },
  {
    id: "tag:wire.example,2026:104",
    url: "https://wire.example/news/104",
    title: 'Sejm votes on the "eastern shield"',
    author: "Anna Nowak",
    categories: ["Security"],
    date: "2026-11-22T18:45:00Z",
    summary: "460 members vote tonight.",
    html: "<ul><li>What the shield is</li><li>What it costs: 10 billion</li></ul>",
  },
];

/** Documents of all formats, four items each, with every field that is read. */
export function wholeDocuments(): readonly WholeDocument[] {
  return [
    { name: "rss-cdata", text: rss(cdata) },
    { name: "rss-escaped", text: rss(escaped) },
    { name: "rss-plain", text: plainRss() },
    { name: "rss-upper-level", text: rss(cdata).replaceAll("\n", "") },
    { name: "rdf", text: rdf() },
    { name: "atom-html", text: atom("html") },
    { name: "atom-xhtml", text: atom("xhtml") },
    { name: "atom-prefixed", text: prefixed(atom("html")) },
    { name: "json", text: json() },
  ];
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

function cdata(text: string): string {
  return `<![CDATA[${text}]]>`;
}

const RSS_HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom">
<channel>
<title>Wire</title>
<link>https://wire.example/</link>
<atom:link href="https://wire.example/rss.xml" rel="self" type="application/rss+xml"/>
<description>News of the region</description>
<language>en</language>
<image><url>https://wire.example/logo.png</url><title>Wire's logo</title><link>https://wire.example/</link></image>
`;

function rss(quoted: (text: string) => string): string {
  const items = ITEMS.map(
    (item) => `<item>
<title>${quoted(quoted === cdata ? item.title.replaceAll("&", "&amp;") : item.title)}</title>
<link>${escaped(item.url)}</link>
<guid isPermaLink="false">${item.id}</guid>
<pubDate>${new Date(item.date).toUTCString()}</pubDate>
<dc:creator>${quoted(item.author)}</dc:creator>
${item.categories.map((category) => `<category>${escaped(category)}</category>\n`).join("")}<enclosure url="https://wire.example/a.mp3" length="1" type="audio/mpeg"/>
<description>${escaped(item.summary)}</description>
<content:encoded>${quoted(item.html)}</content:encoded>
</item>
`,
  );
  return `${RSS_HEAD}${items.join("")}</channel>\n</rss>\n`;
}

/** What most small outlets have: no namespaces, the body in the description, the link as GUID. */
function plainRss(): string {
  const items = ITEMS.map(
    ({ title, url, date, author, html, categories }) => `  <item>
    <title>${escaped(title)}</title>
    <link>${escaped(url)}</link>
    <description>${escaped(html)}</description>
    <author>desk@wire.example (${author})</author>
    <category>${escaped(categories[0] ?? "")}</category>
    <guid>${escaped(url)}</guid>
    <pubDate>${new Date(date).toUTCString()}</pubDate>
  </item>
`,
  );
  return `<?xml version="1.0"?>
<rss version="0.92">
<channel>
  <title>Wire</title>
  <link>https://wire.example/</link>
  <description>News</description>
${items.join("")}</channel>
</rss>`;
}

function rdf(): string {
  const items = ITEMS.map(
    (item) => `<item rdf:about="${escaped(item.url)}">
<title>${escaped(item.title)}</title>
<link>${escaped(item.url)}</link>
<description>${escaped(item.html)}</description>
<dc:date>${item.date}</dc:date>
<dc:creator>${item.author}</dc:creator>
<dc:subject>${escaped(item.categories[0] ?? "")}</dc:subject>
</item>
`,
  );
  const list = ITEMS.map(({ url }) => `<rdf:li rdf:resource="${escaped(url)}"/>`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://wire.example/rss.rdf">
<title>Wire</title>
<link>https://wire.example/</link>
<description>News</description>
<items><rdf:Seq>${list.join("")}</rdf:Seq></items>
</channel>
${items.join("")}</rdf:RDF>
`;
}

function atom(type: "html" | "xhtml"): string {
  const content = (html: string) =>
    type === "html" ? escaped(html) : `<div xmlns="http://www.w3.org/1999/xhtml">${html}</div>`;
  const entries = ITEMS.map(
    (item) => `<entry>
<id>${item.id}</id>
<title type="text">${escaped(item.title)}</title>
<link rel="alternate" type="text/html" href="${escaped(item.url)}"/>
<link rel="enclosure" type="audio/mpeg" href="https://wire.example/a.mp3"/>
<published>${item.date}</published>
<updated>2026-11-23T12:00:00Z</updated>
<author><name>${item.author}</name><email>desk@wire.example</email></author>
${item.categories.map((category) => `<category term="${escaped(category)}"/>\n`).join("")}<summary>${escaped(item.summary)}</summary>
<content type="${type}">${content(item.html)}</content>
</entry>
`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<id>https://wire.example/</id>
<title>Wire</title>
<link rel="self" href="https://wire.example/atom.xml"/>
<link href="https://wire.example/"/>
<updated>2026-11-23T12:00:00Z</updated>
<author><name>Wire</name></author>
${entries.join("")}</feed>
`;
}

/** The same under a prefix of the author's own. */
function prefixed(document: string): string {
  return document.replace('xmlns="', 'xmlns:w="').replace(/<(\/?)(?=[a-z])/g, "<$1w:");
}

function json(): string {
  const items = ITEMS.map((item) => ({
    id: item.id,
    url: item.url,
    title: item.title,
    content_html: item.html,
    summary: item.summary,
    date_published: item.date,
    authors: [{ name: item.author }],
    tags: item.categories,
  }));
  const feed = { title: "Wire", home_page_url: "https://wire.example/", items };
  return JSON.stringify({ version: "https://jsonfeed.org/version/1.1", ...feed }, null, 1);
}
