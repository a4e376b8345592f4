import assert from "node:assert/strict";
import type { TestContext } from "node:test";
import { test } from "node:test";
import fc from "fast-check";
import type { Locale } from "../../src/chats/chat.ts";
import { LOCALES } from "../../src/chats/chat.ts";
import { toPlainText } from "../../src/delivery/html.ts";
import { renderStory } from "../../src/delivery/render-story.ts";
import type { StoryView } from "../../src/delivery/story-view.ts";
import type { Story, StoryReport } from "../../src/stories/story.ts";
import { minutes, story } from "../store/samples.ts";
import { NO_TDLIB, telegramParse } from "../support/tdlib.ts";
import { assertSafe, assertTranslated, hostileStory, translations } from "./hostile-stories.ts";

const { translate } = translations();

function view(locale: Locale = "en"): StoryView {
  return { locale, timeZone: "Europe/Minsk", translate };
}

function report(articleId: string, part: Partial<StoryReport> = {}): StoryReport {
  const [base] = story("x").reports;
  assert.ok(base);
  return { ...base, articleId, url: `https://${articleId}.example/1`, ...part };
}

const VISIT: Story = story("visit", {
  revision: 3,
  startedAt: minutes(0),
  updatedAt: minutes(95),
  topics: ["china", "diplomacy"],
  reports: [
    report("a", { outlet: "Agency", title: "Лидер в Пекине" }),
    report("b", { outlet: "Gazeta", camp: "poland", title: "Wizyta w Pekinie" }),
    report("c", { outlet: "Copy", camp: "poland", title: "Wizyta", nearDuplicateOf: "b" }),
    report("d", { outlet: "Wire", camp: "western-media", title: "Leader in Beijing" }),
    report("e", { outlet: "Radio", camp: "poland", title: "Rozmowy o handlu" }),
  ],
  summaries: [
    {
      language: "en",
      headline: "Leader in Beijing",
      headlineArticleId: "d",
      sentences: [
        { text: "He arrived on Monday.", articleId: "d" },
        { text: "Talks follow.", articleId: "d" },
        { text: "Trade is the topic.", articleId: "b" },
      ],
      by: "extract",
    },
    {
      language: "ru",
      headline: "Лидер в Пекине",
      headlineArticleId: "a",
      sentences: [{ text: "Он прибыл в понедельник.", articleId: "a" }],
      by: "extract",
    },
  ],
});

test("renderStory() tells headline, sentences with their source, each side's headline, who tells it, topics", () => {
  const message = renderStory(VISIT, view());
  assert.deepEqual(toPlainText(message.html).split("\n"), [
    "Leader in Beijing",
    "He arrived on Monday. Talks follow. (Wire)",
    "",
    "Trade is the topic. (Gazeta)",
    "",
    `${translate("en", "camp-state-belarus")}\u00A0· Agency`,
    "Лидер в Пекине",
    `${translate("en", "camp-poland")}\u00A0· Gazeta\u00A0+1`,
    "Wizyta w Pekinie",
    `${translate("en", "camp-western-media")}\u00A0· Wire`,
    "Leader in Beijing",
    "state\u00A01\u00A0· Poland\u00A02\u00A0· West\u00A01\u00A0· 1\u00A0reprint",
    "Agency\u00A0· Gazeta\u00A0· Copy\u00A0· Wire\u00A0+1",
    `15:00\u00A0→ 16:35\u00A0· ${translate("en", "topic-china")}\u00A0· ${translate("en", "topic-diplomacy")}`,
  ]);
  assert.equal(message.keyboard[0]?.[0]?.url, "https://d.example/1");
});

test("renderStory() names a single source and its side, whoever repeats it", () => {
  const reports = [report("b", { outlet: "Gazeta", camp: "poland" })];
  const copy = report("c", { outlet: "Copy", camp: "ukraine", nearDuplicateOf: "b" });
  const html = (...all: readonly StoryReport[]) =>
    renderStory({ ...VISIT, reports: all, summaries: VISIT.summaries.slice(1) }, view()).html;
  assert.match(html(...reports), /\nsingle source: Poland\n/);
  assert.match(html(...reports, copy), /\nsingle source: Poland\u00A0· 1\u00A0reprint\n/);
});

test("renderStory() speaks the chat's language and the nearest one that the story has", () => {
  assert.match(renderStory(VISIT, view("ru")).html, /^<b>Лидер в Пекине<\/b>/);
  assert.match(renderStory(VISIT, view("be")).html, /^<b>Лидер в Пекине<\/b>/);
  assert.match(renderStory(VISIT, view("en")).html, /^<b>Leader in Beijing<\/b>/);
});

test("renderStory() opens no quote of sides for a single side", () => {
  for (const reports of [[report("a")], [report("a"), report("b", { outlet: "Other" })]]) {
    const alone = { reports, summaries: VISIT.summaries.slice(1) };
    assert.doesNotMatch(renderStory(story("s", alone), view()).html, /blockquote/);
  }
});

test("renderStory() has no page button where no page can be linked", () => {
  for (const url of ["", "http://localhost/1", "javascript:alert(1)"]) {
    const { keyboard } = renderStory({ ...VISIT, reports: [report("d", { url })] }, view());
    assert.deepEqual(
      keyboard.flat().filter((button) => button.url !== undefined),
      [],
      url,
    );
  }
});

test("renderStory() offers the whole story, to say why and to mute it, but not to all of a channel's readers", () => {
  const full = { text: translate("en", "full-button"), callbackData: "v1:full:visit" };
  const why = { text: translate("en", "why-button"), callbackData: "v1:why:visit" };
  const mute = {
    text: translate("en", "mute-story-button"),
    callbackData: "v1:mute-story:visit:1",
  };
  assert.deepEqual(renderStory(VISIT, view()).keyboard.at(-1), [full, why, mute]);
  const inChannel = renderStory(VISIT, { ...view(), place: "channel" });
  assert.ok(inChannel.keyboard.flat().every(({ callbackData }) => callbackData === undefined));
});

test("renderStory() gives a discreet reader no links, no outlets, and no listed outlet's words", () => {
  const reports = VISIT.reports.map((each) => ({ ...each, listed: each.articleId === "d" }));
  const discreet = { ...view(), discreet: true };
  const { html, keyboard } = renderStory({ ...VISIT, reports }, discreet);
  assert.doesNotMatch(html, /href|Agency|Gazeta|Wire|Leader in Beijing|He arrived/);
  assert.match(html, /Лидер в Пекине.*Wizyta w Pekinie/s);
  assert.ok(keyboard.flat().every(({ url, switchInline }) => !url && !switchInline));
  assert.equal(keyboard.flat().length, 4);
  // Where nobody else tells it, it is told, as its group's.
  const alone = reports.filter(({ listed }) => listed);
  const told = renderStory({ ...VISIT, reports: alone }, discreet).html;
  assert.match(told, /He arrived on Monday.*\(Western media\)/);
  assert.doesNotMatch(told, /Wire|href/);
});

test("renderStory() keeps the story's words when only addresses are too long", () => {
  const long = `https://example.by/${"%D0%9B".repeat(330)}`;
  const reports = VISIT.reports.map((each) => ({ ...each, url: long }));
  const { html } = renderStory({ ...VISIT, reports }, view());
  assert.match(html, /He arrived on Monday/);
  assertSafe({ html, keyboard: [], previewUrl: null }, [{ ...VISIT, reports }]);
});

for (const locale of LOCALES) {
  test(`renderStory() is within Telegram's limits and safe whatever strangers write, in ${locale}`, (t: TestContext) => {
    if (telegramParse("") === null) t.diagnostic(NO_TDLIB);
    fc.assert(
      fc.property(hostileStory(), (hostile) => {
        const message = renderStory(hostile, view(locale));
        assertSafe(message, [hostile]);
      }),
      { numRuns: 60 },
    );
  });
}

test("renderStory() finds every word it needs in every locale", () => {
  fc.assert(
    fc.property(fc.constantFrom(...LOCALES), hostileStory("", 20), (locale, hostile) => {
      const bare = {
        ...hostile,
        reports: hostile.reports.map((each) => ({ ...each, title: "t", outlet: "o" })),
        summaries: hostile.summaries.map((each) => ({ ...each, headline: "h", sentences: [] })),
      };
      assertTranslated(renderStory(bare, view(locale)).html);
    }),
    { numRuns: 60 },
  );
});
