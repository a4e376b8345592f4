import { createHash } from "node:crypto";
import type { FeedDocument, FeedWarning } from "./entry.ts";
import { parseTelegramPreview } from "./telegram-preview.ts";

/** About 300 posts: two days of a busy channel. Who was away for longer reads what the channel shows now. */
const MAX_OLDER_PAGES = 15;

export interface ReadChannelOptions {
  /** The preview's address, `https://t.me/s/<channel>` or a mirror's. */
  readonly address: string;
  /** What the last reading returned; null for a channel never read. */
  readonly bookmark: string | null;
  /** The page's HTML. Throws what explains why there is none. */
  readonly getPage: (url: string) => Promise<string>;
}

export interface ChannelReading {
  /** The posts of every page that was read, oldest first. */
  readonly document: FeedDocument;
  /** To be saved with the posts and given to the next reading. */
  readonly bookmark: string | null;
  /** Over the newest page's posts: view counts change with every reading, these only with the words. Null: incomplete. */
  readonly contentHash: string | null;
  /** The preview of the channel whose posts are shown instead, if it was renamed. */
  readonly movedTo: string | null;
}

/**
 * Reads a channel from its newest page back to the last post that was read before.
 *
 * A page shows some twenty posts, so a gap in the numbers is paged back: as far
 * as a bounded number of pages, where a warning says what was left out. If an
 * older page fails, the posts so far are returned and the bookmark stays, so
 * that the next reading closes the gap. Throws what `getPage` throws for the
 * newest page, and what parseTelegramPreview() throws.
 */
export async function readChannel(options: ReadChannelOptions): Promise<ChannelReading> {
  const { address, bookmark, getPage } = options;
  const newest = parseTelegramPreview(await getPage(address));
  const known = postOf(bookmark);
  let entries = newest.entries;
  let first = newest.posts?.first ?? 0;
  let warning: FeedWarning | null = null;
  let isComplete = true;

  for (let pages = 0; known !== null && first > known + 1; pages += 1) {
    if (pages === MAX_OLDER_PAGES) {
      warning = gap(`Posts ${known + 1} to ${first - 1} were left out: too many at once`);
      break;
    }
    const older = await attempt(() => readBefore(address, first, getPage));
    if (older === null) {
      warning = gap(`Posts ${known + 1} to ${first - 1} could not be read yet`);
      isComplete = false;
      break;
    }
    // The beginning of the channel, or a server that does not know `before`: nothing older comes.
    if (older.posts === null || older.posts.first >= first) break;
    const seen = new Set(entries.map(({ id }) => id));
    entries = [...older.entries.filter(({ id }) => !seen.has(id)), ...entries];
    first = older.posts.first;
  }

  const { title, link, ttl } = newest;
  const hash = createHash("sha256").update(JSON.stringify(newest.entries)).digest("hex");
  return {
    document: { title, link, entries, ttl, warning },
    bookmark: isComplete && newest.posts !== null ? `post:${newest.posts.last}` : bookmark,
    contentHash: isComplete ? hash : null,
    movedTo: renamed(address, newest.channel),
  };
}

function gap(detail: string): FeedWarning {
  return { kind: "gap", detail };
}

async function readBefore(
  address: string,
  post: number,
  getPage: ReadChannelOptions["getPage"],
): Promise<ReturnType<typeof parseTelegramPreview>> {
  const url = new URL(address);
  url.searchParams.set("before", String(post));
  return parseTelegramPreview(await getPage(url.href));
}

/** An older page that fails costs only itself. */
async function attempt<T>(read: () => Promise<T>): Promise<T | null> {
  try {
    return await read();
  } catch {
    return null;
  }
}

/** The post a bookmark names; null also for another server's ETag from before the address was a channel's. */
function postOf(bookmark: string | null): number | null {
  const post = /^post:(\d{1,15})$/.exec(bookmark ?? "")?.[1];
  return post === undefined ? null : Number(post);
}

function renamed(address: string, channel: string): string | null {
  const asked = /^https:\/\/t\.me\/s\/(\w+)/.exec(address)?.[1];
  const isOther =
    asked !== undefined && channel !== "" && asked.toLowerCase() !== channel.toLowerCase();
  return isOther ? `https://t.me/s/${channel}` : null;
}
