import assert from "node:assert/strict";
import { test } from "node:test";
import { createAnalyzer } from "../../src/analysis/analyze.ts";
import { createFactCheck, type Unsupported } from "../../src/summaries/check-facts.ts";

const check = createFactCheck(createAnalyzer());

type Case = readonly [
  claim: readonly [language: string, text: string],
  source: readonly [language: string, text: string],
];
const POLAND_EN =
  "Poland closed two border crossings with Belarus on Friday, 12 September 2025, after drones flew into its airspace.";
const TALKS_RU =
  "Министр иностранных дел Максим Рыженков провёл в Пекине переговоры с китайским коллегой Ван И и не исключил новых соглашений.";

const SUPPORTED: readonly Case[] = [
  [
    ["en", POLAND_EN],
    ["en", POLAND_EN],
  ],
  [
    ["en", "Poland closed two crossings on its border with Belarus on 12 September."],
    ["en", POLAND_EN],
  ],
  [
    ["en", "Two border crossings with Belarus were closed by Poland."],
    ["en", POLAND_EN],
  ],
  [
    ["en", "Belarus freed 52 prisoners after talks with the United States."],
    [
      "en",
      "Belarus has released fifty-two prisoners after talks with the US envoy, the United States embassy said.",
    ],
  ],
  [
    ["ru", "Максим Рыженков провёл переговоры в Пекине."],
    ["ru", TALKS_RU],
  ],
  [
    ["ru", "Литва закрыла границу с Беларусью из-за шаров."],
    [
      "ru",
      "Из-за метеорологических шаров Литва закрыла границу с Беларусью, сообщило правительство.",
    ],
  ],
  [
    ["be", "Літва зачыніла мяжу з Беларуссю 29 кастрычніка."],
    ["ru", "Литва закрыла границу с Беларусью 29 октября, сообщил премьер-министр."],
  ],
  [
    ["ru", "Польша закрыла границу с Беларусью в пятницу."],
    ["en", POLAND_EN],
  ],
  [
    ["uk", "Польща закрила кордон з Білоруссю 12 вересня."],
    ["pl", "Polska zamknęła 12 września granicę z Białorusią, poinformował rząd."],
  ],
  [
    ["pl", "Litwa zamknęła granicę z Białorusią."],
    ["lt", "Lietuva uždarė sieną su Baltarusija."],
  ],
  [
    ["en", "Lukashenko met Xi Jinping in Beijing."],
    ["be", "Аляксандр Лукашэнка сустрэўся ў Пекіне з Сі Цзіньпінам."],
  ],
  [
    ["en", "“We will not close the border,” Sybiha said."],
    ["en", "Kyiv's foreign minister Andrii Sybiha said: “We will not close the border”."],
  ],
  [
    ["en", "The tariff rose to 1,500 dollars."],
    ["en", "The tariff rose to 1 500 dollars, or $1500, officials said."],
  ],
];
for (const [[language, text], [from, source]] of SUPPORTED) {
  test(`supported by ${from}: ${text}`, () => {
    assert.equal(check({ language, text }, [{ language: from, text: source }]), null);
  });
}

const UNSUPPORTED: readonly (readonly [Unsupported, ...Case])[] = [
  [
    "figure",
    ["en", "Poland closed two border crossings with Belarus on 2 September."],
    ["en", POLAND_EN],
  ],
  ["figure", ["en", "Poland closed three border crossings with Belarus."], ["en", POLAND_EN]],
  [
    "figure",
    ["en", "Poland closed two border crossings with Belarus on Thursday."],
    ["en", POLAND_EN],
  ],
  [
    "figure",
    ["en", "Poland closed two border crossings with Belarus on 12 October."],
    ["en", POLAND_EN],
  ],
  ["figure", ["en", "Poland closed two border crossings with Belarus in 2024."], ["en", POLAND_EN]],
  ["figure", ["en", "Exports rose by 12 percent."], ["en", "Exports rose by 12 million dollars."]],
  ["figure", ["ru", "Кредит составил 2 млрд долларов."], ["ru", "Кредит составил 2 млн долларов."]],
  [
    "figure",
    ["ru", "Освободили пятнадцать заключённых."],
    ["ru", "Освободили четырнадцать заключённых."],
  ],
  ["figure", ["be", "Вызвалілі дзвесце вязняў."], ["be", "Вызвалілі 123 вязняў."]],
  ["figure", ["pl", "Uwolniono trzech więźniów."], ["pl", "Uwolniono dwóch więźniów."]],
  ["figure", ["lt", "Paleisti trys kaliniai."], ["lt", "Paleisti du kaliniai."]],
  [
    "figure",
    ["en", "It was the second closure this year."],
    ["en", "It was the first closure this year."],
  ],
  ["figure", ["uk", "Зустріч відбудеться завтра."], ["uk", "Зустріч відбулася сьогодні."]],
  ["figure", ["en", "Exports rose by 1.5 percent."], ["en", "Exports rose by 15 percent."]],
  ["name", ["en", "Latvia closed two border crossings with Belarus."], ["en", POLAND_EN]],
  [
    "name",
    ["en", "Poland closed two border crossings with Belarus, Donald Tusk said."],
    ["en", POLAND_EN],
  ],
  ["name", ["ru", "Сергей Лавров провёл в Пекине переговоры."], ["ru", TALKS_RU]],
  ["name", ["ru", "Максим Рыженков провёл в Шанхае переговоры."], ["ru", TALKS_RU]],
  ["name", ["be", "Пятро Невядомы правёў перамовы ў Пекіне."], ["ru", TALKS_RU]],
  ["name", ["en", "Ivanov closed two border crossings with Belarus."], ["en", POLAND_EN]],
  [
    "name",
    ["pl", "Łotwa zamknęła granicę z Białorusią."],
    ["lt", "Lietuva uždarė sieną su Baltarusija."],
  ],
  [
    "quotation",
    ["en", "Poland “declared war” as it closed crossings with Belarus."],
    ["en", POLAND_EN],
  ],
  [
    "quotation",
    ["be", "Літва заявіла: «мяжа закрыта»."],
    ["ru", "Литва заявила: «граница закрыта»."],
  ],
  ["action", ["en", "Poland reopened two border crossings with Belarus."], ["en", POLAND_EN]],
  [
    "action",
    ["be", "Літва адкрыла мяжу з Беларуссю."],
    ["ru", "Литва закрыла границу с Беларусью."],
  ],
  [
    "action",
    ["ru", "США сняли санкции с Беларуси."],
    ["en", "The US imposed sanctions on Belarus."],
  ],
  [
    "negation",
    ["en", "Poland has not closed two border crossings with Belarus."],
    ["en", POLAND_EN],
  ],
  [
    "negation",
    ["en", "Minsk will reopen the crossings."],
    ["en", "Minsk will not reopen the crossings."],
  ],
  ["negation", ["ru", "Максим Рыженков исключил новые соглашения."], ["ru", TALKS_RU]],
  ["negation", ["ru", "Минск подписал договор."], ["ru", "Минск отказался подписать договор."]],
  ["negation", ["be", "Мінск падпісаў дагавор."], ["be", "Мінск дагавор не падпісаў."]],
  [
    "negation",
    ["uk", "Київ не визнав вибори в Білорусі."],
    ["uk", "Київ визнав вибори в Білорусі."],
  ],
  ["negation", ["pl", "Mińsk podpisał umowę."], ["pl", "Mińsk nie podpisał umowy."]],
  [
    "negation",
    ["be", "Літва закрыла мяжу з Беларуссю."],
    ["en", "Lithuania has not closed its border with Belarus."],
  ],
  [
    "certainty",
    ["en", "Lithuania closes its border with Belarus."],
    ["en", "Lithuania may close its border with Belarus."],
  ],
  [
    "certainty",
    ["ru", "Литва закрывает границу с Беларусью."],
    ["ru", "Литва планирует закрыть границу с Беларусью."],
  ],
  [
    "actors",
    ["en", "Belarus accused Lithuania of provocations."],
    ["en", "Lithuania accused Belarus of provocations."],
  ],
  [
    "actors",
    ["en", "Lithuania was accused by Belarus of provocations."],
    ["en", "Lithuania accused Belarus of provocations."],
  ],
  [
    "actors",
    ["ru", "Литва обвинила Польшу в провокациях."],
    ["ru", "Польша обвинила Литву в провокациях."],
  ],
  ["actors", ["ru", "США ввели санкции против ЕС."], ["ru", "ЕС ввёл санкции против США."]],
  ["content", ["en", "The mornings are pleasant and everybody should whistle."], ["en", POLAND_EN]],
  ["name", ["ru", "Нужны новые подходы, сказано там."], ["en", POLAND_EN]],
  [
    "figure",
    ["ru", "Выставка проходит в Минске с 15 по 15 ноября."],
    ["ru", "Выставка проходит в Минске с 12 по 15 ноября."],
  ],
  [
    "negation",
    ["en", "The redirection of potash to Russian ports is not being discussed but has not begun."],
    ["en", "The redirection of potash to Russian ports is being discussed but has not begun."],
  ],
  [
    "negation",
    ["be", "Мінск не адкрыў мяжу, хоць Варшава не прызнала пагаднення."],
    ["be", "Мінск адкрыў мяжу, хоць Варшава не прызнала пагаднення."],
  ],
];
for (const [what, [language, text], [from, source]] of UNSUPPORTED) {
  test(`unsupported (${what}) by ${from}: ${text}`, () => {
    assert.equal(check({ language, text }, [{ language: from, text: source }]), what);
  });
}

test("nothing supports a sentence that cites nothing", () => {
  assert.equal(check({ language: "en", text: POLAND_EN }, []), "content");
});
