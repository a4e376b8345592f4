import assert from "node:assert/strict";
import { test } from "node:test";
import { Api } from "grammy";
import { createCommands } from "../../commands/index.ts";
import { publishCommands } from "../../src/bot/publish-commands.ts";
import { createTranslations } from "../../src/chats/translate.ts";
import { driveBot, LOCALES_DIRECTORY, TOKEN } from "./drive-bot.ts";

test("publishCommands() writes each scope and language once, and nothing when nothing changed", async (t) => {
  const translations = createTranslations(LOCALES_DIRECTORY);
  const commands = createCommands((await driveBot(t)).deps);
  const kept = new Map<string, unknown>();
  const api = new Api(TOKEN);
  // biome-ignore lint/suspicious/noExplicitAny: a tiny Telegram that keeps what it is told.
  api.config.use(async (_previous, method, payload: any): Promise<any> => {
    const what = method.replace(/^[gs]etMy/, "");
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

  const written = await publishCommands({ api, commands, translations });
  assert.equal(written, 3 * (3 + 2));
  assert.equal(await publishCommands({ api, commands, translations }), 0);

  const inGroups = kept.get("Commands all_group_chats be") as { commands: { command: string }[] };
  const names = inGroups.commands.map(({ command }) => command);
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
