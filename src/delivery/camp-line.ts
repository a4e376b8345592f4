import type { Camp } from "../feeds/feed.ts";
import { CAMPS } from "../feeds/feed.ts";
import type { Story } from "../stories/story.ts";
import { DOT } from "./html.ts";
import type { StoryView } from "./story-view.ts";

/**
 * Who tells the story, in one line of Telegram HTML: `state 2 · independent 3 · Poland 1`, or
 * `single source: Poland`. Outlets with a text of their own count, each once; those who only repeat
 * one are summed up at the end.
 */
export function campLine(story: Story, { locale, translate }: StoryView): string {
  const own = story.reports.filter(({ nearDuplicateOf }) => nearDuplicateOf === null);
  const voices = new Set(own.map(({ outlet }) => outlet));
  const repeats = new Set(story.reports.map(({ outlet }) => outlet)).difference(voices).size;
  const name = (camp: Camp) => translate(locale, `camp-short-${camp}`);
  const sides = CAMPS.flatMap((camp) => {
    const outlets = new Set(
      own.filter((report) => report.camp === camp).map((each) => each.outlet),
    );
    return outlets.size > 0 ? `${name(camp)}\u00A0${outlets.size}` : [];
  });
  const [only] = own;
  const parts =
    voices.size === 1 && only
      ? [translate(locale, "story-line-single", { camp: { html: name(only.camp) } })]
      : sides;
  const copies =
    repeats > 0
      ? [translate(locale, "story-line-repeats", { count: repeats }).replace(" ", "\u00A0")]
      : [];
  return [...parts, ...copies].join(DOT);
}
