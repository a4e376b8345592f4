import assert from "node:assert/strict";
import { test } from "node:test";
import { createExtractiveSummarizer } from "../../src/summaries/extractive.ts";

const EN = {
  title: "Belarus and Egypt set up a trade committee",
  text: "Minsk, 3 November (BelTA) – Belarus and Egypt agreed in Cairo on Tuesday to found a joint trade committee. The committee will first sit in Minsk in December, the Belarusian ministry said. Trade between the two grew by a fifth last year.\n\nRead also: Tractors for Africa\n\nThe hotel was warm.",
  language: "en",
};
const RU = {
  title: "Беларусь и Египет создадут комитет по торговле",
  text: "Беларусь и Египет договорились создать совместный комитет по торговле. Первое заседание пройдёт в Минске в декабре. Подписывайтесь на наш канал!",
  language: "ru",
};
const summarizer = createExtractiveSummarizer();

test("summarize() takes whole sentences of the sources, each with its source", async () => {
  const { sentences } = await summarizer.summarize({
    language: "en",
    sentences: 3,
    sources: [RU, EN],
  });
  assert.ok(sentences.length >= 2);
  for (const { text, source } of sentences) {
    assert.equal(source, 1);
    assert.ok(EN.text.includes(text));
  }
});

test("summarize() gives what is asked for or fewer, but never less than half", async () => {
  for (const most of [1, 2, 3]) {
    const { sentences } = await summarizer.summarize({ sentences: most, sources: [EN] });
    assert.ok(sentences.length <= most && sentences.length >= most / 2, `${most} asked`);
  }
});

test("summarize() prefers a sentence that tells the title to an opening scene", async () => {
  const scene = {
    title: "Parliament raises the minimum wage to 900 euros",
    text: "It was raining in Vilnius when the deputies arrived. Some had brought umbrellas. The parliament voted on Tuesday to raise the minimum wage to 900 euros from July. The opposition abstained.",
    language: "en",
  };
  const { sentences } = await summarizer.summarize({ sentences: 1, sources: [scene] });
  assert.match(sentences[0]?.text ?? "", /^The parliament voted/);
});

test("summarize() leaves out datelines and furniture", async () => {
  const { sentences } = await summarizer.summarize({ sentences: 10, sources: [EN] });
  const all = sentences.map(({ text }) => text).join(" ");
  assert.doesNotMatch(all, /BelTA|Read also/);
});

test("summarize() answers in the language asked for, with that source's title", async () => {
  const russian = await summarizer.summarize({ language: "ru", sentences: 2, sources: [EN, RU] });
  assert.equal(russian.language, "ru");
  assert.equal(russian.headline, RU.title);
  assert.equal(russian.headlineSource, 1);
});

test("summarize() falls back to a language that a source has", async () => {
  const summary = await summarizer.summarize({ language: "lt", sentences: 2, sources: [EN] });
  assert.equal(summary.language, "en");
  assert.equal(summary.headline, EN.title);
});

test("summarize() says nothing twice", async () => {
  const again = {
    ...EN,
    text: EN.text.replace("agreed in Cairo on Tuesday", "on Tuesday agreed in Cairo"),
  };
  const { sentences } = await summarizer.summarize({
    language: "en",
    sentences: 5,
    sources: [EN, again],
  });
  assert.equal(sentences.filter(({ text }) => text.includes("joint trade committee")).length, 1);
});

test("summarize() of a bare headline has a headline and no sentence", async () => {
  const bare = {
    title: "Lithuania closes the border",
    text: "Lithuania closes the border.",
    language: "en",
  };
  const summary = await summarizer.summarize({ language: "en", sentences: 3, sources: [bare] });
  assert.equal(summary.headline, bare.title);
  assert.deepEqual(summary.sentences, []);
});

test("summarize() of nothing is empty and does not throw", async () => {
  const summary = await summarizer.summarize({ language: "be", sentences: 3, sources: [] });
  assert.deepEqual([summary.language, summary.headline, summary.sentences.length], ["be", "", 0]);
});

const SOURCES = [
  {
    title: "Vilnius and Minsk reopen the Medininkai crossing",
    text: "Lithuania and Belarus reopened the Medininkai crossing on Thursday after a month. The first lorries crossed at noon.",
  },
  {
    title: "Medininkai crossing is open again",
    text: "The Medininkai crossing was reopened on Thursday by Lithuania and Belarus. Hauliers had lost two million euros a week.",
  },
  {
    title: "Border open",
    text: "“It is a beginning. Recall that the border had been closed in October. The regime of the dictator gave way. Queues of forty lorries stood on the Belarusian side.",
  },
].map((source) => ({ ...source, language: "en" }));

test("summarize() does not tell in one outlet's words what another's have told", async () => {
  const { sentences } = await summarizer.summarize({ sentences: 4, sources: SOURCES });
  const told = sentences.filter(({ text }) => /reopened the|was reopened/.test(text));
  assert.equal(told.length, 1);
});

test("summarize() does not count again, in words, what another outlet counts in figures", async () => {
  const { sentences } = await summarizer.summarize({
    language: "en",
    sentences: 3,
    sources: [
      {
        title: "Ministers widen the list on Minsk",
        text: "Ministers in Brussels put 17 individuals and 9 entities from Belarus on the list on Tuesday. Their accounts in the bloc are frozen at once.",
        language: "en",
      },
      {
        title: "Minsk firms hit by the bloc",
        text: "The bloc punished seventeen people along with nine Belarusian companies over balloons sent across Lithuania. An airline caterer and two makers of drones are among them.",
        language: "en",
      },
    ],
  });
  const counting = sentences.filter(({ text }) => /17|seventeen/.test(text));
  assert.equal(counting.length, 1, JSON.stringify(sentences));
});

test("summarize() of several sources takes no reminder, verdict or half a quotation", async () => {
  const { sentences } = await summarizer.summarize({ sentences: 10, sources: SOURCES });
  const all = sentences.map(({ text }) => text).join(" ");
  assert.match(all, /forty lorries/);
  assert.doesNotMatch(all, /Recall|regime|beginning/);
});

test("summarize() of several sources takes what points back only behind what it points to", async () => {
  const sources = [
    {
      title: "Poland reopens two crossings with Belarus",
      text: "Poland reopens two crossings with Belarus on Monday, the interior ministry said. However, lorries must wait for Tuesday at Bobrowniki.",
    },
    {
      title: "Crossings with Belarus open on Monday in Poland",
      text: "The weather at the border is fine. Following this, hauliers expect queues at the Kuźnica crossing with Belarus.",
    },
  ].map((source) => ({ ...source, language: "en" }));
  const { sentences } = await summarizer.summarize({ sentences: 3, sources });
  sentences.forEach(({ text, source }, at) => {
    if (!/^(?:However|Following this)/.test(text)) return;
    assert.equal(sentences[at - 1]?.source, source, text);
  });
  assert.ok(sentences.length > 0);
});

test("summarize() of several sources takes no salutation, heading or item of a list", async () => {
  const sources = [
    {
      title: "President writes to Congress on Belarus",
      text: "Dear Madam Speaker: (Dear Madam President:)\n\nThe President has extended the sanctions on Belarus by a year.\n\nWhat the sanctions on Belarus mean for Congress",
    },
    {
      title: "Sanctions on Belarus are extended by the President",
      text: "Act 6968, on the sanctions on Belarus of the President; and\n\nCompanies of the potash sector stay on the list of sanctions.",
    },
  ].map((source) => ({ ...source, language: "en" }));
  const { sentences } = await summarizer.summarize({ sentences: 5, sources });
  assert.deepEqual(
    sentences.filter(({ text }) => !text.endsWith(".")),
    [],
  );
});

test("summarize() of a large story leaves out reports of a neighbouring matter", async () => {
  const border = ["Vilnius", "Kaunas", "Minsk", "Warsaw"].map((city) => ({
    title: `Lithuania closes the border with Belarus, says ${city}`,
    text: `Lithuania closes its border with Belarus for a month because of balloons, officials in ${city} said on Monday.`,
    language: "en",
  }));
  const other = {
    title: "Minister meets his colleague in Dublin",
    text: "The minister met his colleague in Dublin today to discuss the peace agreement and strong bilateral relations of the two countries.",
    language: "en",
  };
  const { sentences } = await summarizer.summarize({ sentences: 3, sources: [...border, other] });
  assert.deepEqual(
    sentences.filter(({ text }) => text.includes("Dublin")),
    [],
  );
});

test("summarize() of one report takes the publisher's own description, if it is whole", async () => {
  const whole =
    "Minsk and Cairo will found a joint committee on trade. It is to double the exports of tractors within a year.";
  const cut =
    "Minsk and Cairo will found a joint committee on trade, which is to double the exports of…";
  const told = async (description: string) => {
    const source = { ...EN, text: `${description}\n\n${EN.text}`, description };
    const { sentences } = await summarizer.summarize({ sentences: 3, sources: [source] });
    return sentences.map(({ text }) => text).join(" ");
  };
  assert.equal(await told(whole), whole);
  assert.doesNotMatch(await told(cut), /exports of…$/);
});
