import { CompiledQuery, sql } from "kysely";
import { breathe } from "../../time/breathe.ts";
import type { FullText, Match } from "./dialect.ts";

/** Bytes that are not ASCII punctuation: something the tokenizer keeps. */
const HAS_TOKEN = /[0-9A-Za-z_\u0080-\u{10FFFF}]/u;

/**
 * FTS5 without content: the articles' own tables hold the terms.
 *
 * Two indexes of one column each: of everything, and of titles. With columns,
 * FTS5 reads the positions of each match to tell in which column it stands, and
 * a search of titles reads the lists of the texts, twenty times as long.
 *
 * The `ascii` tokenizer breaks at ASCII punctuation only, so a normalized term
 * of any script, or an entity id with underscores, stays the one word it is;
 * `unicode61` would fold some letters once more. bm25() is not used: it walks
 * the whole list of each word (half a million rows for "belarus") on every
 * search. Row numbers rise with time, so the newest matches come out first at
 * a cost that depends on the limit and not on the size of the archive.
 */
export const sqliteFullText: FullText = {
  async create(db) {
    for (const table of TABLES) {
      await sql`
        create virtual table ${sql.table(table)} using fts5(
          terms, content='', contentless_delete=1, tokenize="ascii tokenchars '_'"
        )`.execute(db);
    }
  },

  async add(db, documents) {
    for (const { seq, title, text, facets } of documents) {
      const tags = facets.map(facetTerm).join(" ");
      // The facets in the middle keep a phrase from running over from title to text.
      const whole = `${title} ${tags} ${text}`;
      await db.executeQuery(CompiledQuery.raw(INSERT.article_index, [seq, whole]));
      await db.executeQuery(CompiledQuery.raw(INSERT.title_index, [seq, `${title} ${tags}`]));
      await breathe();
    }
  },

  async remove(db, seqs) {
    for (const seq of seqs) {
      for (const table of TABLES) {
        await sql`delete from ${sql.table(table)} where rowid = ${seq}`.execute(db);
      }
      await breathe();
    }
  },

  async newest(db, match) {
    const expression = toExpression(match);
    if (expression === null) {
      return [];
    }
    const table = match.inTitle ? "title_index" : "article_index";
    // FTS5 takes only integers for bounds, and numbers are bound as floating-point ones: without
    // the casts it hands out all newer rows for SQLite to drop, 80 ms of a common word.
    const { rows } = await sql<{ seq: number }>`
      select rowid as seq from ${sql.table(table)}
      where ${sql.id(table)} match ${expression}
        and rowid between cast(${match.fromSeq} as integer) and cast(${match.toSeq} as integer)
      order by rowid desc limit ${match.limit}`.execute(db);
    return rows.map((row) => row.seq);
  },
};

const TABLES = ["article_index", "title_index"] as const;
/** Written out, for they run for each article: building them takes longer than they do. */
const INSERT = {
  article_index: "insert into article_index (rowid, terms) values (?, ?)",
  title_index: "insert into title_index (rowid, terms) values (?, ?)",
} as const;

/** The match in FTS5's query language; null if some group has nothing that could match. */
function toExpression({ all, facets, none }: Match): string | null {
  const groups = [
    ...all.map(group),
    ...facets.map((alternatives) => group(alternatives.map(facetTerm))),
  ];
  if (groups.length === 0 || groups.includes(null)) {
    return null;
  }
  const unwanted = group(none);
  const wanted = `(${groups.join(" AND ")})`;
  return unwanted === null ? wanted : `${wanted} NOT ${unwanted}`;
}

function group(terms: readonly string[]): string | null {
  const quoted = terms.filter((term) => HAS_TOKEN.test(term)).map(quote);
  return quoted.length === 0 ? null : `(${quoted.join(" OR ")})`;
}

/** No word begins with an underscore: facets and words cannot be taken for each other. */
function facetTerm(facet: string): string {
  return `_${facet}`;
}

function quote(term: string): string {
  return `"${term.replaceAll("\0", " ").replaceAll('"', " ")}"`;
}
