import type { ApiUser } from "./api-types.ts";
import { type BotProfile, createBotProfile } from "./bot-profile.ts";
import { createOutbox, type Outbox } from "./outbox.ts";
import { createQueries, type Queries } from "./queries.ts";
import { createRateLimits, type RateLimits } from "./rate-limits.ts";
import { createUpdateQueue, type UpdateQueue } from "./update-queue.ts";
import { createWebhook, type Webhook } from "./webhook.ts";
import { createWorld, type World } from "./world.ts";

/** All parts of one local Telegram, as methods and the control API see them. */
export interface Sim {
  readonly token: string;
  readonly world: World;
  readonly queue: UpdateQueue;
  readonly limits: RateLimits;
  readonly queries: Queries;
  readonly profile: BotProfile;
  readonly outbox: Outbox;
  readonly webhook: Webhook;
}

/** A local Telegram without its doors: nothing listens yet. */
export function createSim({
  bot,
  token,
  now,
  call,
}: {
  bot: ApiUser;
  token: string;
  now: () => number;
  /** Runs a method that a webhook's answer asked for. */
  call: (method: string, params: Readonly<Record<string, unknown>>) => Promise<unknown>;
}): Sim {
  const world = createWorld({ bot, now });
  const queue = createUpdateQueue(now);
  return {
    token,
    world,
    queue,
    limits: createRateLimits(now),
    queries: createQueries(now),
    profile: createBotProfile(bot.first_name),
    outbox: createOutbox(world),
    webhook: createWebhook({ queue, now, call }),
  };
}
