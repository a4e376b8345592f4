import type { Middleware } from "grammy";
import type { Message } from "grammy/types";
import type { Keyv } from "keyv";
import { noteTraces } from "../../delivery/traces.ts";
import type { Store } from "../../store/store.ts";
import type { BotContext } from "../context.ts";

export interface LeaveNoTracesDeps {
  /** See `noteTraces`. */
  readonly traces: Pick<Keyv, "get" | "set" | "delete">;
  readonly store: Pick<Store, "chats">;
  readonly now: () => Temporal.Instant;
}

/**
 * In a discreet chat nothing sent can be forwarded or saved, and both sides' messages are noted down
 * to be deleted when their hours have passed.
 */
export function leaveNoTraces({ traces, store, now }: LeaveNoTracesDeps): Middleware<BotContext> {
  return async (ctx, next) => {
    const { chat } = ctx;
    if (chat?.type !== "private") return await next();
    // A channel that is being set up here does not make the chat itself less discreet.
    const discretion = () => (ctx.managed?.own ?? ctx.settings).discretion;
    const ids: number[] = ctx.message ? [ctx.message.message_id] : [];
    ctx.api.config.use(async (previous, method, payload, signal) => {
      if (!method.startsWith("send") || discretion() === null) {
        return await previous(method, payload, signal);
      }
      const answer = await previous(method, { ...payload, protect_content: true }, signal);
      // Whatever is sent answers with the message it became.
      const sent = answer.ok ? (answer.result as Partial<Message>) : {};
      if (sent.message_id !== undefined && sent.chat?.id === chat.id) ids.push(sent.message_id);
      return answer;
    });
    await next();
    if (discretion() === null) return;
    // Of a chat that is not stored, or is forgotten by now, nothing is noted.
    if (await store.chats.get(chat.id))
      await noteTraces(traces, { chatId: chat.id, ids, now: now() });
    else await traces.delete(String(chat.id));
  };
}
