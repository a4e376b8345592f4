import { createRequire } from "node:module";

export interface TdlibEntity {
  readonly type: string;
  readonly offset: number;
  readonly length: number;
  readonly url?: string;
  readonly user_id?: number;
  readonly language?: string;
  readonly custom_emoji_id?: string;
  readonly unix_time?: number;
}

export type TdlibParse =
  | { readonly ok: true; readonly text: string; readonly entities: readonly TdlibEntity[] }
  | { readonly ok: false; readonly description: string };

interface RawEntity {
  readonly offset: number;
  readonly length: number;
  readonly type: { readonly _: string; readonly [field: string]: unknown };
}

type Execute = (request: Record<string, unknown>) => {
  readonly _: string;
  readonly message?: string;
  readonly text?: string;
  readonly entities?: readonly RawEntity[];
};

/** What a test prints when it is skipped for want of TDLib. */
export const NO_TDLIB =
  "TDLib's package does not run on this machine: Telegram's own parser is not asked";

/**
 * How Telegram's own parser reads the HTML of a message, with the Bot API's names of entities.
 *
 * Null where the package with TDLib does not run (it is built for few
 * platforms). Parses and nothing more: no trimming, no length limit.
 */
export function telegramParse(html: string): TdlibParse | null {
  return parse({ _: "parseTextEntities", text: html, parse_mode: { _: "textParseModeHTML" } });
}

/** The links, mentions, hashtags and commands that Telegram finds in a plain text; null as above. */
export function telegramEntities(text: string): readonly TdlibEntity[] | null {
  const result = parse({ _: "getTextEntities", text });
  return result?.ok ? result.entities : null;
}

function parse(request: Record<string, unknown>): TdlibParse | null {
  execute ??= load() ?? "unavailable";
  if (execute === "unavailable") return null;
  const result = execute(request);
  if (result._ === "error") {
    // The Bot API server writes the sentence with a small letter after its own prefix.
    const message = result.message ?? "";
    const sentence = message.charAt(0).toLowerCase() + message.slice(1);
    return { ok: false, description: `Bad Request: ${sentence}` };
  }
  return { ok: true, text: result.text ?? "", entities: (result.entities ?? []).map(botEntity) };
}

let execute: Execute | "unavailable" | undefined;

function load(): Execute | null {
  const require = createRequire(import.meta.url);
  try {
    const { getTdjson } = require("prebuilt-tdlib") as { getTdjson: () => string };
    const tdl = require("tdl") as {
      configure: (options: Record<string, unknown>) => void;
      execute: Execute;
    };
    tdl.configure({ tdjson: getTdjson(), verbosityLevel: 0 });
    tdl.execute({ _: "getTextEntities", text: "" });
    return tdl.execute;
  } catch {
    return null; // Another platform, or optional packages left out.
  }
}

const NAMES: Readonly<Record<string, string>> = {
  BlockQuote: "blockquote",
  ExpandableBlockQuote: "expandable_blockquote",
  TextUrl: "text_link",
  MentionName: "text_mention",
  PreCode: "pre",
  EmailAddress: "email",
  DateTime: "date_time",
  BotCommand: "bot_command",
  CustomEmoji: "custom_emoji",
  PhoneNumber: "phone_number",
  BankCardNumber: "bank_card_number",
};

function botEntity({ offset, length, type }: RawEntity): TdlibEntity {
  const name = type._.replace(/^textEntityType/, "");
  const { _, formatting_type: __, ...fields } = type;
  return { type: NAMES[name] ?? name.toLowerCase(), offset, length, ...fields };
}
