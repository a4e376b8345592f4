import { gzipSync } from "node:zlib";
import type { Exchange, Fault } from "./fault.ts";

const PAGE = "<!DOCTYPE html><html><head><title>Sign in</title></head><body><form>";
const CHALLENGE =
  "<!DOCTYPE html><html><head><title>Just a moment...</title></head><body><script src=/cdn-cgi/challenge-platform/h/b></script></body></html>";
/** Unpacked 30 MB. */
const BOMB = gzipSync(Buffer.alloc(30_000_000, "<item>"));

/** What servers, walls and wires do to a feed that is well by itself. */
export const TRANSPORT_FAULTS: readonly Fault[] = [
  refused("server error", ["down"], (exchange) => {
    const later = exchange.now.add({ minutes: exchange.random.between(1, 15) });
    const wait = exchange.random.pick([
      {},
      { "retry-after": String(exchange.random.between(1, 900)) },
      { "retry-after": new Date(later.epochMilliseconds).toUTCString() },
      { "retry-after": "soon" },
    ]);
    end(exchange, exchange.random.pick([500, 502, 503, 504]), "Oops", wait);
  }),
  refused("gone", ["gone"], (exchange) => end(exchange, exchange.random.pick([404, 410]), PAGE)),
  refused("forbidden", ["blocked"], (exchange) => end(exchange, 403, PAGE)),
  refused("bot check", ["blocked", "not-a-feed"], (exchange) =>
    end(exchange, exchange.random.pick([200, 403]), CHALLENGE),
  ),
  refused("too many requests", ["blocked"], (exchange) =>
    end(exchange, 429, "", { "retry-after": "600" }),
  ),
  slow("silence", () => undefined),
  slow("stalled body", ({ response, document }) => {
    response.writeHead(200, { "content-type": document.contentType });
    response.write(document.bytes.subarray(0, document.bytes.length / 2));
  }),
  slow("dripping body", ({ response, document }) => {
    response.writeHead(200, { "content-type": document.contentType });
    const timer = setInterval(() => response.write(" "), 20);
    response.on("close", () => clearInterval(timer));
  }),
  refused("reset before the answer", ["down"], ({ request }) => request.socket.resetAndDestroy()),
  refused("reset within the answer", ["down"], ({ request, response, document }) => {
    response.writeHead(200, {
      "content-type": document.contentType,
      "content-length": document.bytes.length,
    });
    const half = document.bytes.subarray(0, document.bytes.length / 2);
    response.write(half, () => request.socket.resetAndDestroy());
  }),
  refused("half a body", ["down"], ({ request, response, document }) => {
    response.writeHead(200, {
      "content-type": document.contentType,
      "content-length": document.bytes.length,
    });
    response.write(document.bytes.subarray(0, document.bytes.length / 2));
    request.socket.end();
  }),
  refused("no HTTP", ["down"], ({ request }) => request.socket.end("SSH-2.0-OpenSSH_9.9\r\n")),
  refused("endless headers", ["down", "too-large"], (exchange) =>
    end(exchange, 200, "", { "x-padding": "x".repeat(200_000) }),
  ),
  {
    ...refused("truncated gzip", ["down", "not-a-feed"], (exchange) => {
      const packed = gzipSync(exchange.document.bytes);
      exchange.response.writeHead(200, {
        "content-type": exchange.document.contentType,
        "content-encoding": "gzip",
      });
      exchange.response.end(packed.subarray(0, packed.length * 0.6));
    }),
    reads: "some",
  },
  refused("gzip bomb", ["too-large"], (exchange) => {
    exchange.response.writeHead(200, { "content-encoding": "gzip" }).end(BOMB);
  }),
  refused("endless body", ["too-large", "timeout"], ({ response, document }) => {
    response.writeHead(200, { "content-type": document.contentType });
    const block = Buffer.alloc(65_536, "<item><title>x</title></item>\n");
    const pour = () => {
      while (!response.destroyed && response.write(block));
    };
    response.on("drain", pour);
    pour();
  }),
  refused("false length", ["too-large", "down"], ({ response, document }) => {
    response.writeHead(200, {
      "content-type": document.contentType,
      "content-length": "99999999999",
    });
    response.write(document.bytes);
  }),
  refused("web page", ["not-a-feed"], (exchange) => end(exchange, 200, PAGE)),
  refused("empty body", ["not-a-feed"], (exchange) => end(exchange, 200, "")),
  refused("no content", ["not-a-feed", "down"], (exchange) => end(exchange, 204, "")),
  // Said to one who did not ask whether it changed, it is no answer.
  refused("always unchanged", ["down"], ({ response }) => response.writeHead(304).end()),
  refused("redirect loop", ["redirects"], ({ response, random }) =>
    redirect(response, 302, `/loop/${random.between(0, 9)}`),
  ),
  refused("redirect to nowhere", ["redirects", "down"], ({ response, random }) =>
    redirect(
      response,
      302,
      random.pick(["file:///etc/passwd", "ftp://127.0.0.1/x", "http://127.0.0.1:1/", "http://"]),
    ),
  ),
  refused("parked domain", ["not-a-feed"], ({ response }) => redirect(response, 301, "/parking")),
  {
    ...refused("temporary redirect", [], ({ request, response, serve }) => {
      if (request.url === "/elsewhere") serve();
      else redirect(response, 302, "/elsewhere");
    }),
    reads: "all",
  },
  {
    ...refused("moved", [], ({ request, response, serve }) => {
      const step = Number(/^\/moved\/(\d)$/.exec(request.url ?? "")?.[1] ?? 0);
      if (step === 3) serve();
      else redirect(response, 301, `/moved/${step + 1}`);
    }),
    reads: "all",
  },
];

/** Whatever fault there is: a parked address never holds a feed again. */
export function answerParking(exchange: Pick<Exchange, "response">): void {
  end(exchange, 200, "<!DOCTYPE html><html><body>This domain is for sale</body></html>");
}

function refused(
  name: string,
  problems: readonly string[],
  answer: (exchange: Exchange) => void,
): Fault {
  return { name, reads: "none", problems, isTransient: true, answer };
}

function slow(name: string, answer: (exchange: Exchange) => void): Fault {
  return { ...refused(name, ["timeout"], answer), isSlow: true };
}

function end(
  { response }: Pick<Exchange, "response">,
  status: number,
  body: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { "content-type": "text/html", ...headers }).end(body);
}

function redirect(response: Exchange["response"], status: number, location: string): void {
  response.writeHead(status, { location }).end("moved");
}
