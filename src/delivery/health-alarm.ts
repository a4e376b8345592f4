import type { Keyv } from "keyv";
import { toCallbackData } from "../chats/callback-data.ts";
import type { Translate, TranslateArgs } from "../chats/translate.ts";
import type { DarkCamp, FeedsAt, Outage } from "../feeds/dark-camps.ts";
import { darkCamps, ownOutage } from "../feeds/dark-camps.ts";
import type { Camp, Feed } from "../feeds/feed.ts";
import { CAMPS } from "../feeds/feed.ts";
import { feedHealth } from "../feeds/feed-health.ts";
import type { Log } from "../log.ts";
import type { NewOutboxEntry } from "../store/outbox-entry.ts";
import type { Store } from "../store/store.ts";
import { escapeHtml } from "../text/escape-html.ts";
import type { ClockView } from "./health-words.ts";
import { healthWords, sinceWords } from "./health-words.ts";
import { shorten } from "./html.ts";

export interface HealthAlarmDeps {
  /** Every feed as the polls take them. */
  readonly feeds: () => Promise<readonly Feed[]>;
  readonly store: Pick<Store, "feeds" | "chats" | "outbox">;
  /** What operators have been told. Lost, it costs them a message at most: the outbox knows what it sent. */
  readonly told: Pick<Keyv, "get" | "set">;
  readonly operatorIds: readonly number[];
  readonly translate: Translate;
  /** The clock of an operator whose chat chose none. */
  readonly defaultTimeZone: string;
  readonly log: Pick<Log, "warn" | "info">;
  readonly now: () => Temporal.Instant;
}

/** What is kept between polls: moments as ISO strings. */
interface Told {
  readonly dark: { readonly [camp in Camp]?: string };
  readonly outage: { readonly from: string; readonly until: string | null } | null;
}

/** One thing to tell; `since` names it, so that it is told once whatever happens. */
type Change =
  | { readonly kind: "dark"; readonly dark: DarkCamp; readonly since: Temporal.Instant }
  | { readonly kind: "back"; readonly camp: Camp; readonly since: Temporal.Instant }
  | {
      readonly kind: "outage";
      readonly count: number;
      readonly total: number;
      readonly since: Temporal.Instant;
    }
  | { readonly kind: "outage-over"; readonly since: Temporal.Instant };

const KEY = "told";
/** A state that nothing has changed for so long is history. */
const KEPT_MS = 365 * 24 * 60 * 60_000;
/** An alarm that could not be sent for a day has been overtaken by what /feeds shows. */
const ALARM_LIFE = Temporal.Duration.from({ hours: 24 });
const MAX_FEEDS = 10;
const MAX_NAME = 60;
const MAX_REASON = 100;

/**
 * Returns what is to be run after each poll: it tells operators when a camp has
 * gone dark and when it is back, and when it is rather our own network that fails.
 *
 * Each is told once, by the outbox: its keys outlive a restart, and what our own
 * outage holds back is sent when that is over. Returns how many messages it
 * has enqueued.
 */
export function createHealthAlarm(deps: HealthAlarmDeps): () => Promise<number> {
  const { store, told, log, now } = deps;

  return async function raiseAlarms(): Promise<number> {
    const at = now();
    const [feeds, states] = await Promise.all([deps.feeds(), store.feeds.states()]);
    const known = (await told.get<Told>(KEY)) ?? { dark: {}, outage: null };
    const { changes, next } = compare(known, { feeds, states, now: at });
    for (const change of changes) log.warn(describe(change), "the feeds' health has changed");
    const messages: NewOutboxEntry[] = [];
    if (changes.length > 0) {
      for (const operatorId of deps.operatorIds) {
        const chat = await store.chats.get(operatorId);
        const view: ClockView = {
          locale: chat?.locale ?? "en",
          timeZone: chat?.timeZone ?? deps.defaultTimeZone,
          translate: deps.translate,
        };
        for (const change of changes) {
          messages.push(toMessage(change, { operatorId, view, states, now: at }));
        }
      }
      await store.outbox.enqueue(messages);
    }
    if (JSON.stringify(next) !== JSON.stringify(known)) await told.set(KEY, next, KEPT_MS);
    return messages.length;
  };
}

/** What has changed since the operators were told last, and what they know when they are told of it. */
function compare(known: Told, at: FeedsAt): { changes: readonly Change[]; next: Told } {
  const changes: Change[] = [];
  const outage = nextOutage(known, at, changes);
  const nowDark = new Map(darkCamps(at, outage).map((dark) => [dark.camp, dark]));
  const dark: { [camp in Camp]?: string } = {};
  for (const camp of CAMPS) {
    const toldSince = known.dark[camp];
    const found = nowDark.get(camp);
    if (toldSince !== undefined) {
      const members = at.feeds.filter((feed) => feed.enabled && feed.camp === camp);
      const isWorking = members.some(
        (feed) => feedHealth(feed, at.states.get(feed.id), at.now).isWorking,
      );
      if (isWorking) {
        changes.push({ kind: "back", camp, since: Temporal.Instant.from(toldSince) });
      } else if (members.length > 0) {
        dark[camp] = toldSince;
      }
    } else if (found) {
      changes.push({ kind: "dark", dark: found, since: found.since });
      dark[camp] = found.since.toString();
    }
  }
  const kept = outage && {
    from: outage.from.toString(),
    until: outage.until?.toString() ?? null,
  };
  return { changes, next: { dark, outage: kept } };
}

/** The outage of our own as it stands now; the last one stays known, for what it broke recovers slowly. */
function nextOutage(known: Told, at: FeedsAt, changes: Change[]): Outage | null {
  const since = ownOutage(at);
  const before = known.outage && {
    from: Temporal.Instant.from(known.outage.from),
    until: known.outage.until === null ? null : Temporal.Instant.from(known.outage.until),
  };
  const isOpen = before !== null && before.until === null;
  if (since !== null && !isOpen) {
    const enabled = at.feeds.filter((feed) => feed.enabled);
    const count = enabled.filter((feed) => at.states.get(feed.id)?.problem != null).length;
    changes.push({ kind: "outage", count, total: enabled.length, since });
    return { from: since, until: null };
  }
  if (since === null && isOpen) {
    changes.push({ kind: "outage-over", since: before.from });
    return { from: before.from, until: at.now };
  }
  return before;
}

interface Recipient {
  readonly operatorId: number;
  readonly view: ClockView;
  readonly states: FeedsAt["states"];
  readonly now: Temporal.Instant;
}

function toMessage(change: Change, recipient: Recipient): NewOutboxEntry {
  const { operatorId, view, now } = recipient;
  const { locale, translate } = view;
  const what = change.kind === "dark" ? change.dark.camp : "camp" in change ? change.camp : "all";
  return {
    dedupeKey: `health:${change.kind}:${what}:${change.since}:${operatorId}`,
    chatId: operatorId,
    threadId: null,
    lane: "alert",
    storyId: null,
    revision: 1,
    message: {
      html: toHtml(change, recipient),
      keyboard: [
        [
          {
            text: translate(locale, "feeds-button"),
            callbackData: toCallbackData({ kind: "feeds", page: null }),
          },
        ],
      ],
      previewUrl: null,
    },
    silent: change.kind === "back" || change.kind === "outage-over",
    editOf: null,
    createdAt: now,
    notBefore: now,
    expiresAt: now.add(ALARM_LIFE),
  };
}

function toHtml(change: Change, { view, states, now }: Recipient): string {
  const t = (key: string, args: TranslateArgs) => view.translate(view.locale, key, args);
  const since = sinceWords(change.since, now, view);
  switch (change.kind) {
    case "outage":
      return t("alarm-outage", { count: change.count, total: change.total, since });
    case "outage-over":
      return t("alarm-outage-over", { since });
    case "back":
      return t("alarm-back", { camp: campName(change.camp, view), since });
    case "dark": {
      const { camp, feeds } = change.dark;
      const lines = feeds.slice(0, MAX_FEEDS).map((feed) => {
        const health = feedHealth(feed, states.get(feed.id), now);
        const name = escapeHtml(shorten(feed.name, MAX_NAME));
        const reason = escapeHtml(shorten(health.detail, MAX_REASON));
        return `✕ ${name} · ${healthWords(health, now, view)} · ${reason}`;
      });
      const title = t("alarm-dark", { camp: campName(camp, view), count: feeds.length, since });
      return [title, lines.join("\n")].join("\n\n");
    }
  }
}

function campName(camp: Camp, { locale, translate }: ClockView): string {
  return translate(locale, `camp-${camp}`);
}

function describe(change: Change): Record<string, unknown> {
  const { kind } = change;
  const camp = kind === "dark" ? change.dark.camp : kind === "back" ? change.camp : undefined;
  return { change: kind, ...(camp && { camp }), since: change.since.toString() };
}
