/**
 * A look-up of words by their language with a memory: most words of the news are the same, and making
 * for each what is asked of it takes time and leaves much behind. Of a language at most so many
 * words are remembered: starting anew is the simplest bound, and the common ones are back at once.
 */
export function rememberWords<Made>(
  most: number,
  make: (word: string, language: string) => Made,
): (word: string, language: string) => Made {
  const byLanguage = new Map<string, Map<string, Made>>();
  return (word, language) => {
    let known = byLanguage.get(language);
    if (known === undefined) {
      known = new Map();
      byLanguage.set(language, known);
    }
    const found = known.get(word);
    // What is made may be undefined, too: then it is a `Made`.
    if (found !== undefined || known.has(word)) return found as Made;
    if (known.size >= most) known.clear();
    const made = make(word, language);
    known.set(word, made);
    return made;
  };
}
