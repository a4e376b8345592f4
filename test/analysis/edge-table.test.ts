import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { createEdgeTable } from "../../src/analysis/edge-table.ts";

test("createEdgeTable() finds the edges that were added, however many, and no others", () => {
  const edge = fc.tuple(fc.nat(5_000), fc.nat(2 ** 31 - 1));
  const edges = fc.uniqueArray(edge, { selector: String, maxLength: 4_000, size: "max" });
  fc.assert(
    fc.property(edges, fc.array(edge), (added, others) => {
      const table = createEdgeTable();
      added.forEach(([from, label], at) => {
        table.add(from, label, at + 1);
      });
      const known = new Map(added.map((each, at) => [String(each), at + 1]));
      for (const each of [...added, ...others]) {
        assert.equal(table.to(...each), known.get(String(each)) ?? 0);
      }
    }),
    { numRuns: 20 },
  );
});
