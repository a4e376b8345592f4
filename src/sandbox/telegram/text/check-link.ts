/**
 * The address as Telegram stores it in a message, or null where Telegram drops the link.
 *
 * Without a scheme it becomes `http://`; only http, https, tg, ton and tonsite
 * live. The host is lowered, an empty path becomes `/`.
 */
export function checkLink(link: string): string | null {
  const special = /^(tg|tonsite|ton):(?:\/\/)?/i.exec(link);
  const rest = special ? link.slice(special[0].length) : link;
  const url = splitUrl(rest);
  if (!url) return null;
  if (special) {
    const scheme = (special[1] ?? "").toLowerCase();
    const isPlain = url.userinfo === "" && url.port === 0 && !url.host.startsWith("[");
    if (/^https?:\/\//i.test(rest) || !isPlain) return null;
    if (!(scheme === "tonsite" ? /^[\w.-]*$/ : /^[\w-]*$/).test(url.host)) return null;
    return `${scheme}://${url.host}${url.query.startsWith("/?") ? url.query.slice(1) : url.query}`;
  }
  if (!url.host.includes(".") && !url.host.startsWith("[")) return null;
  const userinfo = url.userinfo && `${url.userinfo}@`;
  return `${url.scheme}://${userinfo}${url.host}${url.port > 0 ? `:${url.port}` : ""}${url.query}`;
}

/** The user id of a `tg://user?id=…` link, or null if the link is another one. */
export function linkUserId(link: string): number | null {
  const query = /^tg:(?:\/\/)?user\/?\?([^#]*)/i.exec(link)?.[1];
  const id = query
    ?.split("&")
    .map((pair) => /^id=(\d{1,15})$/i.exec(pair)?.[1])
    .find((value) => value !== undefined);
  return id === undefined || Number(id) === 0 ? null : Number(id);
}

interface UrlParts {
  readonly scheme: "http" | "https";
  readonly userinfo: string;
  readonly host: string;
  readonly port: number;
  readonly query: string;
}

function splitUrl(url: string): UrlParts | null {
  const scheme = /^([^:/?#@[\]]*):\/\//.exec(url);
  const name = (scheme?.[1] ?? "http").toLowerCase();
  if (name !== "http" && name !== "https") return null;
  const rest = scheme ? url.slice(scheme[0].length) : url;
  const authorityEnd = rest.search(/[/?#]/);
  const authority = authorityEnd < 0 ? rest : rest.slice(0, authorityEnd);
  const tail = authorityEnd < 0 ? "" : rest.slice(authorityEnd);

  const withPort = /^(.+):([^:\]@]*)$/s.exec(authority);
  const port = withPort ? parsePort(withPort[2] ?? "") : 0;
  if (port === null) return null;
  const userinfoHost = withPort ? (withPort[1] ?? "") : authority;
  const at = userinfoHost.lastIndexOf("@");
  const userinfo = at < 0 ? "" : userinfoHost.slice(0, at);
  const host = userinfoHost.slice(at + 1).replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  if (host === "" || host === ".") return null;
  const isIpv6 = /^\[[0-9a-f:.]+\]$/.test(host);
  if (!isIpv6 && (!isUrlPart(host, false) || !isUrlPart(userinfo, true))) return null;
  return { scheme: name, userinfo, host, port, query: urlQuery(tail) };
}

function parsePort(digits: string): number | null {
  if (!/^\d+$/.test(digits)) return null;
  const port = Number(digits);
  return port > 0 && port <= 65_535 ? port : null;
}

function isUrlPart(part: string, allowColon: boolean): boolean {
  const rest = part.replace(/%[0-9a-fA-F]{2}/g, "").replace(/[\u0080-\u{10ffff}]/gu, "");
  return (allowColon ? /^[\w.!$,~*'();&+=:-]*$/ : /^[\w.!$,~*'();&+=-]*$/).test(rest);
}

function urlQuery(tail: string): string {
  const trimmed = tail.replace(/[ \t\r\n\0\v]+$/, "");
  const query = trimmed.startsWith("/") ? trimmed : `/${trimmed}`;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what Telegram encodes.
  return query.replace(/[\u0000-\u0020]/g, (byte) => {
    const hex = byte.charCodeAt(0).toString(16).toUpperCase();
    return `%${hex.padStart(2, "0")}`;
  });
}
