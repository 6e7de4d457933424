import { expect } from "chai";
import { judged, unanswered, type JudgedQuery } from "./judged/judged-query.ts";
import { figuresOf, gradeOf, ndcgOf, type Outcome } from "./measure.ts";

const asked = (query: JudgedQuery, outcome: Partial<Outcome>): Outcome =>
  ({ judged: query, grades: [], ideal: [2], none: false, ms: 1, titles: [], ...outcome });
const query = judged("社保卡挂失", /^社会保障卡挂失$/, /^社会保障卡/);

describe("search: how quality is counted", () => {
  it("what is exactly meant has grade 2, what helps has 1, anything else none", () => {
    expect(["社会保障卡挂失", "社会保障卡解挂", "居民身份证挂失"].map((title) => gradeOf(query, title))).to.deep.equal([2, 1, 0]);
  });

  it("only grade 2 is a hit, and its place makes hit@k and MRR", () => {
    const figures = figuresOf([asked(query, { grades: [2] }), asked(query, { grades: [1, 2] }), asked(query, { grades: [1, 0, 0, 2] }), asked(query, { grades: [1] })]);
    expect(figures).to.include({ queries: 4, hit1: 0.25, hit3: 0.5, hit10: 0.75, mrr: (1 + 1 / 2 + 1 / 4) / 4 });
  });

  it("nDCG is 1 for the best order there is and falls with the place", () => {
    expect(ndcgOf({ grades: [2, 1], ideal: [2, 1] })).to.equal(1);
    expect(ndcgOf({ grades: [0, 2], ideal: [2] })).to.be.closeTo(1 / Math.log2(3), 1e-9);
    expect(ndcgOf({ grades: [], ideal: [2] })).to.equal(0);
  });

  it("queries without an item are counted apart from the others", () => {
    const figures = figuresOf([asked(unanswered("红烧肉的做法"), { none: true, ideal: [] }), asked(unanswered("订酒店"), { grades: [0], ideal: [] })]);
    expect(figures).to.include({ queries: 0, unanswered: 2, recognised: 1 });
  });
});
