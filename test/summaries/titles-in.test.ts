import assert from "node:assert/strict";
import { test } from "node:test";
import { createAnalyzer } from "../../src/analysis/analyze.ts";
import { eventConcepts } from "../../src/stories/concepts.ts";
import { createDisagreementFinder } from "../../src/summaries/disagreements.ts";
import { FREED_WORDS, TITLE_FAMILIES, TITLE_WORDS } from "../../src/summaries/title-words.ts";
import { createTitleReader } from "../../src/summaries/titles-in.ts";
import { minutes } from "../store/samples.ts";

const analyzer = createAnalyzer();
const titlesIn = createTitleReader({ analyzer, concepts: eventConcepts() });

const CASES = [
  // An office beside a name, before it or behind.
  ["en", "President Alexander Lukashenko met the guests", "lukashenko president"],
  ["en", "US special envoy John Coale landed in Minsk", "coale special-envoy"],
  ["en", "John Coale, the US special envoy, landed in Minsk", "coale special-envoy"],
  ["en", "Deputy Foreign Minister Igor Sekreta spoke", "sekreta deputy-foreign-minister"],
  ["en", "President Donald J. Trump signed it", "trump president"],
  ["ru", "Глава МИД Беларуси Максим Рыженков вылетел", "ryzhenkov foreign-minister"],
  [
    "ru",
    "Заместитель министра иностранных дел Игорь Секрета вылетел",
    "sekreta deputy-foreign-minister",
  ],
  ["ru", "Спецпосланник президента США Джон Коул прибыл", "coale special-envoy"],
  ["ru", "Нелегитимный президент Лукашенко заявил об этом", "lukashenko questioned-president"],
  ["ru", "Беглая Светлана Тихановская в Осло", "tsikhanouskaya fugitive"],
  ["be", "Самаабвешчаны прэзідэнт Аляксандр Лукашэнка прыляцеў", "lukashenko questioned-president"],
  ["be", "Міністар замежных справаў Максім Рыжанкоў прыляцеў", "ryzhenkov foreign-minister"],
  [
    "be",
    "Намесьнік міністра замежных справаў Ігар Сакрэта прыляцеў",
    "sekreta deputy-foreign-minister",
  ],
  ["be", "Нелегітымны прэзыдэнт Аляксандар Лукашэнка", "lukashenko questioned-president"],
  ["be", "Спэцпасланьнік прэзыдэнта ЗША Джон Коўл прыбыў", "coale special-envoy"],
  ["be", "Амбасадар Беларусі ў Расеі Аляксандар Рагожнік", "rogozhnik ambassador"],
  ["be", "Лідэрка апазыцыі Сьвятлана Ціханоўская ў Вільні", "tsikhanouskaya opposition-leader"],
  ["be", "Dyktatar Alaksandr Łukašenka pahražaje", "lukashenko dictator"],
  ["uk", "Самопроголошений президент Олександр Лукашенко", "lukashenko questioned-president"],
  ["uk", "Очільник МЗС України Андрій Сибіга приїхав", "sybiha foreign-minister"],
  ["pl", "Wiceszef MSZ Juryj Ambrazewicz przyleciał", "ambrazevich deputy-foreign-minister"],
  ["pl", "Liderka sił demokratycznych Swiatłana Cichanouska", "tsikhanouskaya opposition-leader"],
  [
    "lt",
    "Apsišaukėlis prezidentas Aliaksandras Lukašenka atvyko",
    "lukashenko questioned-president",
  ],
  [
    "lt",
    "Užsienio reikalų ministro pavaduotojas Igoris Sekreta atvyko",
    "sekreta deputy-foreign-minister",
  ],
  ["ru", "Помилованы 15 осужденных", "freed convicts"],
  ["be", "На волю выйшлі 15 палітвязняў", "freed political-prisoners"],
  ["pl", "Zwolniono 15 więźniów politycznych skazanych za ekstremizm", "freed political-prisoners"],
  // Somebody else's office.
  ["be", "Прэс-сакратарка прэзыдэнта Натальля Эйсмант сказала", ""],
  ["ru", "Пресс-секретарь президента Наталья Эйсмонт прибыла", ""],
  ["ru", "Слова пресс-секретаря президента Дмитрия Пескова", ""],
  ["ru", "По словам Лукашенко, президент США готов к разговору", ""],
  ["ru", "Встреча с заместителем министра Рыженкова", ""],
  ["en", "Vice President Kamala Harris spoke", ""],
  ["en", "According to Lukashenko, the president of the US, who called, is ready", ""],
  ["pl", "Szef gabinetu prezydenta Marcin Przydacz", ""],
  ["pl", "Kandydatka na prezydenta Swiatłana Cichanouska", ""],
  ["ru", "Экс-претендент на пост президента Виктор Бабарико", ""],
  // Somebody else's word.
  ["en", "She said that dictator Alexander Lukashenko must go", ""],
  ["en", "“The dictator Lukashenko must go”", ""],
  ["uk", "Тихановська: диктатор Лукашенко має піти", ""],
  ["pl", "Dyktator Alaksandr Łukaszenka musi odejść, powiedziała", ""],
  ["ru", "Так называемых политзаключенных освободили", ""],
  ["en", "The UN calls for the release of all political prisoners", ""],
  ["ru", "Беглов встретился с послами", ""],
] as const;
for (const [language, sentence, expected] of CASES) {
  test(`titlesIn() hears ${expected || "nothing"} in "${sentence}"`, () => {
    const facts = titlesIn(sentence, language);
    const told = facts.map(({ of, title }) => `${of.replace("person/", "")} ${title}`);
    assert.equal(told.join(", "), expected);
  });
}

test("every line of the tables names a title of a family, in all six languages, each once", () => {
  const known = Object.values(TITLE_FAMILIES).flat();
  const written = `${TITLE_WORDS}${FREED_WORDS}`.split("\n").filter((line) => line !== "");
  const titles = written.map((line) => line.split(" | ")[0]);
  assert.deepEqual(titles.toSorted(), [...new Set(known)].toSorted());
  for (const line of written) {
    const languages = line.split(" | ").slice(1);
    assert.deepEqual(
      languages.map((cell) => cell.slice(0, 2)),
      ["en", "ru", "be", "uk", "pl", "lt"],
    );
  }
});

function differences(...reports: readonly (readonly [string, string, string])[]) {
  const find = createDisagreementFinder(analyzer);
  return find(
    reports.map(([outlet, language, title], at) => ({
      articleId: outlet,
      outlet,
      language,
      title,
      text: "",
      publishedAt: minutes(at),
    })),
  );
}

test("findDisagreements() names who calls a person what, across languages; one office has many words", async () => {
  assert.deepEqual(
    await differences(
      ["A", "ru", "Президент Беларуси Александр Лукашенко прибыл"],
      ["B", "be", "Нелегітымны прэзідэнт Аляксандр Лукашэнка прыбыў"],
      ["C", "pl", "Prezydent Alaksandr Łukaszenka przyleciał"],
      ["D", "en", "Belarusian leader Alexander Lukashenko arrives"],
    ),
    [
      {
        kind: "title",
        of: "person/lukashenko",
        versions: [
          { value: "president", articleIds: ["A", "C"] },
          { value: "questioned-president", articleIds: ["B"] },
        ],
      },
    ],
  );
  assert.deepEqual(
    await differences(
      ["A", "ru", "Глава МИД Максим Рыженков прибыл"],
      ["B", "lt", "Užsienio reikalų ministras Maksimas Ryženkovas atvyko"],
    ),
    [],
  );
});

test("findDisagreements() takes offices that go together, and verdicts that say the same, for none", async () => {
  assert.deepEqual(
    await differences(
      ["A", "pl", "Wicepremier Radosław Sikorski zapowiada"],
      ["B", "en", "Foreign Minister Radosław Sikorski announces"],
    ),
    [],
  );
  assert.deepEqual(
    await differences(
      ["A", "pl", "Dyktator Alaksandr Łukaszenka przyleciał"],
      ["B", "en", "Self-proclaimed president Alexander Lukashenko arrives"],
    ),
    [],
  );
});
