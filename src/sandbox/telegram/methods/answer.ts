import { badRequest } from "../api-error.ts";
import type { Params } from "../api-types.ts";
import { flag, integer, isObject, json, requiredText, text } from "../params.ts";
import { replyMarkup } from "../reply-markup.ts";
import type { Sim } from "../sim.ts";
import { formatText, textInput } from "../text/format-text.ts";
import { TEXT_LIMIT, withKnownUsers } from "./send.ts";

const MAX_ANSWER_CHARACTERS = 200;
const MAX_RESULTS = 50;
const MAX_ID_BYTES = 64;
const MAX_CACHE_SECONDS = 86_400;

/** `answerCallbackQuery`: once, and not after the query's lifetime. */
export function answerCallbackQuery(sim: Sim, params: Params): true {
  const answer = text(params, "text");
  if ([...answer].length > MAX_ANSWER_CHARACTERS) throw badRequest("MESSAGE_TOO_LONG");
  const url = text(params, "url");
  if (url !== "" && !/^(https:\/\/)?t\.me\/|^tg:/.test(url)) throw badRequest("URL_INVALID");
  sim.queries.answerCallback(text(params, "callback_query_id"), {
    answered: true,
    ...(answer && { text: answer, show_alert: flag(params, "show_alert") }),
    ...(url && { url }),
  });
  sim.world.emit({ type: "callback_answer", id: text(params, "callback_query_id"), text: answer });
  return true;
}

/** `answerInlineQuery`: results are parsed as messages at once, so a mistake shows here and not at a tap. */
export function answerInlineQuery(sim: Sim, params: Params): true {
  const nextOffset = text(params, "next_offset");
  if (Buffer.byteLength(nextOffset) > MAX_ID_BYTES) throw badRequest("NEXT_OFFSET_INVALID");
  const button = resultsButton(params);
  const results = inlineResults(sim, params);
  sim.queries.answerInline(text(params, "inline_query_id"), {
    answered: true,
    results,
    next_offset: nextOffset,
    button,
    is_personal: flag(params, "is_personal"),
    cache_time: integer(params, "cache_time", { fallback: 300, min: 0, max: MAX_CACHE_SECONDS }),
  });
  sim.world.emit({ type: "inline_answer", id: text(params, "inline_query_id") });
  return true;
}

function resultsButton(params: Params): Readonly<Record<string, unknown>> | null {
  const button = json(params, "button", "Can't parse inline query results button JSON object");
  if (button === undefined) return null;
  const refuse = (reason: string) =>
    badRequest(`Can't parse inline query results button: ${reason}`);
  if (!isObject(button)) throw refuse("InlineQueryResultsButton must be an Object");
  readField(button, "text", refuse);
  const start = button.start_parameter;
  if (start === undefined && !isObject(button.web_app)) {
    throw refuse("InlineQueryResultsButton must have exactly one optional field");
  }
  if (start !== undefined && !/^[\w-]{1,64}$/.test(String(start))) {
    throw badRequest(start === "" ? "START_PARAM_EMPTY" : "START_PARAM_INVALID");
  }
  return button;
}

function inlineResults(sim: Sim, params: Params): Readonly<Record<string, unknown>>[] {
  const results =
    json(params, "results", "Can't parse JSON encoded inline query results: Can't parse") ?? [];
  if (!Array.isArray(results)) throw badRequest("Expected an Array of inline query results");
  if (results.length > MAX_RESULTS) throw badRequest("Too many inline query results specified");
  const ids = new Set<string>();
  return results.map((result: unknown) => {
    const checked = inlineResult(sim, result);
    const id = String(checked.id);
    if (id === "" || Buffer.byteLength(id) > MAX_ID_BYTES) throw badRequest("RESULT_ID_INVALID");
    if (ids.has(id)) throw badRequest("RESULT_ID_DUPLICATE");
    ids.add(id);
    return checked;
  });
}

function inlineResult(sim: Sim, value: unknown): Readonly<Record<string, unknown>> {
  const refuse = (reason: string) => badRequest(`Can't parse inline query result: ${reason}`);
  if (!isObject(value)) throw refuse("Inline query result must be an object");
  const type = readField(value, "type", refuse);
  const id = readField(value, "id", refuse);
  if (type !== "article") {
    // Only articles are shown here; the others are kept so that nobody wonders where they went.
    return value;
  }
  const title = readField(value, "title", refuse);
  if (title === "") throw badRequest("ARTICLE_TITLE_EMPTY");
  const content = value.input_message_content;
  if (!isObject(content)) throw refuse('Can\'t find field "message_text"');
  const { inline } = replyMarkup(value.reply_markup, null);
  const message = isObject(content.rich_message)
    ? { rich_message: content.rich_message }
    : articleText(sim, content, refuse);
  return { ...value, id, message, ...(inline && { reply_markup: inline }) };
}

function articleText(
  sim: Sim,
  content: Readonly<Record<string, unknown>>,
  refuse: (reason: string) => Error,
): Readonly<Record<string, unknown>> {
  if (readField(content, "message_text", refuse) === "") throw refuse("Message text is empty");
  const formatted = withKnownUsers(sim, formatText(textInput(content, "message_text"), TEXT_LIMIT));
  const preview = content.link_preview_options;
  return { ...formatted, ...(isObject(preview) && { link_preview_options: preview }) };
}

function readField(
  object: Readonly<Record<string, unknown>>,
  name: string,
  refuse: (reason: string) => Error,
): string {
  try {
    return requiredText(object, name);
  } catch (error) {
    throw refuse(error instanceof Error ? error.message : String(error));
  }
}
