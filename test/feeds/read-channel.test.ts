import assert from "node:assert/strict";
import { test } from "node:test";
import { FetchFailure } from "../../src/feeds/fetch-failure.ts";
import { readChannel } from "../../src/feeds/read-channel.ts";

const ADDRESS = "https://t.me/s/desk";

/** A channel's server: pages of twenty, `before` as Telegram has it. */
function channel(numbers: readonly number[], words = (n: number) => `Post ${n}`) {
  const asked: string[] = [];
  let broken = (_url: string) => false;
  return {
    asked,
    breakWhen(test: (url: string) => boolean) {
      broken = test;
    },
    async getPage(url: string): Promise<string> {
      asked.push(url.replace(ADDRESS, ""));
      if (broken(url)) throw new FetchFailure("down", "the server answers 500");
      const before = Number(new URL(url).searchParams.get("before") ?? Number.POSITIVE_INFINITY);
      return page(numbers.filter((n) => n < before).slice(-20), words);
    },
  };
}

function page(numbers: readonly number[], words = (n: number) => `Post ${n}`): string {
  const posts = numbers.map(
    (n) =>
      `<div class="tgme_widget_message" data-post="Desk/${n}"><div class="tgme_widget_message_text js-message_text">${words(n)}</div><span class="tgme_widget_message_views">${n}</span></div>`,
  );
  return `<section class="tgme_channel_history">${posts.join("")}</section>`;
}

const upTo = (last: number, first = 1) =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);
const numbersOf = ({ document }: Awaited<ReturnType<typeof readChannel>>) =>
  document.entries.map(({ id }) => Number(id.split("/")[1]));

test("readChannel() reads one page of a channel it has never read", async () => {
  const { getPage, asked } = channel(upTo(500));
  const reading = await readChannel({ address: ADDRESS, bookmark: null, getPage });
  assert.deepEqual(numbersOf(reading), upTo(500, 481));
  assert.equal(reading.bookmark, "post:500");
  assert.deepEqual(asked, [""]);
});

test("readChannel() reads one page where nothing is missing, also next to the known post", async () => {
  for (const known of [500, 490, 480]) {
    const { getPage, asked } = channel(upTo(500));
    await readChannel({ address: ADDRESS, bookmark: `post:${known}`, getPage });
    assert.deepEqual(asked, [""], `after post ${known}`);
  }
});

test("readChannel() pages back until a gap of a hundred posts is closed", async () => {
  const { getPage, asked } = channel(upTo(500));
  const reading = await readChannel({ address: ADDRESS, bookmark: "post:400", getPage });
  assert.deepEqual(numbersOf(reading), upTo(500, 401));
  assert.deepEqual(asked, ["", "?before=481", "?before=461", "?before=441", "?before=421"]);
  assert.equal(reading.document.warning, null);
});

test("readChannel() is not held up by deleted posts, the known one among them", async () => {
  const left = upTo(500).filter((n) => n < 395 || n > 470);
  const { getPage, asked } = channel(left);
  const reading = await readChannel({ address: ADDRESS, bookmark: "post:400", getPage });
  assert.deepEqual(
    numbersOf(reading).filter((n) => n > 400),
    upTo(500, 471),
  );
  assert.equal(asked.length, 2);
});

test("readChannel() stops at the channel's beginning and at a server that knows no `before`", async () => {
  const young = channel(upTo(30, 5));
  const reading = await readChannel({
    address: ADDRESS,
    bookmark: "post:1",
    getPage: young.getPage,
  });
  assert.deepEqual(numbersOf(reading), upTo(30, 5));
  const deaf = { asked: 0 };
  await readChannel({
    address: ADDRESS,
    bookmark: "post:1",
    async getPage() {
      deaf.asked += 1;
      return page(upTo(30, 11));
    },
  });
  assert.equal(deaf.asked, 2);
});

test("readChannel() gives up a gap of thousands with a warning, and goes on from the newest post", async () => {
  const { getPage, asked } = channel(upTo(5000));
  const reading = await readChannel({ address: ADDRESS, bookmark: "post:10", getPage });
  assert.equal(asked.length, 16);
  assert.deepEqual(numbersOf(reading), upTo(5000, 4681));
  assert.equal(reading.document.warning?.kind, "gap");
  assert.match(reading.document.warning.detail, /Posts 11 to 4680 were left out/);
  assert.equal(reading.bookmark, "post:5000");
});

test("readChannel() keeps its bookmark where an older page failed, and closes the gap next time", async () => {
  const host = channel(upTo(500));
  host.breakWhen((url) => url.endsWith("before=461"));
  const first = await readChannel({
    address: ADDRESS,
    bookmark: "post:400",
    getPage: host.getPage,
  });
  assert.deepEqual(numbersOf(first), upTo(500, 461));
  assert.deepEqual([first.bookmark, first.contentHash], ["post:400", null]);
  assert.match(first.document.warning?.detail ?? "", /Posts 401 to 460 could not be read yet/);

  host.breakWhen(() => false);
  const second = await readChannel({ ...first, address: ADDRESS, getPage: host.getPage });
  assert.deepEqual(numbersOf(second), upTo(500, 401));
  assert.deepEqual([second.bookmark, second.document.warning], ["post:500", null]);
});

test("readChannel() passes on what the newest page fails with", async () => {
  const host = channel([1]);
  host.breakWhen(() => true);
  await assert.rejects(
    readChannel({ address: ADDRESS, bookmark: null, getPage: host.getPage }),
    FetchFailure,
  );
});

test("readChannel() has the same hash for the same words, and another after an edit", async () => {
  const hashOf = async (words: (n: number) => string) => {
    const { getPage } = channel(upTo(30), words);
    return (await readChannel({ address: ADDRESS, bookmark: "post:30", getPage })).contentHash;
  };
  const before = await hashOf((n) => `Post ${n}`);
  assert.equal(await hashOf((n) => `Post ${n}`), before);
  assert.notEqual(await hashOf((n) => (n === 25 ? "Post 25, corrected" : `Post ${n}`)), before);
});

test("readChannel() starts anew where a bookmark is none or the numbers have started anew", async () => {
  for (const bookmark of ['W/"abc"', "post:90000"]) {
    const { getPage, asked } = channel(upTo(30));
    const reading = await readChannel({ address: ADDRESS, bookmark, getPage });
    assert.deepEqual([reading.bookmark, asked.length], ["post:30", 1]);
  }
});

test("readChannel() tells a renamed channel from another spelling of its name", async () => {
  const { getPage } = channel([1]);
  assert.equal((await readChannel({ address: ADDRESS, bookmark: null, getPage })).movedTo, null);
  const old = await readChannel({
    address: "https://t.me/s/olddesk",
    bookmark: null,
    getPage: async () => page([1]),
  });
  assert.equal(old.movedTo, "https://t.me/s/Desk");
});

test("readChannel() keeps the bookmark of a channel that shows no posts today", async () => {
  const reading = await readChannel({
    address: ADDRESS,
    bookmark: "post:7",
    getPage: async () => '<div class="tme_no_messages_found"></div>',
  });
  assert.deepEqual([reading.document.entries, reading.bookmark], [[], "post:7"]);
});
