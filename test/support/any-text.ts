import fc from "fast-check";

/**
 * Arbitraries that fast-check has, too: its own lay out a table of all code points when they are
 * made, which takes a second and a half in each test file.
 */

const FIRST_SURROGATE = 0xd800;
const SURROGATES = 0x800;

/** Any character of Unicode but half a surrogate pair. */
export const anyCharacter: fc.Arbitrary<string> = fc
  .integer({ min: 0, max: 0x10ffff - SURROGATES })
  .map(
    (index) => String.fromCodePoint(index < FIRST_SURROGATE ? index : index + SURROGATES),
    (character) => {
      const code = typeof character === "string" ? character.codePointAt(0) : undefined;
      if (code === undefined || String.fromCodePoint(code) !== character) throw new TypeError();
      return code < FIRST_SURROGATE ? code : code - SURROGATES;
    },
  );

/** Text of any characters, JavaScript's dangerous words included. */
export function anyText(limits: { readonly maxLength?: number } = {}): fc.Arbitrary<string> {
  return fc.string({ ...limits, unit: anyCharacter });
}

/** An address with a path of any characters, in percent signs where they need it, a query and a fragment. */
export function anyWebUrl(): fc.Arbitrary<string> {
  const character = fc.oneof(
    {
      weight: 4,
      arbitrary: fc.constantFrom(..."abcdefghijklmnopqrstuvwxyzABCXYZ0123456789-._~!$&'()*+,;=:@"),
    },
    { weight: 1, arbitrary: anyCharacter.map(encodeURIComponent) },
  );
  const part = fc.array(character, { maxLength: 12 }).map((characters) => characters.join(""));
  return fc
    .record({
      scheme: fc.constantFrom("http", "https"),
      authority: fc.webAuthority(),
      path: fc
        .array(part, { maxLength: 5 })
        .map((parts) => parts.map((each) => `/${each}`).join("")),
      query: fc.option(part),
      fragment: fc.option(part),
    })
    .map(
      ({ scheme, authority, path, query, fragment }) =>
        `${scheme}://${authority}${path}${query === null ? "" : `?${query}`}${fragment === null ? "" : `#${fragment}`}`,
    );
}
