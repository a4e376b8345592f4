import { Api } from "grammy";
import { createAnalyzer } from "../analysis/analyze.ts";
import type { Config } from "../config.ts";
import { ConfigError, readConfig, readEnvironment } from "../config.ts";
import { readFeeds, withStore } from "./open-project.ts";
import type { Subcommand } from "./subcommand.ts";
import { readArguments } from "./subcommand.ts";

type Finding = { readonly isFine: boolean; readonly text: string };

/** `doctor`: looks at every part that can be wrong and says what to mend. */
export const doctor: Subcommand = {
  name: "doctor",
  usage: "doctor",
  summary: "checks settings, database, Telegram, feeds, LLM; says what to mend",
  async run(args) {
    readArguments(args, []);
    let isFine = true;
    const say = (part: string, finding: Finding) => {
      isFine &&= finding.isFine;
      process.stdout.write(`${finding.isFine ? "ok  " : "MEND"}  ${part}: ${finding.text}\n`);
    };
    let config: Config;
    try {
      config = readConfig(readEnvironment(), { needsToken: true });
      say("settings", { isFine: true, text: "complete" });
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error;
      for (const mistake of error.mistakes) say("settings", { isFine: false, text: mistake });
      return false;
    }
    say(
      "lexicon",
      await look(async () => {
        createAnalyzer();
        return "topics, entities and model can be read";
      }),
    );
    say(
      "database",
      await look(() =>
        withStore(config, async (store) => {
          await store.ping();
          return `answers; ${await store.articles.count()} articles`;
        }),
      ),
    );
    say(
      "feeds",
      await look(async () => {
        const feeds = readFeeds(config);
        const enabled = feeds.filter((feed) => feed.enabled).length;
        if (enabled === 0) throw new Error("no feed is enabled");
        return `${enabled} of ${feeds.length} enabled (\`feeds check\` fetches them)`;
      }),
    );
    say("Telegram", await look(() => askTelegram(config)));
    say("LLM", await look(() => askModel(config)));
    return isFine;
  },
};

async function look(at: () => Promise<string>): Promise<Finding> {
  try {
    return { isFine: true, text: await at() };
  } catch (error) {
    return { isFine: false, text: error instanceof Error ? error.message : String(error) };
  }
}

async function askTelegram(config: Config): Promise<string> {
  const api = new Api(config.botToken ?? "", {
    apiRoot: config.telegramApiRoot,
    timeoutSeconds: 10,
  });
  try {
    const me = await api.getMe();
    const inline = me.supports_inline_queries ? "" : "; inline mode is off: BotFather, /setinline";
    return `@${me.username}${inline}`;
  } catch (error) {
    // grammY's message may hold the address, and with it the token.
    const reason =
      error instanceof Error && "description" in error ? String(error.description) : "no answer";
    throw new Error(`${config.telegramApiRoot}: ${reason}`, { cause: undefined });
  }
}

async function askModel(config: Config): Promise<string> {
  if (config.llm === null) return "not set: summaries are extractive";
  const { baseUrl, apiKey } = config.llm;
  const response = await fetch(`${baseUrl}/models`, {
    headers: { authorization: `Bearer ${apiKey}` },
    signal: AbortSignal.timeout(10_000),
  }).catch((error) => {
    // "fetch failed" is all that its own message tells.
    throw new Error(`${baseUrl}: no answer`, { cause: error });
  });
  if (!response.ok) throw new Error(`${baseUrl} answers ${response.status}`);
  return `${baseUrl} answers`;
}
