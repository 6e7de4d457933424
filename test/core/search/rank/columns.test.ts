import { expect } from "chai";
import fc from "fast-check";
import { Columns, type ColumnRow } from "../../../../core/search/rank/columns.ts";
import { selectAndCount } from "../../../../core/search/rank/count-facets.ts";
import { FacetIndex } from "../../../../core/search/rank/facet-index.ts";

/** Facet a: values 1–3, facet b: values 4–6. */
const index = new FacetIndex();
index.add([1, 2, 3, 4, 5, 6].map((id) => ({ id, facet: id < 4 ? "a" : "b", value: `v${String(id)}` })));

const row = fc.record({
  number: fc.nat(20), alive: fc.boolean(), weight: fc.nat(3), titleLength: fc.nat(9),
  sortKey: fc.string({ minLength: 1, maxLength: 3, unit: fc.constantFrom("a", "b") }),
  values: fc.uniqueArray(fc.integer({ min: 1, max: 6 })),
});
const byTitle = (a: ColumnRow, b: ColumnRow): number => (a.sortKey < b.sortKey ? -1 : a.sortKey > b.sortKey ? 1 : a.number - b.number);

/** What a plain map would say after the same changes. */
const model = (rows: readonly ColumnRow[]): ColumnRow[] => [...new Map(rows.map((each) => [each.number, each])).values()].filter((each) => each.alive);

describe("search: columns and counts", () => {
  it("any series of changes leaves what the last change of each document says, in order", () => {
    fc.assert(fc.property(fc.array(row), fc.array(row), (start, changes) => {
      const columns = new Columns("1");
      const initial = model(start).sort(byTitle);
      columns.fill(initial);
      columns.apply(changes);
      const living = model([...initial, ...changes]);
      expect(columns.byTitle).to.deep.equal([...living].sort(byTitle).map((each) => each.number));
      expect(columns.byWeight).to.deep.equal([...living].sort((a, b) => b.weight - a.weight || byTitle(a, b)).map((each) => each.number));
      expect(columns.alive).to.equal(living.length);
    }));
  });

  it("selects and counts like going through every document by hand", () => {
    const wanted = fc.record({ a: fc.subarray(["v1", "v2", "v3", "never"]), b: fc.subarray(["v4", "v5", "v6"]) });
    fc.assert(fc.property(fc.array(row), wanted, (rows, filters) => {
      const living = model(rows).sort(byTitle);
      const columns = new Columns("1");
      columns.fill(living);
      const { passing, facets } = selectAndCount(columns, index, columns.byTitle, filters, ["a", "b"]);
      const meets = (each: ColumnRow, facet: "a" | "b"): boolean =>
        filters[facet].length === 0 || each.values.some((id) => index.ids(facet).includes(id) && filters[facet].includes(index.value(id)));
      expect(passing).to.deep.equal(living.filter((each) => meets(each, "a") && meets(each, "b")).map((each) => each.number));
      for (const [facet, other] of [["a", "b"], ["b", "a"]] as const) {
        const counts = index.ids(facet)
          .map((id) => ({ value: index.value(id), count: living.filter((each) => meets(each, other) && each.values.includes(id)).length }))
          .filter(({ count }) => count > 0);
        expect(facets[facet]).to.have.deep.members(counts);
      }
    }));
  });
});
