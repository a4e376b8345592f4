import { isTopicId, type TopicId } from "../analysis/analysis.ts";
import { CAMPS } from "../feeds/feed.ts";
import { CADENCES, LOCALES, QUIET_WAYS, type QuietHours } from "./chat.ts";
import { EXPORT_KINDS, type Press, SCREENS } from "./press.ts";
import { isShortKey } from "./short-key.ts";
import { isTimeZone } from "./time-zone.ts";
import { type BundleId, isBundleId } from "./topic-bundles.ts";
import { VERDICTS } from "./verdict.ts";

/** Telegram's limit for a button's data. */
const MAX_BYTES = 64;
/** The first part changes when the meaning of the rest does: old buttons then get a polite answer. */
const VERSION = "v1";

/** Whether the press fits into a button; only cursors and time zones can be too long. */
export function fitsButton(press: Press): boolean {
  return Buffer.byteLength(encode(press)) <= MAX_BYTES;
}

/** The press as a button's data. Throws a RangeError past Telegram's 64 bytes. */
export function toCallbackData(press: Press): string {
  const data = encode(press);
  if (Buffer.byteLength(data) > MAX_BYTES) {
    throw new RangeError(`Button data is too long: ${JSON.stringify(data)}`);
  }
  return data;
}

function encode(press: Press): string {
  const values: Readonly<Record<string, unknown>> = press;
  const parts = fieldsOf(press.kind).map(([name, field]) => field.to(values[name]));
  return [VERSION, press.kind, ...parts].join(":");
}

/** The press that a button's data stands for; null for what is made up or from another version. */
export function fromCallbackData(data: string): Press | null {
  const [version, kind = "", ...parts] = data.split(":");
  if (version !== VERSION || data.length > MAX_BYTES || !isKind(kind)) return null;
  const fields = fieldsOf(kind);
  if (fields.length === 0 ? parts.length > 0 : parts.length < fields.length) return null;
  const values: Record<string, unknown> = { kind };
  for (const [at, [name, field]] of fields.entries()) {
    // The last takes the rest: cursors are opaque and may hold separators of their own.
    const value = field.from(
      parts.slice(at, at + 1 < fields.length ? at + 1 : undefined).join(":"),
    );
    if (value === undefined) return null;
    values[name] = value;
  }
  // FIELDS has a field for each value of each kind.
  const press = values as Press;
  if (press.kind === "rate" && (press.verdict === "off-topic") !== (press.topic !== null)) {
    return null;
  }
  return press;
}

/** How a value stands in a button's data; `from` gives undefined for what `to` never writes. */
interface Field<Value> {
  to(value: Value): string;
  from(text: string): Value | undefined;
}

type Kind = Press["kind"];
/** The fields of a kind, in their order in the data. */
type Fields<P> = { readonly [Name in Exclude<keyof P, "kind">]: Field<P[Name]> };

const SWITCH: Field<boolean> = {
  to: (on) => (on ? "1" : "0"),
  from: (text) => (text === "1" ? true : text === "0" ? false : undefined),
};
const NUMBER: Field<number> = {
  to: String,
  from: (text) => (/^(?:0|[1-9]\d{0,2})$/.test(text) ? Number(text) : undefined),
};
const WEEKDAY = matching(/^[1-7]$/, Number);
const DISCREET_HOURS = matching(/^(?:[1-9]|[1-3]\d|4[0-7])$/, Number);
const CHANNEL_ID = matching(/^-100\d{1,13}$/, Number);
const STORY_ID = matching(/^[a-z2-7]{10}$/, String);
/** Under which the feeds that a search found are kept. */
const FOUND_FEEDS = matching(/^[\w-]{10}$/, String);
const LANGUAGE_CODE = matching(/^[a-z]{2}$/, String);
const CURSOR: Field<string> = { to: String, from: String };
const SHORT_KEY: Field<string> = {
  to: String,
  from: (text) => (isShortKey(text) ? text : undefined),
};
const TIME_ZONE: Field<string> = {
  to: String,
  from: (text) => (isTimeZone(text) ? text : undefined),
};
const TOPIC: Field<TopicId> = { to: String, from: (text) => (isTopicId(text) ? text : undefined) };
const BUNDLE: Field<BundleId> = {
  to: String,
  from: (text) => (isBundleId(text) ? text : undefined),
};
const CADENCE = oneOf(CADENCES);
const CAMP = oneOf(CAMPS);
/** `08:30` without its colon. */
const TIME: Field<string> = {
  to: (time) => time.replace(":", ""),
  from: (text) =>
    /^([01]\d|2[0-3])[0-5]\d$/.test(text) ? `${text.slice(0, 2)}:${text.slice(2)}` : undefined,
};
const QUIET: Field<QuietHours> = {
  to: ({ from, until, way }) => [TIME.to(from), TIME.to(until), way].join(":"),
  from(text) {
    const [first = "", second = "", third] = text.split(":");
    const from = TIME.from(first);
    const until = TIME.from(second);
    const way = QUIET_WAYS.find((candidate) => candidate === third);
    return from && until && way ? { from, until, way } : undefined;
  },
};

const FIELDS: { readonly [K in Kind]: Fields<Extract<Press, { readonly kind: K }>> } = {
  settings: {},
  menu: { screen: oneOf(SCREENS) },
  topic: { topic: TOPIC, on: SWITCH },
  "all-topics": { on: SWITCH },
  bundle: { bundle: BUNDLE },
  meant: { topic: TOPIC, cadence: orNull(CADENCE) },
  unsubscribe: { topic: TOPIC },
  when: { cadence: CADENCE },
  daily: { time: orNull(TIME, "off") },
  weekly: { weekday: WEEKDAY, time: TIME },
  "weekly-off": {},
  "digest-now": {},
  "digest-nothing": { on: SWITCH },
  language: { locale: oneOf(LOCALES) },
  zone: { timeZone: TIME_ZONE },
  story: { storyId: STORY_ID },
  why: { storyId: STORY_ID },
  rate: { storyId: STORY_ID, verdict: oneOf(VERDICTS), topic: orNull(TOPIC) },
  full: { storyId: STORY_ID },
  "mute-story": { storyId: STORY_ID, on: SWITCH },
  unwatch: { key: SHORT_KEY },
  "watch-when": { key: SHORT_KEY, cadence: CADENCE },
  "mute-camp": { camp: CAMP, on: SWITCH },
  "mute-topic": { topic: TOPIC, on: SWITCH },
  "mute-outlet": { key: SHORT_KEY, on: SWITCH },
  quiet: { quiet: orNull(QUIET, "off") },
  timeline: { storyId: STORY_ID },
  "topic-timeline": { topic: TOPIC },
  export: { what: oneOf(EXPORT_KINDS) },
  discreet: { hours: orNull(DISCREET_HOURS, "off") },
  more: { storyId: STORY_ID, sure: SWITCH },
  latest: { topic: orNull(TOPIC), cursor: CURSOR },
  found: { cursor: CURSOR },
  sources: { camp: orNull(CAMP), page: NUMBER },
  feeds: { page: orNull(NUMBER) },
  "add-feed": {
    search: FOUND_FEEDS,
    index: NUMBER,
    camp: orNull(CAMP),
    language: orNull(LANGUAGE_CODE),
  },
  manage: { channelId: orNull(CHANNEL_ID) },
  forget: {},
};

function isKind(kind: string): kind is Kind {
  return Object.hasOwn(FIELDS, kind);
}

function fieldsOf(kind: Kind): readonly (readonly [name: string, Field<unknown>])[] {
  return Object.entries<Field<unknown>>(FIELDS[kind]);
}

function oneOf<Value extends string>(values: readonly Value[]): Field<Value> {
  return { to: String, from: (text) => values.find((value) => value === text) };
}

function matching<Value>(pattern: RegExp, from: (text: string) => Value): Field<Value> {
  return { to: String, from: (text) => (pattern.test(text) ? from(text) : undefined) };
}

function orNull<Value>({ to, from }: Field<Value>, nothing = "-"): Field<Value | null> {
  return {
    to: (value) => (value === null ? nothing : to(value)),
    from: (text) => (text === nothing ? null : from(text)),
  };
}
