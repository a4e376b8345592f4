import assert from "node:assert/strict";
import { test } from "node:test";
import { Api } from "grammy";
import { createCommands } from "../../commands/index.ts";
import { publishCommands } from "../../src/bot/publish-commands.ts";
import { createTranslations } from "../../src/chats/translate.ts";
import { driveBot, LOCALES_DIRECTORY, OPERATOR, TOKEN } from "./drive-bot.ts";

/** An operator who has never written to the bot. */
const NEVER_SEEN = 987654321;

test("publishCommands() writes each scope and language once, and nothing when nothing changed", async (t) => {
  const translations = createTranslations(LOCALES_DIRECTORY);
  const commands = createCommands((await driveBot(t)).deps);
  const kept = new Map<string, unknown>();
  const api = new Api(TOKEN);
  // biome-ignore lint/suspicious/noExplicitAny: a tiny Telegram that keeps what it is told.
  api.config.use(async (_previous, method, payload: any): Promise<any> => {
    const what = method.replace(/^[gs]etMy/, "");
    if (payload.scope?.chat_id === NEVER_SEEN) {
      return { ok: false, error_code: 400, description: "Bad Request: chat not found" };
    }
    const key = `${what} ${payload.scope?.type ?? ""} ${payload.language_code ?? ""}`;
    if (method.startsWith("setMy")) {
      kept.set(key, payload);
      return { ok: true, result: true };
    }
    const known = kept.get(key) as Record<string, unknown> | undefined;
    const empty = {
      Commands: [],
      Description: { description: "" },
      ShortDescription: { short_description: "" },
    };
    const result = what === "Commands" ? known?.commands : known;
    return { ok: true, result: result ?? empty[what as keyof typeof empty] };
  });

  const logged: unknown[] = [];
  const deps = {
    api,
    commands,
    translations,
    operatorIds: [NEVER_SEEN, OPERATOR],
    log: { warn: (...line: unknown[]) => void logged.push(line) },
  };
  const written = await publishCommands(deps);
  assert.equal(written, 6 * (3 + 2 + 1));
  assert.equal(await publishCommands(deps), 0);

  assert.match(JSON.stringify(logged), /400.*an operator's menu/);
  assert.ok(!JSON.stringify(logged).includes(String(NEVER_SEEN)), "no id reaches the log");

  const listed = (key: string) =>
    (kept.get(key) as { commands: { command: string }[] }).commands.map(({ command }) => command);
  assert.ok(listed("Commands chat be").includes("feeds"));
  assert.ok(!listed("Commands all_private_chats be").includes("feeds"));
  assert.ok(!listed("Commands all_chat_administrators ").includes("feeds"));
  const names = listed("Commands all_group_chats be");
  assert.ok(names.includes("latest") && !names.includes("subscribe"));
  for (const value of kept.values()) {
    const {
      commands: listed,
      description,
      short_description: short,
    } = value as {
      commands?: { description: string }[];
      description?: string;
      short_description?: string;
    };
    for (const each of listed ?? []) assert.ok(each.description.length <= 256);
    assert.ok((description?.length ?? 0) <= 512);
    assert.ok((short?.length ?? 0) <= 120);
  }
});
