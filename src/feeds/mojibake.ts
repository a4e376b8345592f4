import { fromWindows1252 } from "./windows-1252.ts";

/** The encodings that UTF-8 is taken for by mistake, with the letters its characters then begin with. */
const MISTAKEN_FOR = { "windows-1251": /[В-ф]/, "windows-1252": /[Â-ô]/ } as const;
type MistakenFor = keyof typeof MISTAKEN_FOR;

/** Enough words to judge by; each costs time. */
const SAMPLE_LENGTH = 5_000;

/** Characters that may be the bytes of UTF-8; between ASCII each run stands for itself. */
const RUN = /[^\0-\x7F]+/g;

/** What became of UTF-8 that was read as another encoding and encoded again (`РџСЂРµР·`, `Ð›ÑƒÐº`). */
export interface Mojibake {
  readonly mistakenFor: MistakenFor;
  /** Whether runs are left that cannot be turned back. */
  readonly isPartial: boolean;
  /** The text as it was meant; what was no mojibake stays. */
  undo(text: string): string;
}

/**
 * The fault of these texts, or null if they are as they should be.
 *
 * A run of characters that are, byte for byte, valid UTF-8 hardly ever comes about by chance (`Сі`
 * does, in Ukrainian), so either nearly all runs must be such, or several of some length.
 */
export function findMojibake(texts: Iterable<string>): Mojibake | null {
  const sample = beginningOf(texts);
  for (const mistakenFor of ["windows-1251", "windows-1252"] as const) {
    if (!MISTAKEN_FOR[mistakenFor].test(sample)) continue;
    const byteOf = bytesOf(mistakenFor);
    const all = weigh(sample, byteOf);
    const isWhole = isMojibake(all) || (all.bad === 0 && all.good >= MANY);
    if (!isWhole && all.strong < 3) continue;
    return {
      mistakenFor,
      isPartial: all.bad > 0,
      undo(text) {
        const isAll = isWhole || isMojibake(weigh(text, byteOf));
        return text.replace(RUN, (run) => {
          const meant = isAll || run.length >= STRONG ? decodeRun(run, byteOf) : null;
          return meant ?? run;
        });
      },
    };
  }
  return null;
}

/** A run so long is no accident. */
const STRONG = 3;
/** So many characters in shorter runs are none, either, where there are no others. */
const MANY = 12;

/** Characters in runs that are and in runs that are no UTF-8, and how many of the former are long. */
interface Weight {
  readonly good: number;
  readonly bad: number;
  readonly strong: number;
}

function weigh(text: string, byteOf: ReadonlyMap<string, number>): Weight {
  let good = 0;
  let bad = 0;
  let strong = 0;
  for (const [run] of text.matchAll(RUN)) {
    if (decodeRun(run, byteOf) === null) bad += run.length;
    else {
      good += run.length;
      if (run.length >= STRONG) strong += 1;
    }
  }
  return { good, bad, strong };
}

function isMojibake({ good, bad, strong }: Weight): boolean {
  return strong > 0 && good >= 4 * bad;
}

function beginningOf(texts: Iterable<string>): string {
  let beginning = "";
  for (const text of texts) {
    beginning += `${text.slice(0, SAMPLE_LENGTH - beginning.length)} `;
    if (beginning.length >= SAMPLE_LENGTH) break;
  }
  return beginning;
}

/** The text whose bytes the characters are; null if they are not whole UTF-8. */
function decodeRun(run: string, byteOf: ReadonlyMap<string, number>): string | null {
  // Nearly every run of honest text fails at its second character.
  const [first, second] = [byteOf.get(run[0] ?? ""), byteOf.get(run[1] ?? "")];
  if (first === undefined || second === undefined) return null;
  if (first < 0xc2 || first > 0xf4 || second < 0x80 || second > 0xbf) return null;
  const bytes = new Uint8Array(run.length);
  for (let at = 0; at < run.length; at += 1) {
    const byte = byteOf.get(run[at] ?? "");
    if (byte === undefined) return null;
    bytes[at] = byte;
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

const tables = new Map<MistakenFor, ReadonlyMap<string, number>>();

/** The byte of each character beyond ASCII; laid out once. */
function bytesOf(encoding: MistakenFor): ReadonlyMap<string, number> {
  const known = tables.get(encoding);
  if (known !== undefined) return known;
  const decoder = new TextDecoder(encoding);
  const bytes = new Map<string, number>();
  // Bytes that the encoding has no character for survive as controls, or as what those are taken for.
  for (let byte = 0x80; byte < 0xa0; byte += 1) {
    const control = String.fromCharCode(byte);
    bytes.set(control, byte);
    bytes.set(fromWindows1252(control), byte);
  }
  for (let byte = 0x80; byte <= 0xff; byte += 1) {
    bytes.set(decoder.decode(Uint8Array.of(byte)), byte);
  }
  tables.set(encoding, bytes);
  return bytes;
}
