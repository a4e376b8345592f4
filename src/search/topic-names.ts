import { isTopicId, type TopicId } from "../analysis/analysis.ts";
import { tokenize } from "../text/tokenize.ts";
import { phraseTerms } from "./terms.ts";

/**
 * What people call the topics when they search, in the six languages. Names
 * of states and bodies are not here: those are entities of the lexicon.
 */
const NAMES: Readonly<Record<TopicId, readonly string[]>> = {
  russia: ["Russia", "Россия", "Расія", "Росія", "Rosja", "Rusija"],
  china: ["China", "Китай", "Кітай", "Chiny", "Kinija"],
  sco: ["SCO", "ШОС", "ШАС", "SzOW", "ŠBO"],
  brics: ["BRICS", "БРИКС", "БРІКС"],
  "eaeu-cis": ["EAEU", "CIS", "ЕАЭС", "СНГ", "ЕАЭС", "СНД", "ЄАЕС", "EAUG", "WNP", "EAES", "NVS"],
  eu: [
    "EU",
    "European Union",
    "ЕС",
    "Евросоюз",
    "ЕЗ",
    "Еўразвяз",
    "ЄС",
    "Євросоюз",
    "UE",
    "Unia Europejska",
    "ES",
    "Europos Sąjunga",
  ],
  us: ["US", "USA", "America", "США", "ЗША", "Америка", "Амерыка", "Stany Zjednoczone", "JAV"],
  neighbours: ["neighbours", "neighbors", "соседи", "суседзі", "сусіди", "sąsiedzi", "kaimynai"],
  ukraine: ["Ukraine", "Украина", "Украіна", "Україна", "Ukraina"],
  security: [
    "security",
    "defence",
    "defense",
    "безопасность",
    "оборона",
    "бяспека",
    "абарона",
    "безпека",
    "bezpieczeństwo",
    "obrona",
    "saugumas",
    "gynyba",
  ],
  trade: [
    "trade",
    "economy",
    "торговля",
    "экономика",
    "гандаль",
    "эканоміка",
    "торгівля",
    "економіка",
    "handel",
    "gospodarka",
    "prekyba",
    "ekonomika",
  ],
  sanctions: ["sanctions", "санкции", "санкцыі", "санкції", "sankcje", "sankcijos"],
  "human-rights": [
    "human rights",
    "права человека",
    "правы чалавека",
    "права людини",
    "prawa człowieka",
    "žmogaus teisės",
    "political prisoners",
    "политзаключенные",
    "палітвязні",
    "політв'язні",
    "więźniowie polityczni",
    "politiniai kaliniai",
  ],
  "un-osce": ["UN", "OSCE", "ООН", "ОБСЕ", "ААН", "АБСЕ", "ОБСЄ", "ONZ", "OBWE", "JT", "ESBO"],
  "third-countries": [
    "third countries",
    "Africa",
    "Asia",
    "Африка",
    "Азия",
    "Афрыка",
    "Азія",
    "Afryka",
    "Azja",
    "Afrika",
    "Azija",
  ],
  diplomacy: ["diplomacy", "дипломатия", "дыпламатыя", "дипломатія", "dyplomacja", "diplomatija"],
  "democratic-forces": [
    "democratic forces",
    "opposition",
    "демократические силы",
    "оппозиция",
    "дэмакратычныя сілы",
    "апазіцыя",
    "демократичні сили",
    "опозиція",
    "siły demokratyczne",
    "opozycja",
    "demokratinės jėgos",
    "opozicija",
  ],
  "domestic-politics": [
    "domestic politics",
    "внутренняя политика",
    "унутраная палітыка",
    "внутрішня політика",
    "polityka wewnętrzna",
    "vidaus politika",
  ],
};

/** Tells which topic words name: by id, or by a name in any of the six languages, inflected or not. */
export type TopicFinder = (words: string) => TopicId | null;

/** Makes the finder; the names are stemmed once. */
export function createTopicFinder(): TopicFinder {
  const topics = new Map<string, TopicId>();
  for (const [topic, names] of Object.entries(NAMES)) {
    for (const phrase of names.flatMap((name) => phraseTerms(tokenize(name)))) {
      if (isTopicId(topic) && !topics.has(phrase)) {
        topics.set(phrase, topic);
      }
    }
  }
  return (words) => {
    const id = words.trim().toLowerCase();
    if (isTopicId(id)) {
      return id;
    }
    for (const phrase of phraseTerms(tokenize(words))) {
      const topic = topics.get(phrase);
      if (topic !== undefined) {
        return topic;
      }
    }
    return null;
  };
}
