import assert from "node:assert/strict";
import { test } from "node:test";
import { readAddress } from "../../src/feeds/read-address.ts";

const channels = [
  "@BorderDesk",
  "t.me/BorderDesk",
  " https://t.me/s/BorderDesk ",
  "http://www.telegram.me/BorderDesk/42?single",
  "https://t.me/BorderDesk/",
];
for (const written of channels) {
  test(`readAddress() takes "${written}" for a channel`, () => {
    assert.deepEqual(readAddress(written), { kind: "channel", url: "https://t.me/s/BorderDesk" });
  });
}

const sites: readonly (readonly [string, readonly string[]])[] = [
  ["gazette.example", ["https://gazette.example/", "http://gazette.example/"]],
  [
    "газета.example/рсс",
    [
      "https://xn--80aahjj1e.example/%D1%80%D1%81%D1%81",
      "http://xn--80aahjj1e.example/%D1%80%D1%81%D1%81",
    ],
  ],
  ["http://gazette.example/rss", ["http://gazette.example/rss"]],
  ["feed://gazette.example/rss", ["https://gazette.example/rss", "http://gazette.example/rss"]],
  ["feed:https://gazette.example/rss", ["https://gazette.example/rss"]],
  ["https://t.me/+AbCdEf", ["https://t.me/+AbCdEf"]],
  ["https://t.me/joinchat/AbCdEf", ["https://t.me/joinchat/AbCdEf"]],
  ["no address at all", []],
  ["", []],
];
for (const [written, urls] of sites) {
  test(`readAddress() takes "${written}" for ${urls.length} web addresses`, () => {
    assert.deepEqual(readAddress(written), { kind: "site", urls });
  });
}
