import { expect } from "chai";
import type { SearchDocument, SearchPort } from "../../../core/ports/search.ts";
import { postgresSearch } from "../../../core/search/postgres-search.ts";
import { searchDatabase } from "./database.ts";
import { judgedQueries, laterQueries, type JudgedQuery } from "./judged-queries.ts";
import { readRealItems } from "./read-real-items.ts";

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

  it("the queries it was tuned on are answered", async () => {
    const { hit10, none } = await judge("tuned on", judgedQueries);
    expect(hit10).to.be.at.least(0.95);
    expect(none).to.be.at.least(0.8);
  });

  it("so are queries that were written later", async () => {
    const { hit10, hit3, mrr, none } = await judge("written later", laterQueries);
    expect(hit10).to.be.at.least(0.88);
    expect(hit3).to.be.at.least(0.85);
    expect(mrr).to.be.at.least(0.8);
    expect(none).to.be.at.least(0.7);
  });

  it("counts over all items add up", async () => {
    const { total, facets } = await engine.query("items", { text: "", facets: ["type", "online"] });
    expect(total).to.equal(items?.length ?? 0);
    for (const { value, count } of facets["type"] ?? []) {
      expect((await engine.query("items", { text: "", filters: { type: [value] } })).total).to.equal(count);
    }
  });

  /** Shares of answered queries, printed so that a change of the rules shows what it does. */
  const judge = async (title: string, queries: readonly JudgedQuery[]): Promise<{ hit10: number; hit3: number; mrr: number; none: number }> => {
    if (items === undefined) return { hit10: 1, hit3: 1, mrr: 1, none: 1 };
    const ranks: number[] = [];
    const nones: boolean[] = [];
    for (const { text, answers } of queries) {
      const { verdict, hits } = await engine.query("items", { text });
      if (answers === "none") nones.push(verdict === "none");
      else ranks.push(hits.findIndex((hit) => answers.test(hit.title.map((part) => part.text).join(""))) + 1);
    }
    const share = (most: number): number => ranks.filter((rank) => rank > 0 && rank <= most).length / ranks.length;
    const result = {
      hit10: share(10), hit3: share(3), none: nones.filter(Boolean).length / nones.length,
      mrr: ranks.reduce((sum, rank) => sum + (rank > 0 ? 1 / rank : 0), 0) / ranks.length,
    };
    const shown = Object.entries({ hit1: share(1), ...result }).map(([name, value]) => `${name} ${value.toFixed(3)}`).join("  ");
    process.stdout.write(`      ${title}: ${String(ranks.length)} queries  ${shown} (of ${String(nones.length)})\n`);
    return result;
  };
});
