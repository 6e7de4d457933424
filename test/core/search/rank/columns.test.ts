import { expect } from "chai";
import fc from "fast-check";
import type { ListOrder } from "../../../../core/ports/search.ts";
import { Columns, type ColumnRow } from "../../../../core/search/rank/columns.ts";
import { selectAndCount } from "../../../../core/search/rank/count-facets.ts";
import { FacetIndex } from "../../../../core/search/rank/facet-index.ts";

/** Facet a: values 1–3, facet b: values 4–6. */
const index = new FacetIndex();
index.add([1, 2, 3, 4, 5, 6].map((id) => ({ id, facet: id < 4 ? "a" : "b", value: `v${String(id)}` })));

const row = fc.record({
  number: fc.nat(20), alive: fc.boolean(), weight: fc.nat(3), titleLength: fc.nat(9),
  sortKey: fc.string({ minLength: 1, maxLength: 3, unit: fc.constantFrom("a", "b") }),
  nameKey: fc.constantFrom("", "a", "b"), headingKey: fc.constantFrom("", "a", "b"), hits: fc.nat(3),
  values: fc.uniqueArray(fc.integer({ min: 1, max: 6 })),
});
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const byPlace = (a: ColumnRow, b: ColumnRow): number => compare(a.sortKey, b.sortKey) || a.number - b.number;
const orders: Readonly<Record<ListOrder, (a: ColumnRow, b: ColumnRow) => number>> = {
  place: byPlace,
  name: (a, b) => compare(a.nameKey, b.nameKey) || byPlace(a, b),
  weight: (a, b) => b.weight - a.weight || byPlace(a, b),
  hits: (a, b) => b.hits - a.hits || byPlace(a, b),
};
const allOrders = ["place", "name", "weight", "hits"] as const;

/** What a plain map would say after the same changes. */
const model = (rows: readonly ColumnRow[]): ColumnRow[] => [...new Map(rows.map((each) => [each.number, each])).values()].filter((each) => each.alive);

describe("search: columns and counts", () => {
  it("any series of changes leaves what the last change of each document says, in order", () => {
    fc.assert(fc.property(fc.array(row), fc.array(row), fc.subarray([...allOrders]), (start, changes, askedBefore) => {
      const columns = new Columns("1");
      const initial = model(start).sort(byPlace);
      columns.fill(initial);
      for (const order of askedBefore) columns.inOrder(order);
      columns.apply(changes);
      const living = model([...initial, ...changes]);
      for (const order of allOrders) expect(columns.inOrder(order), order).to.deep.equal([...living].sort(orders[order]).map((each) => each.number));
      expect(columns.alive).to.equal(living.length);
    }));
  });

  it("selects and counts like going through every document by hand", () => {
    const wanted = fc.record({ a: fc.subarray(["v1", "v2", "v3", "never"]), b: fc.subarray(["v4", "v5", "v6"]) });
    fc.assert(fc.property(fc.array(row), wanted, (rows, filters) => {
      const living = model(rows).sort(byPlace);
      const columns = new Columns("1");
      columns.fill(living);
      const { passing, facets } = selectAndCount(columns, index, columns.inOrder("place"), filters, ["a", "b"]);
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
