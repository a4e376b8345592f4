import { GrammyError } from "grammy";
import type { Keyv } from "keyv";
import { defaultChat } from "../chats/default-chat.ts";
import type { Store } from "../store/store.ts";
import type { BotContext } from "./context.ts";
import { createMayConfigure, type MayConfigure } from "./may-configure.ts";

/** The channel that a person sets up from the private chat. */
export interface ManagedChannel {
  readonly id: number;
  readonly title: string;
}

export interface ManagementDeps {
  readonly store: Pick<Store, "chats">;
  /** Sealed, and gone after an hour of silence: what is typed then is meant for one's own chat again. */
  readonly dialogs: Pick<Keyv, "get" | "set" | "delete">;
  readonly now: () => Temporal.Instant;
}

/** Setting channels up from the private chats of who runs them. */
export interface Management {
  readonly mayConfigure: MayConfigure;
  /**
   * From now on settings commands and buttons in this private chat are the channel's. False, and
   * nothing changed, for a channel that does not exist or that the person may not change.
   */
  enter(ctx: BotContext, channel: number | string): Promise<boolean>;
  leave(ctx: BotContext): Promise<void>;
  /** Puts the channel's settings in place of the person's own, where one is being set up. */
  take(ctx: BotContext): Promise<void>;
}

const KEPT_MS = 3_600_000;

/** A channel is set up from its administrators' private chats: its readers need not watch. */
export function createManagement(deps: ManagementDeps): Management {
  const { store, dialogs, now } = deps;
  const mayConfigure = createMayConfigure(now);
  const key = (userId: number) => `manages ${userId}`;

  async function settingsOf(ctx: BotContext, { id }: ManagedChannel) {
    const { locale, timeZone } = ctx.settings;
    return (
      (await store.chats.get(id)) ??
      defaultChat({ id, kind: "channel", locale, timeZone, now: now() })
    );
  }

  async function replace(ctx: BotContext, channel: ManagedChannel): Promise<void> {
    const own = ctx.settings;
    ctx.settings = await settingsOf(ctx, channel);
    ctx.managed = { ...channel, own };
  }

  return {
    mayConfigure,
    async enter(ctx, wanted) {
      const channel = await lookUp(ctx, wanted);
      if (!ctx.from || channel === null || !(await mayConfigure(ctx, channel.id))) return false;
      await dialogs.set(key(ctx.from.id), channel, KEPT_MS);
      await replace(ctx, channel);
      return true;
    },
    async leave(ctx) {
      if (ctx.from) await dialogs.delete(key(ctx.from.id));
      if (ctx.managed) ctx.settings = ctx.managed.own;
      ctx.managed = null;
    },
    async take(ctx) {
      if (!ctx.from || ctx.chat?.type !== "private") return;
      const channel = await dialogs.get<ManagedChannel>(key(ctx.from.id));
      if (channel === undefined) return;
      if (await mayConfigure(ctx, channel.id)) {
        await dialogs.set(key(ctx.from.id), channel, KEPT_MS);
        await replace(ctx, channel);
      } else await dialogs.delete(key(ctx.from.id));
    },
  };
}

/** The channel by its id or `@name`; null for any other chat, and for what the bot may not see. */
async function lookUp(ctx: BotContext, wanted: number | string): Promise<ManagedChannel | null> {
  try {
    const chat = await ctx.api.getChat(wanted);
    return chat.type === "channel" ? { id: chat.id, title: chat.title } : null;
  } catch (error) {
    if (error instanceof GrammyError && error.error_code < 429) return null;
    throw error;
  }
}
