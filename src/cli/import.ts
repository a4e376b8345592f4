import type { Analysis } from "../analysis/analysis.ts";
import { createAnalyzer } from "../analysis/analyze.ts";
import type { Article } from "../articles/article.ts";
import { textKey } from "../articles/text-key.ts";
import { toStoryInput } from "../pipeline/story-input.ts";
import { indexTerms } from "../search/index-terms.ts";
import type { Store, StoredArticle } from "../store/store.ts";
import type { StoryIndex } from "../stories/assign-story.ts";
import { createStoryIndex, currentStory } from "../stories/assign-story.ts";
import { buildStory } from "../stories/build-story.ts";
import { joinedStory } from "../stories/joined-story.ts";
import type { Story } from "../stories/story.ts";
import { createExtractiveSummarizer } from "../summaries/extractive.ts";
import { summarizeStory } from "../summaries/summarize-story.ts";
import { readArticleLine } from "./article-line.ts";
import type { JsonLine, LinesRead } from "./json-lines.ts";
import { readJsonLines } from "./json-lines.ts";
import { Misuse } from "./misuse.ts";
import { readCliConfig, withStore } from "./open-project.ts";
import type { Subcommand } from "./subcommand.ts";
import { readArguments } from "./subcommand.ts";

/** Articles saved in one transaction. */
const BATCH = 500;

/** `import`: an archive of articles into the store, to be searched. Nothing is delivered. */
export const importArticles: Subcommand = {
  name: "import",
  usage: "import FILE",
  summary: "article lines into the store: an archive to search, nothing is delivered",
  async run(args) {
    const { positionals } = readArguments(args, [], 1);
    const [file] = positionals;
    if (file === undefined) throw new Misuse("No file given");
    const result = { refused: 0 };
    const imported = await withStore(readCliConfig(), (store) => importFile(file, store, result));
    process.stderr.write(`${imported} new articles imported\n`);
    return result.refused === 0;
  },
};

async function importFile(file: string, store: Store, result: LinesRead): Promise<number> {
  const analyzer = createAnalyzer();
  const now = Temporal.Now.instant();
  const index = createStoryIndex();
  let articles: Article[] = [];
  let imported = 0;
  const read = (line: JsonLine) => readArticleLine(line, now).article;
  for await (const article of readJsonLines(file, read, result)) {
    articles.push(article);
    if (articles.length < BATCH) continue;
    imported += await save(articles);
    articles = [];
  }
  return imported + (await save(articles));

  async function save(batch: readonly Article[]): Promise<number> {
    const known = await store.articles.existing(batch.map(({ id }) => id));
    const fresh = [
      ...new Map(
        batch.filter(({ id }) => !known.has(id)).map((article) => [article.id, article]),
      ).values(),
    ];
    const isNow = new Map<string, string>();
    const placed = fresh.map((article) => place(article, analyzer.analyze(article), index, isNow));
    const stored = placed.map((each) =>
      each.storyId === null ? each : { ...each, storyId: currentStory(each.storyId, isNow) },
    );
    await store.commit({
      feedStates: [],
      entries: [],
      articles: stored,
      stories: await tell(stored, isNow, store),
      outbox: [],
    });
    return stored.length;
  }
}

function place(
  article: Article,
  analysis: Analysis,
  index: StoryIndex,
  isNow: Map<string, string>,
): StoredArticle {
  const { storyId, nearDuplicateOf, joined } = analysis.relevant
    ? index.assign(toStoryInput(article, analysis))
    : { storyId: null, nearDuplicateOf: null, joined: [] };
  for (const former of joined) if (storyId !== null) isNow.set(former, storyId);
  return {
    article,
    analysis,
    storyId,
    nearDuplicateOf,
    textKey: textKey(article),
    terms: indexTerms(article, analysis),
  };
}

async function tell(
  stored: readonly StoredArticle[],
  isNow: ReadonlyMap<string, string>,
  store: Store,
): Promise<readonly Story[]> {
  const summarizer = createExtractiveSummarizer();
  const stories: Story[] = [];
  for (const [storyId, added] of Map.groupBy(stored, (each) => each.storyId)) {
    if (storyId === null) continue;
    const former = [...isNow.keys()].filter((id) => currentStory(id, isNow) === storyId);
    const known = await store.stories.get([storyId, ...former]);
    const before = joinedStory(
      storyId,
      known.find(({ id }) => id === storyId) ?? null,
      known.filter(({ id }) => id !== storyId),
    );
    const earlier = await store.articles.get(
      known.flatMap(({ reports }) => reports.map(({ articleId }) => articleId)),
    );
    const reports = [...earlier, ...added];
    const last = added
      .map(({ article }) => article.publishedAt)
      .sort(Temporal.Instant.compare)
      .at(-1);
    if (last === undefined) continue;
    stories.push(
      buildStory(before, storyId, reports, await summarizeStory(reports, summarizer), last),
    );
  }
  return stories;
}
