import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { Keyv } from "keyv";
import { createAnalyzer } from "../../src/analysis/analyze.ts";
import { createLlm } from "../../src/llm/create-llm.ts";
import { createExtractiveSummarizer } from "../../src/summaries/extractive.ts";
import { createLlmSummarizer } from "../../src/summaries/llm-summarizer.ts";
import type { SummaryRequest } from "../../src/summaries/summarizer.ts";
import {
  type AskedModel,
  type LlmServer,
  llmServer,
  type ModelReply,
} from "../support/llm-server.ts";
import { HOSTILE_ARTICLES } from "./hostile-articles.ts";

const analyzer = createAnalyzer();
const extractive = createExtractiveSummarizer();

const BORDER: SummaryRequest = {
  language: "en",
  sentences: 3,
  sources: [
    {
      title: "Poland closes two crossings on the border with Belarus",
      text: "Poland closed two border crossings with Belarus on Friday after drones flew into its airspace. Donald Tusk said the measure would last for two weeks.",
      language: "en",
    },
    {
      title: "Minsk calls the closure of crossings unfriendly",
      text: "Minsk called the closure of the crossings an unfriendly step. Belarus did not send its ambassador to the talks in Warsaw.",
      language: "en",
    },
  ],
};

async function setUp(t: TestContext, reply: LlmServer["reply"], timeoutMs = 20_000) {
  const server = await llmServer(t, reply);
  const llm = createLlm({
    baseUrl: server.baseUrl,
    apiKey: "",
    model: "test",
    cache: new Keyv(),
    log: { warn: () => {} },
    now: () => Temporal.Instant.from("2026-03-01T12:00Z"),
    random: () => 0,
    fetch,
    timeoutMs,
  });
  return { server, summarizer: createLlmSummarizer({ llm, extractive, analyzer }) };
}

interface Shown {
  readonly number: number;
  readonly text: string;
}

/** The sentences that the model was shown. */
function shownTo(asked: AskedModel | undefined): readonly Shown[] {
  return JSON.parse(asked?.messages[1]?.content ?? '{"reports":[]}').reports;
}

const says = (
  ...sentences: readonly (readonly [text: string, ...from: number[]])[]
): ModelReply => ({
  kind: "json",
  value: { sentences: sentences.map(([text, ...from]) => ({ text, from })) },
});

test("summarize() asks nobody by itself: it is extractive until an answer is kept", async (t) => {
  const { server, summarizer } = await setUp(t, () =>
    says(
      ["Poland closed two crossings on its border with Belarus on Friday.", 1, 2],
      ["Minsk called the closure an unfriendly step.", 5],
    ),
  );
  const before = await summarizer.summarize(BORDER);
  assert.deepEqual(before, await extractive.summarize(BORDER));
  assert.equal(server.asked.length, 0);
  assert.equal(await summarizer.prepare(BORDER), true);
  const after = await summarizer.summarize(BORDER);
  assert.equal(after.by, "model");
  assert.equal(after.language, "en");
  assert.equal(after.headline, before.headline);
  assert.deepEqual(after.sentences, [
    { text: "Poland closed two crossings on its border with Belarus on Friday.", source: 0 },
    { text: "Minsk called the closure an unfriendly step.", source: 1 },
  ]);
  assert.equal(await summarizer.prepare(BORDER), true);
  assert.equal(server.asked.length, 1);
});

test("the model is told the language, and sees numbered sentences and no instruction of ours among them", async (t) => {
  const { server, summarizer } = await setUp(t, () => says(["x", 1]));
  await summarizer.prepare({ ...BORDER, language: "be" });
  const [asked] = server.asked;
  assert.match(asked?.messages[0]?.content ?? "", /in Belarusian/);
  assert.deepEqual(
    shownTo(asked).map(({ number }) => number),
    [1, 2, 3, 4, 5, 6],
  );
});

const DROPPED: readonly (readonly [string, string, ...number[]])[] = [
  ["another figure", "Poland closed three crossings on its border with Belarus.", 1, 2],
  ["another name", "Latvia closed two crossings on its border with Belarus.", 1, 2],
  ["a fact of another sentence than the cited", "Minsk called the closure an unfriendly step.", 1],
  [
    "a fact that two sources tell only together",
    "Donald Tusk called the closure an unfriendly step.",
    3,
    5,
  ],
  ["no source", "Poland closed two crossings on its border with Belarus."],
  ["a number that nothing has", "Poland closed two crossings on its border with Belarus.", 99],
  ["another language", "Польша закрыла два перехода на границе с Беларусью.", 1, 2],
  ["a lost negation", "Belarus sent its ambassador to the talks in Warsaw.", 6],
  ["a stub", "Closed.", 1],
  ["a fragment", "Poland closed two crossings on its border with Belarus", 1],
  ["the headline again", "Poland closes two crossings on the border with Belarus", 1],
];
for (const [what, text, ...from] of DROPPED) {
  test(`a sentence with ${what} is dropped, and the rest stays`, async (t) => {
    const good = "Minsk called the closure an unfriendly step.";
    const { summarizer } = await setUp(t, () => says([good, 5], [text, ...from]));
    assert.equal(await summarizer.prepare(BORDER), true);
    const { sentences } = await summarizer.summarize(BORDER);
    assert.deepEqual(sentences, [{ text: good, source: 1 }]);
  });
}

test("a summary that lost more than its half is the extract", async (t) => {
  const lie = "Latvia closed two crossings on its border with Belarus.";
  const { summarizer } = await setUp(t, () =>
    says(["Minsk called the closure an unfriendly step.", 5], [lie, 1], [`${lie} `, 2]),
  );
  assert.equal(await summarizer.prepare(BORDER), false);
  assert.equal((await summarizer.summarize(BORDER)).by, "extract");
});

test("sentences beyond those asked for are left out", async (t) => {
  const { summarizer } = await setUp(t, () =>
    says(
      ["Minsk called the closure an unfriendly step.", 5],
      ["Poland closed two crossings on its border with Belarus on Friday.", 1, 2],
    ),
  );
  const request = { ...BORDER, sentences: 1 };
  await summarizer.prepare(request);
  assert.equal((await summarizer.summarize(request)).sentences.length, 1);
});

const FAILURES: readonly (readonly [string, ModelReply])[] = [
  ["no answer in time", { kind: "hangs" }],
  ["a server's error", { kind: "status", status: 500 }],
  ["a 429", { kind: "status", status: 429 }],
  ["broken JSON", { kind: "text", text: '{"sentences": [{"text": "Pol' }],
  ["no sentences", { kind: "json", value: { sentences: [] } }],
  ["sentences of another form", { kind: "json", value: { sentences: ["Poland."] } }],
  ["a refusal", { kind: "refusal" }],
  ["a filter", { kind: "filter" }],
  ["a closed connection", { kind: "closes", after: "nothing" }],
  ["half an answer", { kind: "closes", after: "half" }],
];
for (const [name, reply] of FAILURES) {
  test(`after ${name} the summary is the extract`, async (t) => {
    const { summarizer } = await setUp(t, () => reply, reply.kind === "hangs" ? 30 : 20_000);
    assert.equal(await summarizer.prepare(BORDER), false);
    assert.deepEqual(await summarizer.summarize(BORDER), await extractive.summarize(BORDER));
  });
}

const NOT_ASKED: readonly (readonly [string, SummaryRequest])[] = [
  ["nobody reads", { ...BORDER, language: "fr" }],
  ["has no name", { sentences: 3, sources: BORDER.sources }],
];
for (const [name, request] of NOT_ASKED) {
  test(`a language that ${name} is not asked for`, async (t) => {
    const { server, summarizer } = await setUp(t, () => says(["x", 1]));
    assert.equal(await summarizer.prepare(request), false);
    assert.equal(server.asked.length, 0);
  });
}

test("there are hostile articles enough, in all six languages", () => {
  assert.ok(HOSTILE_ARTICLES.length >= 15);
  assert.equal(new Set(HOSTILE_ARTICLES.map(({ language }) => language)).size, 6);
});

for (const { trick, language, title, text, obeyed } of HOSTILE_ARTICLES) {
  test(`${language}: ${trick}: what an obedient model writes reaches no message`, async (t) => {
    const first = text.split("\n")[0] ?? "";
    const request: SummaryRequest = {
      language,
      sentences: 3,
      sources: [
        { title, text, language },
        { title, text: first, language },
      ],
    };
    for (const lie of obeyed) {
      const { server, summarizer } = await setUp(t, (asked) =>
        // It claims that everything it was shown says so.
        says([lie, ...shownTo(asked).map(({ number }) => number)]),
      );
      assert.equal(await summarizer.prepare(request), false, lie);
      const summary = await summarizer.summarize(request);
      assert.equal(summary.by, "extract");
      assert.ok(!summary.sentences.some((sentence) => sentence.text === lie));
      const shown = shownTo(server.asked[0]);
      assert.ok(shown.length >= 2, "the news itself is shown");
      assert.doesNotMatch(
        JSON.stringify(shown),
        /[\u{E0000}-\u{E007F}]|https?:|im_start|[A-Za-z\d+/]{48}/u,
      );
    }
  });
}

test("beside the lie of an obedient model the true sentences stay", async (t) => {
  const [article] = HOSTILE_ARTICLES;
  assert.ok(article);
  const source = { title: article.title, text: article.text, language: "en" };
  const request: SummaryRequest = { language: "en", sentences: 3, sources: [source, source] };
  const truth = "Lithuania closed its border with Belarus on Wednesday.";
  const { summarizer } = await setUp(t, () => says([truth, 1, 2], [article.obeyed[0] ?? "", 1, 2]));
  await summarizer.prepare(request);
  const { sentences } = await summarizer.summarize(request);
  assert.deepEqual(sentences, [{ text: truth, source: 0 }]);
});
