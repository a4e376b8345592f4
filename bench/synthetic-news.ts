/**
 * News made of parts, the same for the same number: for speed, never for quality. One in sixteen
 * concerns Belarus abroad; of those, four reports in a row tell one event, each in its own words.
 */
export function syntheticItem(number: number): { readonly title: string; readonly text: string } {
  const own = pickerFor(number + 1);
  if (number % 16 !== 0) {
    return { title: filler(own, 8), text: `${filler(own, 25)}. ${filler(own, 30)}.` };
  }
  const report = number / 16;
  const event = pickerFor(1_000_000 + Math.floor(report / 4));
  const facts: Facts = {
    actor: event(ACTORS),
    deed: event(DEEDS),
    place: event(PLACES),
    matter: event(MATTERS),
    figure: event(FIGURES),
  };
  const tell = TELLINGS[report % TELLINGS.length] ?? plainly;
  const { title, text } = tell(facts);
  return { title, text: `${text} ${filler(own, 30)}.` };
}

interface Facts {
  readonly actor: string;
  /** As it is done, and as it was done. */
  readonly deed: readonly [string, string];
  readonly place: string;
  readonly matter: string;
  readonly figure: number;
}

type Telling = (facts: Facts) => { readonly title: string; readonly text: string };

const plainly: Telling = ({ actor, deed: [does, did], place, matter, figure }) => ({
  title: `${actor} ${does} Belarus over ${matter}`,
  text: `${actor} ${did} Belarus on Monday, the foreign ministry in Minsk said. Delegations met in ${place} and spoke of ${matter} worth ${figure} million dollars.`,
});

const TELLINGS: readonly Telling[] = [
  plainly,
  ({ actor, deed: [, did], place, matter, figure }) => ({
    title: `${place}: how ${actor} ${did} Minsk`,
    text: `Diplomats in ${place} confirmed that ${actor} ${did} Belarus. At stake are ${matter}; last year they brought ${figure} million dollars.`,
  }),
  ({ actor, deed: [does], place, matter, figure }) => ({
    title: `Minsk answers as ${actor} ${does} Belarus`,
    text: `The Belarusian government will answer within a week. ${figure} million dollars in ${matter} depend on what was said in ${place}, and on ${actor}.`,
  }),
  ({ actor, deed: [does], place, matter, figure }) => ({
    title: `${matter}: ${actor} and Belarus, ${figure} million at stake`,
    text: `Experts in ${place} explain why ${actor} ${does} Belarus now and what it means for ${matter}.`,
  }),
];

const ACTORS =
  "Poland Lithuania China Russia Ukraine Vietnam Pakistan Serbia Iran Latvia Germany Türkiye India Cuba Zimbabwe Kazakhstan Hungary Egypt Azerbaijan Brazil".split(
    " ",
  );
const DEEDS: readonly (readonly [string, string])[] = [
  ["signs an agreement with", "signed an agreement with"],
  ["closes the border with", "closed the border with"],
  ["extends sanctions on", "extended sanctions on"],
  ["sends an envoy to", "sent an envoy to"],
  ["resumes trade with", "resumed trade with"],
  ["expels diplomats of", "expelled diplomats of"],
  ["lifts the visa ban on", "lifted the visa ban on"],
  ["suspends flights to", "suspended flights to"],
  ["opens an embassy in", "opened an embassy in"],
  ["begins military exercises with", "began military exercises with"],
];
const PLACES =
  "Brest Warsaw Beijing Moscow Vilnius Hanoi Geneva Kuznica Islamabad Belgrade Astana Riga Ankara Cairo Havana Harare Budapest Baku Delhi Vienna".split(
    " ",
  );
const MATTERS = [
  "potash transit",
  "machinery",
  "visas",
  "air links",
  "customs",
  "electricity",
  "timber",
  "rail freight",
  "fertilizers",
  "political prisoners",
  "border guards",
  "dairy exports",
];
const FIGURES = Array.from({ length: 890 }, (_, index) => 10 + index);
const WORDS =
  "city market season team coach winter bridge school doctor river music festival price harvest road court train film library museum weather storm player league match recipe garden record street village student teacher actor concert health study ocean forest animal engine factory bank loan tax house water energy morning summer office kitchen window mountain island letter number picture family sister brother mother father child friend neighbor language history science paper story song dance theater painter writer poet singer camera phone screen computer network battery wheel driver ticket station airport hotel bakery butcher carpenter tailor shoe jacket button mirror candle table chair carpet ladder hammer needle bottle basket spoon pepper butter cheese apple cherry onion carrot pumpkin cabbage mushroom berry flower meadow valley desert glacier volcano planet rocket satellite telescope hunter shepherd horse rabbit eagle salmon beetle spider hospital nurse pharmacy vaccine surgeon patient judge lawyer burglar witness prison fire smoke rescue ambulance insurance salary pension mortgage rent savings budget auction antique collector stamp coin castle cathedral tower tunnel canal harbor ferry sailor anchor lighthouse".split(
    " ",
  );

type Picker = <T>(values: readonly T[]) => T;

function filler(pick: Picker, words: number): string {
  return Array.from({ length: words }, () => pick(WORDS)).join(" ");
}

/** Picks by Mulberry32: the same choices for the same seed. */
function pickerFor(seed: number): Picker {
  let state = seed;
  const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  // Never past the end: random() is below 1.
  return <T>(values: readonly T[]) => values[Math.floor(random() * values.length)] as T;
}
