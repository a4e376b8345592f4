import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** Another feed reader of this machine, asking the same feeds. */
export interface FeedReader {
  readonly name: string;
  /** Asks every feed once, keeping what it learned for the next time; seconds it took. */
  poll(): number;
}

const AT_ONCE = 20;

/** The readers of Debian that are installed; each stores entries and does nothing further with them. */
export function feedReaders(urls: readonly string[]): {
  readonly readers: readonly FeedReader[];
  close(): void;
} {
  const directory = mkdtempSync(path.join(tmpdir(), "counterbalance-readers-"));
  const readers = [newsboat(directory, urls), sfeed(directory, urls)].filter(
    (reader) => reader !== null,
  );
  return { readers, close: () => rmSync(directory, { recursive: true }) };
}

function newsboat(directory: string, urls: readonly string[]): FeedReader | null {
  const version = firstLine("newsboat", ["-v"]);
  if (version === null) return null;
  const [list, config, cache] = ["urls", "config", "cache"].map((name) =>
    path.join(directory, name),
  ) as [string, string, string];
  writeFileSync(list, `${urls.join("\n")}\n`);
  writeFileSync(config, `reload-threads ${AT_ONCE}\n`);
  return {
    name: version.replace(/ - .*/, ""),
    poll: () => timed("newsboat", ["-u", list, "-C", config, "-c", cache, "-x", "reload"]),
  };
}

function sfeed(directory: string, urls: readonly string[]): FeedReader | null {
  if (firstLine("sfeed_update", ["--help"]) === null) return null;
  const feeds = path.join(directory, "sfeed");
  mkdirSync(feeds);
  const config = path.join(directory, "sfeedrc");
  const list = urls.map((url, index) => `  feed 'f${index}' '${url}'`).join("\n");
  writeFileSync(config, `sfeedpath="${feeds}"\nmaxjobs=${AT_ONCE}\nfeeds() {\n${list}\n}\n`);
  return { name: "sfeed_update", poll: () => timed("sfeed_update", [config]) };
}

/** What the program says first; null if it is not installed. */
function firstLine(program: string, args: readonly string[]): string | null {
  const { error, stdout, stderr } = spawnSync(program, args, { encoding: "utf8", timeout: 5_000 });
  return error === undefined ? (`${stdout}${stderr}`.split("\n")[0] ?? "") : null;
}

function timed(program: string, args: readonly string[]): number {
  const from = performance.now();
  const { status, stderr } = spawnSync(program, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`${program} ended with ${status}: ${stderr.slice(0, 200)}`);
  return (performance.now() - from) / 1000;
}
