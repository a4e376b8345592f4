import { createHash } from "node:crypto";
import type { Chat } from "../../src/chats/chat.ts";
import { UNCHOSEN } from "../../src/chats/default-chat.ts";
import type { NewOutboxEntry } from "../../src/store/outbox-entry.ts";
import type { PollOutcome, StoredArticle } from "../../src/store/store.ts";
import type { Story } from "../../src/stories/story.ts";

/** The moment that the samples are made around. */
export const NOON = Temporal.Instant.from("2026-03-02T12:00:00Z");

/** So many minutes after noon; before it if negative. */
export function minutes(count: number): Temporal.Instant {
  return NOON.add({ minutes: count });
}

/** An outcome that decides nothing but what is given. */
export function outcome(part: Partial<PollOutcome>): PollOutcome {
  return { feedStates: [], entries: [], articles: [], stories: [], outbox: [], ...part };
}

/** What a test wants to be special about an article. */
export interface ArticleSample {
  readonly name: string;
  readonly title?: string;
  readonly text?: string;
  readonly language?: string;
  readonly camp?: StoredArticle["article"]["camp"];
  readonly feedId?: string;
  readonly outlet?: string;
  readonly topics?: readonly StoredArticle["analysis"]["topics"][number]["id"][];
  readonly publishedAt?: Temporal.Instant;
  readonly seenAt?: Temporal.Instant;
  readonly storyId?: string | null;
  readonly textKey?: string;
}

/** An article whose terms are its words. */
export function storedArticle(sample: ArticleSample): StoredArticle {
  const { name, title = `title of ${name}`, text = `text of ${name}`, storyId = null } = sample;
  const publishedAt = sample.publishedAt ?? NOON;
  return {
    article: {
      id: articleId(name),
      feedId: sample.feedId ?? "belta-ru",
      outlet: sample.outlet ?? "BelTA",
      camp: sample.camp ?? "state-belarus",
      listed: false,
      url: `https://example.org/${name}`,
      declaredLanguage: "ru",
      title,
      text,
      description: "",
      publishedAt,
      seenAt: sample.seenAt ?? publishedAt,
    },
    analysis: {
      language: sample.language ?? "ru",
      relevant: true,
      relevance: 0.9,
      because: [{ term: "Минск", where: "title", weight: 1.5 }],
      topics: (sample.topics ?? ["diplomacy"]).map((id) => ({ id, score: 0.8, because: [] })),
      entities: [{ id: "body/sco", count: 2, salience: 0.5 }],
    },
    storyId,
    nearDuplicateOf: null,
    textKey: sample.textKey ?? `key of ${name}`,
    terms: { title, text },
  };
}

/** The id of the article with that name: 16 hex digits. */
export function articleId(name: string): string {
  return createHash("sha256").update(name).digest("hex").slice(0, 16);
}

/** A story with one report. */
export function story(id: string, part: Partial<Story> = {}): Story {
  return {
    id,
    revision: 1,
    startedAt: NOON,
    updatedAt: NOON,
    relevance: 0.9,
    topics: ["china", "trade"],
    entities: ["state/china"],
    reports: [
      {
        articleId: articleId(id),
        feedId: "belta-ru",
        outlet: "BelTA",
        camp: "state-belarus",
        listed: false,
        language: "ru",
        title: `Report of ${id}`,
        url: "",
        publishedAt: NOON,
        seenAt: NOON,
        nearDuplicateOf: null,
      },
    ],
    summaries: [
      {
        language: "ru",
        headline: "H",
        headlineArticleId: articleId(id),
        sentences: [],
        by: "extract",
      },
    ],
    ...part,
  };
}

/** An active private chat that follows China. */
export function chat(id: number, part: Partial<Chat> = {}): Chat {
  return {
    id,
    kind: "private",
    locale: "be",
    timeZone: "Europe/Minsk",
    subscriptions: [{ topic: "china", cadence: "instant", threadId: null }],
    digest: { daily: "08:30", weekly: null, threadId: null },
    active: true,
    subscribedAt: NOON.toString(),
    ...UNCHOSEN,
    digestedUntil: { daily: null, weekly: null },
    ...part,
  };
}

/** An alert to the chat about the story, due at noon. */
export function alert(
  chatId: number,
  storyId: string,
  part: Partial<NewOutboxEntry> = {},
): NewOutboxEntry {
  return {
    dedupeKey: `alert:${storyId}:${chatId}`,
    chatId,
    threadId: null,
    lane: "alert",
    storyId,
    revision: 1,
    message: { html: `<b>News of ${storyId}</b>`, keyboard: [], previewUrl: null },
    silent: false,
    editOf: null,
    createdAt: NOON,
    notBefore: NOON,
    expiresAt: minutes(360),
    ...part,
  };
}
