import assert from "node:assert/strict";
import type { TestContext } from "node:test";
import { test } from "node:test";
import type { Chat, Locale } from "../../src/chats/chat.ts";
import { fanOut } from "../../src/delivery/fan-out.ts";
import { foldAlerts } from "../../src/delivery/fold-alerts.ts";
import { toPlainText } from "../../src/delivery/html.ts";
import { createChangeFinder } from "../../src/delivery/material-changes.ts";
import type { OutboxEntry } from "../../src/store/outbox-entry.ts";
import type { Store } from "../../src/store/store.ts";
import type { Story } from "../../src/stories/story.ts";
import { chat, minutes, NOON, outcome, story } from "../store/samples.ts";
import { temporaryStore } from "../store/temporary-store.ts";
import type { Telling } from "./growing-story.ts";
import { analyzer, decided, storyOf } from "./growing-story.ts";
import { assertTranslated, translations } from "./hostile-stories.ts";

const { translate } = translations();
const findChanges = createChangeFinder(analyzer);
const HOUR = 60;

interface Scene {
  readonly store: Store;
  /** The story has one more report, at its minute; what is put into the outbox is saved. */
  grow(telling: Telling): Promise<void>;
  /** Sends what is due at the minute; returns what a reader gets. */
  deliver(at: number): Promise<readonly OutboxEntry[]>;
}

async function scene(t: TestContext, ...chats: readonly Chat[]): Promise<Scene> {
  const store = await temporaryStore(t);
  for (const each of chats) await store.chats.save(each, null);
  const tellings: Telling[] = [];
  let messageId = 100;
  return {
    store,
    async grow(telling) {
      tellings.push(telling);
      const reports = decided(tellings);
      const grown: Story = { ...storyOf(reports), topics: ["neighbours"] };
      const since = async (of: Story, moment: Temporal.Instant) => findChanges(of, reports, moment);
      const now = minutes(telling.at).add({ seconds: 1 });
      const outbox = await fanOut([grown], now, { store, translate, changes: { since, analyzer } });
      await store.commit(outcome({ stories: [grown], outbox }));
    },
    async deliver(at) {
      const sent: OutboxEntry[] = [];
      for (const { id } of await store.outbox.due(minutes(at), 100, [])) {
        const row = await store.outbox.claim(id, minutes(at));
        assert.ok(row);
        messageId += 1;
        await store.outbox.markSent(id, messageId);
        sent.push(row);
      }
      return sent;
    },
  };
}

function reader(locale: Locale, part: Partial<Chat> = {}): Chat {
  const subscriptions = [{ topic: "neighbours", cadence: "instant", threadId: null }] as const;
  return chat(1, { locale, subscriptions, ...part });
}

/** `alert`, `edit` or `update`, and whether it rings. */
function kinds(rows: readonly OutboxEntry[]): readonly string[] {
  return rows.map(({ dedupeKey, silent }) => `${dedupeKey.split(":")[0]}${silent ? "" : " rings"}`);
}

function textOf(rows: readonly OutboxEntry[], kind: string): string {
  const row = rows.find(({ dedupeKey }) => dedupeKey.startsWith(`${kind}:`));
  assertTranslated(row?.message.html ?? "");
  return toPlainText(row?.message.html ?? "");
}

const grown: readonly (readonly [Locale, Telling, Telling, Telling, RegExp])[] = [
  [
    "ru",
    { at: 0, outlet: "A", language: "ru", title: "Литва закрыла границу с Беларусью" },
    { at: 30, outlet: "B", language: "ru", title: "Граница с Литвой закрыта: что известно" },
    { at: 60, outlet: "A", language: "ru", title: "Литва открыла границу с Беларусью" },
    /^Новое: Литва закрыла границу с Беларусью\n\nПоложение изменилось\nЛитва открыла границу с Беларусью \(A\)\n\nнезависимые\u00A02$/,
  ],
  [
    "be",
    { at: 0, outlet: "A", language: "be", title: "На мяжы з Літвой затрымалі 14 чалавек" },
    { at: 30, outlet: "B", language: "be", title: "Затрыманні на літоўскай мяжы" },
    { at: 60, outlet: "A", language: "be", title: "На мяжы з Літвой затрымалі 31 чалавека" },
    /^Новае: На мяжы з Літвой затрымалі 14 чалавек\n\nЗатрыма\S+: 14 → 31\nНа мяжы/,
  ],
  [
    "en",
    {
      at: 0,
      outlet: "A",
      language: "en",
      title: "Lithuania reportedly plans to close border with Belarus",
    },
    { at: 30, outlet: "B", language: "en", title: "What is known of Lithuania's border plan" },
    {
      at: 60,
      outlet: "C",
      language: "en",
      title: "Lithuanian government denies plan to close border with Belarus",
    },
    /^New: Lithuania reportedly plans.*\n\nOfficially denied\nLithuanian government denies/,
  ],
];

for (const [locale, first, echo, turn, expected] of grown) {
  test(`a story that grows in ${locale} is edited silently, and rings once when it turns`, async (t) => {
    const { store, grow, deliver } = await scene(t, reader(locale));
    await grow(first);
    assert.deepEqual(kinds(await deliver(1)), ["alert rings"]);
    await grow(echo);
    assert.deepEqual(kinds(await deliver(31)), ["edit"]);
    await grow(turn);
    const sent = await deliver(61);
    assert.deepEqual(kinds(sent), ["update rings", "edit"]);
    assert.match(textOf(sent, "update"), expected);
    const update = await store.outbox.byDedupeKey("update:growsgrows:1:1");
    assert.equal(update?.replyTo, "alert:growsgrows:1");
  });
}

const CLOSED: Telling = {
  at: 0,
  outlet: "A",
  language: "en",
  title: "Lithuania closes border with Belarus",
};
const count = (at: number, of: number): Telling => ({
  at,
  outlet: "A",
  language: "en",
  title: `Lithuania closes border with Belarus, ${of} trucks wait`,
});

test("a story rings no sooner than twenty minutes after its alert, with all that is new by then", async (t) => {
  const { grow, deliver } = await scene(t, reader("en"));
  await grow(count(0, 50));
  await deliver(1);
  await grow(count(5, 60));
  assert.deepEqual(kinds(await deliver(6)), ["edit"]);
  await grow(count(10, 70));
  assert.deepEqual(kinds(await deliver(12)), ["edit"]);
  assert.deepEqual(kinds(await deliver(19)), []);
  const sent = await deliver(21);
  assert.deepEqual(kinds(sent), ["update rings"]);
  assert.match(textOf(sent, "update"), /Trucks: 50 → 70/);
});

test("a story rings at most once in three hours, and loses nothing that changed meanwhile", async (t) => {
  const { grow, deliver } = await scene(t, reader("en"));
  await grow(count(0, 50));
  await deliver(1);
  await grow(count(HOUR, 60));
  assert.deepEqual(kinds(await deliver(HOUR + 2)), ["update rings", "edit"]);
  await grow(count(2 * HOUR, 70));
  await grow(count(3 * HOUR, 80));
  assert.deepEqual(kinds(await deliver(4 * HOUR - 1)), ["edit"]);
  const sent = await deliver(4 * HOUR + 1);
  assert.deepEqual(kinds(sent), ["update rings"]);
  assert.match(textOf(sent, "update"), /Trucks: 60 → 80/);
});

test("an update waits for the end of a night like an alert, and is not sent to who left the topic", async (t) => {
  const quiet = { from: "15:30", until: "18:00", way: "hold" } as const;
  const { store, grow, deliver } = await scene(t, reader("en", { quiet }), {
    ...reader("en"),
    id: 2,
  });
  await grow(count(0, 50));
  assert.equal((await deliver(1)).length, 2);
  await store.chats.save({ ...reader("en"), id: 2, subscriptions: [] }, null);
  await grow(count(HOUR, 60));
  assert.deepEqual(kinds(await deliver(HOUR + 2)), ["edit", "edit"]);
  const sent = await deliver(3 * HOUR + 1);
  assert.deepEqual(kinds(sent), ["update rings"]);
  assert.equal(sent[0]?.chatId, 1);
});

test("what a held alert has told by the morning does not ring again", async (t) => {
  const quiet = { from: "15:00", until: "18:00", way: "hold" } as const;
  const { grow, deliver } = await scene(t, reader("en", { quiet }));
  await grow(count(0, 50));
  await grow(count(HOUR, 70));
  const sent = await deliver(3 * HOUR + 1);
  assert.deepEqual(kinds(sent), ["alert rings"]);
  assert.match(textOf(sent, "alert"), /single source/);
  await grow({ ...count(4 * HOUR, 70), outlet: "B" });
  assert.deepEqual(kinds(await deliver(4 * HOUR + 2)), ["edit"]);
  await grow(count(5 * HOUR, 90));
  assert.match(textOf(await deliver(5 * HOUR + 2), "update"), /Trucks: 70 → 90/);
});

test("a story that a card told is updated by a message of its own, and edits nothing", async (t) => {
  const { store, grow, deliver } = await scene(t, reader("en"));
  await grow(CLOSED);
  const others = ["aaaaaaaaaa", "bbbbbbbbbb"].map((id) => story(id, { topics: ["neighbours"] }));
  const outbox = await fanOut(others, NOON, { store, translate });
  await store.commit(outcome({ stories: others, outbox }));
  assert.equal(await foldAlerts(minutes(1), { busyChats: [], limit: 9 }, { store, translate }), 1);
  assert.deepEqual(kinds(await deliver(1)), ["card rings"]);
  await grow({ ...CLOSED, at: HOUR, title: "Lithuania reopens border with Belarus" });
  const sent = await deliver(HOUR + 2);
  assert.deepEqual(kinds(sent), ["update rings"]);
  assert.equal(sent[0]?.replyTo, undefined);
});

test("a story from before the subscription is told once something in it has changed", async (t) => {
  const part = { subscribedAt: minutes(30).toString() };
  const { grow, deliver } = await scene(t, reader("en", part));
  await grow(CLOSED);
  await grow({ ...CLOSED, at: 10, outlet: "B" });
  await grow({
    ...CLOSED,
    at: 40,
    outlet: "C",
    title: "Lithuania's border with Belarus is closed",
  });
  assert.deepEqual(await deliver(41), []);
  await grow({ ...CLOSED, at: 50, title: "Lithuania reopens border with Belarus" });
  assert.deepEqual(kinds(await deliver(51)), ["alert rings"]);
});
