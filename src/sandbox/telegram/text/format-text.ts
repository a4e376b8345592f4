import { ApiError, badRequest } from "../api-error.ts";
import type { Entity, FormattedText, Params } from "../api-types.ts";
import { isObject, requiredText } from "../params.ts";
import { fixText } from "./fix-text.ts";
import { parseHtml } from "./parse-html.ts";

const MAX_INPUT_BYTES = 32_768;
const MAX_ENTITIES = 100;
/** Beyond this many bytes of entities the server refuses; nearly all of them are addresses. */
const MAX_ENTITY_BYTES = 9_500;
const FOUND_TYPES =
  "mention hashtag cashtag bot_command url email phone_number bank_card_number".split(" ");
const GIVEN_TYPES =
  "bold italic underline strikethrough spoiler code pre text_link text_mention custom_emoji blockquote expandable_blockquote date_time".split(
    " ",
  );

/** The three arguments that make a formatted text, whatever they are called in the method. */
export interface TextInput {
  readonly text: string;
  readonly parseMode: string;
  readonly entities: unknown;
}

/** The formatted text of a call's `text`, `parse_mode` and `entities`. */
export function textInput(params: Params, name: "text" | "message_text" | "caption"): TextInput {
  const text = params[name];
  return {
    text: typeof text === "string" ? text : text === undefined || text === null ? "" : String(text),
    parseMode: String(params.parse_mode ?? ""),
    entities: params[name === "caption" ? "caption_entities" : "entities"],
  };
}

/**
 * What a message with this text shows, or the refusal that Telegram gives.
 *
 * `maxCodePoints` is checked after the markup is gone and counts code points,
 * while entities count UTF-16 units: that is how Telegram does it.
 */
export function formatText(
  { text, parseMode, entities }: TextInput,
  { maxCodePoints, tooLong }: { maxCodePoints: number; tooLong: string },
): FormattedText {
  if (Buffer.byteLength(text) > MAX_INPUT_BYTES) throw badRequest("Text is too long");
  const fixed = fixText(parse(text, parseMode.toLowerCase(), entities));
  if ([...fixed.text].length > maxCodePoints) throw badRequest(tooLong);
  const kept = fixed.entities.slice(0, MAX_ENTITIES);
  if (entityBytes(kept) > MAX_ENTITY_BYTES) throw badRequest("ENTITIES_TOO_LONG");
  return { text: fixed.text, entities: kept };
}

function parse(text: string, parseMode: string, entities: unknown): FormattedText {
  switch (parseMode) {
    case "":
    case "none":
      return { text, entities: givenEntities(entities) };
    case "html":
      return parseHtml(text);
    case "markdown":
    case "markdownv2":
      throw new ApiError(501, "Not Implemented: the local Telegram parses HTML and entities only");
    default:
      throw badRequest("Unsupported parse_mode");
  }
}

function givenEntities(value: unknown): Entity[] {
  let parsed = value;
  try {
    if (typeof value === "string" && value !== "") parsed = JSON.parse(value);
  } catch {
    return []; // Like the real server: entities that are no JSON are as good as none.
  }
  if (!Array.isArray(parsed)) return [];
  return parsed.flatMap((item: unknown) => givenEntity(item) ?? []);
}

function givenEntity(item: unknown): Entity | null {
  const refuse = (reason: string) => badRequest(`Can't parse MessageEntity: ${reason}`);
  if (!isObject(item)) throw refuse("expected an Object");
  const number = (name: string): number => {
    const field = item[name];
    if (typeof field !== "number") throw refuse(`Can't find field "${name}"`);
    return field;
  };
  const offset = number("offset");
  const length = number("length");
  let type: string;
  try {
    type = requiredText(item, "type");
  } catch (error) {
    throw refuse(error instanceof Error ? error.message : "");
  }
  if (FOUND_TYPES.includes(type)) return null;
  if (!GIVEN_TYPES.includes(type)) throw refuse("Unsupported type specified");
  if (type === "text_link" && typeof item.url !== "string") {
    throw refuse('Can\'t find field "url"');
  }
  if (offset < 0) throw badRequest(`Receive an entity with incorrect offset ${offset}`);
  if (length < 0) throw badRequest(`Receive an entity with incorrect length ${length}`);
  // The object was checked above; fields beyond ours pass through unseen, as unknown ones do.
  return { ...item, type, offset, length } as Entity;
}

function entityBytes(entities: readonly Entity[]): number {
  const padded = (text: string) => Math.ceil((Buffer.byteLength(text) + 4) / 4) * 4;
  return entities.reduce(
    (sum, { url, language }) =>
      sum + 12 + (url ? padded(url) : 0) + (language ? padded(language) : 0),
    0,
  );
}
