import { readdir, readFile } from "node:fs/promises";
import { parse } from "yaml";
import { CAMPS } from "../../feeds/feed.ts";
import { SAMPLE_FORMATS, type SampleFeed, type SampleItem, type Samples } from "./sample.ts";

/**
 * The sample feeds and items that lie as YAML beside this file, items by time.
 *
 * A file holds one event (or `event: null` for noise). What is missing or
 * contradicts itself is an error with the file and the item named: the samples
 * are written by hand.
 */
export async function loadSamples(): Promise<Samples> {
  const folder = new URL("./", import.meta.url);
  const files = (await readdir(folder)).filter((name) => name.endsWith(".yaml")).sort();
  const documents = await Promise.all(
    files.map(async (file) => ({
      file,
      content: asRecord(parse(await readFile(new URL(file, folder), "utf8")), file),
    })),
  );

  const feeds: SampleFeed[] = [];
  const items: SampleItem[] = [];
  for (const { file, content } of documents) {
    for (const feed of asList(content.feeds)) feeds.push(readFeed(asRecord(feed, file)));
    for (const item of asList(content.items)) {
      items.push(readItem(asRecord(item, file), content.event));
    }
  }
  checkReferences(feeds, items);
  return { feeds, items: items.sort((a, b) => a.after - b.after) };
}

function readFeed(feed: Readonly<Record<string, unknown>>): SampleFeed {
  const id = text(feed, "id");
  return {
    id,
    name: text(feed, "name"),
    language: text(feed, "language"),
    country: text(feed, "country"),
    camp: oneOf(CAMPS, text(feed, "camp"), `${id}: camp`),
    listed: feed.listed === true,
    format: oneOf(SAMPLE_FORMATS, text(feed, "format"), `${id}: format`),
    charset: oneOf(["utf-8", "windows-1251"], feed.charset ?? "utf-8", `${id}: charset`),
  };
}

function readItem(item: Readonly<Record<string, unknown>>, event: unknown): SampleItem {
  const id = text(item, "id");
  const edit = item.edit === undefined ? null : asRecord(item.edit, id);
  return {
    id,
    feed: text(item, "feed"),
    event: typeof event === "string" ? event : null,
    title: text(item, "title"),
    text: text(item, "text"),
    path: text(item, "path"),
    after: seconds(item, id),
    nearDuplicateOf: typeof item.nearDuplicateOf === "string" ? item.nearDuplicateOf : null,
    edit: edit && {
      after: seconds(edit, id),
      title: text({ title: item.title, ...edit }, "title"),
      text: text({ text: item.text, ...edit }, "text"),
    },
  };
}

function checkReferences(feeds: readonly SampleFeed[], items: readonly SampleItem[]): void {
  const feedIds = new Set(feeds.map((feed) => feed.id));
  const itemIds = new Set<string>();
  for (const { id, feed } of items) {
    if (!feedIds.has(feed)) throw new Error(`Sample ${id} names an unknown feed: ${feed}`);
    if (itemIds.has(id)) throw new Error(`Sample ${id} exists twice`);
    itemIds.add(id);
  }
  for (const { id, nearDuplicateOf } of items) {
    if (nearDuplicateOf !== null && !itemIds.has(nearDuplicateOf)) {
      throw new Error(`Sample ${id} republishes an unknown sample: ${nearDuplicateOf}`);
    }
  }
}

function asRecord(value: unknown, where: string): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new TypeError(`Sample in ${where} is not a mapping`);
  }
  return { ...value };
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function text(record: Readonly<Record<string, unknown>>, key: string): string {
  const value = record[key];
  if (typeof value !== "string" || value.trim() === "") {
    throw new TypeError(`Sample ${String(record.id)} has no ${key}`);
  }
  return value.trim();
}

function seconds(record: Readonly<Record<string, unknown>>, id: string): number {
  if (typeof record.after !== "number") throw new TypeError(`Sample ${id} has no time in "after"`);
  return record.after;
}

function oneOf<T extends string>(values: readonly T[], value: unknown, where: string): T {
  const found = values.find((candidate) => candidate === value);
  if (found === undefined) throw new TypeError(`Sample ${where} is unknown: ${String(value)}`);
  return found;
}
