import type { Analyzer } from "../analysis/analyze.ts";
import { toCallbackData } from "../chats/callback-data.ts";
import { languageOfLocale } from "../chats/chat.ts";
import type { RenderedMessage } from "../store/rendered-message.ts";
import type { Story } from "../stories/story.ts";
import { escapeHtml } from "../text/escape-html.ts";
import { campLine } from "./camp-line.ts";
import { capitalize, shorten } from "./html.ts";
import type { Change } from "./material-changes.ts";
import { fitsMessage, messageSize } from "./message-size.ts";
import type { StoryView } from "./story-view.ts";
import { countOf, sourceOf, summaryFor, visibleStory } from "./story-view.ts";

/** What is more than this has been said by the message that is edited. */
const MOST_CHANGES = 4;
const MAX_HEADLINE = 120;
const MAX_TELLING = 200;

/** What is new in a story that a chat knows: each change with the headline and outlet that tell it. */
export function renderUpdate(
  full: Story,
  changes: readonly Change[],
  { view, analyzer }: { readonly view: StoryView; readonly analyzer: Pick<Analyzer, "entity"> },
): RenderedMessage {
  const { locale, translate } = view;
  const story = visibleStory(full, view);
  const headline = shorten(summaryFor(story, locale).headline, MAX_HEADLINE);
  const head = `<b>${translate(locale, "update-title", { headline })}</b>`;
  const told = changes
    .slice(0, MOST_CHANGES)
    .map((change) => `${wording(change, view, analyzer)}${source(story, change, view)}`);
  const assemble = () => [head, ...told, campLine(story, view)].join("\n\n");
  while (told.length > 1 && !fitsMessage(messageSize(assemble()))) told.pop();
  const button = (key: string, press: Parameters<typeof toCallbackData>[0]) => ({
    text: translate(locale, key),
    callbackData: toCallbackData(press),
  });
  return {
    html: assemble(),
    keyboard:
      view.place === "channel"
        ? []
        : [
            [
              button("full-button", { kind: "full", storyId: story.id }),
              button("mute-story-button", { kind: "mute-story", storyId: story.id, on: true }),
            ],
          ],
    previewUrl: null,
  };
}

function wording(
  change: Change,
  { locale, translate }: StoryView,
  analyzer: Pick<Analyzer, "entity">,
): string {
  switch (change.kind) {
    case "count": {
      const matter = capitalize(translate(locale, `differs-count-${change.of}`));
      const from = countOf(change.of, change.from, locale);
      const to = countOf(change.of, change.to, locale);
      return translate(locale, "update-count", { matter: { html: matter }, from, to });
    }
    case "voice": {
      const camp = { html: translate(locale, `camp-${change.camp}`) };
      return translate(locale, "update-voice", { camp });
    }
    case "party": {
      const names = analyzer.entity(change.entity)?.names;
      const name = names?.[languageOfLocale(locale)]?.[0] ?? names?.en?.[0] ?? change.entity;
      return translate(locale, "update-party", { name });
    }
    case "turn":
    case "confirmed":
    case "denied":
      return translate(locale, `update-${change.kind}`);
  }
}

/** The headline that tells it, and whose it is. */
function source(story: Story, { articleId }: Change, view: StoryView): string {
  const report = story.reports.find((candidate) => candidate.articleId === articleId);
  if (!report) return "";
  const title = escapeHtml(shorten(report.title, MAX_TELLING));
  return `\n${title} <i>(${sourceOf(report, view)})</i>`;
}
