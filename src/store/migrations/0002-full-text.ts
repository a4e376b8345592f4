import type { Migration } from "../migrate.ts";

/** The full-text index, in the database's own way. */
export const fullText: Migration = {
  name: "0002-full-text",
  async up(db, { fullText }) {
    await fullText.create(db);
  },
};
