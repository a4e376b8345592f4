import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Locale } from "../../src/chats/chat.ts";
import { LOCALES } from "../../src/chats/chat.ts";
import { toPlainText } from "../../src/delivery/html.ts";
import type { Change } from "../../src/delivery/material-changes.ts";
import { renderUpdate } from "../../src/delivery/render-update.ts";
import { CAMPS } from "../../src/feeds/feed.ts";
import { COUNTED } from "../../src/summaries/counts-in.ts";
import { story } from "../store/samples.ts";
import { analyzer } from "./growing-story.ts";
import { assertSafe, assertTranslated, hostileStory, translations } from "./hostile-stories.ts";

const { translate } = translations();

function shown(locale: Locale) {
  return { view: { locale, timeZone: "Europe/Minsk", translate }, analyzer };
}

const STORY = story("aaaaaaaaaa");
const articleId = STORY.reports[0]?.articleId ?? "";

test("renderUpdate() tells each change with the headline and outlet that tell it", () => {
  const changes: readonly Change[] = [
    { kind: "count", of: "freed", from: 1052, to: 1061, articleId },
    { kind: "voice", camp: "poland", articleId: "gone" },
    { kind: "party", entity: "state/lithuania", articleId },
  ];
  assert.deepEqual(toPlainText(renderUpdate(STORY, changes, shown("en")).html).split("\n"), [
    "New: H",
    "",
    "Freed: 1,052 → 1,061",
    "Report of aaaaaaaaaa (BelTA)",
    "",
    "First word from this side: Poland",
    "",
    "Now involved: Lithuania",
    "Report of aaaaaaaaaa (BelTA)",
    "",
    "single source: state",
  ]);
});

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ kind: fc.constantFrom("turn", "confirmed", "denied"), articleId: fc.constant("0") }),
  fc.record({
    kind: fc.constant("count"),
    of: fc.constantFrom(...COUNTED),
    from: fc.nat(),
    to: fc.nat(),
    articleId: fc.constant("1"),
  }),
  fc.record({
    kind: fc.constant("voice"),
    camp: fc.constantFrom(...CAMPS),
    articleId: fc.constant("2"),
  }),
  fc.record({
    kind: fc.constant("party"),
    entity: fc.constantFrom("state/poland", "state/<b>"),
    articleId: fc.constant("3"),
  }),
);

test("renderUpdate() is within Telegram's limits and safe whatever strangers write, in every locale", () => {
  const changes = fc.array(change, { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(fc.constantFrom(...LOCALES), hostileStory(), changes, (locale, hostile, all) => {
      assertSafe(renderUpdate(hostile, all, shown(locale)), [hostile]);
      const bare = { ...hostile, reports: STORY.reports, summaries: STORY.summaries };
      const { html } = renderUpdate(bare, all, shown(locale));
      assertTranslated(html);
      assert.doesNotMatch(html, /update-|differs-/);
    }),
    { numRuns: 100 },
  );
});
