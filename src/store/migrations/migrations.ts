import type { Migration } from "../migrate.ts";
import { tables } from "./0001-tables.ts";
import { fullText } from "./0002-full-text.ts";
import { feedHealth } from "./0003-feed-health.ts";
import { articlesByFeed } from "./0004-articles-by-feed.ts";
import { storyAliases } from "./0005-story-aliases.ts";
import { feedbackAndSilence } from "./0006-feedback-and-silence.ts";

/** Every step from an empty database to today's. Released steps never change; new ones go to the end. */
export const MIGRATIONS: readonly Migration[] = [
  tables,
  fullText,
  feedHealth,
  articlesByFeed,
  storyAliases,
  feedbackAndSilence,
];
