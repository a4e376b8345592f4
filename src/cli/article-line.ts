import { createHash } from "node:crypto";
import { addressKey } from "../articles/address-key.ts";
import type { Article } from "../articles/article.ts";
import { canonicalUrl } from "../articles/canonical-url.ts";
import { cleanText } from "../articles/clean-text.ts";
import type { Camp } from "../feeds/feed.ts";
import { CAMPS } from "../feeds/feed.ts";
import type { JsonLine } from "./json-lines.ts";

/** An article line as `analyze` and `import` read it, with the caller's own id. */
export interface ArticleLine {
  readonly id: string;
  readonly article: Article;
}

/**
 * `{id, url?, outlet?, camp?, language?, date?, title, text}` as an article.
 *
 * `missingDate` stands in for an absent date. Throws an Error that names the line and the field.
 */
export function readArticleLine(
  { line, value }: JsonLine,
  missingDate: Temporal.Instant,
): ArticleLine {
  const text = (field: string): string => {
    const found = value[field];
    if (found === undefined || found === null) return "";
    if (typeof found !== "string") throw new Error(`Line ${line}: ${field} is not a string`);
    return found;
  };
  const rawId = value.id;
  if (typeof rawId !== "string" && typeof rawId !== "number")
    throw new Error(`Line ${line}: id is missing`);
  const id = String(rawId);
  const url = text("url") === "" ? "" : canonicalUrl(text("url"));
  const date = text("date");
  const publishedAt = date === "" ? missingDate : parseMoment(date, line);
  return {
    id,
    article: {
      id: createHash("sha256")
        .update(addressKey(url) ?? id)
        .digest("hex")
        .slice(0, 16),
      feedId: "import",
      outlet: text("outlet") || (URL.parse(url)?.hostname.replace(/^www\./, "") ?? ""),
      camp: campOf(text("camp"), line),
      listed: false,
      url,
      declaredLanguage: text("language"),
      title: cleanText(text("title")),
      // As a feed's articles are cleaned: a soft hyphen makes another word, which no search finds.
      text: text("text").split("\n").map(cleanText).join("\n"),
      description: "",
      publishedAt,
      seenAt: publishedAt,
    },
  };
}

/** A date or a moment in ISO 8601; a date without a time is its noon in UTC. */
export function parseMoment(text: string, line: number): Temporal.Instant {
  try {
    return Temporal.Instant.from(text);
  } catch {
    // Not a moment with an offset: a date, or a local time that is taken as UTC.
  }
  try {
    const local = /T|\d \d/.test(text)
      ? Temporal.PlainDateTime.from(text)
      : Temporal.PlainDate.from(text).toPlainDateTime({ hour: 12 });
    return local.toZonedDateTime("UTC").toInstant();
  } catch (error) {
    throw new Error(`Line ${line}: ${JSON.stringify(text)} is not a date in ISO 8601`, {
      cause: error,
    });
  }
}

function campOf(value: string, line: number): Camp {
  const camp = CAMPS.find((candidate) => candidate === value);
  if (camp === undefined && value !== "")
    throw new Error(`Line ${line}: ${JSON.stringify(value)} is not a camp`);
  return camp ?? "other";
}
