import assert from "node:assert/strict";
import { test } from "node:test";
import { createExtractiveSummarizer } from "../../src/summaries/extractive.ts";
import { namesOnlySource } from "../../src/summaries/names-only-source.ts";

const ONLY_SOURCE = [
  "Об этом сообщает пресс-служба министерства.",
  "Об этом в понедельник заявил глава МИД Максим Рыженков, передает агентство.",
  "Как сообщает агентство, об этом говорится в заявлении министерства.",
  "Такую оценку обнародовала в понедельник представитель ведомства.",
  "Такое заявление сделал представитель ведомства.",
  "Пра гэта паведаміла прэс-служба міністэрства.",
  "Аб гэтым гаворыцца ў паведамленні на сайце ўраду.",
  "Пра гэта ў аўторак паведамілі праваабаронцы.",
  "Пра гэта распавядае выданьне ў сваім тэлеграм-канале.",
  "Про це повідомляє пресслужба відомства.",
  "Про це йдеться у заяві міністерства.",
  "Poinformowała o tym rzeczniczka rządu.",
  "O tym poinformował w poniedziałek resort spraw wewnętrznych.",
  "Taką informację przekazał rzecznik straży granicznej.",
  "Apie tai pranešė ministerijos spaudos tarnyba.",
  "Tai pranešė Valstybės sienos apsaugos tarnyba.",
  "Apie tai antradienį paskelbė agentūra BNS.",
  "This was announced by the ministry's press service.",
  "The announcement was made on Monday by the foreign ministry.",
] as const;

const TELLS_MORE = [
  "Об этом сообщил министр, отметив, что граница останется закрытой.",
  "Об этом договорились президенты двух стран.",
  "Об этом сообщает ТАСС: погибли пять человек.",
  "Пра гэта паведамілі праваабаронцы, адзначыўшы, што затрыманых больш.",
  "Про це повідомив міністр, уточнивши, що кордон відкриють у середу.",
  "O tym, że granica będzie zamknięta, poinformował premier.",
  "O tym zdecydował rząd na wtorkowym posiedzeniu.",
  "Apie tai kalbėjo prezidentas, pabrėždamas, kad siena liks uždaryta.",
  "Tai didžiausias susitarimas per dešimt metų.",
  "It was announced on Monday that the border will be closed.",
  "This was the largest release of prisoners since 2020.",
  "The news was welcomed in Vilnius and Warsaw.",
] as const;

for (const sentence of ONLY_SOURCE) {
  test(`namesOnlySource() sees that nothing is told in "${sentence}"`, () => {
    assert.equal(namesOnlySource(sentence), true);
  });
}
for (const sentence of TELLS_MORE) {
  test(`namesOnlySource() leaves "${sentence}"`, () => {
    assert.equal(namesOnlySource(sentence), false);
  });
}

test("summarize() never spends a sentence on who reported", async () => {
  const text = [
    "Литва закрыла два пункта пропуска на границе с Беларусью после ночных полетов шаров.",
    "Об этом сообщает пресс-служба правительства Литвы.",
    "Пункты не будут работать до полудня воскресенья, водителям советуют ехать через Польшу.",
    "Аэропорт Вильнюса ночью не принимал самолеты шесть часов, задержаны тридцать рейсов.",
  ].join(" ");
  const { sentences } = await createExtractiveSummarizer().summarize({
    language: "ru",
    sentences: 3,
    sources: [{ title: "Литва закрыла пункты пропуска", text, language: "ru" }],
  });
  assert.ok(sentences.length > 1);
  assert.ok(!sentences.some((sentence) => sentence.text.startsWith("Об этом")));
});
