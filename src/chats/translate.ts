import { I18n } from "@grammyjs/i18n";
import { escapeHtml } from "../text/escape-html.ts";
import type { Locale } from "./chat.ts";

/** An argument that is Telegram HTML already: it goes into the message as it stands. */
export interface Html {
  readonly html: string;
}

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
 * A key that its own locale lacks is told in English. A message whose argument
 * is not given throws, for a reader must never see `{$count}`.
 */
export function createTranslations(directory: string): Translations {
  const i18n = new I18n({
    defaultLocale: "en",
    directory,
    // The isolation marks that Fluent puts round arguments would end up in the messages.
    fluentBundleOptions: { useIsolating: false },
    // Its own handler writes to the console; that every key exists everywhere is a test's business.
    fluentOptions: { warningHandler: () => {} },
  });
  return {
    translate: (locale, key, args) => i18n.translate(locale, key, prepared(args, escapeHtml)),
    plain: (locale, key, args) => i18n.translate(locale, key, prepared(args, String)),
  };
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
