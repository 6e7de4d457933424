import { expect } from "chai";
import { defaultSynonyms } from "../../../core/search/synonyms.ts";

const keys = defaultSynonyms.flatMap((group) => ("same" in group ? group.same : group.said));

describe("the library of synonyms that comes with the system", () => {
  it("has several hundred groups, one way and two ways", () => {
    expect(defaultSynonyms.length).to.be.greaterThan(400);
    expect(defaultSynonyms.filter((group) => "same" in group).length).to.be.greaterThan(30);
  });

  it("holds only words that a question can have: it is cut where Chinese signs and letters meet, and marks fall out of it", () => {
    expect(keys.filter((word) => !/^(?:\p{Script=Han}+|[a-z0-9]+)$/u.test(word))).to.deep.equal([]);
  });

  it("says no word twice in a group, and no group begins as another does: by that it is known when it is switched off", () => {
    for (const group of defaultSynonyms) {
      const words = "same" in group ? group.same : group.said;
      expect(new Set(words).size, words.join(" ")).to.equal(words.length);
      if ("official" in group) expect(new Set(group.official).size, words.join(" ")).to.equal(group.official.length);
    }
    const beginnings = defaultSynonyms.map((group) => ("same" in group ? `same ${group.same[0]}` : `said ${group.said[0]}`));
    expect(beginnings.filter((one, index) => beginnings.indexOf(one) !== index)).to.deep.equal([]);
  });
});
