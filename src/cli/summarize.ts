import { detectLanguage } from "../analysis/language.ts";
import { createExtractiveSummarizer } from "../summaries/extractive.ts";
import type { SummaryRequest, SummarySource } from "../summaries/summarizer.ts";
import { parseMoment } from "./article-line.ts";
import type { JsonLine } from "./json-lines.ts";
import { readJsonLines, writeJsonLine } from "./json-lines.ts";
import type { Subcommand } from "./subcommand.ts";
import { readArguments } from "./subcommand.ts";

const DEFAULT_SENTENCES = 3;

/** `summarize`: articles of one story each line -> whole sentences with their source. */
export const summarize: Subcommand = {
  name: "summarize",
  usage: "summarize [FILE]",
  summary: "JSON lines of stories -> {id, summary, sentences}",
  async run(args) {
    const { positionals } = readArguments(args, [], 1);
    const summarizer = createExtractiveSummarizer();
    const result = { refused: 0 };
    for await (const { id, request } of readJsonLines(positionals[0], readRequest, result)) {
      const summary = await summarizer.summarize(request);
      await writeJsonLine({
        id,
        summary: summary.sentences.map(({ text }) => text).join(" "),
        sentences: summary.sentences.map(({ text, source }) => ({ text, article: source })),
      });
    }
    return result.refused === 0;
  },
};

function readRequest({ line, value }: JsonLine): { id: unknown; request: SummaryRequest } {
  const { id, language } = value;
  const sentences = value.sentences ?? DEFAULT_SENTENCES;
  if (typeof sentences !== "number" || !Number.isInteger(sentences) || sentences < 1) {
    throw new Error(`Line ${line}: sentences is not a whole number from 1`);
  }
  const sources = readSources(value.articles, line);
  return {
    id,
    request: { ...(typeof language === "string" && { language }), sentences, sources },
  };
}

function readSources(value: unknown, line: number): SummarySource[] {
  if (!Array.isArray(value) || value.length === 0)
    throw new Error(`Line ${line}: articles is not a list with articles`);
  return value.map((each: unknown, at): SummarySource => {
    if (typeof each !== "object" || each === null)
      throw new Error(`Line ${line}: article ${at} is not an object`);
    const fields: Readonly<Record<string, unknown>> = { ...each };
    const text = (name: string): string => {
      const field = fields[name];
      if (field === undefined || field === null) return "";
      if (typeof field !== "string")
        throw new Error(`Line ${line}: ${name} of article ${at} is not a string`);
      return field;
    };
    const date = text("date");
    return {
      title: text("title"),
      text: text("text"),
      language: detectLanguage(`${text("title")}\n${text("text")}`, text("language") || undefined),
      outlet: text("outlet"),
      url: text("url"),
      ...(date !== "" && { publishedAt: parseMoment(date, line) }),
    };
  });
}
