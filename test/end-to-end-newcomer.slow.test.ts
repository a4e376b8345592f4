/**
 * A newcomer in each language, over HTTP and the local Telegram: the first minute, then every command,
 * every button of every message and an inline search, until all is forgotten. The local Telegram
 * refuses what Telegram would, and whatever it refuses is a failure of the bot.
 */
import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { Keyv } from "keyv";
import { createCommands } from "../commands/index.ts";
import { createAnalyzer } from "../src/analysis/analyze.ts";
import { createBot } from "../src/bot/create-bot.ts";
import { createManagement } from "../src/bot/managed-channel.ts";
import { runBot } from "../src/bot/run-bot.ts";
import { LOCALES, languageOfLocale } from "../src/chats/chat.ts";
import { createTranslations } from "../src/chats/translate.ts";
import { digestNow } from "../src/delivery/digest.ts";
import { createLog } from "../src/log.ts";
import { createSearch } from "../src/search/search.ts";
import { LOCALES_DIRECTORY } from "./bot/drive-bot.ts";
import { sampleFeed } from "./feeds/feed-samples.ts";
import { minutes, outcome, storedArticle, story } from "./store/samples.ts";
import { temporaryStore } from "./store/temporary-store.ts";
import { startLocalTelegram } from "./support/local-telegram.ts";

const PATIENCE_MS = 20_000;
const STORIES = [..."abcdefgh"].map((letter) => letter.repeat(10));
const COMMANDS = [
  "/help",
  "/topics",
  "/latest",
  "/latest sanctions",
  "/search Belaruskali",
  "/search",
  "/search qwertyuiop",
  "/story aaaaaaaaaa",
  "/story",
  "/timeline",
  "/timeline china",
  "/trends",
  "/missed 3d",
  "/more",
  "/subscribe",
  "/subscribe diplomqcxy weekly",
  "/unsubscribe",
  "/watch",
  '/watch "Great Stone" daily',
  "/unwatch",
  "/mute",
  "/mute belta",
  "/digest",
  "/digest 7:45",
  "/digest sometime",
  "/digest now",
  "/quiet",
  "/quiet 22:00-07:00",
  "/sources",
  "/settings",
  "/timezone",
  "/timezone Minskk",
  "/discreet",
  "/export",
  "/language",
  "/setings",
  "China",
];
const translations = createTranslations(LOCALES_DIRECTORY);
const analyzer = createAnalyzer();

/** The bot at work on a local Telegram, with stories to tell. */
async function openBot(t: TestContext) {
  const telegram = await startLocalTelegram(t);
  const store = await temporaryStore(t);
  await store.commit(
    outcome({
      stories: STORIES.map((id, at) => ({
        ...story(id),
        topics: at % 2 === 0 ? ["china", "trade"] : ["sanctions", "russia", "eu"],
        updatedAt: minutes(at),
      })),
      articles: STORIES.map((id) =>
        storedArticle({ name: id, title: `Belaruskali of ${id}`, storyId: id }),
      ),
    }),
  );
  const search = createSearch({ store, analyzer });
  // A second later with each look: nobody is too fast.
  let moment = minutes(60);
  const now = () => {
    moment = moment.add({ seconds: 1 });
    return moment;
  };
  const failures: unknown[] = [];
  const log = {
    error: (fields: unknown) => void failures.push(fields),
    info: () => undefined,
    warn: (fields: unknown) => void failures.push(fields),
  };
  const { translate } = translations;
  const management = createManagement({ store, dialogs: new Keyv(), now });
  const bot = createBot({
    token: telegram.token,
    apiRoot: telegram.url,
    commands: createCommands({
      store,
      analyzer,
      translations,
      search,
      digestNow: (chat) => digestNow(chat, now(), { store, translate, log: createLog("silent") }),
      sentMessages: async () => [],
      catalogue: Array.from({ length: 30 }, (_, at) => sampleFeed(`feed-${at}`)),
      discoverFeeds: async () => [],
      dialogs: new Keyv(),
      management,
      now,
    }),
    store,
    translations,
    search,
    defaultTimeZone: "Europe/Minsk",
    log,
    now,
    traces: new Keyv(),
    management,
  });
  const running = runBot({ bot, log });
  telegram.beforeClose(() => running.stop());
  return { control: telegram.control, store, failures };
}

for (const locale of LOCALES) {
  test(`a newcomer goes through the whole conversation in ${locale}`, async (t) => {
    const { control, store, failures } = await openBot(t);
    const language = languageOfLocale(locale);
    const { id } = control.addUser({ first_name: "Newcomer", language_code: language });
    const said = (key: string, args = {}) => translations.plain(locale, key, args);
    const messages = () => control.messages(id).filter(({ from }) => from?.is_bot);
    const newest = () => messages().at(-1);
    const labels = () =>
      newest()?.reply_markup?.inline_keyboard.flatMap((row) => row.map(({ text }) => text)) ?? [];

    async function say(text: string): Promise<void> {
      const { message_id } = control.send({ user_id: id, chat_id: id, text });
      const isAnswered = () => messages().some((each) => each.message_id > message_id);
      await control.waitFor(isAnswered, PATIENCE_MS).catch(() => assert.fail(`${text}: no answer`));
    }
    async function tap(messageId: number, data: string): Promise<void> {
      // Force: what the button stood on may have turned its page or be gone.
      const tapped = { user_id: id, chat_id: id, message_id: messageId, data, force: true };
      assert.ok((await control.tap(tapped)).answered, `${data} is answered`);
    }
    async function press(label: string): Promise<void> {
      const button = newest()
        ?.reply_markup?.inline_keyboard.flat()
        .find(({ text }) => text.replace("✓ ", "") === label);
      assert.ok(button?.callback_data, `"${label}" among ${labels().join(" | ")}`);
      await tap(newest()?.message_id ?? 0, button.callback_data);
    }

    // The first minute: language, topics, when, how discreet, and then news.
    await say("/start");
    await press(said(`language-${locale}`));
    assert.ok(labels().includes(`✓ ${said(`language-${locale}`)}`));
    await press(said("bundle-everything"));
    await press(said("when-daily-button", { time: "08:30" }));
    const asked = messages().length;
    await press(said("discreet-off-button"));
    await control.waitFor(() => messages().length > asked, PATIENCE_MS);
    assert.match(newest()?.text ?? "", /Report of|BelTA/, "something real at once");
    assert.equal((await store.chats.get(id))?.locale, locale);
    assert.equal((await store.chats.get(id))?.digest.daily, "08:30");

    const seen = new Set<string>();
    const leads = new Set<string>();
    async function pressEverything(): Promise<void> {
      for (;;) {
        const buttons = messages().flatMap(({ message_id, reply_markup }) =>
          (reply_markup?.inline_keyboard.flat() ?? []).map((button) => ({ message_id, button })),
        );
        const next = buttons.find(
          ({ button: { callback_data: data } }) =>
            data !== undefined && !seen.has(data) && !/^v1:(?:forget$|language:)/.test(data),
        );
        for (const { button } of buttons) {
          assert.ok(button.text.length > 0 && [...button.text].length <= 40, button.text);
          if (button.url !== undefined) assert.match(button.url, /^https?:\/\//);
          const query = button.switch_inline_query_current_chat ?? button.switch_inline_query;
          if (query !== undefined) leads.add(query);
        }
        const data = next?.button.callback_data;
        if (next === undefined || data === undefined) return;
        seen.add(data);
        await tap(next.message_id, data);
      }
    }
    await pressEverything();
    for (const command of COMMANDS) {
      await say(command);
      await pressEverything();
    }
    assert.ok(seen.size > 150, `${seen.size} buttons`);

    // What the buttons that search lead to, and a result put into the chat.
    await say("/discreet off");
    for (const query of [...leads, "", "Belaruskali"]) {
      const { answered, results } = await control.inline({ user_id: id, query });
      assert.ok(answered && results.length > 0, query);
      const result_id = String(results[0]?.id);
      control.chooseInline({ user_id: id, chat_id: id, query, result_id });
    }
    for (const each of LOCALES) await tap(newest()?.message_id ?? 0, `v1:language:${each}`);
    await tap(newest()?.message_id ?? 0, `v1:language:${locale}`);

    await say("/forget");
    await press(said("forget-button"));
    await control.waitFor(() => newest()?.text === said("forget-done"), PATIENCE_MS);
    assert.equal(await store.chats.get(id), null);
    assert.deepEqual(failures, []);
    const raw = messages().find(({ text }) => /\{ ?\$|undefined|null|NaN/.test(text ?? ""));
    assert.equal(raw, undefined);
  });
}
