/**
 * The main job through the public door: real HTTP feeds, the bot in its own
 * process, a Telegram on the loopback; what a person sees is what is checked.
 */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { LocalTelegram } from "../src/sandbox/telegram/create-local-telegram.ts";
import { createLocalTelegram } from "../src/sandbox/telegram/create-local-telegram.ts";
import type { FeedHost } from "./support/feed-host.ts";
import { createFeedHost } from "./support/feed-host.ts";
import type { RunningProgram } from "./support/run-program.ts";
import { runProgram, temporaryDirectory, writeFeedsFile } from "./support/run-program.ts";

/** A poll a second, and time for a busy machine. */
const PATIENCE_MS = 20_000;
const POLL_MS = 1000;

let telegram: LocalTelegram;
let feeds: FeedHost;
let bot: RunningProgram;
let env: Record<string, string>;

before(async () => {
  telegram = createLocalTelegram();
  const { url } = await telegram.listen();
  feeds = await createFeedHost();
  const feed = (id: string, name: string, language: string, country: string, camp: string) => ({
    id,
    name,
    url: `${feeds.url}/${id}.xml`,
    language,
    country,
    camp,
  });
  env = {
    BOT_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: url,
    DATA_DIR: temporaryDirectory(),
    ALLOW_PRIVATE_NETWORK: "true",
    POLL_CRON: "* * * * * *",
    FEEDS_FILE: writeFeedsFile([
      feed("agency-ru", "Менское агентство", "ru", "BY", "state-belarus"),
      feed("gazeta-pl", "Gazeta Pograniczna", "pl", "PL", "poland"),
      feed("wire-en", "Northern Wire", "en", "GB", "western-media"),
      feed("down", "Down", "en", "GB", "western-media"),
    ]),
  };
  feeds.breakFeed("down", { status: 200, body: "<html><body>Checking your browser</body></html>" });
  bot = runProgram(env);
});

after(async () => {
  await bot.stop("SIGKILL");
  await telegram.close();
  await feeds.close();
});

function textsIn(chatId: number): string[] {
  return telegram.control
    .messages(chatId)
    .flatMap(({ from, text }) => (from?.is_bot && text ? [text] : []));
}

async function newReader(...commands: string[]): Promise<number> {
  const user = telegram.control.addUser({ first_name: "Reader", language_code: "en" });
  for (const text of ["/start", "/discreet off", ...commands]) {
    const before = textsIn(user.id).length;
    telegram.control.send({ user_id: user.id, chat_id: user.id, text });
    await telegram.control.waitFor(() => textsIn(user.id).length > before, PATIENCE_MS);
  }
  return user.id;
}

async function waitForText(chatId: number, words: RegExp): Promise<string> {
  return await telegram.control.waitFor(
    () => textsIn(chatId).find((text) => words.test(text)),
    PATIENCE_MS,
  );
}

/** Long enough for two polls and what they send. */
async function twoPolls(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 2.5 * POLL_MS));
}

test("a newly published item reaches the subscribed chat once, and no other", async () => {
  const reader = await newReader("/subscribe neighbours");
  const other = await newReader("/subscribe china");
  await twoPolls();
  feeds.publish("wire-en", {
    guid: "border-1",
    title: "Poland shuts two border crossings with Belarus after migrant clashes",
    text: "Poland closed the Bobrowniki and Kuznica border crossings with Belarus on Monday, the interior ministry in Warsaw said. Minsk called the decision unfriendly.",
  });
  const text = await waitForText(reader, /Poland shuts two border crossings/);
  assert.match(text, /Northern Wire/);
  await twoPolls();
  assert.equal(textsIn(reader).filter((each) => /Poland shuts/.test(each)).length, 1);
  assert.equal(textsIn(other).filter((each) => /Poland shuts/.test(each)).length, 0);
});

test("three outlets in three languages are one message that names the three", async () => {
  const reader = await newReader("/subscribe china");
  await twoPolls();
  feeds.publish("agency-ru", {
    guid: "visit-ru",
    title: "Лукашенко прибыл в Пекин с официальным визитом",
    text: "Президент Беларуси Александр Лукашенко прибыл в Пекин, где 24 ноября проведет переговоры с председателем КНР Си Цзиньпином. Стороны обсудят индустриальный парк «Великий камень» и торговлю.",
  });
  feeds.publish("gazeta-pl", {
    guid: "visit-pl",
    title: "Łukaszenka przyleciał do Pekinu na rozmowy z Xi Jinpingiem",
    text: "Alaksandr Łukaszenka przyleciał z oficjalną wizytą do Pekinu. 24 listopada spotka się z przewodniczącym Chin Xi Jinpingiem; tematem rozmów będzie handel i park przemysłowy Wielki Kamień.",
  });
  feeds.publish("wire-en", {
    guid: "visit-en",
    title: "Belarus leader Lukashenko arrives in Beijing for talks with Xi Jinping",
    text: "Belarusian President Alexander Lukashenko arrived in Beijing on an official visit and will hold talks with Chinese President Xi Jinping on 24 November on trade and the Great Stone industrial park.",
  });
  const isWhole = (text: string) =>
    ["Менское агентство", "Gazeta Pograniczna", "Northern Wire"].every((name) =>
      text.includes(name),
    );
  await telegram.control.waitFor(() => textsIn(reader).some(isWhole), PATIENCE_MS);
  await twoPolls();
  const about = textsIn(reader).filter((text) => /Пекин|Pekin|Beijing/.test(text));
  assert.equal(about.length, 1, about.join("\n---\n"));
});

test("what is not Belarus foreign policy does not arrive", async () => {
  const reader = await newReader(
    "/subscribe russia china sco eu us neighbours ukraine security trade sanctions diplomacy",
  );
  await twoPolls();
  const seen = textsIn(reader).length;
  feeds.publish("agency-ru", {
    guid: "sport",
    title: "Минское «Динамо» обыграло «Сибирь» в овертайме",
    text: "Хоккеисты минского «Динамо» победили новосибирскую «Сибирь» со счетом 3:2. Решающую шайбу забросил капитан команды.",
  });
  feeds.publish("gazeta-pl", {
    guid: "weather",
    title: "Nad morzem silny wiatr, w górach pierwszy śnieg",
    text: "Synoptycy ostrzegają przed silnym wiatrem na wybrzeżu. W Tatrach spadnie do dziesięciu centymetrów śniegu.",
  });
  await twoPolls();
  assert.equal(textsIn(reader).length, seen, textsIn(reader).at(-1) ?? "");
});

test("an inline query in Russian finds an English item about the same body", async () => {
  const reader = await newReader();
  feeds.publish("wire-en", {
    guid: "sco",
    title: "Belarus to host a meeting of SCO security council secretaries",
    text: "Minsk will host the secretaries of the security councils of the Shanghai Cooperation Organisation next spring, the Belarusian foreign ministry said.",
  });
  let found = false;
  for (let attempt = 0; attempt < 15 && !found; attempt += 1) {
    await twoPolls();
    const { results } = await telegram.control.inline({
      user_id: reader,
      query: "ШОС",
      offset: "",
    });
    found = JSON.stringify(results).includes("SCO security council");
  }
  assert.ok(found);
});

test("SIGTERM ends the bot within ten seconds, and a restart repeats nothing", async () => {
  const reader = await newReader("/subscribe sanctions");
  await twoPolls();
  feeds.publish("wire-en", {
    guid: "sanctions",
    title: "EU prolongs sanctions against Belarus for a year",
    text: "The Council of the European Union prolonged its sanctions against Belarus until February 2028, citing repression and support for the war against Ukraine.",
  });
  await waitForText(reader, /EU prolongs sanctions/);
  const { code, ms } = await bot.stop();
  assert.equal(code, 0, bot.output().slice(-2000));
  assert.ok(ms < 10_000, `${ms} ms`);
  const first = bot.output();
  bot = runProgram(env);
  telegram.control.send({ user_id: reader, chat_id: reader, text: "/help" });
  const count = textsIn(reader).length;
  await telegram.control.waitFor(() => textsIn(reader).length > count, PATIENCE_MS);
  await twoPolls();
  assert.equal(textsIn(reader).filter((text) => /EU prolongs/.test(text)).length, 1);
  assert.doesNotMatch(first + bot.output(), new RegExp(telegram.token.split(":")[1] ?? "x"));
});

test("SIGTERM ends the bot in order as soon as it has asked for its first feed", async () => {
  const served = Promise.withResolvers<void>();
  const host = await createFeedHost(() => served.resolve());
  const file = writeFeedsFile([
    {
      id: "early",
      name: "Early",
      url: `${host.url}/early.xml`,
      language: "en",
      country: "GB",
      camp: "other",
    },
  ]);
  const early = runProgram({ ...env, DATA_DIR: temporaryDirectory(), FEEDS_FILE: file });
  await served.promise;
  const { code } = await early.stop();
  await host.close();
  assert.equal(code, 0, early.output().slice(-2000));
  assert.match(early.output(), /"stopped"/);
});

test("wrong settings end the program with exit code 2, every mistake and no stack trace", async () => {
  const program = runProgram({ POLL_CRON: "often", SEND_RATE: "fast" });
  assert.equal(await program.ended, 2);
  for (const name of ["BOT_TOKEN", "POLL_CRON", "SEND_RATE"])
    assert.match(program.output(), new RegExp(name));
  assert.doesNotMatch(program.output(), /\n\s+at /);
});
