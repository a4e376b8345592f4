import type { Control } from "../../../src/sandbox/telegram/control.ts";

/** What the receiving side saw of messages that each chat should get once, in their order. */
export interface Received {
  readonly lost: number;
  readonly repeated: number;
  /** Repeats that made a sound: those that told their reader of the same thing twice. */
  readonly rangTwice: number;
  /** Chats in which a message came after one that should follow it. */
  readonly outOfOrder: number;
}

/** Counts what the bot wrote into the chats; `wanted` names each chat's texts in their order. */
export function countReceived(
  control: Pick<Control, "messages">,
  wanted: ReadonlyMap<number, readonly string[]>,
): Received {
  const total = { lost: 0, repeated: 0, rangTwice: 0, outOfOrder: 0 };
  for (const [chatId, texts] of wanted) {
    const isWanted = ({ text = "" }) => texts.includes(text);
    const seen = control.messages(chatId).filter((each) => each.from?.is_bot && isWanted(each));
    const places = seen.map(({ text }) => texts.indexOf(text ?? ""));
    const ringing = seen.filter(({ silent }) => !silent).map(({ text }) => text);
    const known = new Set(places);
    total.lost += texts.filter((_, place) => !known.has(place)).length;
    total.repeated += places.length - known.size;
    total.rangTwice += ringing.length - new Set(ringing).size;
    if (places.some((place, at) => place < (places[at - 1] ?? 0))) total.outOfOrder += 1;
  }
  return total;
}
