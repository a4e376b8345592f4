import type { Chat } from "../chats/chat.ts";
import { summaryFor } from "../delivery/story-view.ts";
import type { Story, StoryReport } from "../stories/story.ts";

/** What the chat chose, as JSON that a person can read; its id is nobody's business. */
export function settingsFile({ id: _, ...settings }: Chat): string {
  return `${JSON.stringify(settings, null, 2)}\n`;
}

/** Every report of the stories as a line: date, outlet, original title, address, story. For spreadsheets. */
export function csvFile(stories: readonly Story[]): string {
  const lines = stories.flatMap((story) =>
    story.reports.map((report) =>
      [
        report.publishedAt.toString({ smallestUnit: "second" }),
        report.outlet,
        report.camp,
        report.language,
        report.title,
        report.url,
        story.id,
        story.topics.join(" "),
      ]
        .map(toCell)
        .join(","),
    ),
  );
  // Spreadsheets take UTF-8 for what it is only behind a byte order mark.
  return `\uFEFFdate,outlet,camp,language,title,url,story,topics\r\n${lines.map((line) => `${line}\r\n`).join("")}`;
}

/** The stories with their sources, ready to cite. */
export function markdownFile(stories: readonly Story[], language: string): string {
  const sections = stories.map((story) => {
    const { headline, sentences } = summaryFor(story, language);
    return [
      `## ${toText(headline)}`,
      ...(sentences.length > 0 ? [sentences.map(({ text }) => toText(text)).join(" ")] : []),
      story.reports.map(citation).join("\n"),
      `Story \`${story.id}\` · ${story.topics.join(", ")}`,
    ].join("\n\n");
  });
  return `${sections.join("\n\n")}\n`;
}

/** `- BelTA, “Title”, 2025-09-12, https://… (be)`. */
function citation({ outlet, title, publishedAt, url, language }: StoryReport): string {
  const date = publishedAt.toZonedDateTimeISO("UTC").toPlainDate();
  return `- ${toText(outlet)}, “${toText(title)}”, ${date}, <${url.replace(/[<>\s]/g, encodeURIComponent)}> (${language})`;
}

/** Strangers' words on one line, without markup of their own. */
function toText(text: string): string {
  return text.replace(/\s+/gu, " ").replace(/[\\`*_[\]<>#|]/gu, "\\$&");
}

/** What begins like a formula is one to a spreadsheet: an apostrophe makes it text. */
function toCell(text: string): string {
  const line = text.replace(/[\r\n\t]+/gu, " ");
  const safe = /^[=+\-@]/u.test(line.trimStart()) ? `'${line}` : line;
  return `"${safe.replaceAll('"', '""')}"`;
}
