/** What stands where a value was cut off by the text's end. */
const CUT = Symbol("cut");

/** White space to JSON, to JavaScript, and what machines leave between. */
const SPACE = /[\s\p{Cc}\uFEFF]*/uy;
const COMMENT = /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/y;
/** A number, `true`, or a name without quotes. */
const WORD = /[^\s,;:[\]{}"'/\\]+/y;
/** In a string: all but its end, a backslash, and what JSON forbids. */
const PLAIN = { '"': /[^"\\\p{Cc}]+/uy, "'": /[^'\\\p{Cc}]+/uy } as const;
const ESCAPES: Readonly<Record<string, string>> = { b: "\b", f: "\f", n: "\n", r: "\r", t: "\t" };

/**
 * The first value in a text that is nearly JSON: with comments, commas too many or too few,
 * names without quotes, strings in single ones or with line ends in them, unknown escapes,
 * and whatever follows the value.
 *
 * Of a text that ends in the middle the list elements that stand whole are read: half an
 * element would be taken for a whole one. Throws SyntaxError for what is no JSON at all, and
 * for more than `maxDepth` levels. Linear in the length.
 */
export function forgivingJson(text: string, maxDepth: number): unknown {
  let at = 0;

  const take = (pattern: RegExp): string => {
    pattern.lastIndex = at;
    const [found = ""] = pattern.exec(text) ?? [];
    at += found.length;
    return found;
  };
  const skip = () => {
    for (take(SPACE); take(COMMENT) !== ""; ) take(SPACE);
  };

  function value(depth: number): unknown {
    if (depth > maxDepth) throw new SyntaxError("The JSON is nested too deep");
    skip();
    const sign = text[at];
    if (sign === undefined) return CUT;
    if (sign === "{") return object(depth);
    if (sign === "[") return list(depth);
    if (sign === '"' || sign === "'") return string(sign);
    const word = take(WORD);
    if (word === "") throw new SyntaxError(`Unexpected ${JSON.stringify(sign)} at ${at}`);
    if (word === "true" || word === "false") return word === "true";
    const number = Number(word);
    return Number.isNaN(number) ? null : number;
  }

  function list(depth: number): unknown {
    const values: unknown[] = [];
    at += 1;
    for (;;) {
      skipCommas();
      if (at >= text.length) return depth > 1 ? CUT : values;
      if (text[at] === "]" || text[at] === "}") {
        at += 1;
        return values;
      }
      const element = value(depth + 1);
      if (element !== CUT) values.push(element);
    }
  }

  function object(depth: number): unknown {
    const fields: Record<string, unknown> = Object.create(null);
    at += 1;
    for (;;) {
      skipCommas();
      const sign = text[at];
      // The feed itself may be cut; an item in its list of items may not.
      if (sign === undefined) return depth > 0 ? CUT : fields;
      if (sign === "}" || sign === "]") {
        at += 1;
        return fields;
      }
      const name = sign === '"' || sign === "'" ? string(sign) : take(WORD);
      if (name === "") throw new SyntaxError(`Unexpected ${JSON.stringify(sign)} at ${at}`);
      skip();
      if (text[at] === ":") at += 1;
      const field = value(depth + 1);
      if (field === CUT) return depth > 0 ? CUT : fields;
      if (typeof name === "string") fields[name] = field;
    }
  }

  function string(quote: '"' | "'"): string | typeof CUT {
    const parts: string[] = [];
    at += 1;
    for (;;) {
      parts.push(take(PLAIN[quote]));
      const sign = text[at];
      at += 1;
      if (sign === undefined) return CUT;
      if (sign === quote) return parts.join("");
      // A line end was meant as one; other control characters are nothing.
      if (sign !== "\\") parts.push(/\s/.test(sign) ? sign : "");
      else parts.push(escaped());
    }
  }

  function escaped(): string {
    const sign = text[at] ?? "";
    at += 1;
    // `\x26` is JavaScript's.
    const length = sign === "u" ? 4 : 2;
    const code = text.slice(at, at + length);
    if (!/[ux]/.test(sign) || code.length < length || !/^[\da-f]+$/i.test(code)) {
      return ESCAPES[sign] ?? sign;
    }
    at += length;
    return String.fromCharCode(Number.parseInt(code, 16));
  }

  function skipCommas(): void {
    for (skip(); text[at] === "," || text[at] === ";"; skip()) at += 1;
  }

  return value(0);
}
