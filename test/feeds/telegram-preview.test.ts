import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { FetchFailure } from "../../src/feeds/fetch-failure.ts";
import { NotAFeedError } from "../../src/feeds/parse-feed.ts";
import { parseTelegramPreview } from "../../src/feeds/telegram-preview.ts";
import { plain } from "../support/plain.ts";

const PAGE = readFileSync(
  path.join(import.meta.dirname, "../fixtures/feeds/telegram-preview.html"),
  "utf8",
);

test("parseTelegramPreview() reads posts, not service messages, replies or pictures", () => {
  const { title, link, channel, posts, entries } = parseTelegramPreview(PAGE);
  assert.equal(title, "Border desk");
  assert.equal(link, "https://t.me/borderdesk");
  assert.equal(channel, "borderdesk");
  assert.deepEqual(posts, { first: 40, last: 46 }, "those without words count, too");
  assert.deepEqual(
    entries.map(({ id, url, published, author }) => [id, url, published?.toString(), author]),
    [
      ["tg:borderdesk/41", "https://t.me/BorderDesk/41", "2026-11-23T16:08:31Z", "Customs"],
      ["tg:borderdesk/43", "https://t.me/borderdesk/43", "2026-11-23T18:00:00Z", ""],
      ["tg:borderdesk/44", "https://t.me/borderdesk/44", "2026-11-23T19:00:00Z", "Anna K."],
      ["tg:borderdesk/46", "https://t.me/borderdesk/46", "2026-11-23T20:00:00Z", ""],
    ],
  );
});

test("parseTelegramPreview() names the origin of a forward as its source", () => {
  const [forward, own] = parseTelegramPreview(PAGE).entries;
  assert.deepEqual(forward?.source, { name: "Customs", url: "https://t.me/customs/7" });
  assert.equal(own?.source, undefined);
});

test("parseTelegramPreview() mends emoji and doubly escaped links", () => {
  assert.equal(
    parseTelegramPreview(PAGE).entries[0]?.html,
    '⚡️Queues at <b>Bruzgi</b> &amp; Berestovitsa<br><br>Read <a href="https://news.example/?a=1&amp;b=2">more</a>',
  );
});

test("parseTelegramPreview() takes the caption of an album once, its hashtags as words", () => {
  assert.equal(
    parseTelegramPreview(PAGE).entries[2]?.html,
    '<div class="tgme_widget_message_text">The new terminal at #Kozlovichi</div>',
  );
});

test("parseTelegramPreview() reads a poll without its votes: they are no edit", () => {
  const poll = "<p>Should the crossing reopen & when?</p><ul><li>Now</li><li>Never</li></ul>";
  assert.equal(parseTelegramPreview(PAGE).entries[3]?.html, poll);
  const later = parseTelegramPreview(PAGE.replace("61%", "17%").replace("1.5K", "2.1K"));
  assert.deepEqual(plain(later), plain(parseTelegramPreview(PAGE)));
});

test("parseTelegramPreview() finds every post also where end tags are missing", () => {
  const broken = PAGE.replaceAll("</div>", "");
  assert.deepEqual(
    parseTelegramPreview(broken).entries.map(({ id }) => id),
    parseTelegramPreview(PAGE).entries.map(({ id }) => id),
  );
});

const card = (extra: string) =>
  `<div class="tgme_page"><div class="tgme_page_title">X</div>${extra && `<div class="tgme_page_extra">${extra}</div>`}<a href="tg://resolve?domain=x">View in Telegram</a></div>`;
const cards = [
  ["a channel without preview", "12 345 subscribers", "blocked", /no public preview/],
  ["a group", "1 200 members, 17 online", "blocked", /a group/],
  ["a person", "@somebody", "not-a-feed", /person or a bot/],
  ["a bot", "4 200 monthly users", "not-a-feed", /person or a bot/],
  ["a name nobody has", "", "gone", /no public channel/],
] as const;
for (const [what, extra, problem, reason] of cards) {
  test(`parseTelegramPreview() says that the page is that of ${what}`, () => {
    assert.throws(
      () => parseTelegramPreview(card(extra)),
      (error) =>
        error instanceof FetchFailure && error.problem === problem && reason.test(error.message),
    );
  });
}

test("parseTelegramPreview() refuses any other page without a history", () => {
  for (const page of ["", "<html><body>Log in</body></html>", "<rss><channel/></rss>"]) {
    assert.throws(() => parseTelegramPreview(page), NotAFeedError);
  }
});

test("parseTelegramPreview() takes an empty channel as one", () => {
  const { entries, posts, channel } = parseTelegramPreview(
    '<div class="tgme_channel_info_header_username"><a href="https://t.me/quiet">@quiet</a></div><div class="tme_no_messages_found">No posts</div>',
  );
  assert.deepEqual([entries, posts, channel], [[], null, "quiet"]);
});

test("parseTelegramPreview() survives any damage to the page", () => {
  const cut = fc.tuple(fc.nat(PAGE.length), fc.nat(400), fc.string({ maxLength: 20 }));
  fc.assert(
    fc.property(cut, ([at, length, instead]) => {
      const damaged = PAGE.slice(0, at) + instead + PAGE.slice(at + length);
      try {
        for (const { id, url } of parseTelegramPreview(damaged).entries) {
          assert.match(id, /^tg:\w+\/\d+$/);
          assert.match(url, /^https:\/\/t\.me\//);
        }
      } catch (error) {
        assert.ok(error instanceof NotAFeedError || error instanceof FetchFailure, String(error));
      }
    }),
    { numRuns: 300, seed: 7 },
  );
});

test("parseTelegramPreview() leaves the post that a cut page may end within to the next poll", () => {
  const cut = PAGE.slice(0, PAGE.lastIndexOf("data-post=") + 400);
  const { entries, posts } = parseTelegramPreview(cut);
  assert.deepEqual(
    entries.map(({ id }) => id),
    ["tg:borderdesk/41", "tg:borderdesk/43", "tg:borderdesk/44"],
  );
  assert.ok(posts !== null && posts.last < 46, "a bookmark behind it would hide it for good");
});
