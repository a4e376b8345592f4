import { seeded } from "../test/support/seeded.ts";

/**
 * News made of parts, the same for the same number: for speed, never for quality. One in sixteen
 * concerns Belarus abroad; of those, four reports tell one event, each in its own words and with
 * its own choice of the facts, and sixteen events are told at a time, as newsrooms do.
 */
export interface SyntheticItem {
  readonly title: string;
  readonly text: string;
  /** Which event it tells; null where it has nothing to do with Belarus. */
  readonly event: number | null;
}

/** Every so manieth item concerns Belarus. */
export const RELEVANT_EVERY = 16;
const TOLD_AT_A_TIME = 16;

/** The news of this number. */
export function syntheticItem(number: number): SyntheticItem {
  const own = pickerFor(number + 1);
  if (number % RELEVANT_EVERY !== 0) {
    return { title: filler(own, 8), text: `${filler(own, 25)}. ${filler(own, 30)}.`, event: null };
  }
  const report = number / RELEVANT_EVERY;
  const together = TOLD_AT_A_TIME * TELLINGS.length;
  const event = TOLD_AT_A_TIME * Math.floor(report / together) + (report % TOLD_AT_A_TIME);
  const tell = TELLINGS[Math.floor((report % together) / TOLD_AT_A_TIME)] ?? plainly;
  const { title, text } = tell(factsOf(pickerFor(1_000_000 + event)), own);
  return { title, text: `${text} ${filler(own, 12)}.`, event };
}

interface Facts {
  readonly state: string;
  readonly town: string;
  readonly body: string;
  readonly person: string;
  readonly office: string;
  readonly company: string;
  /** As it is done, as it was done, and what it is called. */
  readonly deed: Deed;
  readonly matter: string;
  readonly figure: string;
  readonly share: string;
  readonly day: string;
  /** Words that belong to this event and not to its kind. */
  readonly details: readonly string[];
}

type Deed = readonly [string, string, string];

function factsOf(pick: Picker): Facts {
  return {
    state: pick(STATES),
    town: `${pick(TOWN_STARTS)}${pick(TOWN_MIDDLES)}${pick(TOWN_ENDS)}`,
    body: pick(BODIES),
    person: `${pick(FIRST_NAMES)} ${pick(NAME_STARTS)}${pick(NAME_MIDDLES)}${pick(NAME_ENDS)}`,
    office: pick(OFFICES),
    company: `${pick(NAME_STARTS)}${pick(COMPANY_ENDS)}`,
    deed: pick(DEEDS),
    matter: pick(MATTERS),
    figure: `${pick(TENS)}${pick(DIGITS)}${pick(DIGITS)} ${pick(UNITS)}`,
    share: `${pick(TENS)}.${pick(DIGITS)} percent`,
    day: `${pick(DAYS)} ${pick(MONTHS)}`,
    details: Array.from({ length: 6 }, () => pick(WORDS)),
  };
}

type Telling = (facts: Facts, own: Picker) => { readonly title: string; readonly text: string };

const plainly: Telling = ({ state, town, person, office, deed, matter, figure, day, details }) => ({
  title: `${state} ${deed[0]} Belarus over ${matter}`,
  text: `${state} ${deed[1]} Belarus on ${day}, the foreign ministry in Minsk said. ${person}, ${office}, spoke in ${town} of ${matter} worth ${figure}. The ${details[0]} and the ${details[1]} were on the table, too.`,
});

const TELLINGS: readonly Telling[] = [
  plainly,
  ({ state, town, person, company, deed, matter, figure, details }, own) => ({
    title: `${town}: ${person} on ${matter} and the ${deed[2]} of ${state} and Minsk`,
    text: `${own(VOICES)} confirmed that ${state} ${deed[1]} Belarus. At stake are ${matter}, and with them ${figure} of ${company}. The ${details[2]} remains open, ${person} said.`,
  }),
  ({ state, town, company, body, deed, matter, share, day, details }, own) => ({
    title: `Minsk answers: ${matter} after ${state} ${deed[0]} Belarus`,
    text: `The Belarusian government will answer within ${own(SPANS)} to the ${deed[2]} of ${day}. ${share} of ${company}'s ${matter} depend on what was said in ${town}; the ${body} has been told. The ${details[1]} comes next, then the ${details[3]}.`,
  }),
  ({ state, person, office, body, company, deed, matter, figure, share, details }, own) => ({
    title: `What the ${deed[2]} of ${state} means for ${matter} of Belarus`,
    text: `${own(VOICES)} explain why ${state} ${deed[0]} Belarus now: ${figure} and ${share} of ${matter}, say the ${body} and ${company}. ${person}, ${office}, had hinted at the ${details[0]} and the ${details[4]}.`,
  }),
];

const STATES =
  "Poland Lithuania China Russia Ukraine Vietnam Pakistan Serbia Iran Latvia Germany Türkiye India Cuba Zimbabwe Kazakhstan Hungary Egypt Azerbaijan Brazil Uzbekistan Armenia Georgia Moldova Estonia Finland Sweden Norway Denmark France Italy Spain Portugal Austria Slovakia Slovenia Czechia Romania Bulgaria Greece Japan Mongolia Indonesia Malaysia Thailand Laos Myanmar Qatar Oman Iraq Israel Jordan Algeria Tunisia Kenya Nigeria Ethiopia Mozambique Venezuela Nicaragua".split(
    " ",
  );
const DEEDS: readonly Deed[] = [
  ["signs an agreement with", "signed an agreement with", "agreement"],
  ["closes the border with", "closed the border with", "closure"],
  ["reopens crossings to", "reopened crossings to", "reopening"],
  ["extends sanctions on", "extended sanctions on", "prolongation"],
  ["imposes duties on", "imposed duties on", "duties"],
  ["sends an envoy to", "sent an envoy to", "mission"],
  ["resumes trade with", "resumed trade with", "resumption"],
  ["expels diplomats of", "expelled diplomats of", "expulsion"],
  ["lifts the visa ban on", "lifted the visa ban on", "easing"],
  ["suspends flights to", "suspended flights to", "suspension"],
  ["opens an embassy in", "opened an embassy in", "embassy"],
  ["holds exercises with", "held exercises with", "maneuvers"],
  ["lends to", "lent to", "loan"],
  ["sues", "sued", "lawsuit"],
  ["recalls its ambassador from", "recalled its ambassador from", "recall"],
  ["fines carriers of", "fined carriers of", "fine"],
  ["invites ministers of", "invited ministers of", "invitation"],
  ["protests to", "protested to", "protest"],
  ["ratifies a treaty with", "ratified a treaty with", "ratification"],
  ["halts purchases from", "halted purchases from", "halt"],
  ["extradites a citizen of", "extradited a citizen of", "extradition"],
  ["restores the quota of", "restored the quota of", "quota"],
  ["inspects arms in", "inspected arms in", "inspection"],
  ["builds a plant in", "built a plant in", "plant"],
  ["exchanges prisoners with", "exchanged prisoners with", "exchange"],
  ["votes against", "voted against", "vote"],
  ["sends aid to", "sent aid to", "aid"],
  ["accuses the secret service of", "accused the secret service of", "accusation"],
  ["supplies oil to", "supplied oil to", "supply"],
  ["recognizes diplomas of", "recognized diplomas of", "recognition"],
];
const MATTERS =
  "potash|tractors|visas|air links|customs seals|electricity|timber|rail freight|nitrogen fertilizers|political prisoners|border guards|dairy exports|flax|dump trucks|glass fiber|sugar|rapeseed oil|cement|refrigerators|microchips|optics|tires|wagons|elevators|beef|poultry|cheese|salt|peat|vodka|furniture|plywood|pulp|linen|tobacco|medicines|vaccines|satellites|drones|air defense|tanks|rockets|uranium|reactor fuel|gas transit|diesel|petrol|bitumen|pipelines|river ports|sea ports|lorries|buses|trams|ferries|pilgrims|students|migrant labor|pensions|tourism|hotels|casinos|banks|payment cards|bonds|gold|data centers|cables|software|games|film|books|archives|monuments|cemeteries|schools|language courses|hockey|chess|rowing|biathlon|water levels|nature parks|bison|fish|forests|fires|floods|seeds|apples|potatoes|cabbage|honey|berries|mushrooms|fodder|leather|footwear|toys|paint|detergents|steel|pipes|bearings|engines|gearboxes|harvesters|sowing machines|cranes|excavators|batteries|electric cars|solar panels|wind farms|grid codes|metering|weights and measures|patents|trademarks|veterinary papers|phytosanitary papers|driving licenses|insurance|adoption|inheritance|double taxation|air corridors|radar|weather stations|seismic stations|telescopes".split(
    "|",
  );
const BODIES =
  "customs committee|chamber of commerce|transport inspectorate|audit office|central bank|border service|veterinary service|energy regulator|railway board|aviation authority|football federation|academy of sciences|statistics office|anti-monopoly office|court of appeal|youth council|union of carriers|union of farmers|association of banks|association of cities|maritime office|nuclear watchdog|migration office|heritage fund|development agency|investment fund|standards office|food agency|water authority|forest service|red cross|council of rectors|press club|bar association|employers' league|consumer union|tourist board|library consortium|olympic committee|data protection office".split(
    "|",
  );
const OFFICES =
  "a deputy minister|an ambassador|a consul|a mayor|a governor|a member of parliament|a general|a judge|an auditor|a commissioner|a rector|a bishop|an engineer|a prosecutor|a negotiator|an adviser|a director|a spokesman|a spokeswoman|an observer|a trade envoy|a port master|a chief of staff|a banker".split(
    "|",
  );
const VOICES =
  "Diplomats|Experts|Officials|Analysts|Lawyers|Carriers|Exporters|Bankers|Historians|Observers|Neighbors|Insiders|Travelers|Editors|Economists".split(
    "|",
  );
const SPANS = "a day|three days|a week|ten days|two weeks|a month|a quarter|half a year".split("|");
const UNITS =
  "million dollars|million euros|million yuan|million rubles|tons|containers|wagons|hectares|people|families|kilometers|megawatts|cubic meters|barrels|permits|flights".split(
    "|",
  );
const TENS = Array.from({ length: 90 }, (_, index) => String(10 + index));
const DIGITS = Array.from({ length: 10 }, (_, index) => String(index));
const DAYS = Array.from({ length: 28 }, (_, index) => String(1 + index));
const MONTHS =
  "January February March April May June July August September October November December".split(
    " ",
  );
const FIRST_NAMES =
  "Adam Agnes Aldona Ales Anton Beata Boris Carlos Dalia Daria Edgar Elena Emil Farid Fatima Felix Goran Greta Hanna Hugo Ida Igor Ilze Ingrid Ivan Jana Jonas Karim Katya Klara Lars Leila Lena Luis Magda Marek Marta Milan Mina Nadia Nils Olga Omar Oskar Paula Pavel Petra Rasa Renata Rita Roman Ruta Samir Sofia Stefan Tamar Tomas Ulla Vera Victor Wanda Yara Zofia Zoran".split(
    " ",
  );
const NAME_STARTS =
  "Bar Bel Bor Bra Chel Dar Dem Dor Dun Fal Fed Gal Gor Gra Hal Har Hol Jar Kal Kar Kle Kol Kor Kra Lar Leb Lin Lub Mal Mar Mel Mor Nar Nev Nor Or Pal Par Pel Pol Rad Ral Rom Rud Sal Sar Sel Shar Sol Stan Tar Tel Tor Tul Val Var Vel Vor War Yar Zal Zar Zel".split(
    " ",
  );
const NAME_MIDDLES = "a ac ad an ar at e ed el en er i ib ik il in o ob od ol on ov u uk ul".split(
  " ",
);
const NAME_ENDS =
  "bek chuk cki dis enko eva gaard iev ij ikas inen is kin lund man nas nik osz ovic sen shvili ska son tas vich yan zade".split(
    " ",
  );
const COMPANY_ENDS =
  "agro bank cargo chem energo export food gas glass invest kabel lift mash metal mineral motor neft plast port prom rail stroi tex trans wood".split(
    " ",
  );
const TOWN_STARTS =
  "Al Bal Bre Chor Dob Drus Gar Hlu Iv Jas Kam Kob Kras Lap Lip Mal Mir Mos Nad Niz Osh Pin Pol Rak Res Sam Sib Skid Sto Tal Tur Ush Vas Vol Zab Zhit".split(
    " ",
  );
const TOWN_MIDDLES = "a e i o u ar em en il ir ol or ul ush".split(" ");
const TOWN_ENDS =
  "bor burg chi dal grad gorsk iai ichi ka kalns lin mir nia niki now sk stadt tsy vo zhin".split(
    " ",
  );
const WORDS =
  "city market season team coach winter bridge school doctor river music festival price harvest road court train film library museum weather storm player league match recipe garden record street village student teacher actor concert health study ocean forest animal engine factory bank loan tax house water energy morning summer office kitchen window mountain island letter number picture family sister brother mother father child friend neighbor language history science paper story song dance theater painter writer poet singer camera phone screen computer network battery wheel driver ticket station airport hotel bakery butcher carpenter tailor shoe jacket button mirror candle table chair carpet ladder hammer needle bottle basket spoon pepper butter cheese apple cherry onion carrot pumpkin cabbage mushroom berry flower meadow valley desert glacier volcano planet rocket satellite telescope hunter shepherd horse rabbit eagle salmon beetle spider hospital nurse pharmacy vaccine surgeon patient judge lawyer burglar witness prison fire smoke rescue ambulance insurance salary pension mortgage rent savings budget auction antique collector stamp coin castle cathedral tower tunnel canal harbor ferry sailor anchor lighthouse".split(
    " ",
  );

type Picker = <T>(values: readonly T[]) => T;

function filler(pick: Picker, words: number): string {
  return Array.from({ length: words }, () => pick(WORDS)).join(" ");
}

/** The same choices for the same seed. */
function pickerFor(seed: number): Picker {
  const random = seeded(seed);
  // Never past the end: random() is below 1.
  return <T>(values: readonly T[]) => values[Math.floor(random() * values.length)] as T;
}
