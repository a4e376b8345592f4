/**
 * Folded words that turn a statement round, in the six languages, in kinds: two of one kind say it
 * once (никто не, ani nie), two of different kinds turn it back (did not refuse, not without).
 *
 * `\S*` and not `\p{L}*`, in all such lists of words: V8 takes up to a millisecond for each `\p{L}`,
 * which held the event loop for a tenth of a second when the longest list was first used.
 */
const NEGATIONS: readonly RegExp[] = [
  /^(?:not|never|cannot|(?:is|are|was|were|do|does|did|has|have|had|wo|would|could|should|ca|must)nt|не|нет|ни|никогда|никто|никак\S*|ничего|нелзя|ня|няма|ні|ніколі|ніхто|ніяк\S*|нічога|нельга|немає|нема|ніколи|нічого|nie|nigdy|nikt|nic|zaden|zadn\S*|nera|niekada|niek(?:as|o|am))$/,
  /^(?:no|nor|neither|none|nobody|nothing)$/,
  /^(?:without|без|bez)$/,
  /^(?:unable|refus\S*|den(?:y|ied|ies|ying|ial)|reject\S*|fail(?:s|ed|ing|ure)?|declin\S*|отказ\S*|отверг\S*|отклон\S*|отрица\S*|опроверг\S*|отсутств\S*|адмов\S*|адхіл\S*|абверг\S*|адсутн\S*|відмов\S*|відкин\S*|відхил\S*|запереч\S*|спростув\S*|відсутн\S*|brak\S*|odmow\S*|odmaw\S*|odrzuc\S*|zaprzecz\S*|atsisak\S*|atmet\S*|paneig\S*)$/,
];

/** Whether a folded word turns a statement round. */
export function isNegation(word: string): boolean {
  return NEGATIONS.some((kind) => kind.test(word));
}

/** Verbs that carry no matter of their own: "подписан не был" denies the signing. */
const AUXILIARY =
  /^(?:был\S?|было|будет|будут|есть|быть|буд(?:зе|уць)|бы(?:у|ла|ло|ли|лі|ць)|є|був|була|буде|будуть|бути|byl\S*|jest|bedzie|beda|zosta\S*|yra|buvo|bus|been|have|were|does|will)$/;

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
  /^(?:might|could|would|may|plans?|planned|planning|consider\S*|threat\S*|propos\S*|possibl\S*|likely|expect\S*|intend\S*|wants?|if|allegedly|reportedly|unconfirmed|ready|может|могут|мог|могла|могли|планир\S*|намер\S*|собира\S*|возможн\S*|вероятн\S*|предлож\S*|предлага\S*|угрож\S*|угроз\S*|если|якобы|готов\S*|хоч\S*|хотел\S*|хотят|бы|можа|могуць|магл\S*|планав\S*|плануе|плануюць|намер\S*|збіра\S*|магчым\S*|верагодн\S*|прапан\S*|пагра\S*|нібыта|гатов\S*|б|можуть|може|могл\S*|планує|планують|планув\S*|намір\S*|збира\S*|можлив\S*|ймовірн\S*|пропон\S*|погро\S*|загрож\S*|якщо|нібито|би|moze|moga|mogl\S*|planuj\S*|planow\S*|zamierza\S*|rozwaza\S*|mozliw\S*|prawdopodobn\S*|propon\S*|groz\S*|jesli|jezeli|rzekom\S*|gotow\S*|chc\S*|gali|gales|galet\S*|galbut|planuo\S*|ketin\S*|svarst\S*|siul\S*|grasin\S*|jei|neva|pasireng\S*|nori|noret\S*)$/;

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
