import type { ApiMessage, ChatType, MemberStatus } from "./api-types.ts";
import type { BotCommand } from "./bot-profile.ts";
import { type ChatControl, createChatControl } from "./control-chats.ts";
import { ControlError, chatOf, userOf } from "./control-error.ts";
import { createTalkControl, type TalkControl } from "./control-talk.ts";
import type { Fault, Faults } from "./faults.ts";
import type { OutboxEntry } from "./outbox.ts";
import type { Sim } from "./sim.ts";
import { transcript } from "./transcript.ts";
import type { SimEvent } from "./world.ts";

/** All that there is, as the page and tests read it. */
export interface SimState {
  readonly bot: { readonly id: number; readonly username?: string; readonly first_name: string };
  readonly users: readonly {
    readonly id: number;
    readonly first_name: string;
    readonly username?: string;
    readonly language_code?: string;
  }[];
  readonly chats: readonly {
    readonly id: number;
    readonly type: ChatType;
    readonly title: string;
    readonly is_forum: boolean;
    readonly topics: readonly {
      readonly message_thread_id: number;
      readonly name: string;
      readonly closed: boolean;
    }[];
    readonly members: readonly { readonly userId: number; readonly status: MemberStatus }[];
    readonly blocked: boolean;
    readonly bot_status: MemberStatus;
    readonly pinned: readonly number[];
    readonly migrated_to: number | null;
  }[];
}

/** A message as a chat window shows it. */
export type ShownMessage = ApiMessage & {
  readonly edited: boolean;
  readonly deleted: false;
  readonly silent: boolean;
  /** The buttons above the typing field that came with this message. */
  readonly reply_keyboard?: unknown;
};

/** All that people and the world do to the bot, and all that a test wants to see. */
export interface Control extends ChatControl, TalkControl {
  state(): SimState;
  commands(chatId: number, userId: number): readonly BotCommand[];
  /** The messages of a chat that are still there, oldest first. */
  messages(chatId: number): readonly ShownMessage[];
  outbox(since?: number): readonly OutboxEntry[];
  transcript(chatId: number): string;
  addFaults(faults: readonly Fault[]): void;
  clearFaults(): void;
  setLimits(isEnabled: boolean): void;
  /** Calls the listener at everything that happens; the result ends it. */
  watch(listener: (event: SimEvent) => void): () => void;
  /** The predicate's first true value, tried now and after everything that happens; throws after the time. */
  waitFor<T>(predicate: () => T | undefined | null | false, timeoutMs?: number): Promise<T>;
}

const DEFAULT_WAIT_MS = 5_000;

/** The controls of one local Telegram. */
export function createControl(sim: Sim, faults: Faults): Control {
  const { world } = sim;

  function watch(listener: (event: SimEvent) => void): () => void {
    world.events.on("event", listener);
    return () => void world.events.off("event", listener);
  }

  return {
    ...createChatControl(sim),
    ...createTalkControl(sim),
    state: () => ({
      bot: {
        id: world.bot.id,
        first_name: world.bot.first_name,
        ...(world.bot.username && { username: world.bot.username }),
      },
      users: [...world.users.values()].map(({ isDeactivated: _, ...user }) => user),
      chats: [...world.chats.values()].map((chat) => ({
        id: chat.id,
        type: chat.type,
        title: chat.title,
        is_forum: chat.isForum,
        topics: [...chat.topics].map(([message_thread_id, { name, isClosed }]) => ({
          message_thread_id,
          name,
          closed: isClosed,
        })),
        members: [...chat.members].map(([userId, status]) => ({ userId, status })),
        blocked: chat.isBlocked,
        bot_status: chat.botStatus,
        pinned: chat.pinned,
        migrated_to: chat.migratedTo,
      })),
    }),
    commands: (chatId, userId) => sim.profile.menu(chatOf(sim, chatId), userOf(sim, userId)),
    messages: (chatId) =>
      [...chatOf(sim, chatId).messages.values()].map((stored) => ({
        ...stored.message,
        edited: stored.isEdited,
        deleted: false,
        silent: stored.isSilent,
        ...(stored.replyKeyboard !== undefined && { reply_keyboard: stored.replyKeyboard }),
      })),
    outbox: (since = 0) => sim.outbox.since(since),
    transcript: (chatId) => transcript(sim, chatOf(sim, chatId)),
    addFaults: (added) => faults.add(added),
    clearFaults: () => faults.clear(),
    setLimits(isEnabled) {
      sim.limits.isEnabled = isEnabled;
    },
    watch,
    waitFor(predicate, timeoutMs = DEFAULT_WAIT_MS) {
      return new Promise((resolve, reject) => {
        const stopWatching = watch(attempt);
        const timer = setTimeout(() => {
          stopWatching();
          reject(new ControlError(`Nothing of the kind happened in ${timeoutMs} ms`));
        }, timeoutMs);
        function attempt(): void {
          try {
            const value = predicate();
            if (value === undefined || value === null || value === false) return;
            resolve(value);
          } catch (error) {
            reject(error);
          }
          clearTimeout(timer);
          stopWatching();
        }
        attempt();
      });
    },
  };
}
