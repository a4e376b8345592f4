import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import type { Fault } from "./fault.ts";
import { type FeedPlan, faultAt } from "./feed-plan.ts";
import { type Item, tokenOf, wordsOf } from "./newsroom.ts";
import { renderDocument, type ServedDocument, type Telling, writeDate } from "./render-document.ts";
import { seededRandom } from "./seeded-random.ts";
import { answerParking } from "./transport-faults.ts";

/** What a feed was asked and answered at one poll. */
export interface Answered {
  /** Null: nothing was wrong. */
  readonly fault: Fault | null;
  /** Of the document that was served, or that a true 304 stood for. */
  readonly tokens: readonly string[];
}

interface Page {
  readonly first: number;
  readonly last: number;
  readonly tellings: readonly Telling[];
  readonly document: ServedDocument;
}

/** A real HTTP server with a port for each feed, as hosts of their own. */
export interface MisbehavingHost {
  urlOf(feed: number): string;
  /** The clock stands still between two calls: so do the documents. */
  setTime(now: Temporal.Instant, tick: number): void;
  /** From now on nothing is wrong with any feed. */
  mend(): void;
  /** The last answers since the clock was set. */
  answered(): ReadonlyMap<number, Answered>;
  requests(): number;
  openConnections(): number;
  close(): Promise<void>;
}

/** Starts the hosts of all feeds on the loopback. */
export async function createMisbehavingHost(
  plans: readonly FeedPlan[],
  seed: number,
): Promise<MisbehavingHost> {
  let now = Temporal.Instant.fromEpochMilliseconds(0);
  let tick = 0;
  let isMended = false;
  let requests = 0;
  let answered = new Map<number, Answered>();
  const connections = new Set<unknown>();
  const pages = new Map<number, Page>();

  /** What the feed shows on a good day: most polls ask for the same again. */
  function pageOf(plan: FeedPlan, items: readonly Item[]): Page {
    const [first, last] = [items[0]?.number ?? -1, items.at(-1)?.number ?? -1];
    const kept = pages.get(plan.index);
    const isSame = kept?.first === first && kept.last === last;
    if (isSame && plan.guids !== "new each time") return kept;
    const tellings = items.map((item) => tell(plan, item, { seed, tick }));
    const document = renderDocument(plan.format, plan.index, tellings.toReversed());
    const page = { first, last, tellings, document };
    pages.set(plan.index, page);
    return page;
  }

  function handle(plan: FeedPlan, request: IncomingMessage, response: ServerResponse): void {
    requests += 1;
    // A connection that breaks is a fault of the day, not of the host.
    response.on("error", () => undefined);
    const url = new URL(request.url ?? "/", "http://host");
    if (url.pathname === "/parking") {
      answerParking({ response });
      return;
    }
    const fault = isMended ? null : faultAt(plan, now);
    const context = {
      feed: plan.index,
      format: plan.format,
      random: seededRandom(seed, 11, plan.index, tick),
      now,
      tick,
    };
    const items = itemsAt(plan, fault?.asOf?.(now) ?? now, url.searchParams.get("before"));
    const page = pageOf(plan, items);
    const retold = fault?.retell?.(page.tellings, context);
    const told =
      retold === undefined
        ? page.document
        : renderDocument(plan.format, plan.index, retold.toReversed());
    const document = fault?.damage?.(told, context) ?? told;
    // Earlier pages are the reader's own idea: nothing is expected of them.
    if (!url.searchParams.has("before")) {
      const tokens = (retold ?? page.tellings).map(({ number }) =>
        tokenOf({ feed: plan.index, number }),
      );
      answered.set(plan.index, { fault, tokens });
    }
    const serve = () => {
      const hash = createHash("sha1").update(document.bytes).digest("hex");
      const etag = fault?.etag?.(context) ?? `"${hash}"`;
      const lastItem = new Date(items.at(-1)?.published.epochMilliseconds ?? 0).toUTCString();
      const { validators } = plan;
      // A damaged document must not pass for the good one of the same date.
      const isDated = fault?.retell === undefined && fault?.damage === undefined;
      const headers = {
        "content-type": document.contentType,
        ...((validators === "etag" || validators === "both") && { etag }),
        ...(isDated &&
          (validators === "last-modified" || validators === "both") && {
            "last-modified": lastItem,
          }),
      };
      const match = request.headers["if-none-match"];
      const since = request.headers["if-modified-since"];
      const isUnchanged =
        match === undefined
          ? since !== undefined && since === headers["last-modified"]
          : match === headers.etag;
      if (isUnchanged) response.writeHead(304, headers).end();
      else if (plan.isPacked) {
        response.writeHead(200, { ...headers, "content-encoding": "gzip" });
        response.end(gzipSync(document.bytes, { level: 1 }));
      } else response.writeHead(200, headers).end(document.bytes);
    };
    if (fault?.answer) fault.answer({ ...context, request, response, document, serve });
    else serve();
  }

  const servers: Server[] = [];
  for (const plan of plans) {
    const server = createServer((request, response) => handle(plan, request, response));
    server.on("connection", (socket) => {
      connections.add(socket);
      socket.on("close", () => connections.delete(socket));
      socket.on("error", () => undefined);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    servers.push(server);
  }

  return {
    urlOf(feed) {
      // A TCP server that listens has an address object.
      const address = servers[feed]?.address() as AddressInfo | undefined;
      return `http://127.0.0.1:${address?.port}/feed`;
    },
    setTime(moment, count) {
      now = moment;
      tick = count;
      answered = new Map();
    },
    mend() {
      isMended = true;
    },
    answered: () => answered,
    requests: () => requests,
    openConnections: () => connections.size,
    async close() {
      for (const server of servers) {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      }
    },
  };
}

/** What the feed's document holds at the moment, oldest first; of a channel also the page before a post. */
function itemsAt(plan: FeedPlan, now: Temporal.Instant, before: string | null): readonly Item[] {
  const until = plan.items.findLastIndex(
    ({ published }) => Temporal.Instant.compare(published, now) <= 0,
  );
  const end = before === null ? until + 1 : Math.min(until + 1, Number(before) || 0);
  return plan.items.slice(Math.max(0, end - plan.window), end);
}

/** An item as its feed tells it on a good day. */
function tell(plan: FeedPlan, item: Item, { seed, tick }: { seed: number; tick: number }): Telling {
  const { title, text } = wordsOf(item, plan.language, seed);
  const token = tokenOf(item);
  const url = `https://feed${plan.index}.example/news/${token}/`;
  const { lacks } = plan;
  const guids = {
    number: `guid-${token}`,
    address: url,
    "one for all": `https://feed${plan.index}.example/`,
    "new each time": `guid-${token}-${tick}`,
  };
  return {
    number: item.number,
    guid: lacks === "guid" ? "" : guids[plan.guids],
    url: lacks === "link" ? "" : url,
    title: lacks === "title" ? "" : title,
    text: lacks === "text" ? "" : text,
    date: lacks === "date" ? "" : writeDate(plan.format, item.published),
  };
}
