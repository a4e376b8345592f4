/**
 * Folded words that turn a statement round, in the six languages, in kinds: two of one kind say it
 * once (никто не, ani nie), two of different kinds turn it back (did not refuse, not without).
 */
const NEGATIONS: readonly RegExp[] = [
  /^(?:not|never|cannot|(?:is|are|was|were|do|does|did|has|have|had|wo|would|could|should|ca|must)nt|не|нет|ни|никогда|никто|никак\p{L}*|ничего|нелзя|ня|няма|ні|ніколі|ніхто|ніяк\p{L}*|нічога|нельга|немає|нема|ніколи|нічого|nie|nigdy|nikt|nic|zaden|zadn\p{L}*|nera|niekada|niek(?:as|o|am))$/u,
  /^(?:no|nor|neither|none|nobody|nothing)$/,
  /^(?:without|без|bez)$/,
  /^(?:unable|refus\p{L}*|den(?:y|ied|ies|ying|ial)|reject\p{L}*|fail(?:s|ed|ing|ure)?|declin\p{L}*|отказ\p{L}*|отверг\p{L}*|отклон\p{L}*|отрица\p{L}*|опроверг\p{L}*|отсутств\p{L}*|адмов\p{L}*|адхіл\p{L}*|абверг\p{L}*|адсутн\p{L}*|відмов\p{L}*|відкин\p{L}*|відхил\p{L}*|запереч\p{L}*|спростув\p{L}*|відсутн\p{L}*|brak\p{L}*|odmow\p{L}*|odmaw\p{L}*|odrzuc\p{L}*|zaprzecz\p{L}*|atsisak\p{L}*|atmet\p{L}*|paneig\p{L}*)$/u,
];

/** Whether a folded word turns a statement round. */
export function isNegation(word: string): boolean {
  return NEGATIONS.some((kind) => kind.test(word));
}

/** Verbs that carry no matter of their own: "подписан не был" denies the signing. */
const AUXILIARY =
  /^(?:был\p{L}?|было|будет|будут|есть|быть|буд(?:зе|уць)|бы(?:у|ла|ло|ли|лі|ць)|є|був|була|буде|будуть|бути|byl\p{L}*|jest|bedzie|beda|zosta\p{L}*|yra|buvo|bus|been|have|were|does|will)$/u;

/**
 * Which of a clause's folded words are denied: those behind "not", "without" or "refused", or, where
 * only an auxiliary stands there, those before.
 */
export function deniedWords(words: readonly string[]): readonly boolean[] {
  const kinds = new Set<RegExp>();
  const denied = words.map((word) => {
    for (const kind of NEGATIONS) if (kind.test(word)) kinds.add(kind);
    return kinds.size % 2 === 1 && !isNegation(word);
  });
  const isBehind = denied.some(
    (is, at) => is && !AUXILIARY.test(words[at] ?? "") && (words[at]?.length ?? 0) > 2,
  );
  if (kinds.size % 2 === 0 || isBehind) return denied;
  return words.map((word) => !isNegation(word));
}

/** Folded words that leave open whether it is so. */
export const HEDGE =
  /^(?:might|could|would|may|plans?|planned|planning|consider\p{L}*|threat\p{L}*|propos\p{L}*|possibl\p{L}*|likely|expect\p{L}*|intend\p{L}*|wants?|if|allegedly|reportedly|unconfirmed|ready|может|могут|мог|могла|могли|планир\p{L}*|намер\p{L}*|собира\p{L}*|возможн\p{L}*|вероятн\p{L}*|предлож\p{L}*|предлага\p{L}*|угрож\p{L}*|угроз\p{L}*|если|якобы|готов\p{L}*|хоч\p{L}*|хотел\p{L}*|хотят|бы|можа|могуць|магл\p{L}*|планав\p{L}*|плануе|плануюць|намер\p{L}*|збіра\p{L}*|магчым\p{L}*|верагодн\p{L}*|прапан\p{L}*|пагра\p{L}*|нібыта|гатов\p{L}*|б|можуть|може|могл\p{L}*|планує|планують|планув\p{L}*|намір\p{L}*|збира\p{L}*|можлив\p{L}*|ймовірн\p{L}*|пропон\p{L}*|погро\p{L}*|загрож\p{L}*|якщо|нібито|би|moze|moga|mogl\p{L}*|planuj\p{L}*|planow\p{L}*|zamierza\p{L}*|rozwaza\p{L}*|mozliw\p{L}*|prawdopodobn\p{L}*|propon\p{L}*|groz\p{L}*|jesli|jezeli|rzekom\p{L}*|gotow\p{L}*|chc\p{L}*|gali|gales|galet\p{L}*|galbut|planuo\p{L}*|ketin\p{L}*|svarst\p{L}*|siul\p{L}*|grasin\p{L}*|jei|neva|pasireng\p{L}*|nori|noret\p{L}*)$/u;

/** What turns a word into its opposite from within: незаконный, niezgodny, nepasirašė, unlawful. */
const OPPOSITE_PREFIX = /^(?:не|ня|бес|без|nie|bez|ne|un|non|dis|in|il|im)/u;

/** Whether a folded word says nothing by itself: "not", "have been". */
export function isGrammar(word: string): boolean {
  return isNegation(word) || AUXILIARY.test(word);
}

/** Whether one of the two folded words is the other with a prefix that negates it. */
export function areOpposites(left: string, right: string): boolean {
  const [short, long] = left.length < right.length ? [left, right] : [right, left];
  if (short.length < 4) return false;
  const rest = long.replace(OPPOSITE_PREFIX, "");
  if (rest === long) return false;
  const common = Math.max(4, Math.min(short.length, rest.length) - 2);
  return (
    rest.slice(0, common) === short.slice(0, common) && Math.abs(rest.length - short.length) < 3
  );
}
