import { expect } from "chai";
import type { SearchDocument, SearchPort } from "../../core/ports/search.ts";
import { postgresSearch } from "../../core/search/postgres-search.ts";
import { searchDatabase } from "../core/search/database.ts";
import { JUDGED_SETS, type JudgedSet } from "./judged/sets.ts";
import { askKind, figuresOf, type Figures } from "./measure.ts";
import { readRealItems } from "./real-items.ts";

/** Every how many-th name is tried; about 300 of the 3,300 names of both lists. */
const nameStep = 11;

describe("search: real items of Guangdong and Sichuan", function () {
  this.timeout(180_000);
  let engine: SearchPort;
  let items: SearchDocument[] | undefined;
  let drop = (): Promise<void> => Promise.resolve();

  before(async () => {
    items = await readRealItems();
    const database = await searchDatabase();
    drop = database.drop;
    engine = postgresSearch({ db: database.db, assertOutside: () => undefined });
    async function* all(): AsyncGenerator<SearchDocument> {
      yield* items ?? [];
    }
    if (items !== undefined) expect(await engine.rebuild("items", all())).to.equal(items.length);
  });
  after(() => drop());

  it("every name finds an item of this name first", async () => {
    const names = [...new Set((items ?? []).map((item) => item.fields.title))].filter((_, i) => i % nameStep === 0);
    for (const name of names) {
      const [first] = (await engine.query("items", { text: name, size: 1 })).hits;
      expect(first?.data, name).to.deep.equal({ name });
    }
    if (items !== undefined) expect(names.length).to.be.greaterThan(290);
  });

  it("of two names that differ by a bracket or a comma only, the one that was typed comes first", async () => {
    for (const name of ["学历公证（指引）", "学历公证指引", "律师执业变更审核(（执业类别变更）)", "伤残待遇申领（一次性伤残补助金，伤残津贴和生活护理费）"]) {
      if (items === undefined) return;
      const [first] = (await engine.query("items", { text: name, size: 1 })).hits;
      expect(first?.data, name).to.deep.equal({ name });
    }
  });

  it("the judged queries are answered, those that nobody tuned on as well (HEN-3.1.1f)", async () => {
    // Acceptance asks for hit@10 0.85, hit@3 0.70, MRR 0.60 and 10 of 12 without an item; a change that falls back behind what is reached is seen here.
    const tuned = await judge(JUDGED_SETS.filter(({ heldOut }) => !heldOut));
    expect(tuned.hit10).to.be.at.least(0.98);
    expect(tuned.hit3).to.be.at.least(0.96);
    expect(tuned.mrr).to.be.at.least(0.92);
    expect(tuned.recognised / tuned.unanswered).to.be.at.least(0.95);
    const fresh = await judge(JUDGED_SETS.filter(({ heldOut }) => heldOut));
    expect(fresh.hit10).to.be.at.least(0.93);
    expect(fresh.hit3).to.be.at.least(0.92);
    expect(fresh.mrr).to.be.at.least(0.87);
    expect(fresh.recognised / fresh.unanswered).to.be.at.least(10 / 12);
  });

  it("counts over all items add up", async () => {
    const { total, facets } = await engine.query("items", { text: "", facets: ["type", "online"] });
    expect(total).to.equal(items?.length ?? 0);
    for (const { value, count } of facets["type"] ?? []) {
      expect((await engine.query("items", { text: "", filters: { type: [value] } })).total).to.equal(count);
    }
  });

  /** The figures of some sets together; a clone without the data has nothing to measure. */
  const judge = async (sets: readonly JudgedSet[]): Promise<Figures> => {
    if (items === undefined) return { queries: 0, hit1: 1, hit3: 1, hit10: 1, mrr: 1, ndcg: 1, unanswered: 1, recognised: 1 };
    const titles = items.map(({ fields }) => fields.title);
    const outcomes = [];
    for (const kind of sets.flatMap(({ kinds }) => kinds)) outcomes.push(...await askKind(engine, "items", titles, kind));
    return figuresOf(outcomes);
  };
});
