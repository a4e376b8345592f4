import type { Analyzer } from "../../analysis/analyze.ts";
import type { Evidence, Explained, Explanation } from "../../analysis/explain.ts";
import { explainRelevance, explainTopic } from "../../analysis/explain.ts";
import { languageOfLocale } from "../../chats/chat.ts";
import { link, shorten } from "../../delivery/html.ts";
import { fitsMessage, messageSize } from "../../delivery/message-size.ts";
import { summaryFor } from "../../delivery/story-view.ts";
import type { RenderedMessage } from "../../store/rendered-message.ts";
import type { StoredArticle } from "../../store/store.ts";
import type { Story } from "../../stories/story.ts";
import { escapeHtml } from "../../text/escape-html.ts";
import type { Conversation } from "../context.ts";
import { ratingButtons } from "./rating.ts";

/** What the explanation of a story is made from. */
export interface WhyView {
  readonly story: Story;
  /** The story's reports, those that are still kept. */
  readonly reports: readonly StoredArticle[];
  readonly analyzer: Pick<Analyzer, "entity" | "entitiesIn">;
}

const MAX_HEADLINE = 160;
const MAX_TERM = 60;
const MOST_TOPICS = 6;

/**
 * Why a story was told: what spoke for it and against it, topic by topic, how sure the bot is,
 * and by which report each was decided. A discreet chat gets no links and no listed outlets.
 */
export function whyScreen(
  view: Conversation,
  { story, reports, analyzer }: WhyView,
): RenderedMessage {
  const decisive = best(reports, ({ analysis }) => analysis.relevance);
  if (decisive === null) return { html: view.t("story-gone"), keyboard: [], previewUrl: null };
  const headline = summaryFor(story, view.locale).headline;
  const head = `${view.t("why-title")}\n${escapeHtml(shorten(headline, MAX_HEADLINE))}`;
  const told = (report: StoredArticle, name: string, explanation: Explanation) =>
    decision(view, { name, explanation, analyzer, source: report === decisive ? null : report });
  const parts = [
    told(decisive, "why-relevant", explainRelevance(toExplained(decisive))),
    ...story.topics.slice(0, MOST_TOPICS).flatMap((topic) => {
      const report = best(reports, ({ analysis }) => scoreOf(analysis, topic));
      const explanation = report && explainTopic(toExplained(report), topic, analyzer);
      return report && explanation ? [told(report, `topic-${topic}`, explanation)] : [];
    }),
  ];
  const source = sourceOf(view, decisive);
  const foot = source === null ? [] : [view.t("why-decisive", { source: { html: source } })];
  let html = [head, ...parts, ...foot].join("\n\n");
  while (!fitsMessage(messageSize(html)) && parts.length > 1) {
    parts.pop();
    html = [head, ...parts, ...foot].join("\n\n");
  }
  return { html, keyboard: ratingButtons(story), previewUrl: null };
}

function scoreOf(analysis: StoredArticle["analysis"], topic: string): number {
  return analysis.topics.find(({ id }) => id === topic)?.score ?? 0;
}

/** The report that says it most clearly; a copy of another's text only where nothing else is left. */
function best(
  reports: readonly StoredArticle[],
  scored: (report: StoredArticle) => number,
): StoredArticle | null {
  const own = reports.filter(({ nearDuplicateOf }) => nearDuplicateOf === null);
  const [first = null] = (own.length > 0 ? own : reports).toSorted((a, b) => scored(b) - scored(a));
  return first;
}

function toExplained({ article, analysis }: StoredArticle): Explained {
  return { analysis, title: article.title };
}

interface Decision {
  readonly name: string;
  readonly explanation: Explanation;
  readonly analyzer: Pick<Analyzer, "entity">;
  /** The report that decided it, where it is not the one named below. */
  readonly source: StoredArticle | null;
}

function decision(view: Conversation, { name, explanation, analyzer, source }: Decision): string {
  const { sureness, because, against } = explanation;
  const words = (evidence: readonly Evidence[]) =>
    evidence.map((each) => wording(view, each, analyzer)).join("; ");
  const named = source && sourceOf(view, source);
  return [
    `<b>${view.t(name)}</b> · ${view.t(`why-${sureness}`)}${named ? ` · ${named}` : ""}`,
    ...(because.length > 0 ? [words(because)] : []),
    ...(against.length > 0 ? [view.t("why-against", { words: { html: words(against) } })] : []),
  ].join("\n");
}

function wording(
  view: Conversation,
  evidence: Evidence,
  analyzer: Pick<Analyzer, "entity">,
): string {
  switch (evidence.kind) {
    case "quoted": {
      const terms = evidence.terms.map((term) =>
        view.t("why-term", { term: shorten(term, MAX_TERM) }),
      );
      return view.t("why-quoted", { terms: { html: terms.join(", ") }, place: evidence.place });
    }
    case "named": {
      const names = analyzer.entity(evidence.entity)?.names;
      const name = names?.[languageOfLocale(view.locale)]?.[0] ?? names?.en?.[0] ?? "";
      return view.t("why-named", { name, count: evidence.count });
    }
    case "together":
    case "belarus":
      return view.t(`why-${evidence.kind}`, { place: evidence.place });
    default:
      return view.t(`why-${evidence.kind}`);
  }
}

/** The outlet with its report; null where a discreet chat must not see it. */
function sourceOf({ settings }: Conversation, { article }: StoredArticle): string | null {
  if (settings.discretion === null) return link(article.outlet, article.url);
  return article.listed ? null : escapeHtml(article.outlet);
}
