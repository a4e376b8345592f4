import { LANGUAGES, TOPIC_IDS, type TopicId } from "../src/analysis/analysis.ts";
import { type Decision, isDev } from "./fit-model.ts";
import { scoreDecisions, scoreLabels } from "./score.ts";

/** Decisions that are to be measured: several lists where the same articles were answered several times. */
export interface Measured {
  readonly name: string;
  readonly deals: readonly (readonly Decision[])[];
}

/** Mean of the runs and half their range, for a table. */
export function spread(values: readonly number[]): string {
  const mean = 100 * average(values);
  const half = 50 * (Math.max(...values) - Math.min(...values));
  return values.length > 1 ? `${mean.toFixed(1)} ± ${half.toFixed(1)}` : mean.toFixed(1);
}

/** F1 of relevance over the articles that nobody could dispute. */
export function relevanceF1(decisions: readonly Decision[]): number {
  return relevanceOf(decisions).f1;
}

/** F1 of the topics over the articles labelled relevant. */
export function topicF1(decisions: readonly Decision[]): { micro: number; macro: number } {
  const { micro, macroF1 } = topicsOf(decisions);
  return { micro: micro.f1, macro: macroF1 };
}

/** The report of `npm run train`: Markdown tables of what is right, by language and topic, and what is not. */
export function qualityReport(
  sets: readonly Measured[],
  unseen: readonly (readonly Decision[])[],
  fitted: readonly Decision[],
): string {
  const dev = unseen.map((deal) => deal.filter(({ row }) => isDev(row)));
  return [
    table(
      ["", "articles", "relevance F1", "precision", "recall", "topics, micro", "topics, macro"],
      sets.map(({ name, deals }) => [
        name,
        String(deals[0]?.length ?? 0),
        spread(deals.map(relevanceF1)),
        percent(average(deals.map((deal) => relevanceOf(deal).precision))),
        percent(average(deals.map((deal) => relevanceOf(deal).recall))),
        spread(deals.map((deal) => topicF1(deal).micro)),
        spread(deals.map((deal) => topicF1(deal).macro)),
      ]),
    ),
    table(
      [
        "language",
        "relevant/all",
        "relevance F1",
        "fitted",
        "topics, micro",
        "own articles, relevance",
        "topics",
      ],
      LANGUAGES.map((language) => {
        const of = (some: readonly Decision[]) => some.filter(isIn(language));
        const own = unseen.map((deal) => of(deal).filter(({ row }) => !isDev(row)));
        const first = clear(of(dev[0] ?? []));
        return [
          language,
          `${first.filter(({ row }) => row.article.labels.relevant).length}/${first.length}`,
          spread(dev.map((deal) => relevanceF1(of(deal)))),
          percent(relevanceF1(of(fitted))),
          spread(dev.map((deal) => topicF1(of(deal)).micro)),
          spread(own.map(relevanceF1)),
          spread(own.map((deal) => topicF1(deal).micro)),
        ];
      }),
    ),
    table(
      ["topic", "articles", "F1", "precision", "recall", "fitted", "own articles"],
      TOPIC_IDS.map((id) => {
        const each = dev.map((deal) => topicOf(deal, id));
        const own = unseen.map(
          (deal) =>
            topicOf(
              deal.filter(({ row }) => !isDev(row)),
              id,
            ).f1,
        );
        return [
          id,
          String((dev[0] ?? []).filter(({ row }) => row.article.labels.topics.includes(id)).length),
          spread(each.map(({ f1 }) => f1)),
          percent(average(each.map(({ precision }) => precision))),
          percent(average(each.map(({ recall }) => recall))),
          percent(topicOf(fitted, id).f1),
          percent(average(own)),
        ];
      }),
    ),
    table(["error, cross-validated, development set", "a deal"], errorKinds(dev)),
  ].join("\n\n");
}

function errorKinds(deals: readonly (readonly Decision[])[]): string[][] {
  const counts = new Map<string, number>();
  const add = (kind: string) => counts.set(kind, (counts.get(kind) ?? 0) + 1 / deals.length);
  for (const decision of deals.flat()) {
    const { labels } = decision.row.article;
    if (!labels.borderline && decision.relevant !== labels.relevant) add(relevanceError(decision));
    if (!labels.relevant) continue;
    for (const id of TOPIC_IDS) {
      if (decision.topics.has(id) !== labels.topics.includes(id)) add(topicError(decision, id));
    }
  }
  return [...counts].sort().map(([kind, count]) => [kind, count.toFixed(1)]);
}

function relevanceError({ row, relevant }: Decision): string {
  const has = (feature: string) => row.features.vector.has(feature);
  if (relevant) {
    if (has("cue people in title")) return "relevance, wrongly taken: Belarusians as persons";
    if (has("Belarus alone")) return "relevance, wrongly taken: nobody from abroad is named";
    return "relevance, wrongly taken: others are named, too";
  }
  if (!has("Belarus anywhere")) return "relevance, missed: nothing in the text names Belarus";
  return has("Belarus in title")
    ? "relevance, missed: Belarus stands in the title or first sentence"
    : "relevance, missed: Belarus is named further down, or only by what belongs to it";
}

function topicError({ row, relevant, topics }: Decision, id: TopicId): string {
  const { vector } = row.features;
  if (topics.has(id)) {
    return vector.has(`topic ${id} in title`)
      ? "topic, wrongly given: its words stand in the title or first sentence"
      : "topic, wrongly given: its words stand further down, or only those of other topics";
  }
  if (!relevant) return "topic, missed: the article was not called relevant";
  return vector.has(`topic ${id}`)
    ? "topic, missed: its words are there, but weigh too little"
    : "topic, missed: none of its words is there";
}

function relevanceOf(decisions: readonly Decision[]): ReturnType<typeof scoreDecisions> {
  return scoreDecisions(
    clear(decisions).map(({ relevant, row }) => [relevant, row.article.labels.relevant]),
  );
}

function topicsOf(decisions: readonly Decision[]): ReturnType<typeof scoreLabels> {
  return scoreLabels(
    labelled(decisions).map(({ topics, row }) => [topics, new Set(row.article.labels.topics)]),
  );
}

function topicOf(decisions: readonly Decision[], id: TopicId): ReturnType<typeof scoreDecisions> {
  return scoreDecisions(
    labelled(decisions).map(({ topics, row }) => [
      topics.has(id),
      row.article.labels.topics.includes(id),
    ]),
  );
}

function clear(decisions: readonly Decision[]): Decision[] {
  return decisions.filter(({ row }) => !row.article.labels.borderline);
}

function labelled(decisions: readonly Decision[]): Decision[] {
  return decisions.filter(({ row }) => row.article.labels.relevant);
}

function isIn(language: string): (decision: Decision) => boolean {
  return ({ row }) => row.article.language === language;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / (values.length || 1);
}

function percent(share: number): string {
  return (100 * share).toFixed(1);
}
