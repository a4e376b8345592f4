import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { Keyv } from "keyv";
import { createLlm, type LlmOptions } from "../../src/llm/create-llm.ts";
import type { Question } from "../../src/llm/question.ts";
import { type LlmServer, llmServer, type ModelReply } from "../support/llm-server.ts";

const KEY = "sk-very-secret-key-0123456789";
const YES: ModelReply = { kind: "json", value: { answer: "yes" } };

function question(user = "Is it so?"): Question<string> {
  return {
    system: "Answer with JSON.",
    user,
    maxTokens: 100,
    schema: {
      name: "answer",
      json: { type: "object", properties: { answer: { type: "string" } }, required: ["answer"] },
    },
    read: (value) =>
      typeof value === "object" && value !== null && "answer" in value
        ? String(value.answer)
        : null,
  };
}

async function setUp(
  t: TestContext,
  reply: LlmServer["reply"],
  overrides: Partial<LlmOptions> = {},
) {
  const server = await llmServer(t, reply);
  const lines: string[] = [];
  const clock = { now: Temporal.Instant.from("2026-03-01T12:00Z") };
  const options: LlmOptions = {
    baseUrl: server.baseUrl,
    apiKey: KEY,
    model: "test",
    cache: new Keyv(),
    log: { warn: (...line: unknown[]) => void lines.push(JSON.stringify(line)) },
    now: () => clock.now,
    random: () => 0,
    fetch,
    timeoutMs: 20_000,
    ...overrides,
  };
  return { llm: createLlm(options), server, lines, clock, options };
}

test("ask() sends rules, material and schema, with the key, and reads the JSON", async (t) => {
  const { llm, server } = await setUp(t, () => YES);
  const answer = await llm.ask(question());
  assert.deepEqual(answer, { kind: "answer", value: "yes", isKept: false });
  const [asked] = server.asked;
  assert.deepEqual(asked?.messages, [
    { role: "system", content: "Answer with JSON." },
    { role: "user", content: "Is it so?" },
  ]);
  assert.equal(asked?.response_format?.type, "json_schema");
  assert.equal(asked?.max_tokens, 100);
  assert.equal(asked?.authorization, `Bearer ${KEY}`);
});

test("ask() asks the same question once, over a restart, too", async (t) => {
  const { llm, server, options } = await setUp(t, () => YES);
  assert.equal(await llm.kept(question()), null);
  await llm.ask(question());
  const again = await createLlm(options).ask(question());
  assert.deepEqual(again, { kind: "answer", value: "yes", isKept: true });
  assert.equal(await llm.kept(question()), "yes");
  assert.equal(server.asked.length, 1);
});

const READABLE = ['```json\n{"answer":"yes"}\n```', '<think>{maybe}</think> {"answer":"yes"}'];
for (const text of READABLE) {
  test(`ask() reads ${JSON.stringify(text)}`, async (t) => {
    const { llm } = await setUp(t, () => ({ kind: "text", text }));
    assert.equal((await llm.ask(question())).kind, "answer");
  });
}

const USELESS: readonly (readonly [string, ModelReply])[] = [
  ["broken JSON", { kind: "text", text: '{"answer": "ye' }],
  ["chatter", { kind: "text", text: "Sure! Yes." }],
  ["another form", { kind: "json", value: { relevant: true } }],
  ["a list", { kind: "json", value: [1, 2] }],
  ["nothing", { kind: "text", text: "" }],
  ["a body that is no JSON", { kind: "garbage", body: "<html>502</html>" }],
  ["a body of another protocol", { kind: "garbage", body: '{"ok":true}' }],
  ["no choices", { kind: "garbage", body: '{"id":"1","choices":[]}' }],
  ["500", { kind: "status", status: 500 }],
  ["400", { kind: "status", status: 400 }],
  ["404", { kind: "status", status: 404 }],
  ["401", { kind: "status", status: 401 }],
  ["429", { kind: "status", status: 429, headers: { "retry-after": "7" } }],
  ["a redirect", { kind: "status", status: 307, headers: { location: "http://127.0.0.1:9/" } }],
  ["a closed connection", { kind: "closes", after: "nothing" }],
  ["half an answer", { kind: "closes", after: "half" }],
];
for (const [name, reply] of USELESS) {
  test(`ask() fails on ${name}, keeps nothing, and logs neither key nor texts`, async (t) => {
    const { llm, server, lines } = await setUp(t, () => reply);
    assert.equal((await llm.ask(question("the words of the news"))).kind, "failed");
    assert.equal(lines.length, 1);
    assert.doesNotMatch(lines.join(), /secret|words/);
    server.reply = () => YES;
    assert.equal(await llm.kept(question("the words of the news")), null);
  });
}

for (const kind of ["refusal", "filter"] as const) {
  test(`ask() tells a ${kind} as refused`, async (t) => {
    const { llm } = await setUp(t, () => ({ kind }));
    assert.deepEqual(await llm.ask(question()), { kind: "refused" });
  });
}

test("ask() gives up on an endpoint that does not answer in time", async (t) => {
  const { llm, lines } = await setUp(t, () => ({ kind: "hangs" }), { timeoutMs: 30 });
  assert.deepEqual(await llm.ask(question()), { kind: "failed", reason: "no answer in time" });
  assert.match(lines.join(), /no answer in time/);
});

test("ask() ends when its signal does", async (t) => {
  const stopping = new AbortController();
  const { llm } = await setUp(t, () => {
    stopping.abort();
    return { kind: "hangs" };
  });
  assert.equal((await llm.ask(question(), stopping.signal)).kind, "failed");
  assert.equal((await llm.ask(question("after"), stopping.signal)).kind, "failed");
});

test("ask() goes on without a schema where the endpoint refuses schemas", async (t) => {
  const { llm, server } = await setUp(t, ({ response_format }) =>
    response_format ? { kind: "status", status: 400 } : YES,
  );
  assert.equal((await llm.ask(question("one"))).kind, "answer");
  assert.equal((await llm.ask(question("two"))).kind, "answer");
  assert.equal(server.asked.length, 3);
});

test("ask() stops after three failures and tries again after a minute", async (t) => {
  const { llm, server, clock } = await setUp(t, () => ({ kind: "status", status: 500 }));
  for (const each of "abcde") await llm.ask(question(each));
  assert.equal(server.asked.length, 3);
  clock.now = clock.now.add({ seconds: 61 });
  for (const each of "fgh") await llm.ask(question(each));
  assert.equal(server.asked.length, 4, "one more failure pauses again, for longer");
  clock.now = clock.now.add({ seconds: 61 });
  await llm.ask(question("i"));
  assert.equal(server.asked.length, 4);
  clock.now = clock.now.add({ seconds: 61 });
  server.reply = () => YES;
  assert.equal((await llm.ask(question("j"))).kind, "answer");
  assert.equal((await llm.ask(question("k"))).kind, "answer");
});

test("ask() waits as long as a 429 says", async (t) => {
  const { llm, server, clock } = await setUp(t, () => ({
    kind: "status",
    status: 429,
    headers: { "retry-after": "90" },
  }));
  await llm.ask(question("a"));
  clock.now = clock.now.add({ seconds: 89 });
  await llm.ask(question("b"));
  assert.equal(server.asked.length, 1);
  clock.now = clock.now.add({ seconds: 2 });
  await llm.ask(question("c"));
  assert.equal(server.asked.length, 2);
});

test("ask() spends no more than the day's tokens, over a restart, and starts anew at midnight", async (t) => {
  const reply: ModelReply = { kind: "text", text: '{"answer":"yes"}', tokens: 200 };
  const { llm, server, clock, options } = await setUp(t, () => reply, { tokensPerDay: 500 });
  const kinds = [];
  for (const each of "abc") kinds.push((await llm.ask(question(each))).kind);
  const restarted = createLlm({ ...options });
  kinds.push((await restarted.ask(question("d"))).kind);
  assert.deepEqual(kinds, ["answer", "answer", "over-budget", "over-budget"]);
  assert.equal(server.asked.length, 2);
  clock.now = clock.now.add({ hours: 12 });
  assert.equal((await restarted.ask(question("d"))).kind, "answer");
});

const LIES = [0, -5, "many", 1e300, null] as const;
for (const tokens of LIES) {
  test(`ask() counts tokens itself where the endpoint says ${JSON.stringify(tokens)}`, async (t) => {
    const reply: ModelReply = { kind: "text", text: '{"answer":"yes"}', tokens };
    const { llm, server } = await setUp(t, () => reply, { tokensPerDay: 1000 });
    for (let each = 0; each < 300; each++) await llm.ask(question(`${each}`));
    assert.ok(server.asked.length < 150, String(server.asked.length));
  });
}

test("ask() has at most two questions under way", async (t) => {
  let under = 0;
  let most = 0;
  const { llm } = await setUp(t, async () => {
    under += 1;
    most = Math.max(most, under);
    await new Promise((resolve) => setImmediate(resolve));
    under -= 1;
    return YES;
  });
  const answers = await Promise.all([..."abcdefgh"].map((each) => llm.ask(question(each))));
  assert.ok(answers.every(({ kind }) => kind === "answer"));
  assert.equal(most, 2);
});

test("ask() fails quietly when the cache is broken", async (t) => {
  const broken = async () => {
    throw new Error("disk full at /home/secret");
  };
  const { llm, lines } = await setUp(t, () => YES, { cache: { get: broken, set: broken } });
  assert.equal((await llm.ask(question())).kind, "failed");
  assert.equal(await llm.kept(question()), null);
  assert.doesNotMatch(lines.join(), /secret/);
});
