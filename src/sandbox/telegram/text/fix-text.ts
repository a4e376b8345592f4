import { badRequest } from "../api-error.ts";
import type { Entity, FormattedText } from "../api-types.ts";
import { autoEntities } from "./auto-entities.ts";
import { sortEntities } from "./entity-order.ts";

const SPLITTABLE = ["bold", "italic", "underline", "strikethrough", "spoiler"];
const QUOTES = ["blockquote", "expandable_blockquote"];
const CODES = ["pre", "code"];
// Control characters become spaces; these vanish: returns, line and direction marks, vertical bars.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is cleaned.
const UNWANTED = /[\u0000-\u0009\u000b-\u0020]|[\u2028-\u202e]|\u0333|\u033f|\u030a/g;
const REMOVED = /[\r\u2028-\u202e]|\u0333|\u033f|\u030a/;
// Besides blanks: characters that show nothing, so that a message of them alone is refused.
const INVISIBLE =
  /[\s\u00a0\u1680\u180e\u2000-\u200f\u202e\u202f\u205f\u2800\u3000\ufffc]|\ufeff|[\u{e0100}-\u{e01ef}]/gu;

/**
 * The text as the server keeps it: cleaned, trimmed, entities nested properly, links found.
 *
 * Refuses a text of which nothing remains.
 */
export function fixText(input: FormattedText): FormattedText {
  const cleaned = clean(input);
  const trimmed = trim(cleaned.text, normalizeEntities(cleaned.entities));
  if (trimmed.text.replace(INVISIBLE, "") === "") throw badRequest("Text must be non-empty");
  return { text: trimmed.text, entities: withFound(trimmed.entities, autoEntities(trimmed.text)) };
}

function clean({ text, entities }: FormattedText): FormattedText {
  const removedBefore: number[] = [];
  let removed = 0;
  for (let index = 0; index <= text.length; index++) {
    removedBefore.push(removed);
    if (REMOVED.test(text.charAt(index))) removed++;
  }
  const at = (offset: number) =>
    offset - (removedBefore[Math.min(Math.max(offset, 0), text.length)] ?? 0);
  const end = at(text.length);
  return {
    text: text.replace(UNWANTED, (character) => (REMOVED.test(character) ? "" : " ")),
    entities: entities
      .map((entity) => {
        const offset = at(entity.offset);
        return {
          ...entity,
          offset,
          length: Math.min(at(entity.offset + entity.length), end) - offset,
        };
      })
      .filter(({ length }) => length > 0),
  };
}

function trim(text: string, entities: readonly Entity[]): FormattedText {
  const end = text.replace(/[ \n]+$/, "").length;
  const kept = sortEntities(
    entities
      .filter(({ offset }) => offset < end)
      .map((entity) => ({ ...entity, length: Math.min(entity.length, end - entity.offset) })),
  );
  // Formatting that begins in the leading blanks keeps them, as in Telegram.
  const limit = kept[0]?.offset ?? end;
  let start = 0;
  while (start < limit && " \n".includes(text.charAt(start))) start++;
  return {
    text: text.slice(start, end),
    entities: kept.map((entity) => ({ ...entity, offset: entity.offset - start })),
  };
}

/** Entities nested as Telegram allows: quotes and links never cross, bold and the like are cut at their borders. */
function normalizeEntities(entities: readonly Entity[]): Entity[] {
  const sorted = sortEntities(entities);
  const quotes = withoutOverlaps(sorted.filter(({ type }) => QUOTES.includes(type)));
  const continuous = withoutOverlaps(
    sorted.filter(({ type }) => !QUOTES.includes(type) && !SPLITTABLE.includes(type)),
  ).filter((entity) => quotes.every((quote) => !crosses(entity, quote)));
  const fixed = sortEntities([...continuous, ...quotes]);
  return join(fixed, sorted.filter(isSplittable));
}

function withFound(entities: readonly Entity[], found: readonly Entity[]): Entity[] {
  const quotes = entities.filter(({ type }) => QUOTES.includes(type));
  const fixed = entities.filter((entity) => !isSplittable(entity));
  const solid = fixed.filter(({ type }) => !QUOTES.includes(type));
  const added = found.filter(
    (entity) =>
      quotes.every((quote) => !crosses(entity, quote)) &&
      solid.every((other) => endOf(other) <= entity.offset || endOf(entity) <= other.offset),
  );
  if (added.length === 0) return [...entities];
  return join(sortEntities([...fixed, ...added]), entities.filter(isSplittable));
}

/**
 * Bold, italic and the like, merged where they touch and cut where anything else begins.
 *
 * Telegram cuts more than nesting needs: `<b>a<i>b</i></b>` becomes two bold
 * pieces, for every beginning of one kind ends the pieces of the others.
 */
function join(fixed: readonly Entity[], splittable: readonly Entity[]): Entity[] {
  const merged = SPLITTABLE.flatMap((type) =>
    mergeTouching(splittable.filter((entity) => entity.type === type)),
  );
  const edges = fixed.flatMap((entity) => [entity.offset, endOf(entity)]);
  const borders = new Set([...edges, ...merged.map(({ offset }) => offset)]);
  const sorted = [...borders].sort((a, b) => a - b);
  const codes = fixed.filter(({ type }) => CODES.includes(type));
  const pieces = merged
    .flatMap((entity) => cut(entity, sorted))
    .filter((piece) => codes.every((code) => !contains(code, piece)));
  return sortEntities([...fixed, ...pieces]);
}

function mergeTouching(entities: readonly Entity[]): Entity[] {
  const merged: Entity[] = [];
  for (const entity of entities) {
    const last = merged.at(-1);
    if (last && entity.offset <= endOf(last)) {
      const end = Math.max(endOf(last), endOf(entity));
      merged[merged.length - 1] = { ...last, length: end - last.offset };
    } else {
      merged.push(entity);
    }
  }
  return merged;
}

function cut(entity: Entity, borders: readonly number[]): Entity[] {
  const inner = borders.filter((border) => entity.offset < border && border < endOf(entity));
  const points = [entity.offset, ...inner, endOf(entity)];
  return points.slice(1).map((end, index) => {
    const offset = points[index] ?? entity.offset;
    return { ...entity, offset, length: end - offset };
  });
}

function withoutOverlaps(entities: readonly Entity[]): Entity[] {
  let lastEnd = 0;
  return entities.filter((entity) => {
    if (entity.offset < lastEnd) return false;
    lastEnd = endOf(entity);
    return true;
  });
}

function crosses(entity: Entity, quote: Entity): boolean {
  const isApart = endOf(quote) <= entity.offset || endOf(entity) <= quote.offset;
  return !isApart && !contains(quote, entity);
}

function contains(outer: Entity, inner: Entity): boolean {
  return outer.offset <= inner.offset && endOf(inner) <= endOf(outer);
}

function isSplittable({ type }: Entity): boolean {
  return SPLITTABLE.includes(type);
}

function endOf({ offset, length }: Entity): number {
  return offset + length;
}
