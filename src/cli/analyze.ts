import type { Analysis, Reason } from "../analysis/analysis.ts";
import { createAnalyzer } from "../analysis/analyze.ts";
import { toStoryInput } from "../pipeline/story-input.ts";
import type { StoryAssignment } from "../stories/assign-story.ts";
import { createStoryIndex, currentStory } from "../stories/assign-story.ts";
import type { ArticleLine } from "./article-line.ts";
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
    const analyzed: { readonly line: ArticleLine; readonly analysis: Analysis }[] = [];
    let date = Temporal.Instant.fromEpochMilliseconds(Date.now());
    const result = { refused: 0 };
    const read = (line: JsonLine) => readArticleLine(line, date);
    for await (const line of readJsonLines(positionals[0], read, result)) {
      date = line.article.publishedAt;
      analyzed.push({ line, analysis: analyzer.analyze(line.article) });
    }

    // As the feeds would have brought them: by date, whatever the order of the lines. Callers' ids name the articles.
    const index = createStoryIndex();
    const placed = new Map<number, StoryAssignment>();
    const isNow = new Map<string, string>();
    const inOrder = analyzed
      .map((each, at) => ({ ...each, at }))
      .sort((a, b) =>
        Temporal.Instant.compare(a.line.article.publishedAt, b.line.article.publishedAt),
      );
    for (const { line, analysis, at } of inOrder) {
      const assigned = index.assign(toStoryInput({ ...line.article, id: line.id }, analysis));
      for (const former of assigned.joined) isNow.set(former, assigned.storyId);
      placed.set(at, assigned);
    }
    for (const [at, { line, analysis }] of analyzed.entries()) {
      const assigned = placed.get(at);
      const story = assigned === undefined ? null : currentStory(assigned.storyId, isNow);
      await writeJsonLine(toLine(line.id, analysis, story, assigned?.nearDuplicateOf ?? null));
    }
    return result.refused === 0;
  },
};

function toLine(
  id: string,
  analysis: Analysis,
  story: string | null,
  nearDuplicateOf: string | null,
): object {
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
    story,
    nearDuplicateOf,
  };
}

function inWords(reason: Reason): string {
  return `${reason.term} (${reason.where})`;
}

function round(score: number): number {
  return Math.round(score * 1000) / 1000;
}
