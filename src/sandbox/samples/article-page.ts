import { escapeMarkup } from "./escape-markup.ts";
import type { PublishedItem } from "./render-feed.ts";
import type { SampleFeed } from "./sample.ts";

/** The page behind an item's link: its whole text, marked as invented. */
export function articlePage(feed: SampleFeed, item: PublishedItem): string {
  const paragraphs = item.text
    .split("\n\n")
    .map((paragraph) => `<p>${escapeMarkup(paragraph)}</p>`);
  return `<!doctype html>
<html lang="${feed.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta property="og:site_name" content="${escapeMarkup(feed.name)}">
<meta property="og:title" content="${escapeMarkup(item.title)}">
<title>${escapeMarkup(item.title)} · ${escapeMarkup(feed.name)}</title>
<style>
:root { color-scheme: light dark; font: 18px/1.6 Georgia, "Noto Serif", serif }
body { max-width: 40rem; margin: 0 auto; padding: 1.5rem 1.25rem 4rem }
header { border-bottom: 3px double; margin-bottom: 2rem; font-variant: small-caps; font-size: 1.25rem }
h1 { font-size: 1.9rem; line-height: 1.2; text-wrap: balance }
time, footer { font: .85rem/1.5 system-ui, sans-serif; opacity: .7 }
footer { border-top: 1px solid; margin-top: 3rem; padding-top: .75rem }
</style>
</head>
<body>
<header>${escapeMarkup(feed.name)}</header>
<main><article>
<h1>${escapeMarkup(item.title)}</h1>
<time datetime="${item.published.toISOString()}">${item.published.toUTCString()}</time>
${paragraphs.join("\n")}
</article></main>
<footer lang="en">A sample of the Counterbalance demo. Outlet and report are invented.</footer>
</body>
</html>
`;
}
