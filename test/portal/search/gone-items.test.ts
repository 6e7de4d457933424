import { expect } from "chai";
import type { SearchAnswer } from "../../../core/ports/search.ts";
import type { Abolished } from "../../../plugins/catalogue/api.ts";
import { goneItems } from "../../../plugins/portal/search/gone-items.ts";

const gone: Abolished = { kind: "abolished", code: "1", name: "食品摊贩备案", at: new Date("2026-06-22T02:00:00Z"), reason: "law", notice: "", successor: null };
const answer = (...names: string[]): SearchAnswer => ({
  verdict: names.length === 0 ? "none" : "found", total: names.length, sure: names.length, groups: { total: names.length, sizes: {} }, nearest: [], facets: {}, understood: { terms: [], dropped: [] },
  hits: names.map((name) => ({ id: name, score: 1, data: {}, title: [{ text: name, hit: true }], place: { field: "title", excerpt: [] }, isFurther: false })),
});
const told = (words: string, ...answers: (SearchAnswer | null)[]): boolean => goneItems(words, [gone], answers).length > 0;

describe("事项已废止，搜索时", () => {
  it("is told to who gives its whole name, whatever else is found", () => {
    expect(told(" 食品摊贩备案", answer("食品摊贩备案登记卡"))).to.equal(true);
  });

  it("is told to who gives a part of its name, unless what was found has it too", () => {
    expect([told("摊贩备案", answer(), null), told("摊贩备案", answer("个体工商户设立登记")), told("食品", answer("食品经营许可")), told("食品", answer(), answer("食品经营许可"))]).to.deep.equal([true, true, false, false]);
  });

  it("is told to who gives its code only where nothing is found", () => {
    expect([told("1153", answer()), told("1153", answer("食品经营许可"))]).to.deep.equal([true, false]);
  });
});
