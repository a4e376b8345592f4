/** News made of parts, the same for the same number: for speed, never for quality. One in eight concerns Belarus abroad. */
export function syntheticItem(number: number): { readonly title: string; readonly text: string } {
  const random = mulberry32(number + 1);
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T;
  if (number % 8 === 0) {
    const actor = pick(ACTORS);
    const deed = pick(DEEDS);
    const place = pick(PLACES);
    const figure = 10 + Math.floor(random() * 900);
    return {
      title: `${actor} ${deed} Belarus: ${place}, ${figure}`,
      text: `${actor} ${deed} Belarus, the foreign ministry in Minsk said. The talks in ${place} concerned ${pick(MATTERS)} worth ${figure} million dollars. ${filler(pick, 40)}`,
    };
  }
  return { title: filler(pick, 8), text: `${filler(pick, 25)}. ${filler(pick, 30)}.` };
}

const ACTORS = [
  "Poland",
  "Lithuania",
  "China",
  "Russia",
  "The EU",
  "Ukraine",
  "Vietnam",
  "Pakistan",
  "Serbia",
  "Iran",
];
const DEEDS = [
  "signs an agreement with",
  "closes the border with",
  "extends sanctions on",
  "sends an envoy to",
  "resumes trade with",
];
const PLACES = [
  "Brest",
  "Warsaw",
  "Beijing",
  "Moscow",
  "Vilnius",
  "Hanoi",
  "Geneva",
  "Kuznica",
  "Islamabad",
  "Belgrade",
];
const MATTERS = [
  "potash transit",
  "machinery",
  "visas",
  "air links",
  "customs",
  "electricity",
  "timber",
  "rail freight",
];
const WORDS =
  "city market season team coach winter bridge school doctor river music festival price harvest road court train film library museum weather storm player league match recipe garden record street village student teacher actor concert health study ocean forest animal engine factory bank loan tax house water energy".split(
    " ",
  );

function filler(pick: <T>(values: readonly T[]) => T, words: number): string {
  return Array.from({ length: words }, () => pick(WORDS)).join(" ");
}

/** Mulberry32: numbers from 0 to 1, the same for the same seed. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
