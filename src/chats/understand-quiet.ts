import type { QuietWay } from "./chat.ts";
import { understandTime } from "./understand-time.ts";
import type { Vocabulary } from "./understand-words.ts";
import { closest, foldVocabulary } from "./understand-words.ts";

/** What a person asked for after `/quiet`; `way` is null where they did not say. */
export type QuietWish =
  | { readonly kind: "off" }
  | {
      readonly kind: "hours";
      readonly from: string;
      readonly until: string;
      readonly way: QuietWay | null;
    };

const OFF: Vocabulary<"off"> = [
  [
    "off",
    "off, no, none, выкл, выключить, выкл., адкл, адключыць, вимк, вимкнути, wyłącz, wył, išjungti, ne",
  ],
];
const WAYS: Vocabulary<QuietWay> = [
  [
    "hold",
    "hold, wait, later, чакаць, пачакаць, потым, подождать, ждать, потом, зачекати, чекати, потім, czekać, później, palaukti, vėliau",
  ],
  [
    "silent",
    "silent, silently, mute, ціха, бязгучна, без гуку, тихо, беззвучно, без звука, тихо, без звуку, cicho, bez dźwięku, tyliai, be garso",
  ],
  [
    "urgent",
    "urgent, important, тэрміновае, тэрмінова, важнае, срочное, срочно, важное, термінове, терміново, важливе, pilne, ważne, skubu, svarbu",
  ],
];
const FOLDED_OFF = foldVocabulary(OFF);
const FOLDED_WAYS = foldVocabulary(WAYS);

/** `22:00-07:00`, `22-7 silent`, `off`, in any of the six languages; null for anything else. */
export function understandQuiet(text: string): QuietWish | null {
  const trimmed = text.trim().slice(0, 100);
  if (closest(trimmed, FOLDED_OFF)) return { kind: "off" };
  const times = /^(\S+?)\s*(?:-|–|—|\s|\.\.)\s*(\d\S*)(?:\s+(.+))?$/u.exec(trimmed);
  const from = understandTime(times?.[1] ?? "");
  const until = understandTime(times?.[2] ?? "");
  if (from === null || until === null || from === until) return null;
  const named = times?.[3];
  const way = named === undefined ? null : (closest(named, FOLDED_WAYS)?.ids[0] ?? null);
  return named !== undefined && way === null ? null : { kind: "hours", from, until, way };
}
