import { expect } from "chai";
import fc from "fast-check";
import { placeAnew } from "../../../plugins/catalogue/order/place-anew.ts";

describe("putting a list into order", () => {
  it("gives the members named their places and keeps the others in order around them", () => {
    expect(placeAnew(["a", "b", "c", "d"], [{ id: "d", place: 1 }])).to.deep.equal(["d", "a", "b", "c"]);
    expect(placeAnew(["a", "b", "c", "d"], [{ id: "a", place: 3 }, { id: "d", place: 2 }])).to.deep.equal(["b", "d", "a", "c"]);
    expect(placeAnew(["a", "b"], [{ id: "a", place: 99 }, { id: "stranger", place: 1 }])).to.deep.equal(["b", "a"]);
    expect(placeAnew(["a", "b"], [{ id: "b", place: 0 }])).to.deep.equal(["b", "a"]);
  });

  it("never loses or doubles a member, whatever is wished", () => {
    const ids = fc.uniqueArray(fc.string(), { maxLength: 12 });
    fc.assert(fc.property(ids, fc.array(fc.record({ id: fc.string(), place: fc.integer({ min: -3, max: 30 }) }), { maxLength: 6 }), (list, others) => {
      const wishes = [...new Map([...others, ...list.slice(0, 3).map((id, index) => ({ id, place: 9 - index * 2 }))].map((wish) => [wish.id, wish])).values()];
      expect(placeAnew(list, wishes)).to.have.members(list).and.to.have.length(list.length);
    }));
  });
});
