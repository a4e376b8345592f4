import { Composer } from "grammy";
import { fromCallbackData } from "../../chats/callback-data.ts";
import type { Press } from "../../chats/press.ts";
import type { Command } from "../command.ts";
import type { BotContext } from "../context.ts";
import type { Management } from "../managed-channel.ts";
import { say } from "../show.ts";

export interface DispatchDeps {
  readonly commands: readonly Command[];
  readonly management: Management;
  readonly isOperator: (ctx: BotContext) => boolean;
}

/** Sends typed commands and pressed buttons to the commands that they belong to. */
export function dispatch(deps: DispatchDeps): Composer<BotContext> {
  const { commands, isOperator, management } = deps;
  const { mayConfigure } = management;
  const composer = new Composer<BotContext>();
  const byName = new Map(commands.map((command) => [command.name, command]));

  composer.on([":entities:bot_command"], async (ctx, next) => {
    const typed = typedCommand(ctx);
    const command = typed && byName.get(typed.name);
    if (!command || (command.access === "operators" && !isOperator(ctx))) {
      await next();
    } else if (command.access === "admins" && !(await mayConfigure(ctx))) {
      await say(ctx, ctx.t("error-admins-only"));
    } else {
      if (command.access === "admins") await management.take(ctx);
      await command.handle(ctx, typed.argument);
    }
  });

  composer.on("callback_query", async (ctx) => {
    const press = fromCallbackData(ctx.callbackQuery.data ?? "");
    const command = press && commands.find((candidate) => candidate.presses?.[press.kind]);
    const isHidden = command?.access === "operators" && !isOperator(ctx);
    if (!press || !command || !ctx.chat || isHidden) {
      await notify(ctx, ctx.plain("error-stale-button"));
    } else if (command.access === "admins" && !(await mayConfigure(ctx))) {
      await notify(ctx, ctx.plain("error-admins-only"));
    } else {
      if (command.access === "admins") await management.take(ctx);
      await notify(ctx, await handlePress(command, ctx, press));
    }
  });
  return composer;
}

/** The command that a message begins with, if it is meant for this bot; in any case of letters. */
export function typedCommand(
  ctx: BotContext,
): { readonly name: string; readonly argument: string } | null {
  const text = ctx.msg?.text ?? "";
  const match = /^\/([a-z0-9_]{1,32})(?:@(\w+))?(?:\s+|$)/i.exec(text);
  if (!match || ctx.editedMessage || ctx.editedChannelPost) return null;
  const [whole, name = "", bot] = match;
  if (bot && bot.toLowerCase() !== ctx.me.username.toLowerCase()) return null;
  return { name: name.toLowerCase(), argument: text.slice(whole.length).trim() };
}

async function handlePress<Kind extends Press["kind"]>(
  command: Command,
  ctx: BotContext,
  press: Extract<Press, { kind: Kind }>,
): Promise<string | undefined> {
  // The table maps each kind to a handler of just that kind, which an index by a union cannot express.
  const handle = command.presses?.[press.kind] as
    | ((ctx: BotContext, press: Press) => Promise<string | undefined>)
    | undefined;
  return handle?.(ctx, press);
}

/** Ends the button's waiting. A press that waited too long (over a restart) has nothing to end any more. */
async function notify(ctx: BotContext, text: string | undefined): Promise<void> {
  try {
    await ctx.answerCallbackQuery(text ? { text } : {});
  } catch (error) {
    if (!isTooOld(error)) throw error;
  }
}

function isTooOld(error: unknown): boolean {
  return error instanceof Error && /query is too old|query ID is invalid/.test(error.message);
}
