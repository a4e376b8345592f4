import type { Analysis } from "../analysis/analysis.ts";
import { createAnalyzer } from "../analysis/analyze.ts";
import type { Article } from "../articles/article.ts";
import { postTitle } from "../articles/first-sentence.ts";
import { textKey } from "../articles/text-key.ts";
import { toStoryInput } from "../pipeline/story-input.ts";
import { indexTerms } from "../search/index-terms.ts";
import type { Store, StoredArticle } from "../store/store.ts";
import type { StoryIndex } from "../stories/assign-story.ts";
import { createStoryIndex } from "../stories/assign-story.ts";
import { buildStory } from "../stories/build-story.ts";
import { joinedStory } from "../stories/joined-story.ts";
import { createPlacements, type Placements } from "../stories/placements.ts";
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
  const read = (line: JsonLine): Article => {
    const { article } = readArticleLine(line, now);
    return { ...article, title: article.title || postTitle(article.text) };
  };
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
    const placements = createPlacements();
    const placed = fresh.map((article) =>
      place(article, analyzer.analyze(article), index, placements),
    );
    const stored = placed.map((each) => ({
      ...each,
      storyId: placements.storyOf(each.article.id),
    }));
    await store.commit({
      feedStates: [],
      entries: [],
      articles: stored,
      stories: await tell(stored, placements, store),
      outbox: [],
    });
    return stored.length;
  }
}

function place(
  article: Article,
  analysis: Analysis,
  index: StoryIndex,
  placements: Placements,
): StoredArticle {
  const assigned = analysis.relevant ? index.assign(toStoryInput(article, analysis)) : null;
  if (assigned !== null) placements.add(article.id, assigned);
  return {
    article,
    analysis,
    storyId: assigned?.storyId ?? null,
    nearDuplicateOf: assigned?.nearDuplicateOf ?? null,
    textKey: textKey(article),
    terms: indexTerms(article, analysis),
  };
}

async function tell(
  stored: readonly StoredArticle[],
  placements: Placements,
  store: Store,
): Promise<readonly Story[]> {
  const summarizer = createExtractiveSummarizer();
  const stories: Story[] = [];
  const leftParts = placements.leftParts();
  const added = Map.groupBy(stored, (each) => each.storyId);
  const touched = new Set([
    ...added.keys(),
    ...leftParts.flatMap((part) => [part.storyId, part.from]),
  ]);
  for (const storyId of touched) {
    if (storyId === null) continue;
    const former = placements.joined().get(storyId) ?? [];
    const known = await store.stories.get([storyId, ...former]);
    const before = joinedStory(
      storyId,
      known.find(({ id }) => id === storyId) ?? null,
      known.filter(({ id }) => id !== storyId),
    );
    const left = leftParts.filter((part) => part.storyId === storyId);
    const own = known.flatMap(({ reports }) => reports.map(({ articleId }) => articleId));
    const fresh = added.get(storyId) ?? [];
    const isFresh = new Set(fresh.map(({ article }) => article.id));
    const earlier = await store.articles.get(
      [...new Set([...own, ...left.flatMap((part) => part.reports)])].filter(
        (id) => !isFresh.has(id) && (placements.storyOf(id) ?? storyId) === storyId,
      ),
    );
    const reports = [...earlier, ...fresh];
    const last = reports
      .map(({ article }) => article.publishedAt)
      .sort(Temporal.Instant.compare)
      .at(-1);
    if (last === undefined) continue;
    const summaries = await summarizeStory(reports, summarizer);
    const story = buildStory(before, storyId, reports, summaries, last);
    const from = before === null ? left[0]?.from : undefined;
    stories.push(
      from === undefined ? story : { ...story, partedFrom: { storyId: from, at: last } },
    );
  }
  return stories;
}
