import type { Api } from "grammy";
import type { Chat } from "../chats/chat.ts";
import { isListening } from "../chats/is-listening.ts";
import type { Translate } from "../chats/translate.ts";
import type { Log } from "../log.ts";
import type { NewOutboxEntry } from "../store/outbox-entry.ts";
import type { Store } from "../store/store.ts";
import { scheduledDigestAt } from "./next-digest.ts";
import { notice } from "./notice.ts";

export interface RestChatDeps {
  readonly store: Pick<Store, "outbox" | "chats">;
  readonly api: Pick<Api, "getChat" | "getChatAdministrators">;
  readonly translate: Translate;
  readonly log: Log;
  readonly now: () => Temporal.Instant;
}

/** Somebody may have taken the right by mistake, or for a quiet day: it is tried again so often. */
const TRIES = 3;
const REST = Temporal.Duration.from({ hours: 24 });

/**
 * Lets a chat in which the bot may not write rest for a day, three times, and then gives it up.
 *
 * Its administrators hear of it once, those who talk with the bot themselves: nobody can be told in
 * the chat. A second call while it rests changes nothing.
 */
export async function restChat(chatId: number, deps: RestChatDeps): Promise<void> {
  const { store, now } = deps;
  const moment = now();
  const chat = await store.chats.get(chatId);
  if (chat === null || !isListening(chat, moment)) return;
  const times = (chat.refused?.times ?? 0) + 1;
  const notices = times === 1 ? await noticesFor(chat, deps) : [];
  const resting: Chat =
    times > TRIES
      ? { ...chat, active: false, refused: null }
      : { ...chat, refused: { times, until: moment.add(REST).toString() } };
  await store.outbox.cancelFor(chatId);
  await store.outbox.enqueue(notices);
  await store.chats.save(resting, scheduledDigestAt(resting, moment));
}

async function noticesFor(
  { id }: Chat,
  { store, api, translate, log, now }: RestChatDeps,
): Promise<NewOutboxEntry[]> {
  const notices: NewOutboxEntry[] = [];
  try {
    const { title = "" } = await api.getChat(id);
    for (const { user } of await api.getChatAdministrators(id)) {
      const person = user.is_bot ? null : await store.chats.get(user.id);
      if (!person?.active) continue;
      const html = translate(person.locale, "no-rights", { title });
      const moment = now();
      const dedupeKey = `no-rights:${id}:${person.id}:${moment.epochMilliseconds}`;
      notices.push(notice({ dedupeKey, chatId: person.id, html, now: moment }));
    }
  } catch (error) {
    log.warn({ err: error }, "Cannot tell who runs a chat that the bot may not write in");
  }
  return notices;
}
