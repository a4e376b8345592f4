import assert from "node:assert/strict";
import { test } from "node:test";
import { catchUp } from "../../src/delivery/catch-up.ts";
import { toPlainText } from "../../src/delivery/html.ts";
import { chat, minutes, NOON, outcome, story } from "../store/samples.ts";
import { temporaryStore } from "../store/temporary-store.ts";
import { translations } from "./hostile-stories.ts";

const { translate } = translations();

test("catchUp() tells in one card what a chat would have been told at once in the last day", async (t) => {
  const store = await temporaryStore(t);
  const old = story("oldstory");
  const before = old.reports.map((report) => ({ ...report, seenAt: minutes(-24 * 60) }));
  await store.commit(
    outcome({
      stories: [
        ...["aaaaaaaaaa", "bbbbbbbbbb"].map((id) => story(id)),
        story("mutedstory"),
        story("othertopic", { topics: ["sco"] }),
        { ...old, reports: before },
      ],
    }),
  );
  const reader = chat(1, { locale: "en", mutes: [{ kind: "story", storyId: "mutedstory" }] });
  const card = await catchUp(reader, minutes(60), { store, translate });
  assert.match(toPlainText(card?.message.html ?? ""), /^2 stories while you were away/);
  assert.deepEqual(card?.tells?.toSorted(), ["aaaaaaaaaa", "bbbbbbbbbb"]);
});

test("catchUp() says nothing where nothing was missed, and waits for the end of a night", async (t) => {
  const store = await temporaryStore(t);
  assert.equal(await catchUp(chat(1), NOON, { store, translate }), null);
  await store.commit(outcome({ stories: [story("aaaaaaaaaa")] }));
  const quiet = { from: "14:00", until: "16:00", way: "hold" } as const;
  const card = await catchUp(chat(1, { quiet }), NOON, { store, translate });
  assert.ok(card?.notBefore.equals(minutes(60)));
});
