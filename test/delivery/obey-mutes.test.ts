import assert from "node:assert/strict";
import { test } from "node:test";
import type { Chat } from "../../src/chats/chat.ts";
import { toPlainText } from "../../src/delivery/html.ts";
import { obeyMutes } from "../../src/delivery/obey-mutes.ts";
import { alert, chat, outcome, story } from "../store/samples.ts";
import { temporaryStore } from "../store/temporary-store.ts";
import { translations } from "./hostile-stories.ts";

const { translate } = translations();
const ID = "aaaaaaaaaa";

test("obeyMutes() leaves out what was muted while an alert waited, and the alert if that was all", async (t) => {
  const store = await temporaryStore(t);
  const reports = story(ID).reports.flatMap((report) => [
    report,
    { ...report, articleId: "0123456789abcdef", outlet: "Zerkalo", title: "Another word" },
  ]);
  await store.commit(outcome({ stories: [story(ID, { reports })] }));
  const told = async (mutes: Chat["mutes"]) => {
    await store.chats.save(chat(1, { locale: "en", mutes }), null);
    await store.outbox.enqueue([alert(1, ID)]);
    const row = await store.outbox.byDedupeKey(`alert:${ID}:1`);
    assert.ok(row);
    const entry = await obeyMutes(row, { store, translate });
    return entry && toPlainText(entry.message.html);
  };
  const [topic = "china"] = story(ID).topics;
  const both = ["BelTA", "Zerkalo"].map((outlet) => ({ kind: "outlet", outlet }) as const);
  assert.equal(await told([{ kind: "story", storyId: ID }]), null);
  assert.equal(await told([{ kind: "topic", topic }]), null);
  assert.equal(await told(both), null);
  assert.equal(await told([]), `News of ${ID}`);
  const text = await told(both.slice(0, 1));
  assert.match(text ?? "", /^Another word/);
  assert.doesNotMatch(text ?? "", /BelTA/);
});
