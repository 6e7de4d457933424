import { expect } from "chai";
import fc from "fast-check";
import { bestPath, wordValue, type Piece } from "../../../../core/search/understand/best-path.ts";

describe("search: the best way to cut a text", () => {
  const piece = (start: number, end: number, value = wordValue(end - start)): Piece<string> => ({ start, end, value, what: `${String(start)}-${String(end)}` });

  it("prefers one long word to two short ones and leaves gaps where nothing fits", () => {
    expect(bestPath(4, [piece(0, 2), piece(2, 4), piece(0, 4)], 0).map((each) => each.what)).to.deep.equal(["0-4"]);
    expect(bestPath(4, [piece(1, 3)], 0).map((each) => each.what)).to.deep.equal([undefined, "1-3", undefined]);
    expect(bestPath(0, [], 0)).to.deep.equal([]);
  });

  it("covers every sign once and is never beaten by trying everything", () => {
    const pieces = fc.array(fc.tuple(fc.nat(5), fc.integer({ min: 1, max: 4 }), fc.double({ min: -2, max: 9, noNaN: true })), { maxLength: 8 });
    fc.assert(fc.property(fc.integer({ min: 1, max: 6 }), pieces, (length, raw) => {
      const all = raw.filter(([start, signs]) => start + signs <= length).map(([start, signs, value]) => piece(start, start + signs, value));
      const path = bestPath(length, all, -0.5);
      expect(path.map((each) => each.end - each.start).reduce((a, b) => a + b, 0)).to.equal(length);
      const tryAll = (from: number): number => (from === length ? 0 : Math.max(-0.5 + tryAll(from + 1),
        ...all.filter((each) => each.start === from).map((each) => each.value + tryAll(each.end))));
      expect(path.reduce((sum, each) => sum + each.value, 0)).to.be.closeTo(tryAll(0), 1e-9);
    }));
  });
});
