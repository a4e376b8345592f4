import assert from "node:assert/strict";
import { test } from "node:test";
import { freshFor, retryAfter } from "../../src/feeds/http-wait.ts";

const NOW = Temporal.Instant.from("2026-11-23T10:00Z");
const IN_AN_HOUR = "Mon, 23 Nov 2026 11:00:00 GMT";
const AN_HOUR_AGO = "Mon, 23 Nov 2026 09:00:00 GMT";

const orders: readonly (readonly [string, Record<string, string>, string | null])[] = [
  ["no order", {}, null],
  ["seconds", { "retry-after": "120" }, "PT120S"],
  ["seconds with spaces", { "retry-after": " 120 " }, "PT120S"],
  ["a date", { "retry-after": IN_AN_HOUR }, "PT3600S"],
  [
    "a date by a clock that is an hour late",
    { "retry-after": "Mon, 23 Nov 2026 09:10:00 GMT", date: AN_HOUR_AGO },
    "PT600S",
  ],
  ["a date that has passed", { "retry-after": AN_HOUR_AGO }, null],
  ["nothing to wait for", { "retry-after": "0" }, null],
  ["a negative number", { "retry-after": "-5" }, null],
  ["words", { "retry-after": "soon" }, null],
  ["a hundred years, which is a week", { "retry-after": "3153600000" }, "PT604800S"],
];

for (const [what, headers, expected] of orders) {
  test(`retryAfter() reads ${what}`, () => {
    assert.equal(retryAfter(new Headers(headers), NOW)?.toString() ?? null, expected);
  });
}

const freshness: readonly (readonly [string, Record<string, string>, string | null])[] = [
  ["nothing said", {}, null],
  ["max-age", { "cache-control": "public, max-age=600" }, "PT600S"],
  ["max-age in quotes", { "cache-control": 'Max-Age="600"' }, "PT600S"],
  ["max-age less the age", { "cache-control": "max-age=600", age: "200" }, "PT400S"],
  ["max-age that has passed", { "cache-control": "max-age=600", age: "700" }, null],
  ["max-age with an unreadable age", { "cache-control": "max-age=600", age: "old" }, "PT600S"],
  ["max-age for shared caches alone", { "cache-control": "s-maxage=600" }, null],
  ["no-cache, whatever max-age says", { "cache-control": "no-cache, max-age=600" }, null],
  ["no-store", { "cache-control": "max-age=600, no-store" }, null],
  ["Expires", { expires: IN_AN_HOUR }, "PT3600S"],
  ["Expires less the age", { expires: IN_AN_HOUR, age: "600" }, "PT3000S"],
  [
    "Expires by a clock that is an hour late",
    { expires: "Mon, 23 Nov 2026 09:10:00 GMT", date: AN_HOUR_AGO },
    "PT600S",
  ],
  ["max-age before Expires", { "cache-control": "max-age=60", expires: IN_AN_HOUR }, "PT60S"],
  ["Expires: 0", { expires: "0" }, null],
  ["Expires: -1", { expires: "-1" }, null],
  ["Expires that is no date", { expires: "2099" }, null],
];

for (const [what, headers, expected] of freshness) {
  test(`freshFor() reads ${what}`, () => {
    assert.equal(freshFor(new Headers(headers), NOW)?.toString() ?? null, expected);
  });
}
