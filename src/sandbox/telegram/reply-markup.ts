import { ApiError, badRequest } from "./api-error.ts";
import type { InlineButton, InlineKeyboard } from "./api-types.ts";
import { isObject, requiredText } from "./params.ts";
import { checkLink, linkUserId } from "./text/check-link.ts";
import type { SimChat } from "./world.ts";

const MAX_CALLBACK_BYTES = 64;
const MAX_COPY_CHARACTERS = 256;
const MAX_BUTTONS = 100;
/** The fields that say what a button does, in the order in which Telegram looks for them. */
const ACTIONS = [
  "url",
  "callback_data",
  "callback_game",
  "pay",
  "switch_inline_query",
  "switch_inline_query_chosen_chat",
  "switch_inline_query_current_chat",
  "login_url",
  "web_app",
  "copy_text",
];

/** The keyboard of a message, checked. */
export interface ReplyMarkup {
  readonly inline?: InlineKeyboard;
  /** A keyboard above the typing field, its removal, or a forced reply. */
  readonly other?: Readonly<Record<string, unknown>>;
}

/** The checked `reply_markup` of a call; `chat` is null where the message has no chat of its own. */
export function replyMarkup(value: unknown, chat: SimChat | null): ReplyMarkup {
  let parsed = value;
  if (typeof value === "string") {
    if (value === "") return {};
    try {
      parsed = JSON.parse(value);
    } catch {
      throw badRequest("Can't parse reply keyboard markup JSON object");
    }
  }
  if (parsed === undefined || parsed === null) return {};
  if (!isObject(parsed)) throw badRequest("Object expected as reply markup");
  const rows = keyboardRows(parsed.keyboard, 'Field "keyboard" must be an Array of Arrays');
  if (rows.length > 0) {
    if (chat?.type === "channel") throw badRequest("reply keyboard is not allowed in channels");
    return { other: parsed };
  }
  const inlineRows = keyboardRows(
    parsed.inline_keyboard,
    'Field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays',
  );
  const buttons = inlineRows
    .map((row) => row.map((button) => inlineButton(button, chat)))
    .filter((row) => row.length > 0);
  if (buttons.flat().length > MAX_BUTTONS) throw badRequest("REPLY_MARKUP_TOO_LONG");
  if (buttons.length > 0) return { inline: { inline_keyboard: buttons } };
  const isOther = ["remove_keyboard", "hide_keyboard", "force_reply"].some((name) => parsed[name]);
  return isOther ? { other: parsed } : {};
}

function keyboardRows(value: unknown, message: string): readonly (readonly unknown[])[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) {
    const name = message.includes("inline") ? "inline_keyboard" : "keyboard";
    throw badRequest(`Field "${name}" must be of type Array`);
  }
  return value.map((row: unknown) => {
    if (!Array.isArray(row)) throw badRequest(message);
    return row;
  });
}

function inlineButton(value: unknown, chat: SimChat | null): InlineButton {
  try {
    return checkedButton(value, chat);
  } catch (error) {
    if (error instanceof ApiError || !(error instanceof SyntaxError)) throw error;
    throw badRequest(`Can't parse inline keyboard button: ${error.message}`);
  }
}

function checkedButton(value: unknown, chat: SimChat | null): InlineButton {
  if (!isObject(value)) throw new SyntaxError("InlineKeyboardButton must be an Object");
  const text = requiredText(value, "text");
  const action = ACTIONS.find((name) => {
    const field = value[name];
    // An empty switch_inline_query is an action; an empty url or callback_data is none.
    return name === "url" || name === "callback_data" ? Boolean(field) : field !== undefined;
  });
  if (!action) throw new SyntaxError("Text buttons are unallowed in the inline keyboard");
  if (text === "") throw badRequest("Inline keyboard button text must be non-empty");
  const style = value.style;
  if (
    style !== undefined &&
    !["", "default", "primary", "danger", "success"].includes(`${style}`)
  ) {
    throw new SyntaxError("invalid button style specified");
  }
  checkAction(value, action, chat);
  const kept = { ...value, text };
  return action === "url" ? { ...kept, url: buttonUrl(requiredText(value, "url")) } : kept;
}

function checkAction(
  button: Readonly<Record<string, unknown>>,
  action: string,
  chat: SimChat | null,
): void {
  const isChannel = chat?.type === "channel";
  switch (action) {
    case "callback_data":
      if (Buffer.byteLength(requiredText(button, action)) > MAX_CALLBACK_BYTES) {
        throw badRequest("BUTTON_DATA_INVALID");
      }
      return;
    case "switch_inline_query":
    case "switch_inline_query_current_chat":
      requiredText(button, action);
      if (isChannel) {
        throw badRequest(
          `Can't use ${action} button in a channel chat, because users will not be able to use the button without knowing bot's username`,
        );
      }
      return;
    case "copy_text": {
      const field = button[action];
      const copied = isObject(field) ? requiredText(field, "text") : "";
      if (copied === "" || [...copied].length > MAX_COPY_CHARACTERS) {
        throw badRequest("BUTTON_COPY_TEXT_INVALID");
      }
      return;
    }
    case "web_app":
      if (chat?.type !== "private") throw badRequest("BUTTON_TYPE_INVALID");
  }
}

function buttonUrl(url: string): string {
  if (linkUserId(url)) return url;
  const checked = checkLink(url);
  if (checked) return checked;
  const reason = /^[a-z][a-z0-9+.-]*:\/\//i.test(url) && !/^https?:/i.test(url);
  throw badRequest(
    `Inline keyboard button URL '${url}' is invalid: ${reason ? "Unsupported URL protocol" : "Wrong HTTP URL"}`,
  );
}
