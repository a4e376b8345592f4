/**
 * Where the match ends that a sticky pattern has at `start`; 0 where it has none. To walk through
 * a text so leaves nothing behind, while each match of `matchAll()` is an array with the text in it.
 */
export function endOfMatch(sticky: RegExp, text: string, start: number): number {
  sticky.lastIndex = start;
  sticky.test(text);
  return sticky.lastIndex;
}
