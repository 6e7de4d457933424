import { expect } from "chai";
import fc from "fast-check";
import { intersect } from "../../../../core/search/rank/postings.ts";
import { blockSize, packBlock, unpackBlocks } from "../../../../core/search/postgres/blocks.ts";

const rising = fc.uniqueArray(fc.nat(60_000), { maxLength: 300 }).map((numbers) => numbers.sort((a, b) => a - b));

describe("search: posting lists", () => {
  it("intersect like sets", () => {
    fc.assert(fc.property(fc.array(rising, { minLength: 1, maxLength: 4 }), (lists) => {
      const [first = [], ...rest] = lists;
      const expected = first.filter((number) => rest.every((list) => list.includes(number)));
      expect([...intersect(lists.map((list) => Uint32Array.from(list)))]).to.deep.equal(expected);
    }));
    expect([...intersect([])]).to.deep.equal([]);
  });

  it("come back from their blocks as they went in, also after appending", () => {
    fc.assert(fc.property(rising, fc.nat(300), (numbers, cut) => {
      const stored = new Map<number, Buffer>();
      for (const part of [numbers.slice(0, cut), numbers.slice(cut)]) {
        for (const block of new Set(part.map((number) => Math.floor(number / blockSize)))) {
          const packed = packBlock(part.filter((number) => Math.floor(number / blockSize) === block));
          stored.set(block, Buffer.concat([stored.get(block) ?? Buffer.alloc(0), packed]));
        }
      }
      const blocks = [...stored].map(([block, documents]) => ({ block, documents })).reverse();
      expect([...unpackBlocks(blocks)]).to.deep.equal(numbers);
    }));
  });
});
