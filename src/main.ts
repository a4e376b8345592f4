/** The bot. Reads like a parts list: settings, log, store, analysis, bot, sender, schedule, web. */
import { Agent as HttpAgent } from "node:http";
import { Agent as HttpsAgent } from "node:https";
import path from "node:path";
import { Api } from "grammy";
import { createCommands } from "../commands/index.ts";
import { createAnalyzer } from "./analysis/analyze.ts";
import { createSecondOpinion } from "./analysis/second-opinion.ts";
import { createFullText } from "./articles/full-text.ts";
import { ALLOWED_UPDATES, createBot } from "./bot/create-bot.ts";
import { createManagement } from "./bot/managed-channel.ts";
import { publishCommands } from "./bot/publish-commands.ts";
import { runBot } from "./bot/run-bot.ts";
import { scrubToken } from "./bot/scrub-token.ts";
import { createTranslations } from "./chats/translate.ts";
import type { Config } from "./config.ts";
import { ConfigError, loadDataKey, readConfig, readEnvironment } from "./config.ts";
import { digestNow, sendDueDigests } from "./delivery/digest.ts";
import { foldingOutbox } from "./delivery/fold-alerts.ts";
import { createHealthAlarm } from "./delivery/health-alarm.ts";
import { obeyMutes } from "./delivery/obey-mutes.ts";
import { createOutboxSender } from "./delivery/outbox-sender.ts";
import { createTraceDeleter } from "./delivery/traces.ts";
import { allFeeds } from "./feeds/all-feeds.ts";
import { createFeedDiscovery } from "./feeds/discover-feeds.ts";
import { createFeedFetcher } from "./feeds/fetch-feed.ts";
import { createHttpClient } from "./feeds/http-client.ts";
import { CatalogueError, loadCatalogue } from "./feeds/load-catalogue.ts";
import type { Llm } from "./llm/create-llm.ts";
import { createProxiedFetch } from "./llm/proxied-fetch.ts";
import type { Log } from "./log.ts";
import { createLog } from "./log.ts";
import { createModelSummaries } from "./pipeline/model-summaries.ts";
import { createPipeline } from "./pipeline.ts";
import { startSchedule } from "./schedule.ts";
import { cacheSearch } from "./search/cached-search.ts";
import { indexTerms, TERMS_VERSION } from "./search/index-terms.ts";
import { createSearch } from "./search/search.ts";
import { createCache } from "./store/create-cache.ts";
import { openStore } from "./store/open-store.ts";
import { createExtractiveSummarizer } from "./summaries/extractive.ts";
import { createLlmSummarizer } from "./summaries/llm-summarizer.ts";
import { inPieces } from "./time/in-pieces.ts";
import { createHealthWatch } from "./web/health.ts";
import { createMetrics, type Metrics } from "./web/metrics.ts";
import { type CallOutcome, watchCalls } from "./web/telegram-calls.ts";
import { createWebServer } from "./web/web-server.ts";

const LOCALES_DIRECTORY = path.join(import.meta.dirname, "../locales");
/** A call that takes longer has an unknown fate; polling's own long poll is 30 seconds. */
const SEND_TIMEOUT_SECONDS = 30;
const MISUSED = 2;

try {
  await start(readConfig(readEnvironment(), { needsToken: true }));
} catch (error) {
  // What the operator can mend is said in plain words; a stack trace is for what we must mend.
  const isTheirs = error instanceof ConfigError || error instanceof CatalogueError;
  process.stderr.write(
    `${isTheirs ? error.message : String(error instanceof Error ? error.stack : error)}\n`,
  );
  process.exitCode = isTheirs ? MISUSED : 1;
}

async function start(config: Config): Promise<void> {
  const now = () => Temporal.Now.instant();
  const token = config.botToken ?? "";
  const log = createLog(config.logLevel);
  const feeds = loadCatalogue(config.feedsFile);
  const store = await openStore({ database: config.database, dataKey: loadDataKey(config) });
  const translations = createTranslations(LOCALES_DIRECTORY);
  const { translate } = translations;
  const analyzer = createAnalyzer();
  const search = cacheSearch({
    search: createSearch({ store, analyzer }),
    cache: createCache(store, "search"),
    store,
  });
  const digests = { store, translate, log };

  // Broadcasts have an Api of their own: its retries are the sender's, and a person's reply never waits behind it.
  const agent = proxyAgent(config);
  const broadcastApi = new Api(token, {
    apiRoot: config.telegramApiRoot,
    timeoutSeconds: SEND_TIMEOUT_SECONDS,
    ...(agent && { baseFetchConfig: { agent, compress: true } }),
  });
  broadcastApi.config.use(scrubToken(token), watchCalls(broadcastCalled));

  const network = { allowPrivateNetwork: config.allowPrivateNetwork, proxy: config.proxy };
  const http = createHttpClient({
    ...network,
    contact: () => (bot.isInited() ? `https://t.me/${bot.botInfo.username}` : null),
  });
  const everyFeed = async () => allFeeds(feeds, await store.feeds.added());
  const health = createHealthWatch({ store, now });
  const metrics = createMetrics({ feeds: everyFeed, store, now, ofProcess: true });
  function broadcastCalled(outcome: CallOutcome): void {
    metrics.sent(outcome);
    health.called(outcome);
  }

  const traces = createCache(store, "traces");
  const dialogs = createCache(store, "dialogs");
  const management = createManagement({ store, dialogs, now });
  const deleteTraces = createTraceDeleter({ store, traces, api: broadcastApi });
  const commands = createCommands({
    store,
    analyzer,
    translations,
    search,
    digestNow: (chat) => digestNow(chat, now(), digests),
    sentMessages: (chatId) => store.outbox.sentSince(chatId, now().subtract({ hours: 48 })),
    catalogue: feeds,
    discoverFeeds: createFeedDiscovery({ get: http.get }),
    dialogs,
    management,
    now,
  });
  const bot = createBot({
    token,
    apiRoot: config.telegramApiRoot,
    ...(agent && { agent }),
    commands,
    store,
    translations,
    search,
    defaultTimeZone: config.defaultTimeZone,
    operatorIds: config.adminIds,
    log,
    now,
    onReply: metrics.replied,
    traces,
    management,
  });
  bot.api.config.use(watchCalls(health.called));

  const recovered = await store.outbox.recover(now());
  if (recovered > 0)
    log.warn(
      { recovered },
      "messages were in flight when the bot stopped; they go out once more, silently",
    );
  const sender = createOutboxSender({
    store: { chats: store.chats, outbox: foldingOutbox({ store, translate }) },
    api: broadcastApi,
    ratePerSecond: config.sendRate,
    translate,
    revise: (entry) => obeyMutes(entry, { store, translate }),
    log,
    now,
    onUnauthorized: () => void stop(new Error("Telegram refuses the bot token")),
  });

  const fetcher = createFeedFetcher({ ...network, http });
  const fullText = createFullText({
    get: http.get,
    cache: createCache(store, "full-text"),
    now,
    random: Math.random,
    log,
  });
  const extractive = createExtractiveSummarizer();
  const llm = await createConfiguredLlm(config, { cache: createCache(store, "llm"), metrics, log });
  const llmSummarizer = llm && createLlmSummarizer({ llm, extractive, analyzer });
  const modelSummaries =
    llmSummarizer &&
    createModelSummaries({
      store,
      summarizer: llmSummarizer,
      retell: (storyIds) => pipeline.retell(storyIds),
      log,
    });
  const pipeline = createPipeline({
    fullText,
    ...(llm && { secondOpinion: createSecondOpinion({ llm, analyzer }) }),
    onNews(stories) {
      metrics.storiesTold(stories.filter(({ revision }) => revision === 1).length);
      modelSummaries?.want(stories);
    },
    feeds: everyFeed,
    fetcher,
    store,
    analyzer,
    summarizer: llmSummarizer ?? extractive,
    translate,
    now,
    random: Math.random,
    log,
    onOutbox: () => sender.wake(),
  });

  const raiseAlarms = createHealthAlarm({
    feeds: everyFeed,
    store,
    told: createCache(store, "health-alarm"),
    operatorIds: config.adminIds,
    translate,
    defaultTimeZone: config.defaultTimeZone,
    log,
    now,
  });

  async function poll(): Promise<void> {
    const from = performance.now();
    const reports = await pipeline.poll();
    health.polled(schedule.nextPollAt());
    const count = (outcome: string) =>
      reports.filter((report) => report.outcome === outcome).length;
    const articles = reports.reduce((sum, { newArticles }) => sum + newArticles, 0);
    const relevant = reports.reduce((sum, report) => sum + report.relevant, 0);
    metrics.polled({ seconds: (performance.now() - from) / 1000, articles, relevant });
    for (const { feedId, problem } of reports)
      if (problem && !problem.startsWith("stopped:"))
        log.warn({ feed: feedId, problem }, "feed failed");
    if (reports.length > 0) {
      log.info({ feeds: reports.length, failed: count("failed"), articles, relevant }, "polled");
    }
    if ((await raiseAlarms()) > 0) sender.wake();
  }
  async function everyMinute(): Promise<void> {
    if ((await sendDueDigests(now(), digests)) > 0) sender.wake();
    if (now().toZonedDateTimeISO("UTC").minute % 10 === 0) {
      const deleted = await deleteTraces(now());
      if (deleted > 0) log.info({ deleted }, "messages of discreet chats deleted");
    }
    if (now().toZonedDateTimeISO("UTC").toPlainTime().toString().startsWith("03:17")) {
      await store.maintain(now(), { retention: config.retention });
    }
    await store.index.renew(TERMS_VERSION, ({ article, analysis }) =>
      indexTerms(article, analysis),
    );
  }

  const web = createWebServer({
    log,
    webhook: config.webhook && {
      secret: config.webhook.secret,
      async take(update) {
        // Whoever brings updates is there, though no call of ours has told so for hours.
        health.called("accepted");
        // The bot ignores what is no update.
        await bot.handleUpdate(update as Parameters<typeof bot.handleUpdate>[0]);
      },
    },
    health: health.health,
    metrics,
  });
  const address = await web.listen(config.http.port, config.http.host);

  // While Telegram and the first feeds are on their way: then nobody who writes waits for it.
  const ready = inPieces(analyzer.layOut()).then(() => {
    // What loading left behind, some 20 MB; by itself V8 keeps it for minutes.
    globalThis.gc?.({ type: "major", flavor: "last-resort" });
  });
  const running = config.webhook === null ? runBot({ bot, log, ready }) : null;
  if (config.webhook !== null) {
    await bot.init();
    await bot.api.setWebhook(config.webhook.url, {
      secret_token: config.webhook.secret,
      allowed_updates: ALLOWED_UPDATES,
    });
  }
  void announce();
  const schedule = startSchedule(config.pollCron, { poll, minute: everyMinute }, log);
  running?.done.catch((error) => stop(error));
  process.once("SIGTERM", () => void stop());
  process.once("SIGINT", () => void stop());

  async function announce(): Promise<void> {
    try {
      await publishCommands({
        api: bot.api,
        commands,
        translations,
        operatorIds: config.adminIds,
        log,
      });
    } catch (error) {
      log.warn(
        { reason: error instanceof Error ? error.message : error },
        "the menu of commands could not be published",
      );
    }
  }

  let stopping: Promise<void> | null = null;
  /** Takes the parts down in reverse: no new polls, no new updates, then the messages under way. */
  function stop(failure?: unknown): Promise<void> {
    stopping ??= (async () => {
      if (failure !== undefined) {
        log.fatal({ reason: failure instanceof Error ? failure.message : failure }, "stopping");
        process.exitCode = 1;
      }
      // Whatever hangs: ten seconds is what a service manager waits.
      setTimeout(() => process.exit(1), 9500).unref();
      // A second signal means at once.
      for (const signal of ["SIGTERM", "SIGINT"]) process.once(signal, () => process.exit(1));
      await modelSummaries?.close();
      await fullText.close();
      await http.close();
      await schedule.stop();
      await running?.stop();
      await sender.stop();
      await web.close();
      await store.close();
      log.info("stopped");
      process.exit(process.exitCode ?? 0);
    })();
    return stopping;
  }

  await ready;
  log.info({ feeds: feeds.filter(({ enabled }) => enabled).length, web: address }, "started");
}

/** The model that the settings name; null for none, and then its SDK is not even loaded. */
async function createConfiguredLlm(
  { llm, proxy }: Config,
  deps: {
    readonly cache: ReturnType<typeof createCache>;
    readonly metrics: Metrics;
    readonly log: Log;
  },
): Promise<Llm | null> {
  if (llm === null) return null;
  const { createLlm } = await import("./llm/create-llm.ts");
  return createLlm({
    ...llm,
    ...deps,
    now: () => Temporal.Now.instant(),
    random: Math.random,
    fetch: await createProxiedFetch(proxy),
    onTokens: deps.metrics.llmTokens,
    onAnswer: deps.metrics.llmAnswered,
  });
}

/** The agent for Telegram's calls where a proxy is set; Node's agents obey NO_PROXY, too. */
function proxyAgent({ proxy, telegramApiRoot }: Config): HttpAgent | null {
  if (proxy.http === "" && proxy.https === "") return null;
  const proxyEnv = { HTTP_PROXY: proxy.http, HTTPS_PROXY: proxy.https, NO_PROXY: proxy.none };
  const Agent = telegramApiRoot.startsWith("https:") ? HttpsAgent : HttpAgent;
  return new Agent({ keepAlive: true, proxyEnv });
}
