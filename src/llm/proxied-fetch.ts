/** Proxies by the scheme of the address asked for; empty: none. */
export interface Proxies {
  readonly http: string;
  readonly https: string;
  /** Hosts visited without a proxy, separated by commas. */
  readonly none: string;
}

/** `fetch` through the proxies; the platform's own where there are none. */
export async function createProxiedFetch({ http, https, none }: Proxies): Promise<typeof fetch> {
  if (http === "" && https === "") return fetch;
  // Loaded where there is a proxy: it takes 10 MB.
  const { EnvHttpProxyAgent, fetch: undiciFetch } = await import("undici");
  const dispatcher = new EnvHttpProxyAgent({
    httpProxy: http,
    httpsProxy: https || http,
    noProxy: none,
  });
  // undici is the platform's fetch, and takes a dispatcher; only the names of its types differ.
  const proxied = undiciFetch as unknown as (...args: [unknown, object]) => Promise<Response>;
  return (input, init) => proxied(input, { ...init, dispatcher });
}
