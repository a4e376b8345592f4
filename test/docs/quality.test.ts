import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { FIGURES, qualityPage } from "../../bench/quality-page.ts";

const FOLDER = path.join(import.meta.dirname, "../../bench/quality");
const figures = {
  articles: "F1 90\n",
  border: "F1 80\n",
  "fresh-a": "F1 81\n",
  "fresh-b": "F1 82\n",
  "hard-a": "F1 83\n",
  "hard-b": "F1 84\n",
  retold: "F1 85\n",
  disagreements: "P 100\n",
  "shared-articles": "F1 70\n",
  "shared-kit": "F1 60\n",
};

test("qualityPage() puts the figures where the prose asks for them", () => {
  assert.equal(
    qualityPage(["## One\n\n{{articles}}\n", "## Two\n"], figures).replace(/^.*?(?=## )/s, ""),
    "## One\n\n```text\nF1 90\n```\n\n## Two\n",
  );
});

test("qualityPage() refuses a name that nothing is measured under", () => {
  assert.throws(() => qualityPage(["{{artciles}}"], figures), /artciles/);
});

test("bench/quality asks for all figures that are measured, and for no others", () => {
  const sections = globSync("[0-9]-*.md", { cwd: FOLDER }).map((file) =>
    readFileSync(path.join(FOLDER, file), "utf8"),
  );
  const page = qualityPage(sections, figures);
  for (const name of FIGURES) assert.ok(page.includes(figures[name].trim()), name);
});
