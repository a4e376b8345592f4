import type { OutboxEntry } from "../store/outbox-entry.ts";
import type { Store } from "../store/store.ts";
import type { Story } from "../stories/story.ts";

/** What a chat was told of one story: the alert and, after it, what rang as an update. */
export interface ToldSoFar {
  /** Messages the chat has or is about to get, in their order; empty if it was never told. */
  readonly told: readonly OutboxEntry[];
  /** One that nobody has seen and nobody will for a while: it can still say something else. */
  readonly waiting: OutboxEntry | null;
}

/** An alert that goes within this may be gone before what we decide is saved. */
const SOON = Temporal.Duration.from({ seconds: 60 });

/** What a chat was told of one of the stories, or of one that it left; nothing for a chat that knows nothing. */
export type SoFar = (story: Pick<Story, "id">, chatId: number) => ToldSoFar | undefined;

/** By story and chat, all that the chats were told of the stories and of those that they left. */
export async function toldSoFar(
  stories: readonly Story[],
  now: Temporal.Instant,
  { outbox }: Pick<Store, "outbox">,
): Promise<SoFar> {
  const byStory = new Map<string, ReadonlyMap<number, ToldSoFar>>();
  const idsOf = new Map(
    stories.map(({ id, formerIds = [], revision }) => [id, revision > 1 ? [id, ...formerIds] : []]),
  );
  for (const { partedFrom } of stories) {
    if (partedFrom && !idsOf.has(partedFrom.storyId))
      idsOf.set(partedFrom.storyId, [partedFrom.storyId]);
  }
  for (const [id, ids] of idsOf) {
    const found = await Promise.all(ids.map((each) => outbox.alertsAbout(each)));
    const rows = found.flat().sort((a, b) => a.id - b.id);
    const byChat = [...Map.groupBy(rows, ({ chatId }) => chatId)];
    byStory.set(id, new Map(byChat.map(([chatId, all]) => [chatId, summedUp(all, now)])));
  }
  return ({ id }, chatId) => byStory.get(id)?.get(chatId);
}

function summedUp(rows: readonly OutboxEntry[], now: Temporal.Instant): ToldSoFar {
  const waiting = rows.find((row) => waits(row, now)) ?? null;
  return { waiting, told: rows.filter((row) => row !== waiting && isTold(row)) };
}

function waits({ state, attempts, notBefore }: OutboxEntry, now: Temporal.Instant): boolean {
  const isSoon = Temporal.Instant.compare(notBefore, now.add(SOON)) <= 0;
  return state === "pending" && attempts === 0 && !isSoon;
}

function isTold({ state }: OutboxEntry): boolean {
  return state === "pending" || state === "sending" || state === "sent" || state === "folded";
}
