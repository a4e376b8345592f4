import type { Analysis, Reason } from "../analysis/analysis.ts";
import { createAnalyzer } from "../analysis/analyze.ts";
import { toStoryInput } from "../pipeline/story-input.ts";
import type { StoryInput } from "../stories/assign-story.ts";
import { createStoryIndex } from "../stories/assign-story.ts";
import { createPlacements } from "../stories/placements.ts";
import { readArticleLine } from "./article-line.ts";
import type { JsonLine } from "./json-lines.ts";
import { readJsonLines, writeJsonLine } from "./json-lines.ts";
import type { Subcommand } from "./subcommand.ts";
import { readArguments } from "./subcommand.ts";

/** `analyze`: what the product makes of articles, stories formed over the whole input. */
export const analyze: Subcommand = {
  name: "analyze",
  usage: "analyze [FILE]",
  summary: "JSON lines of articles -> language, relevance, topics, entities, story",
  async run(args) {
    const { positionals } = readArguments(args, [], 1);
    const analyzer = createAnalyzer();
    const analyzed: { readonly input: StoryInput; readonly line: string }[] = [];
    let date = Temporal.Instant.fromEpochMilliseconds(Date.now());
    const result = { refused: 0 };
    const read = (line: JsonLine) => readArticleLine(line, date);
    for await (const { id, article } of readJsonLines(positionals[0], read, result)) {
      date = article.publishedAt;
      const analysis = analyzer.analyze(article);
      // Written out at once: a hundred thousand lines as objects take several times the memory.
      const line = JSON.stringify(toLine(id, analysis));
      analyzed.push({ input: toStoryInput({ ...article, id }, analysis), line });
    }

    // As the feeds would have brought them: by date, whatever the order of the lines. Callers' ids name the articles.
    const index = createStoryIndex();
    const placements = createPlacements();
    const copyOf = new Map<number, string | null>();
    const inOrder = analyzed
      .map(({ input }, at) => ({ input, at }))
      .sort((a, b) => Temporal.Instant.compare(a.input.date, b.input.date));
    for (const { input, at } of inOrder) {
      const assigned = index.assign(input);
      placements.add(input.id, assigned);
      copyOf.set(at, assigned.nearDuplicateOf);
    }
    for (const [at, { input, line }] of analyzed.entries()) {
      const story = placements.storyOf(input.id);
      await writeJsonLine({ ...JSON.parse(line), story, nearDuplicateOf: copyOf.get(at) ?? null });
    }
    return result.refused === 0;
  },
};

function toLine(id: string, analysis: Analysis): object {
  return {
    id,
    language: analysis.language,
    relevant: analysis.relevant,
    relevance: round(analysis.relevance),
    topics: analysis.topics.map((topic) => ({
      id: topic.id,
      score: round(topic.score),
      because: topic.because.map(inWords),
    })),
    entities: analysis.entities.map((entity) => ({ ...entity, salience: round(entity.salience) })),
  };
}

function inWords(reason: Reason): string {
  return `${reason.term} (${reason.where})`;
}

function round(score: number): number {
  return Math.round(score * 1000) / 1000;
}
