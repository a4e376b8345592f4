import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { createCommands } from "../../commands/index.ts";
import { TOPIC_IDS } from "../../src/analysis/analysis.ts";
import type { Locale } from "../../src/chats/chat.ts";
import { LOCALES } from "../../src/chats/chat.ts";
import { COMMON_ZONES } from "../../src/chats/time-zone.ts";
import { BUNDLE_IDS } from "../../src/chats/topic-bundles.ts";
import { createTranslations } from "../../src/chats/translate.ts";
import { CAMPS } from "../../src/feeds/feed.ts";
import { driveBot } from "../bot/drive-bot.ts";

const ROOT = path.join(import.meta.dirname, "../..");
const translations = createTranslations(path.join(ROOT, "locales"));

/** Keys of a file with the variables of each. */
function keysOf(locale: Locale): Map<string, string> {
  const source = readFileSync(path.join(ROOT, "locales", `${locale}.ftl`), "utf8");
  const entries = source.matchAll(/^([a-z][\w-]*) =((?:.*\n(?:[ \t]+.*\n|\n(?=[ \t]))*))/gm);
  return new Map(
    [...entries].map(([, key = "", value = ""]) => {
      const names = [...value.matchAll(/\$(\w+)/g)].map(([, name = ""]) => name);
      return [key, [...new Set(names)].sort().join(" ")];
    }),
  );
}

const english = keysOf("en");
const code = globSync(["src/**/*.ts", "commands/*.ts"], { cwd: ROOT })
  .map((file) => readFileSync(path.join(ROOT, file), "utf8"))
  .join("\n");

for (const locale of LOCALES) {
  test(`${locale}: every message exists, with the same variables as in English`, () => {
    assert.deepEqual([...keysOf(locale)].sort(), [...english].sort());
  });

  test(`${locale}: every message can be shown, and none has a mark of isolation or a missing value`, () => {
    for (const [key, names] of english) {
      for (const count of [0, 1, 2, 5, 21]) {
        const args = Object.fromEntries(
          names
            .split(" ")
            .filter(Boolean)
            .map((name) => [name, /^(count|weekday)$/.test(name) ? count : "x"]),
        );
        const text = translations.translate(locale, key, args);
        assert.doesNotMatch(text, /[\u2068\u2069]|\{|\}/u, key);
        assert.notEqual(text.trim(), "", key);
      }
    }
  });

  test(`${locale}: every topic, camp, zone and bundle has a name, and buttons fit in half a row`, () => {
    for (const topic of TOPIC_IDS) {
      assert.ok(english.has(`topic-${topic}`) && english.has(`topic-about-${topic}`), topic);
      assert.ok(translations.plain(locale, `topic-${topic}`).length <= 20, topic);
    }
    for (const camp of CAMPS) assert.ok(english.has(`camp-${camp}`), camp);
    for (const zone of COMMON_ZONES) {
      assert.ok(english.has(`zone-${zone.toLowerCase().replace(/[/_]/g, "-")}`), zone);
    }
    for (const bundle of BUNDLE_IDS) {
      assert.ok(translations.plain(locale, `bundle-${bundle}`).length <= 20, bundle);
    }
  });

  test(`${locale}: what is shown without markup has none`, () => {
    for (const key of english.keys()) {
      if (
        !/-button$|-description$|^error-|^inline-|^topic-|^camp-|^language-[a-z]{2}(?:-tarask)?$/.test(
          key,
        )
      )
        continue;
      const source = readFileSync(path.join(ROOT, "locales", `${locale}.ftl`), "utf8");
      const line = new RegExp(`^${key} =.*`, "m").exec(source)?.[0] ?? "";
      assert.doesNotMatch(line, /<\w|&\w+;/, key);
    }
  });
}

test("every command has its description", async (t) => {
  for (const { name } of createCommands((await driveBot(t)).deps)) {
    assert.ok(english.has(`${name}-description`), name);
  }
});

test("every key that the code names exists", () => {
  const literal = /\b(?:t|plain|translate|menu)\(\s*(?:[\w.]*locale,\s*)?"([a-z][\w-]*)"/g;
  const named = [...code.matchAll(literal)].map(([, key = ""]) => key);
  assert.ok(named.length > 50);
  for (const key of named) assert.ok(english.has(key), key);
});

test("no message is unused", () => {
  const prefixes = [...code.matchAll(/`([a-z][a-z-]*-)\$\{/g)].map(([, prefix = ""]) => prefix);
  for (const key of english.keys()) {
    if (key.endsWith("-description")) continue;
    const isNamed = code.includes(`"${key}"`);
    assert.ok(isNamed || prefixes.some((prefix) => key.startsWith(prefix)), key);
  }
});

const PLURALS = [
  ["be", 1, "1 сюжэт"],
  ["be", 3, "3 сюжэты"],
  ["be", 5, "5 сюжэтаў"],
  ["be", 11, "11 сюжэтаў"],
  ["be", 21, "21 сюжэт"],
  ["ru", 2, "2 сюжета"],
  ["ru", 12, "12 сюжетов"],
  ["en", 1, "1 story"],
  ["en", 2, "2 stories"],
] as const;
for (const [locale, count, expected] of PLURALS) {
  test(`${locale}: ${expected}`, () => {
    const title = translations.plain(locale, "digest-title-daily", { count, date: "" });
    assert.ok(title.replaceAll("\u00A0", " ").endsWith(expected), title);
  });
}
