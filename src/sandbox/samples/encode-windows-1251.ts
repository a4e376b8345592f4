/**
 * The text as windows-1251 bytes; what that charset lacks becomes a numeric
 * character reference, as XML allows. Node only decodes this charset.
 */
export function encodeWindows1251(xml: string): Uint8Array {
  const bytes = byteOfCharacter();
  return Uint8Array.from(
    [...xml].flatMap((character) => {
      const byte = bytes.get(character);
      if (byte !== undefined) return [byte];
      return [...`&#${character.codePointAt(0)};`].map((ascii) => ascii.charCodeAt(0));
    }),
  );
}

function byteOfCharacter(): ReadonlyMap<string, number> {
  const decoder = new TextDecoder("windows-1251");
  const all = Array.from({ length: 256 }, (_, byte) => byte);
  return new Map(all.map((byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
}
