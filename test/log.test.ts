import assert from "node:assert/strict";
import type { TestContext } from "node:test";
import { test } from "node:test";
import { createLog } from "../src/log.ts";

const SECRET = "AAHfx-Yz0123456789abcdefghijklmno_P";
const TOKEN = `123456789:${SECRET}`;

/** What the logger writes to standard error while `use` runs. */
function written(t: TestContext, level: string, use: (log: ReturnType<typeof createLog>) => void) {
  const lines: string[] = [];
  const write = t.mock.method(process.stderr, "write", (line: string) => {
    lines.push(line);
    return true;
  });
  use(createLog(level));
  write.mock.restore();
  return lines.join("");
}

const leaks: readonly (readonly [string, (log: ReturnType<typeof createLog>) => void])[] = [
  ["a message", (log) => log.error(`refused: ${TOKEN}`)],
  [
    "an address in an error's message and stack",
    (log) =>
      log.error({
        err: new Error(`request to https://api.telegram.org/bot${TOKEN}/getMe failed`),
      }),
  ],
  [
    "a nested cause",
    (log) =>
      log.error({
        err: new Error("outer", {
          cause: new Error("middle", { cause: new TypeError(`/file/bot${TOKEN}/photo.jpg`) }),
        }),
      }),
  ],
  [
    "a property of an error, as grammY's HttpError has it",
    (log) => log.error({ err: Object.assign(new Error("x"), { error: { url: `/bot${TOKEN}/` } }) }),
  ],
  ["an address with the colon encoded", (log) => log.warn(`/bot${TOKEN.replace(":", "%3A")}/x`)],
  ["a child's bindings", (log) => log.child({ api: `http://h/bot${TOKEN}` }).info("hello")],
];

for (const [where, use] of leaks) {
  test(`createLog() leaves no bot token in ${where}`, (t) => {
    const text = written(t, "info", use);
    assert.match(text, /<token>/);
    assert.doesNotMatch(text, new RegExp(SECRET));
  });
}

test("createLog() censors a token of any shape where the field is named so", (t) => {
  const text = written(t, "info", (log) => log.info({ config: { token: "1:abc" } }, "started"));
  assert.doesNotMatch(text, /1:abc/);
});

test("createLog() writes one JSON line an event, and none below its level", (t) => {
  const text = written(t, "warn", (log) => {
    log.info("quiet");
    log.warn({ feed: "belta-ru", at: "12:30:05" }, "two\nlines");
  });
  assert.equal(text.split("\n").length, 2, "a line and the end of the text");
  assert.partialDeepStrictEqual(JSON.parse(text), { feed: "belta-ru", msg: "two\nlines" });
});
