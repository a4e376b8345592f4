import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { FluentBundle, FluentResource } from "@fluent/bundle";
import { escapeHtml } from "../text/escape-html.ts";
import type { Locale } from "./chat.ts";

/** An argument that is Telegram HTML already: it goes into the message as it stands. */
export interface Html {
  readonly html: string;
}

/** The values of a message's variables. */
export type TranslateArgs = Readonly<Record<string, string | number | Date | Html>>;

/** The message of that key in that language. */
export type Translate = (locale: Locale, key: string, args?: TranslateArgs) => string;

export interface Translations {
  /** Telegram HTML: the messages may hold tags, and text arguments are escaped. */
  readonly translate: Translate;
  /** For places that know no markup (buttons, notices, inline titles): nothing is escaped. */
  readonly plain: Translate;
}

/**
 * The messages of the `.ftl` files in a directory, one file per locale.
 *
 * A key that its own locale lacks is told in English, and one that nobody has
 * as `{key}`. A message whose argument is not given throws, for a reader must
 * never see `{$count}`.
 */
export function createTranslations(directory: string): Translations {
  const bundles = new Map(
    readdirSync(directory)
      .filter((name) => name.endsWith(".ftl"))
      .map((name) => [path.basename(name, ".ftl"), readBundle(path.join(directory, name))]),
  );
  function format(locale: Locale, key: string, args: ReturnType<typeof prepared>): string {
    for (const bundle of [bundles.get(locale), bundles.get("en")]) {
      const pattern = bundle?.getMessage(key)?.value;
      if (bundle && pattern) return bundle.formatPattern(pattern, args);
    }
    return `{${key}}`;
  }
  return {
    translate: (locale, key, args) => format(locale, key, prepared(args, escapeHtml)),
    plain: (locale, key, args) => format(locale, key, prepared(args, String)),
  };
}

function readBundle(file: string): FluentBundle {
  // The isolation marks that Fluent puts round arguments would end up in the messages.
  const bundle = new FluentBundle(path.basename(file, ".ftl"), { useIsolating: false });
  const [error] = bundle.addResource(new FluentResource(readFileSync(file, "utf8")));
  if (error) throw new SyntaxError(`Cannot read the messages of ${file}: ${error.message}`);
  return bundle;
}

function prepared(
  args: TranslateArgs | undefined,
  toMarkup: (text: string) => string,
): Record<string, string | number | Date> {
  const result: Record<string, string | number | Date> = {};
  for (const [name, value] of Object.entries(args ?? {})) {
    if (typeof value === "string") result[name] = toMarkup(value);
    else if (typeof value === "object" && "html" in value) result[name] = value.html;
    else result[name] = value;
  }
  return result;
}
