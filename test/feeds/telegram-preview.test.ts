import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { NotAFeedError } from "../../src/feeds/parse-feed.ts";
import { parseTelegramPreview } from "../../src/feeds/telegram-preview.ts";

const PAGE = readFileSync(
  path.join(import.meta.dirname, "../fixtures/feeds/telegram-preview.html"),
  "utf8",
);

test("parseTelegramPreview() reads posts, not service messages, replies or pictures", () => {
  const { title, link, entries } = parseTelegramPreview(PAGE);
  assert.equal(title, "Border desk");
  assert.equal(link, "https://t.me/borderdesk");
  assert.deepEqual(
    entries.map(({ id, url, published, author }) => [id, url, published?.toString(), author]),
    [
      ["tg:borderdesk/41", "https://t.me/BorderDesk/41", "2026-11-23T16:08:31Z", "Customs"],
      ["tg:borderdesk/43", "https://t.me/borderdesk/43", "2026-11-23T18:00:00Z", ""],
    ],
  );
});

test("parseTelegramPreview() mends emoji and doubly escaped links", () => {
  assert.equal(
    parseTelegramPreview(PAGE).entries[0]?.html,
    '⚡️Queues at <b>Bruzgi</b> &amp; Berestovitsa<br><br>Read <a href="https://news.example/?a=1&amp;b=2">more</a>',
  );
});

test("parseTelegramPreview() refuses a page without a history", () => {
  const page =
    '<html><body><div class="tgme_page"><a href="tg://resolve">View in Telegram</a></div></body></html>';
  assert.throws(() => parseTelegramPreview(page), NotAFeedError);
  assert.throws(() => parseTelegramPreview(""), NotAFeedError);
});

test("parseTelegramPreview() takes an empty channel as one", () => {
  assert.deepEqual(
    parseTelegramPreview('<div class="tme_no_messages_found">No posts</div>').entries,
    [],
  );
});
