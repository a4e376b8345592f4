/**
 * `npm run demo`: the product without a token and without a network.
 *
 * A local Telegram with a chat page, sample feeds that keep publishing, and
 * between them the real bot, started as `npm start` starts it.
 */
import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createFeedServer } from "./feed-server.ts";
import { createPageServer } from "./page-server.ts";
import { loadSamples } from "./samples/load-samples.ts";
import type { LocalTelegram } from "./telegram/create-local-telegram.ts";
import { createLocalTelegram } from "./telegram/create-local-telegram.ts";

const MAIN = path.join(import.meta.dirname, "../main.ts");
/** The page's address is the same each time, if it is free: people keep the tab open. */
const PAGE_PORT = 8090;
const STOP_TIMEOUT_MS = 10_000;

const startedAt = Date.now();
const directory = mkdtempSync(path.join(tmpdir(), "counterbalance-demo-"));
const feeds = createFeedServer({ samples: await loadSamples(), now: Date.now, startedAt });
await feeds.listen();
const telegram = createLocalTelegram({
  fallback: createPageServer({ preview: (url) => feeds.preview(url) }),
});
populate(telegram);
const { url } = await listen(telegram);
const feedsFile = path.join(directory, "feeds.yaml");
writeFileSync(feedsFile, feeds.feedsFile());

const bot = spawn(process.execPath, [MAIN], {
  // Away from the project: an operator's `.env` there holds the real token.
  cwd: directory,
  env: {
    PATH: process.env.PATH,
    BOT_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: url,
    DATA_DIR: directory,
    FEEDS_FILE: feedsFile,
    POLL_CRON: "*/5 * * * * *",
    ALLOW_PRIVATE_NETWORK: "true",
    HTTP_PORT: "0",
    LOG_LEVEL: process.env.LOG_LEVEL ?? "warn",
  },
  stdio: ["ignore", "inherit", "inherit"],
});
bot.once("exit", (code) => {
  if (!isStopping) void stop(code === 0 ? 0 : 1);
});

let isStopping = false;
// npm passes Ctrl-C on, and the terminal has sent it to the whole group already.
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => void stop(0));

process.stdout.write(`
Counterbalance demo: ${url}

Open the address in a browser, press START and choose topics. The sample feeds
publish for about five minutes; the bot polls them every five seconds.
Ctrl-C ends everything and leaves nothing behind.

`);

/** The people and chats of a newcomer's first look. */
function populate({ control }: LocalTelegram): void {
  // None has pressed START yet: the bot must not write first, of the channel it is in.
  const editor = control.addUser({
    first_name: "Martin",
    username: "martin",
    language_code: "en",
    started: false,
  });
  const reader = control.addUser({ first_name: "Alena", username: "alena", language_code: "be" });
  control.addUser({ first_name: "Ольга", username: "olga", language_code: "ru" });
  const members = [
    { userId: editor.id, status: "creator" },
    { userId: reader.id, status: "member" },
  ] as const;
  const forum = control.addChat({
    type: "supergroup",
    title: "Belarus desk",
    is_forum: true,
    members,
    bot: "administrator",
  });
  for (const name of ["Border", "China", "Sanctions"]) control.addTopic(forum.id, name);
  control.addChat({ type: "channel", title: "Minsk abroad", members, bot: "administrator" });
}

/** On the usual port, or on a free one where something else has it. */
async function listen(server: LocalTelegram): Promise<{ readonly url: string }> {
  try {
    return await server.listen(PAGE_PORT);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EADDRINUSE")) throw error;
    return await server.listen(0);
  }
}

async function stop(code: number): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  await end(bot);
  await telegram.close();
  await feeds.close();
  rmSync(directory, { recursive: true, force: true });
  process.exit(code);
}

/** Asks the process to end, and insists after a while. */
async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  const timer = setTimeout(() => child.kill("SIGKILL"), STOP_TIMEOUT_MS);
  await ended;
  clearTimeout(timer);
}
