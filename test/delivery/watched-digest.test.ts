import assert from "node:assert/strict";
import { test } from "node:test";
import { digestNow } from "../../src/delivery/digest.ts";
import { createLog } from "../../src/log.ts";
import { chat, minutes, outcome, story } from "../store/samples.ts";
import { temporaryStore } from "../store/temporary-store.ts";
import { translations } from "./hostile-stories.ts";

test("digestNow() tells watched stories of any topic, without what is muted", async (t) => {
  const store = await temporaryStore(t);
  const told = (id: string, part: Parameters<typeof story>[1]) => {
    const base = story(id, part);
    return {
      ...base,
      summaries: base.summaries.map((each) => ({ ...each, headline: `About ${id}` })),
    };
  };
  await store.commit(
    outcome({
      stories: [
        told("watched", { topics: ["sco"], entities: ["state/china"] }),
        told("other", { topics: ["sco"], entities: [] }),
        told("muted", { topics: ["sco"], entities: ["state/china"] }),
      ],
    }),
  );
  const reader = chat(1, {
    subscriptions: [],
    watches: [{ kind: "entity", entity: "state/china", cadence: "daily", threadId: null }],
    mutes: [{ kind: "story", storyId: "muted" }],
  });
  const { translate } = translations();
  const deps = { store, translate, log: createLog("silent") };
  const [part] = await digestNow(reader, minutes(5), deps);
  assert.match(part?.html ?? "", /About watched/);
  assert.doesNotMatch(part?.html ?? "", /About (?:other|muted)/);
});
