/** The characters of bytes 128-159 in windows-1252. */
const HIGH = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

/** What the author meant by a C1 control character: nobody writes those, Windows editors write quotes there. */
export function fromWindows1252(character: string): string {
  return HIGH[character.charCodeAt(0) - 0x80] ?? character;
}
