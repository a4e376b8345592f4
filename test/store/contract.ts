import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import type { TopicId } from "../../src/analysis/analysis.ts";
import type { Feed } from "../../src/feeds/feed.ts";
import type { FeedState } from "../../src/feeds/feed-state.ts";
import type { OutboxEntry } from "../../src/store/outbox-entry.ts";
import type { IndexQuery, Store, StoredArticle } from "../../src/store/store.ts";
import { storyCursor } from "../../src/store/stories.ts";
import { plain } from "../support/plain.ts";
import { alert, articleId, chat, minutes, NOON, outcome, storedArticle, story } from "./samples.ts";

/** What every database behind the store must do. `open` gives an empty one. */
export function storeContract(name: string, open: (t: TestContext) => Promise<Store>): void {
  const contract = (behavior: string, run: (store: Store) => Promise<void>) =>
    test(`${name}: ${behavior}`, async (t) => await run(await open(t)));

  const feedState: FeedState = {
    feedId: "belta-ru",
    etag: '"a"',
    lastModified: null,
    contentHash: "00ff",
    nextPollAt: minutes(5),
    failures: 0,
    failingSince: null,
    lastSuccessAt: NOON,
    lastNewAt: null,
    newestItemAt: minutes(-20),
    typicalGap: Temporal.Duration.from({ seconds: 5400 }),
    problem: null,
    problemDetail: null,
    warning: { kind: "gap", detail: "posts 2 to 3: left out" },
    movedTo: "https://example.org/new",
    movedSince: minutes(-60),
    heldSince: null,
  };

  contract("commit() keeps feed states, and the last one counts", async (store) => {
    await store.commit(outcome({ feedStates: [feedState] }));
    const failed = { ...feedState, failures: 3, problem: "down", problemDetail: "no answer" };
    await store.commit(outcome({ feedStates: [failed] }));
    assert.deepEqual(plain([...(await store.feeds.states())]), plain([["belta-ru", failed]]));
  });

  contract("feeds.add() replaces a feed added before, remove() takes it away", async (store) => {
    const feed: Feed = {
      id: "added",
      name: "Added",
      url: "https://example.org/rss",
      language: "be",
      country: "exile",
      camp: "independent-belarus",
      kind: "feed",
      every: Temporal.Duration.from("PT1H"),
      enabled: true,
      listed: true,
      note: null,
      encoding: null,
      proxy: null,
    };
    await store.feeds.add({ ...feed, name: "Before" });
    await store.feeds.add(feed);
    assert.deepEqual(JSON.stringify(await store.feeds.added()), JSON.stringify([feed]));
    assert.equal(await store.feeds.remove("added"), true);
    assert.equal(await store.feeds.remove("added"), false);
    assert.deepEqual(await store.feeds.added(), []);
  });

  contract("articles.knownEntries() tells GUIDs of one feed from another's", async (store) => {
    const guids = Array.from({ length: 250 }, (_, index) => `guid ${index}`);
    const entries = guids.map((guid) => ({ feedId: "a", guid, articleId: articleId(guid) }));
    await store.commit(outcome({ entries }));
    const known = await store.articles.knownEntries("a", [...guids, "new"]);
    assert.equal(known.size, 250);
    assert.equal(known.get("guid 249"), articleId("guid 249"));
    assert.equal((await store.articles.knownEntries("b", guids)).size, 0);
  });

  contract("articles.get() returns what was committed, in the order asked for", async (store) => {
    const articles = ["one", "two", "three"].map((name) => storedArticle({ name }));
    await store.commit(outcome({ articles }));
    const [one, two, three] = articles;
    const found = await store.articles.get(["three", "missing", "one", "two"].map(articleId));
    assert.deepEqual(plain(found), plain([three, one, two]));
    assert.equal(await store.articles.count(), 3);
    assert.deepEqual(
      await store.articles.existing([articleId("two"), articleId("missing")]),
      new Set([articleId("two")]),
    );
  });

  contract("commit() replaces an article saved before, in the index, too", async (store) => {
    const before = storedArticle({ name: "a", title: "old words" });
    await store.commit(outcome({ articles: [before] }));
    const after = storedArticle({ name: "a", title: "new words", publishedAt: minutes(-90) });
    await store.commit(outcome({ articles: [after] }));
    assert.deepEqual(plain(await store.articles.get([articleId("a")])), plain([after]));
    assert.equal(await store.articles.count(), 1);
    const find = (term: string) =>
      store.index.search([{ all: [[term]], none: [], now: NOON, limit: 5 }]);
    assert.equal((await find("old")).length, 0);
    assert.equal((await find("new")).length, 1);
  });

  contract("articles.byTextKey() names the oldest article since the moment", async (store) => {
    const at = (name: string, publishedAt: Temporal.Instant) =>
      storedArticle({ name, publishedAt, textKey: "same" });
    const articles = [at("new", minutes(1)), at("old", minutes(-1)), at("older", minutes(-60))];
    await store.commit(outcome({ articles }));
    const found = await store.articles.byTextKey(["same", "other"], minutes(-5));
    assert.deepEqual([...found], [["same", articleId("old")]]);
  });

  contract("articles.inStoriesSince() gives stories' articles, oldest first", async (store) => {
    const articles = [
      storedArticle({ name: "late", storyId: "aaaaaaaaaa", publishedAt: minutes(2) }),
      storedArticle({ name: "early", storyId: "aaaaaaaaaa", publishedAt: NOON }),
      storedArticle({ name: "alone", storyId: null, publishedAt: minutes(1) }),
      storedArticle({ name: "before", storyId: "bbbbbbbbbb", publishedAt: minutes(-1) }),
    ];
    await store.commit(outcome({ articles }));
    const found = await Array.fromAsync(
      store.articles.inStoriesSince(NOON),
      ({ article }) => article.id,
    );
    assert.deepEqual(found, [articleId("early"), articleId("late")]);
  });

  contract("commit() keeps a thousand articles of one second apart", async (store) => {
    const articles = Array.from({ length: 1000 }, (_, index) =>
      storedArticle({ name: `n${index}` }),
    );
    await store.commit(outcome({ articles }));
    assert.equal(await store.articles.count(), 1000);
  });

  contract("commit() saves nothing of an outcome that fails", async (store) => {
    const [good] = [storedArticle({ name: "good" })];
    // A null id is what the types forbid and the database refuses, after the article is written.
    const broken = { ...story("aaaaaaaaaa"), id: null as unknown as string };
    await assert.rejects(
      store.commit(outcome({ feedStates: [feedState], articles: [good], stories: [broken] })),
    );
    assert.equal(await store.articles.count(), 0);
    assert.equal((await store.feeds.states()).size, 0);
    assert.equal(
      (await store.index.search([{ all: [["good"]], none: [], now: NOON, limit: 5 }])).length,
      0,
    );
    await store.commit(outcome({ articles: [good] }));
    assert.equal(await store.articles.count(), 1);
  });

  contract("stories.get() returns the newest revision", async (store) => {
    const first = story("aaaaaaaaaa");
    const second = story("aaaaaaaaaa", { revision: 2, topics: ["sanctions"] });
    await store.commit(outcome({ stories: [first, story("bbbbbbbbbb")] }));
    await store.commit(outcome({ stories: [second] }));
    assert.deepEqual(
      plain(await store.stories.get(["bbbbbbbbbb", "cccccccccc", "aaaaaaaaaa"])),
      plain([story("bbbbbbbbbb"), second]),
    );
    const about = async (topic: TopicId) =>
      plain(await store.stories.updatedSince(NOON, { topics: [topic] }));
    assert.deepEqual(await about("sanctions"), plain([second]));
    assert.deepEqual(await about("china"), plain([story("bbbbbbbbbb")]));
  });

  contract("stories.updatedSince() goes through pages, newest first", async (store) => {
    const stories = ["a", "b", "c", "d", "e"].map((letter, index) =>
      // Two of each moment: a page may end between them.
      story(letter.repeat(10), { updatedAt: minutes(Math.floor(index / 2)) }),
    );
    await store.commit(outcome({ stories }));
    const ids: string[] = [];
    let before: string | undefined;
    for (let page = 0; page < 5; page++) {
      const [next] = await store.stories.updatedSince(minutes(-1), {
        limit: 1,
        ...(before !== undefined && { before }),
      });
      assert.ok(next);
      ids.push(next.id.slice(0, 1));
      before = storyCursor(next);
    }
    assert.deepEqual(ids, ["e", "d", "c", "b", "a"]);
    assert.equal((await store.stories.updatedSince(minutes(2))).length, 1);
  });

  contract("chats.save() keeps a chat and its next digest", async (store) => {
    assert.equal(await store.chats.get(42), null);
    await store.chats.save(chat(42), minutes(10));
    await store.chats.save(chat(42, { locale: "en" }), minutes(20));
    assert.deepEqual(await store.chats.get(42), chat(42, { locale: "en" }));
    assert.deepEqual(await store.chats.dueForDigest(minutes(19), 10), []);
    assert.deepEqual(
      plain(await store.chats.dueForDigest(minutes(20), 10)),
      plain([{ chat: chat(42, { locale: "en" }), dueAt: minutes(20) }]),
    );
  });

  contract(
    "chats.dueForDigest() leaves inactive chats out, longest waiting first",
    async (store) => {
      await store.chats.save(chat(1), minutes(3));
      await store.chats.save(chat(2), minutes(1));
      await store.chats.save(chat(3, { active: false }), minutes(1));
      await store.chats.save(chat(4), null);
      const due = await store.chats.dueForDigest(minutes(5), 10);
      assert.deepEqual(
        due.map((found) => found.chat.id),
        [2, 1],
      );
      assert.deepEqual(await store.chats.count(), { chats: 3 });
    },
  );

  contract("chats.all() gives each chat once", async (store) => {
    for (let id = 1; id <= 450; id++) {
      await store.chats.save(chat(id, { active: id % 2 === 0 }), null);
    }
    const ids: number[] = [];
    for await (const { id } of store.chats.all()) {
      ids.push(id);
    }
    assert.equal(ids.length, 450);
    assert.equal(new Set(ids).size, 450);
  });

  contract("chats.commitDigest() saves chat and messages together, once", async (store) => {
    const digest = alert(7, "x", { dedupeKey: "digest:7:2026-03-02:daily:1", lane: "digest" });
    const told = chat(7, { digestedUntil: { daily: NOON.toString(), weekly: null } });
    await store.chats.save(chat(7), NOON);
    await store.chats.commitDigest(told, minutes(1440), [digest]);
    await store.chats.commitDigest(told, minutes(1440), [digest]);
    assert.deepEqual(await store.chats.get(7), told);
    assert.equal((await store.outbox.due(NOON, 10, [])).length, 1);
  });

  contract(
    "chats.commitDigest() keeps settings that changed while the digest was made",
    async (store) => {
      const digestedUntil = { daily: NOON.toString(), weekly: null };
      await store.chats.save(chat(7, { timeZone: "Europe/Vilnius" }), minutes(5));
      await store.chats.commitDigest(chat(7, { digestedUntil }), minutes(1440), []);
      assert.deepEqual(
        await store.chats.get(7),
        chat(7, { timeZone: "Europe/Vilnius", digestedUntil }),
      );
      assert.equal((await store.chats.dueForDigest(minutes(5), 10)).length, 1);
    },
  );

  contract(
    "chats.commitDigest() does not bring back a chat that was forgotten meanwhile",
    async (store) => {
      await store.chats.commitDigest(chat(7), minutes(1440), [alert(7, "x")]);
      assert.equal(await store.chats.get(7), null);
      assert.deepEqual(await store.outbox.due(NOON, 10, []), []);
    },
  );

  contract("chats.forget() removes the chat and its messages, and no one else's", async (store) => {
    await store.chats.save(chat(1), minutes(1));
    await store.chats.save(chat(2), minutes(1));
    await store.outbox.enqueue([alert(1, "aaaaaaaaaa"), alert(2, "aaaaaaaaaa")]);
    await store.chats.forget(1);
    assert.equal(await store.chats.get(1), null);
    assert.deepEqual(await store.chats.get(2), chat(2));
    assert.deepEqual(chatsOf(await store.outbox.alertsAbout("aaaaaaaaaa")), [2]);
    await store.chats.forget(1);
  });

  contract("chats.migrate() moves chat, messages and their keys", async (store) => {
    const group = chat(-5, { kind: "group" });
    await store.chats.save(group, minutes(1));
    const sent = alert(-5, "aaaaaaaaaa");
    const edit = alert(-5, "aaaaaaaaaa", {
      dedupeKey: "edit:aaaaaaaaaa:-5",
      lane: "edit",
      editOf: sent.dedupeKey,
    });
    const reply = alert(-5, "aaaaaaaaaa", {
      dedupeKey: "update:aaaaaaaaaa:-5:1",
      notBefore: minutes(1),
      replyTo: sent.dedupeKey,
    });
    await store.outbox.enqueue([sent, edit, reply]);
    const [before] = await store.outbox.alertsAbout("aaaaaaaaaa");
    assert.ok(before);
    await store.outbox.claim(before.id, NOON);
    await store.outbox.markSent(before.id, 77);

    await store.chats.migrate(-5, -1005);
    await store.chats.migrate(-5, -1005);

    assert.equal(await store.chats.get(-5), null);
    assert.deepEqual(await store.chats.get(-1005), { ...group, id: -1005 });
    assert.equal((await store.chats.dueForDigest(minutes(1), 5)).length, 1);
    const moved = await store.outbox.byDedupeKey("alert:aaaaaaaaaa:-1005");
    assert.deepEqual([moved?.chatId, moved?.messageId, moved?.state], [-1005, 77, "sent"]);
    const movedEdit = await store.outbox.byDedupeKey("edit:aaaaaaaaaa:-1005");
    assert.equal(movedEdit?.editOf, "alert:aaaaaaaaaa:-1005");
    const movedReply = await store.outbox.byDedupeKey("update:aaaaaaaaaa:-1005:1");
    assert.equal(movedReply?.replyTo, "alert:aaaaaaaaaa:-1005");
    assert.equal(await store.outbox.byDedupeKey(sent.dedupeKey), null);
    // The story that the group was told is not told to the supergroup again.
    await store.outbox.enqueue([alert(-1005, "aaaaaaaaaa")]);
    assert.equal((await store.outbox.alertsAbout("aaaaaaaaaa")).length, 2);
  });

  contract("chats.migrate() keeps what was chosen under the new id", async (store) => {
    await store.chats.save(chat(-5), null);
    const chosen = chat(-1005, { locale: "ru" });
    await store.chats.save(chosen, null);
    await store.outbox.enqueue([alert(-5, "aaaaaaaaaa"), alert(-1005, "aaaaaaaaaa")]);
    await store.chats.migrate(-5, -1005);
    assert.deepEqual(await store.chats.get(-1005), chosen);
    assert.deepEqual(chatsOf(await store.outbox.alertsAbout("aaaaaaaaaa")), [-1005]);
  });

  contract("chats.migrate() carries watches to wherever the chat was set up", async (store) => {
    const watch = (words: string, threadId: number | null = null) =>
      ({ kind: "words", words, cadence: "instant", threadId }) as const;
    const wordsOf = async (id: number) =>
      (await store.chats.get(id))?.watches.map((each) => each.kind === "words" && each.words);
    for (const [id, subscriptions] of [
      [5, chat(5).subscriptions],
      [6, []],
    ] as const) {
      await store.chats.save(
        chat(-id, { watches: [watch("Great Stone"), watch("Astravets")] }),
        null,
      );
      const chosen = chat(-1000 - id, { subscriptions, watches: [watch("Great Stone", 7)] });
      await store.chats.save(chosen, null);
      await store.chats.migrate(-id, -1000 - id);
      assert.deepEqual(await wordsOf(-1000 - id), ["Great Stone", "Astravets"]);
      assert.equal((await store.chats.get(-1000 - id))?.watches[0]?.threadId, 7);
      assert.equal((await store.chats.get(-1000 - id))?.subscriptions.length, 1);
    }
  });

  contract(
    "chats.leaveThread() moves what the thread had, and what waits for it",
    async (store) => {
      const place = { cadence: "instant", threadId: 7 } as const;
      const forum = chat(-5, {
        subscriptions: [
          { topic: "china", ...place },
          { topic: "trade", ...place, threadId: 8 },
        ],
        watches: [{ kind: "entity", entity: "body/sco", ...place }],
        digest: { daily: "08:30", weekly: null, threadId: 7 },
      });
      await store.chats.save(forum, minutes(1));
      await store.outbox.enqueue([
        alert(-5, "first", { threadId: 7 }),
        alert(-5, "second", { threadId: 7 }),
        alert(-5, "other", { threadId: 8 }),
        alert(-6, "elsewhere", { threadId: 7 }),
      ]);
      const [first] = await store.outbox.due(NOON, 1, []);
      await store.outbox.claim(first?.id ?? 0, NOON);
      await store.chats.leaveThread(-5, 7, alert(-5, "notice"));
      await store.outbox.postpone(first?.id ?? 0, NOON, "again");
      const [left] = [await store.chats.get(-5)];
      assert.deepEqual(
        [...(left?.subscriptions ?? []), ...(left?.watches ?? [])].map(({ threadId }) => threadId),
        [null, 8, null],
      );
      assert.equal(left?.digest.threadId, null);
      assert.equal((await store.chats.dueForDigest(minutes(1), 5)).length, 1);
      const threads = await Promise.all(
        ["first:-5", "second:-5", "other:-5", "elsewhere:-6", "notice:-5"].map(
          async (key) => (await store.outbox.byDedupeKey(`alert:${key}`))?.threadId,
        ),
      );
      assert.deepEqual(threads, [null, null, 8, 7, null]);
    },
  );

  contract(
    "outbox.rewind() brings forward what a clock that ran ahead has put off",
    async (store) => {
      const soon = { createdAt: minutes(60), notBefore: minutes(60), expiresAt: minutes(420) };
      await store.outbox.enqueue([
        alert(1, "before"),
        alert(1, "ahead", soon),
        alert(1, "ahead too", { ...soon, createdAt: minutes(61), notBefore: minutes(61) }),
        alert(1, "held", { ...soon, notBefore: minutes(90) }),
        alert(1, "after"),
        alert(2, "put off"),
        alert(3, "expired", { expiresAt: minutes(30) }),
      ]);
      const putOff = await store.outbox.byDedupeKey("alert:put off:2");
      await store.outbox.claim(putOff?.id ?? 0, minutes(60));
      await store.outbox.postpone(putOff?.id ?? 0, minutes(61), "flood limit");
      assert.equal(await store.outbox.expire(minutes(40)), 1);

      assert.equal(await store.outbox.rewind(minutes(1)), 5);
      assert.equal(await store.outbox.rewind(minutes(1)), 0);

      const at = async (moment: Temporal.Instant) =>
        (await store.outbox.due(moment, 10, [])).map(({ storyId }) => storyId);
      // In the order in which they were made.
      const order = ["before", "ahead", "ahead too", "after", "expired"];
      assert.deepEqual((await at(minutes(1))).toSorted(), order.toSorted());
      assert.deepEqual(
        (await at(minutes(1))).filter((id) => id !== "expired"),
        order.slice(0, 4),
      );
      assert.ok((await at(minutes(2))).includes("put off"));
      assert.ok(!(await at(minutes(30))).includes("held"));
      assert.ok((await at(minutes(31))).includes("held"));
      const ahead = await store.outbox.byDedupeKey("alert:ahead:1");
      assert.ok(ahead?.expiresAt.equals(minutes(361)));
    },
  );

  contract("outbox.enqueue() leaves a known dedupe key out", async (store) => {
    await store.outbox.enqueue([alert(1, "aaaaaaaaaa")]);
    const other = {
      ...alert(1, "aaaaaaaaaa"),
      message: { html: "x", keyboard: [], previewUrl: null },
    };
    await store.outbox.enqueue([other, alert(2, "aaaaaaaaaa")]);
    const rows = await store.outbox.due(NOON, 10, []);
    assert.deepEqual(chatsOf(rows), [1, 2]);
    assert.deepEqual(rows[0]?.message, alert(1, "aaaaaaaaaa").message);
  });

  contract("outbox.due() goes by lane, then by time, and skips busy chats", async (store) => {
    await store.outbox.enqueue([
      alert(1, "e", { dedupeKey: "edit:e:1", lane: "edit" }),
      alert(2, "d", { dedupeKey: "digest:2:d", lane: "digest" }),
      alert(3, "late", { notBefore: minutes(2) }),
      alert(4, "b", { notBefore: minutes(1) }),
      alert(5, "c"),
      alert(6, "gone", { expiresAt: minutes(1) }),
    ]);
    assert.deepEqual(chatsOf(await store.outbox.due(minutes(1), 10, [])), [5, 4, 2, 1]);
    assert.deepEqual(chatsOf(await store.outbox.due(minutes(1), 2, [5])), [4, 2]);
    assert.deepEqual(chatsOf(await store.outbox.due(minutes(-1), 10, [])), []);
  });

  contract("outbox.due() holds back what follows a put-off message of the chat", async (store) => {
    await store.outbox.enqueue([alert(1, "first"), alert(1, "second"), alert(2, "other")]);
    const [first] = await store.outbox.due(NOON, 1, []);
    assert.ok(first);
    await store.outbox.claim(first.id, NOON);
    await store.outbox.postpone(first.id, minutes(5), "429");
    assert.deepEqual(chatsOf(await store.outbox.due(minutes(1), 10, [])), [2]);
    const later = await store.outbox.due(minutes(5), 10, []);
    assert.deepEqual(
      later.map((row) => row.storyId),
      ["other", "first"],
    );
  });

  contract("outbox.claim() hands a pending row out once", async (store) => {
    await store.outbox.enqueue([alert(1, "aaaaaaaaaa", { threadId: 9 })]);
    const due = await only(store.outbox.due(NOON, 10, []));
    const claimed = await store.outbox.claim(due.id, NOON);
    assert.deepEqual(plain(claimed), plain({ ...due, state: "sending", attempts: 1 }));
    assert.equal(await store.outbox.claim(due.id, NOON), null);
    assert.deepEqual(await store.outbox.due(NOON, 10, []), []);
    await store.outbox.markSent(due.id, 123);
    const sent = await store.outbox.byDedupeKey(due.dedupeKey);
    assert.deepEqual([sent?.state, sent?.messageId], ["sent", 123]);
    assert.equal(await store.outbox.claim(due.id, NOON), null);
  });

  contract("outbox.postpone() may silence a row and take it out of its thread", async (store) => {
    await store.outbox.enqueue([alert(1, "aaaaaaaaaa", { threadId: 9 })]);
    const { id } = await only(store.outbox.due(NOON, 10, []));
    await store.outbox.claim(id, NOON);
    await store.outbox.postpone(id, minutes(1), "no thread", { silent: true, threadId: null });
    const row = await only(store.outbox.due(minutes(1), 10, []));
    assert.deepEqual(
      [row.silent, row.threadId, row.lastError, row.attempts],
      [true, null, "no thread", 1],
    );
  });

  contract("outbox.recover() sends once more, silently, what a crash left", async (store) => {
    await store.outbox.enqueue([alert(1, "aaaaaaaaaa"), alert(2, "aaaaaaaaaa")]);
    const [first] = await store.outbox.due(NOON, 10, []);
    assert.ok(first);
    await store.outbox.claim(first.id, NOON);
    assert.equal(await store.outbox.recover(minutes(1)), 1);
    assert.equal(await store.outbox.recover(minutes(1)), 0);
    const rows = await store.outbox.due(minutes(1), 10, []);
    assert.deepEqual(
      rows.map((row) => [row.chatId, row.silent]),
      [
        [2, false],
        [1, true],
      ],
    );
  });

  contract("outbox.waiting() tells each lane's due rows, and since when", async (store) => {
    await store.outbox.enqueue([
      { ...alert(1, "story-1"), notBefore: minutes(-7) },
      { ...alert(2, "story-2"), notBefore: minutes(-3) },
      { ...alert(3, "story-3"), notBefore: minutes(5) },
      { ...alert(4, "story-4"), notBefore: minutes(-60), expiresAt: minutes(-1) },
      { ...alert(5, "story-5"), lane: "digest", notBefore: minutes(-1) },
    ]);
    assert.deepEqual(
      plain(await store.outbox.waiting(NOON)),
      plain([
        { lane: "alert", count: 2, since: minutes(-7) },
        { lane: "digest", count: 1, since: minutes(-1) },
      ]),
    );
  });

  contract(
    "outbox.bury(), expire() and cancelFor() end rows, and counts() tells",
    async (store) => {
      await store.outbox.enqueue([
        alert(1, "aaaaaaaaaa"),
        alert(2, "aaaaaaaaaa", { expiresAt: minutes(1) }),
        alert(3, "aaaaaaaaaa"),
        alert(4, "aaaaaaaaaa"),
      ]);
      const [first] = await store.outbox.due(NOON, 1, []);
      assert.ok(first);
      await store.outbox.bury(first.id, "refused");
      assert.equal(await store.outbox.expire(minutes(1)), 1);
      await store.outbox.cancelFor(3);
      assert.deepEqual(await store.outbox.counts(), {
        failed: 1,
        expired: 1,
        cancelled: 1,
        pending: 1,
      });
      assert.equal((await store.outbox.byDedupeKey(first.dedupeKey))?.lastError, "refused");
    },
  );

  const edit = (revision: number, notBefore = NOON) =>
    alert(1, "aaaaaaaaaa", {
      dedupeKey: "edit:aaaaaaaaaa:1",
      lane: "edit",
      revision,
      notBefore,
      message: { html: `revision ${revision}`, keyboard: [], previewUrl: null },
    });

  contract("outbox.enqueue() puts a newer edit in the place of one that waits", async (store) => {
    await store.outbox.enqueue([edit(2)]);
    await store.outbox.enqueue([edit(4, minutes(9))]);
    await store.outbox.enqueue([edit(3)]);
    const row = await only(store.outbox.due(NOON, 10, []));
    assert.deepEqual([row.revision, row.message.html], [4, "revision 4"]);
  });

  contract(
    "outbox.enqueue() lets an alert that waits tell what is new, in its time",
    async (store) => {
      const grown = (revision: number, notBefore = NOON) =>
        alert(1, "aaaaaaaaaa", {
          revision,
          notBefore,
          message: { html: `revision ${revision}`, keyboard: [], previewUrl: null },
        });
      await store.outbox.enqueue([grown(1, minutes(300))]);
      await store.outbox.enqueue([grown(3, minutes(1))]);
      await store.outbox.enqueue([grown(2, minutes(0))]);
      assert.deepEqual(await store.outbox.due(NOON, 10, []), []);
      const row = await only(store.outbox.due(minutes(1), 10, []));
      assert.deepEqual([row.revision, row.message.html], [3, "revision 3"]);
      await store.outbox.claim(row.id, minutes(1));
      await store.outbox.enqueue([grown(4)]);
      await store.outbox.postpone(row.id, minutes(2), "not sent");
      await store.outbox.enqueue([grown(5)]);
      const tried = await only(store.outbox.due(minutes(2), 10, []));
      assert.deepEqual([tried.revision, tried.message.html], [3, "revision 3"]);
    },
  );

  contract("outbox.piles() gives due alerts of chats with many, and no others", async (store) => {
    await store.outbox.enqueue([
      ...["a", "b", "c"].map((id) => alert(1, id)),
      ...["a", "b"].map((id) => alert(2, id)),
      ...["a", "b", "c"].map((id) => alert(3, id)),
      alert(4, "a"),
      alert(4, "b"),
      alert(4, "c", { notBefore: minutes(1) }),
      alert(5, "a"),
      alert(5, "b"),
      alert(5, "c", { expiresAt: NOON }),
      ...["a", "b", "c"].map((id) => alert(6, id, { dedupeKey: `d${id}`, lane: "digest" })),
    ]);
    const options = { least: 3, limit: 10, busyChats: [3] };
    const [pile, ...rest] = await store.outbox.piles(NOON, options);
    assert.deepEqual(rest, []);
    assert.deepEqual(
      pile?.map(({ chatId, storyId }) => [chatId, storyId]),
      [
        [1, "a"],
        [1, "b"],
        [1, "c"],
      ],
    );
    const later = await store.outbox.piles(minutes(1), { ...options, busyChats: [] });
    assert.deepEqual(later.map(([first]) => first?.chatId).toSorted(), [1, 3, 4]);
    assert.equal((await store.outbox.piles(minutes(1), { ...options, limit: 1 })).length, 1);
  });

  contract("outbox.fold() puts a card in the place of alerts that all wait", async (store) => {
    await store.outbox.enqueue(["a", "b", "c"].map((id) => alert(1, id)));
    const rows = await store.outbox.due(NOON, 10, []);
    const ids = rows.map(({ id }) => id);
    const card = alert(1, "", { dedupeKey: "card:1:1", storyId: null, tells: ["a", "b", "c"] });
    await store.outbox.fold(ids, card);
    const sent = await only(store.outbox.due(NOON, 10, []));
    assert.deepEqual([sent.dedupeKey, sent.tells], ["card:1:1", ["a", "b", "c"]]);
    assert.deepEqual(await store.outbox.counts(), { folded: 3, pending: 1 });
    // What is folded is told: the same alert said again must not come up.
    await store.outbox.enqueue([alert(1, "a", { revision: 2 })]);
    assert.deepEqual(await store.outbox.counts(), { folded: 3, pending: 1 });
  });

  contract("outbox.fold() does nothing once an alert is under way", async (store) => {
    await store.outbox.enqueue(["a", "b"].map((id) => alert(1, id)));
    const ids = (await store.outbox.due(NOON, 10, [])).map(({ id }) => id);
    await store.outbox.claim(ids[0] ?? 0, NOON);
    await store.outbox.fold(ids, alert(1, "", { dedupeKey: "card:1:1", storyId: null }));
    assert.deepEqual(await store.outbox.counts(), { sending: 1, pending: 1 });
  });

  contract("outbox.enqueue() sends a newer edit 60 s after the last", async (store) => {
    await store.outbox.enqueue([edit(2)]);
    const { id } = await only(store.outbox.due(NOON, 10, []));
    await store.outbox.claim(id, NOON);
    await store.outbox.markSent(id, 5);
    await store.outbox.enqueue([edit(2)]);
    assert.deepEqual(await store.outbox.due(minutes(2), 10, []), []);
    await store.outbox.enqueue([edit(3)]);
    assert.deepEqual(await store.outbox.due(NOON.add({ seconds: 59 }), 10, []), []);
    const row = await only(store.outbox.due(minutes(1), 10, []));
    assert.deepEqual([row.revision, row.attempts, row.messageId], [3, 0, 5]);
  });

  contract(
    "outbox.enqueue() of an edit during the sending of another loses neither",
    async (store) => {
      await store.outbox.enqueue([edit(2)]);
      const { id } = await only(store.outbox.due(NOON, 10, []));
      await store.outbox.claim(id, NOON);
      await store.outbox.enqueue([edit(3)]);
      assert.equal(await store.outbox.claim(id, NOON), null);
      await store.outbox.markSent(id, 5);
      const row = await only(store.outbox.due(minutes(1), 10, []));
      assert.equal(row.message.html, "revision 3");
      await store.outbox.claim(id, minutes(1));
      await store.outbox.markSent(id, 5);
      assert.deepEqual(await store.outbox.counts(), { sent: 1 });
    },
  );

  contract("commit() puts stories and outbox rows down together", async (store) => {
    await store.commit(
      outcome({ stories: [story("aaaaaaaaaa")], outbox: [alert(1, "aaaaaaaaaa")] }),
    );
    assert.equal((await store.stories.get(["aaaaaaaaaa"])).length, 1);
    assert.deepEqual(chatsOf(await store.outbox.alertsAbout("aaaaaaaaaa")), [1]);
    assert.deepEqual(await store.outbox.alertsAbout("bbbbbbbbbb"), []);
  });

  contract("maintain() keeps what waits and removes what ended long ago", async (store) => {
    await store.outbox.enqueue([
      alert(1, "aaaaaaaaaa"),
      alert(2, "aaaaaaaaaa", { expiresAt: minutes(60 * 24 * 90) }),
    ]);
    await store.outbox.cancelFor(1);
    await store.maintain(NOON.add({ hours: 24 * 29 }));
    assert.deepEqual(await store.outbox.counts(), { cancelled: 1, pending: 1 });
    await store.maintain(NOON.add({ hours: 24 * 31 }));
    assert.deepEqual(await store.outbox.counts(), { pending: 1 });
  });

  contract("maintain() forgets who has been gone for 30 days, and nobody else", async (store) => {
    const days = (count: number) => NOON.add({ hours: 24 * count });
    for (const id of [1, 2, 3]) await store.chats.save(chat(id), minutes(1));
    await store.outbox.enqueue([alert(1, "aaaaaaaaaa")]);
    await store.chats.save(chat(1, { active: false }), null);
    await store.chats.save(chat(2, { active: false }), null);
    await store.maintain(days(0));
    await store.chats.save(chat(2), minutes(1));
    await store.chats.save(chat(2, { active: false }), null);
    await store.maintain(days(1));
    // What else is saved of a chat that is gone does not begin the month anew.
    await store.chats.save(chat(1, { active: false, locale: "en" }), null);
    await store.maintain(days(29));
    assert.notEqual(await store.chats.get(1), null);
    await store.maintain(days(30));
    assert.equal(await store.chats.get(1), null);
    assert.deepEqual(await store.outbox.alertsAbout("aaaaaaaaaa"), []);
    assert.notEqual(await store.chats.get(2), null, "it came back in between");
    await store.maintain(days(31));
    assert.equal(await store.chats.get(2), null);
    assert.notEqual(await store.chats.get(3), null);
  });

  contract("maintain() does not trust a clock that has jumped", async (store) => {
    const days = (count: number) => NOON.add({ hours: 24 * count });
    await store.chats.save(chat(1, { active: false }), null);
    await store.commit(outcome({ articles: [storedArticle({ name: "told" })] }));
    const retention = Temporal.Duration.from({ hours: 24 * 30 });
    await store.maintain(days(0), { retention });
    await store.maintain(days(3650), { retention });
    await store.maintain(days(1), { retention });
    assert.notEqual(await store.chats.get(1), null);
    const [told] = await store.articles.get([articleId("told")]);
    assert.equal(told?.article.text, "text of told");
    // After a long pause it does its work a day later.
    await store.maintain(days(99), { retention });
    assert.notEqual(await store.chats.get(1), null);
    await store.maintain(days(100), { retention });
    assert.equal(await store.chats.get(1), null);
  });

  contract("feedback counts each verdict on a revision of a story", async (store) => {
    const good = { storyId: "aaaaaaaaaa", revision: 1, verdict: "good", topic: null } as const;
    const offTopic = { ...good, verdict: "off-topic", topic: "china" } as const;
    for (const each of [good, good, offTopic, { ...good, revision: 2 }]) {
      await store.feedback.add(each);
    }
    assert.deepEqual(await store.feedback.all(), [
      { ...good, count: 2 },
      { ...offTopic, count: 1 },
      { ...good, revision: 2, count: 1 },
    ]);
  });

  contract(
    "maintain() with a retention empties old texts, which are still found",
    async (store) => {
      const old = Array.from({ length: 600 }, (_, index) => storedArticle({ name: `old${index}` }));
      const fresh = storedArticle({ name: "fresh", publishedAt: minutes(120) });
      await store.commit(outcome({ articles: [...old, fresh] }));
      const retention = Temporal.Duration.from({ hours: 1 });
      await store.maintain(minutes(120), { retention: null });
      assert.equal(
        (await store.articles.get([articleId("old599")]))[0]?.article.text,
        "text of old599",
      );
      await store.maintain(minutes(120), { retention });
      const kept = await store.articles.get([
        articleId("old0"),
        articleId("old599"),
        articleId("fresh"),
      ]);
      assert.deepEqual(
        kept.map(({ article }) => article.text),
        ["", "", "text of fresh"],
      );
      const query = { all: [["old599"]], none: [], now: minutes(120), limit: 5 };
      assert.equal((await store.index.search([query])).length, 1);
    },
  );

  contract(
    "index.search() gives what any of its queries finds, once and best first",
    async (store) => {
      const [both, one] = [
        storedArticle({ name: "both", title: "wood sugar" }),
        storedArticle({ name: "one", title: "wood" }),
      ];
      await store.commit(outcome({ articles: [one, both] }));
      const base = { none: [], now: NOON, limit: 5 };
      const found = async (...queries: readonly IndexQuery[]) =>
        (await store.index.search(queries)).map(({ articleId }) => articleId);
      const wood = { ...base, all: [["wood"]] };
      const more = { ...base, all: [["wood"]], should: [["sugar"]] };
      assert.deepEqual(await found(wood, more), [articleId("both"), articleId("one")]);
      const scores = async (...queries: readonly IndexQuery[]) =>
        (await store.index.search(queries)).map(({ score }) => score);
      assert.deepEqual(await scores(wood, more), await scores(more));
      assert.deepEqual(await found(), []);
    },
  );

  contract("index.search() looks behind the newest for what is rare", async (store) => {
    const common = Array.from({ length: 500 }, (_, index) =>
      storedArticle({ name: `wood${index}`, title: "wood", publishedAt: minutes(index) }),
    );
    const rare = storedArticle({ name: "rare", title: "sugar salt", publishedAt: minutes(-600) });
    await store.commit(outcome({ articles: [...common, rare] }));
    const should = [["wood"], ["sugar"], ["salt"]];
    const base = { all: [should.flat()], should, leastShare: 0.2, none: [] };
    const [first] = await store.index.search([{ ...base, now: minutes(500), limit: 5 }]);
    assert.equal(first?.articleId, articleId("rare"));
  });

  contract("index.renew() gives what is stored the terms of a new version, once", async (store) => {
    const names = Array.from({ length: 450 }, (_, index) => `a${index}`);
    await store.commit(outcome({ articles: names.map((name) => storedArticle({ name })) }));
    const [emptied] = await store.articles.get([articleId("a0")]);
    assert.ok(emptied);
    const article = { ...emptied.article, text: "" };
    await store.commit(outcome({ articles: [{ ...emptied, article }] }));
    const termsOf = ({ article: { id }, terms }: StoredArticle) => ({
      title: `${terms.title} renewed`,
      text: `${terms.text} x${id}`,
    });
    const found = async (term: string) =>
      (await store.index.search([{ all: [[term]], none: [], now: NOON, limit: 500 }])).length;
    let looked = 0;
    for (;;) {
      const count = await store.index.renew(1, termsOf);
      if (count === 0) break;
      looked += count;
    }
    assert.equal(looked, 450);
    assert.equal(await found("renewed"), 449, "without its text one keeps the terms it has");
    assert.equal(await found(`x${articleId("a7")}`), 1);
    assert.equal((await store.articles.get(names.map(articleId))).length, 450);
    assert.equal(await store.index.renew(1, () => assert.fail("it is done")), 0);
    assert.ok((await store.index.renew(2, termsOf)) > 0, "another version begins anew");
  });

  contract("outbox.sentSince() names the chat's messages that were sent since", async (store) => {
    await store.outbox.enqueue([
      alert(1, "early"),
      alert(1, "late", { notBefore: minutes(5) }),
      alert(1, "late", { dedupeKey: "edit:late:1", lane: "edit" }),
      alert(1, "waits", { notBefore: minutes(9) }),
      alert(2, "other"),
    ]);
    for (const at of [minutes(0), minutes(5)]) {
      for (const { id } of await store.outbox.due(at, 10, [])) {
        await store.outbox.claim(id, at);
        await store.outbox.markSent(id, id * 10);
      }
    }
    const late = await store.outbox.byDedupeKey("alert:late:1");
    assert.deepEqual(await store.outbox.sentSince(1, minutes(1)), [late?.messageId]);
    assert.equal((await store.outbox.sentSince(1, minutes(-1))).length, 2);
  });

  contract("work asked for at the same time stays whole", async (store) => {
    const commits = Array.from({ length: 20 }, (_, index) =>
      store.commit(
        outcome({
          articles: [storedArticle({ name: `a${index}` })],
          outbox: [alert(index, "aaaaaaaaaa")],
        }),
      ),
    );
    const saves = Array.from({ length: 20 }, (_, index) => store.chats.save(chat(index), null));
    await Promise.all([...commits, ...saves, store.ping()]);
    assert.equal(await store.articles.count(), 20);
    assert.deepEqual(await store.chats.count(), { chats: 20 });
    assert.deepEqual(await store.outbox.counts(), { pending: 20 });
  });
}

function chatsOf(entries: readonly OutboxEntry[]): readonly number[] {
  return entries.map((entry) => entry.chatId);
}

async function only(entries: Promise<readonly OutboxEntry[]>): Promise<OutboxEntry> {
  const [entry, ...others] = await entries;
  assert.ok(entry);
  assert.equal(others.length, 0);
  return entry;
}
