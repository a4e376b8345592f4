import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { parseRobots } from "../../src/articles/robots.ts";

const cases = [
  ["allows everything without rules", "", "/a", true],
  ["allows everything in what is no robots.txt", "<html><body>404: /a</body></html>", "/a", true],
  ["refuses what everybody is refused", "User-agent: *\nDisallow: /a", "/a/b", false],
  ["allows what no rule names", "User-agent: *\nDisallow: /a", "/b", true],
  ["ignores an empty rule", "User-agent: *\nDisallow:", "/a", true],
  ["ignores rules before any agent", "Disallow: /\nUser-agent: x\nDisallow: /", "/a", true],
  [
    "follows its own group alone",
    "User-agent: *\nDisallow: /\n\nUser-agent: Counterbalance\nDisallow: /b",
    "/a",
    true,
  ],
  [
    "follows its own group when it comes first",
    "User-agent: counterbalance\nDisallow: /a\n\nUser-agent: *\nAllow: /",
    "/a",
    false,
  ],
  ["knows its name with a version", "User-agent: Counterbalance/0.1\nDisallow: /a", "/a", false],
  [
    "is not another crawler of a longer name",
    "User-agent: Counterbalancer\nDisallow: /a",
    "/a",
    true,
  ],
  [
    "joins the groups that name it",
    "User-agent: Counterbalance\nDisallow: /a\n\nUser-agent: Counterbalance\nDisallow: /b",
    "/b",
    false,
  ],
  [
    "shares rules with agents named together",
    "User-agent: x\nUser-agent: Counterbalance\n\nDisallow: /a",
    "/a",
    false,
  ],
  [
    "ends a group at its rules",
    "User-agent: Counterbalance\nDisallow: /a\nUser-agent: x\nDisallow: /b",
    "/b",
    true,
  ],
  [
    "does not end a group's agents at other records",
    "User-agent: Counterbalance\nSitemap: /s.xml\nUser-agent: x\nDisallow: /a",
    "/a",
    false,
  ],
  ["prefers the longer rule", "User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", true],
  [
    "prefers the longer rule in any order",
    "User-agent: *\nAllow: /a/b\nDisallow: /a\nDisallow: /a/b/c",
    "/a/b/c",
    false,
  ],
  ["prefers to allow between equals", "User-agent: *\nDisallow: /a\nAllow: /a", "/a", true],
  ["reads an asterisk as anything", "User-agent: *\nDisallow: /*/print", "/news/1/print", false],
  ["reads an asterisk as nothing", "User-agent: *\nDisallow: /a*b", "/ab", false],
  ["reads a dollar sign as the end", "User-agent: *\nDisallow: /*.php$", "/a.php", false],
  ["wants the end where a dollar sign is", "User-agent: *\nDisallow: /*.php$", "/a.php?x", true],
  [
    "finds the last of several places for the end",
    "User-agent: *\nDisallow: /*.php$",
    "/a.php/b.php",
    false,
  ],
  ["does not use a letter twice", "User-agent: *\nDisallow: /aa*aa$", "/aaa", true],
  ["refuses a whole path only", "User-agent: *\nDisallow: /$", "/a", true],
  ["refuses the front page by its end", "User-agent: *\nDisallow: /$", "/", false],
  ["reads queries", "User-agent: *\nDisallow: /*?print=", "/a?print=1", false],
  ["ignores comments", "User-agent: * # everybody\nDisallow: /a # and below", "/a", false],
  [
    "reads old line ends, a byte order mark and any case",
    "\uFEFFUSER-AGENT:*\r\rDISALLOW : /a\r",
    "/a",
    false,
  ],
  [
    "knows Cyrillic paths by either spelling",
    "User-agent: *\nDisallow: /навіны",
    "/%D0%BD%D0%B0%D0%B2%D1%96%D0%BD%D1%8B/1",
    false,
  ],
  ["knows octets by either case", "User-agent: *\nDisallow: /a%3cd", "/a%3Cd", false],
  ["knows plain letters written as octets", "User-agent: *\nDisallow: /%7Ejoe", "/~joe", false],
] as const;

for (const [behavior, text, path, allowed] of cases) {
  test(`parseRobots() ${behavior}`, () => {
    assert.equal(parseRobots(text, "Counterbalance")(path), allowed);
  });
}

test("parseRobots() reads half a million letters and no more", () => {
  const padding = `User-agent: *\n${"#".repeat(500_000)}`;
  assert.equal(parseRobots(`${padding}\nDisallow: /`, "Counterbalance")("/a"), true);
});

test("parseRobots() answers about hostile patterns in no time", () => {
  const text = `User-agent: *\n${`Disallow: /${"*a".repeat(200)}$\n`.repeat(1200)}`;
  const startedAt = performance.now();
  assert.equal(parseRobots(text, "Counterbalance")(`/${"a".repeat(2000)}b`), true);
  assert.ok(performance.now() - startedAt < 2000);
});

test("parseRobots() takes whatever arrives", () => {
  const line = fc.oneof(
    fc.constantFrom(
      "User-agent: *",
      "User-agent: Counterbalance",
      "Allow: /%zz",
      "Disallow: /*$*",
      "Disallow: \uD800",
      "Disallow: $",
    ),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(line), fc.string(), (lines, path) => {
      assert.equal(typeof parseRobots(lines.join("\n"), "Counterbalance")(`/${path}`), "boolean");
    }),
  );
});
