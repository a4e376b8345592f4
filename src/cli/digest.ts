import type { TopicId } from "../analysis/analysis.ts";
import { isTopicId, LANGUAGES } from "../analysis/analysis.ts";
import { LOCALES } from "../chats/chat.ts";
import { createTranslations } from "../chats/translate.ts";
import { chooseStories } from "../delivery/choose-stories.ts";
import { digestMessages } from "../delivery/digest.ts";
import { toPlainText } from "../delivery/html.ts";
import { summaryFor } from "../delivery/story-view.ts";
import type { Story } from "../stories/story.ts";
import { Misuse } from "./misuse.ts";
import { LOCALES_DIRECTORY, readCliConfig, withStore } from "./open-project.ts";
import type { Subcommand } from "./subcommand.ts";
import { readArguments } from "./subcommand.ts";

const FORMATS = ["text", "html", "json"];

/** `digest`: what a chat with these topics would get. */
export const digest: Subcommand = {
  name: "digest",
  usage: "digest [--topics a,b] [--since PT24H] [--language L] [--format text|html|json]",
  summary: "the digest a chat would get",
  async run(args) {
    const { values } = readArguments(args, ["topics", "since", "language", "format"]);
    const format = values.format ?? "text";
    if (!FORMATS.includes(format)) throw new Misuse(`--format is not one of ${FORMATS.join(", ")}`);
    const topics = values.topics === undefined ? null : readTopics(values.topics);
    const span = readSpan(values.since ?? "PT24H");
    const language = values.language ?? "en";
    if (!(LANGUAGES as readonly string[]).includes(language)) {
      throw new Misuse(`--language is not one of ${LANGUAGES.join(", ")}`);
    }
    const config = readCliConfig();
    return await withStore(config, async (store) => {
      const now = Temporal.Now.instant();
      const stories = await store.stories.updatedSince(
        now.subtract(span),
        topics ? { topics } : {},
      );
      if (format === "json") {
        process.stdout.write(
          `${JSON.stringify(
            chooseStories(stories).map((story) => toJson(story, language)),
            null,
            2,
          )}\n`,
        );
        return true;
      }
      const view = {
        // A language that the bot does not speak yet still chooses the stories' telling.
        locale: LOCALES.find((locale) => locale === language) ?? "en",
        timeZone: config.defaultTimeZone,
        translate: createTranslations(LOCALES_DIRECTORY).translate,
      };
      const date = now.toZonedDateTimeISO(config.defaultTimeZone).toPlainDate();
      const parts = digestMessages(stories, view, { kind: "daily", date });
      if (parts.length === 0) process.stderr.write("No stories in that time\n");
      for (const { html } of parts)
        process.stdout.write(`${format === "html" ? html : toPlainText(html)}\n\n`);
      return true;
    });
  },
};

function readTopics(value: string): TopicId[] {
  return value.split(",").map((each) => {
    const topic = each.trim().toLowerCase();
    if (!isTopicId(topic)) throw new Misuse(`--topics: ${JSON.stringify(each)} is not a topic`);
    return topic;
  });
}

/** Days and weeks are taken as 24 hours each: an instant has no calendar. */
function readSpan(value: string): Temporal.Duration {
  try {
    const span = Temporal.Duration.from(value);
    const hours = span.total({ unit: "hours", relativeTo: Temporal.PlainDate.from("2026-01-01") });
    if (hours > 0) return Temporal.Duration.from({ minutes: Math.round(hours * 60) });
  } catch {
    // Reported below, as a negative one is.
  }
  throw new Misuse(`--since is not a duration in ISO 8601: ${JSON.stringify(value)}`);
}

function toJson(story: Story, language: string): object {
  const summary = summaryFor(story, language);
  return {
    id: story.id,
    language: summary.language,
    headline: summary.headline,
    sentences: summary.sentences.map(({ text, articleId }) => ({
      text,
      url: story.reports.find((report) => report.articleId === articleId)?.url ?? null,
    })),
    topics: story.topics,
    startedAt: story.startedAt.toString(),
    updatedAt: story.updatedAt.toString(),
    reports: story.reports.map(({ outlet, camp, language: written, title, url, publishedAt }) => ({
      outlet,
      camp,
      language: written,
      title,
      url,
      publishedAt: publishedAt.toString(),
    })),
  };
}
