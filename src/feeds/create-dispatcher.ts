import { lookup as dnsLookup } from "node:dns";
import type { LookupFunction } from "node:net";
import type { Dispatcher } from "undici";
import type { PrivateAddressCheck } from "./private-address.ts";
import { Agent, createProxyAgent } from "./undici-parts.ts";

export interface DispatcherOptions {
  /** Null: every address may be visited. */
  readonly isPrivate: PrivateAddressCheck | null;
  readonly proxy: ProxySettings;
  readonly timeouts: Timeouts;
}

/** Proxies by the scheme of the address asked for (`http://`, `https://`, `socks5://`); empty: none. */
export interface ProxySettings {
  readonly http: string;
  readonly https: string;
  /** Hosts visited without a proxy, separated by commas. */
  readonly none: string;
}

export interface Timeouts {
  readonly connectMs: number;
  /** Until the answer begins. */
  readonly headersMs: number;
  /** Between two pieces of the body. */
  readonly bodyMs: number;
  /** For everything together, redirects included: a server that drips is no reason to wait. */
  readonly totalMs: number;
}

/** The code of the error when a name resolves to addresses that must not be visited. */
export const PRIVATE_ADDRESS_CODE = "EPRIVATE";

/**
 * The connections feeds are fetched through: one per host, with timeouts and
 * the proxy of the settings.
 *
 * The guard sits where names become addresses, so a name that changes its
 * address between check and connection gains nothing. Behind a proxy it is the
 * proxy that resolves names: there only literal addresses can be checked.
 */
export function createDispatcher({ isPrivate, proxy, timeouts }: DispatcherOptions): Dispatcher {
  const options = {
    connections: 1,
    // A feed is asked once in minutes; only a channel's pages follow each other. No longer where
    // the server offers it: each host's client takes memory as long as the connection stands.
    keepAliveTimeout: 1_000,
    keepAliveMaxTimeout: 1_000,
    // HTTP/2 would take the connection for any number of requests, and gains nothing here.
    allowH2: false,
    // Some front ends answer with more cookies and policies than the usual 16 kB.
    maxHeaderSize: 65_536,
    headersTimeout: timeouts.headersMs,
    bodyTimeout: timeouts.bodyMs,
    connect: {
      timeout: timeouts.connectMs,
      ...(isPrivate !== null && { lookup: guardedLookup(isPrivate) }),
    },
  };
  if (proxy.http === "" && proxy.https === "") return new Agent(options);
  // Given as empty strings, too: left out, undici would read the environment by itself.
  return createProxyAgent({
    ...options,
    httpProxy: proxy.http,
    httpsProxy: proxy.https || proxy.http,
    noProxy: proxy.none,
    connectTimeout: timeouts.connectMs,
  });
}

function guardedLookup(isPrivate: PrivateAddressCheck): LookupFunction {
  return (hostname, options, callback) => {
    dnsLookup(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) {
        callback(error, "", 4);
        return;
      }
      const open = addresses.filter(({ address }) => !isPrivate(address));
      const [first] = open;
      if (first === undefined) {
        const refusal = new Error(`${hostname} is at a private address`);
        callback(Object.assign(refusal, { code: PRIVATE_ADDRESS_CODE }), "", 4);
      } else if (options.all) callback(null, open);
      else callback(null, first.address, first.family);
    });
  };
}
