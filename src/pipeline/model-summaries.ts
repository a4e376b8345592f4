import type { Log } from "../log.ts";
import type { Store } from "../store/store.ts";
import type { Story } from "../stories/story.ts";
import type { LlmSummarizer } from "../summaries/llm-summarizer.ts";
import { summarizeStory } from "../summaries/summarize-story.ts";

export interface ModelSummariesDeps {
  readonly store: Pick<Store, "articles" | "stories">;
  readonly summarizer: LlmSummarizer;
  /** Tells the stories anew with what the model wrote meanwhile. */
  readonly retell: (storyIds: readonly string[]) => Promise<void>;
  readonly log: Pick<Log, "error">;
}

/** Has a model write the summaries of stories that are told already: no message waits for it. */
export interface ModelSummaries {
  /** Puts stories in the line; the newest comes first, and a story stands there once. */
  want(stories: readonly Story[]): void;
  /** Resolves when the line is empty. */
  idle(): Promise<void>;
  /** Ends what is under way. */
  close(): Promise<void>;
}

/** One outlet's own words are better than a retelling of them. */
const LEAST_SOURCES = 2;
/** Stories in the line; who waits longer is old news. */
const MOST_WAITING = 50;

/** A line with nobody in it. */
export function createModelSummaries({
  store,
  summarizer,
  retell,
  log,
}: ModelSummariesDeps): ModelSummaries {
  const closing = new AbortController();
  const waiting = new Set<string>();
  let working: Promise<void> | null = null;

  async function workOff(): Promise<void> {
    for (let id = last(waiting); id !== undefined; id = last(waiting)) {
      waiting.delete(id);
      if (closing.signal.aborted) break;
      try {
        await prepare(id);
        if (!closing.signal.aborted) await retell([id]);
      } catch (error) {
        log.error({ err: error, story: id }, "Cannot have a model write a summary");
      }
    }
    working = null;
  }

  async function prepare(id: string): Promise<void> {
    const [story] = await store.stories.get([id]);
    const ids = story?.reports.map(({ articleId }) => articleId) ?? [];
    await summarizeStory(await store.articles.get(ids), {
      async summarize(request) {
        if (request.sources.length >= LEAST_SOURCES) {
          await summarizer.prepare(request, closing.signal);
        }
        return await summarizer.summarize(request);
      },
    });
  }

  return {
    want(stories) {
      for (const { id } of stories) {
        waiting.delete(id);
        waiting.add(id);
      }
      for (const id of waiting) {
        if (waiting.size <= MOST_WAITING) break;
        waiting.delete(id);
      }
      if (working === null && waiting.size > 0) working = workOff();
    },
    async idle() {
      await working;
    },
    async close() {
      closing.abort();
      await working;
    },
  };
}

function last(ids: ReadonlySet<string>): string | undefined {
  return [...ids].at(-1);
}
