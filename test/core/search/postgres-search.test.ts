import { expect } from "chai";
import { assertOutsideTransaction, transactWith } from "../../../core/data/transact.ts";
import { postgresSearch } from "../../../core/search/postgres-search.ts";
import { searchDatabase } from "./database.ts";
import { sampleDocuments } from "./sample-documents.ts";
import { searchContract } from "./search-contract.ts";

const opened: Awaited<ReturnType<typeof searchDatabase>>[] = [];

searchContract("PostgreSQL", async () => {
  const database = await searchDatabase();
  opened.push(database);
  return { engine: postgresSearch({ db: database.db, assertOutside: assertOutsideTransaction }), close: () => database.drop() };
}, (work) => {
  const [database] = opened;
  if (database === undefined) throw new Error("The engine was not made");
  return transactWith(database.db, () => [])(work);
});

describe("search: several processes on one PostgreSQL", () => {
  it("each sees what another has changed, at its next query", async () => {
    const { db, drop } = await searchDatabase();
    const [web, worker] = [postgresSearch({ db, assertOutside: () => undefined }), postgresSearch({ db, assertOutside: () => undefined })];
    await worker.index("items", sampleDocuments.slice(0, 3));
    expect((await web.query("items", { text: "" })).total).to.equal(3);
    await worker.index("items", sampleDocuments.slice(3, 6));
    await worker.remove("items", ["food-new"]);
    expect((await web.query("items", { text: "" })).total).to.equal(5);
    async function* few() {
      yield* sampleDocuments.slice(0, 2);
    }
    await worker.rebuild("items", few());
    expect((await web.query("items", { text: "食品经营许可" })).total).to.equal(2);
    await drop();
  });

  it("knows a value of a filter whose number was given before another's and came to be seen after it", async () => {
    const { db, drop } = await searchDatabase();
    const [web, worker] = [postgresSearch({ db, assertOutside: () => undefined }), postgresSearch({ db, assertOutside: () => undefined })];
    const [first, second] = sampleDocuments.map((document, at) => ({ ...document, filters: { department: [at === 0 ? "先占号" : "后占号"] } }));
    if (first === undefined || second === undefined) throw new Error("no documents");
    // As a transaction does that has taken its number and goes on working.
    const { id }: { id: string } = await db.first(db.raw("nextval(pg_get_serial_sequence('core_search_values', 'id')) as id"));
    await worker.index("items", [second]);
    expect((await web.query("items", { text: "", filters: { department: ["后占号"] } })).total).to.equal(1);
    await db.raw("insert into core_search_values (id, facet, value) overriding system value values (?, 'department', '先占号')", [id]);
    await worker.index("items", [first]);
    const answer = await web.query("items", { text: "", facets: ["department"], filters: { department: ["先占号"] } });
    expect([answer.total, answer.hits[0]?.id]).to.deep.equal([1, first.id]);
    await drop();
  });

  it("a query never falls between two generations", async () => {
    const { db, drop } = await searchDatabase();
    const [web, worker] = [postgresSearch({ db, assertOutside: () => undefined }), postgresSearch({ db, assertOutside: () => undefined })];
    await worker.index("items", sampleDocuments);
    async function* all() {
      yield* sampleDocuments;
    }
    for (let round = 0; round < 8; round++) {
      const rebuilt = worker.rebuild("items", all());
      const answers = [];
      for (let i = 0; i < 12; i++) answers.push(await web.query("items", { text: "食品经营许可", size: 3 }));
      await rebuilt;
      expect(answers.map((answer) => [answer.total, answer.hits.length])).to.deep.equal(answers.map(() => [5, 3]));
    }
    await drop();
  });

  it("a word that no document has any more is no longer suggested", async () => {
    const { db, drop } = await searchDatabase();
    const engine = postgresSearch({ db, assertOutside: () => undefined });
    const pier = { id: "pier", fields: { title: "游艇码头登记" }, filters: {}, data: null };
    await engine.index("items", [pier]);
    await engine.index("items", [pier, { ...pier, id: "second" }]);
    const reading = async (): Promise<string | undefined> => (await engine.query("items", { text: "youting" })).understood.terms[0]?.taken;
    expect(await reading()).to.equal("游艇");
    await engine.remove("items", ["pier"]);
    expect(await reading()).to.equal("游艇");
    await engine.remove("items", ["second"]);
    expect(await reading()).to.equal("youting");
    await drop();
  });

  it("each goes by a library that has changed within two seconds, and answers meanwhile", async () => {
    const { db, drop } = await searchDatabase();
    const engines = [1, 2].map(() => postgresSearch({ db, assertOutside: () => undefined }));
    const library = { revision: 1, groups: [{ said: ["喵喵咪咪"], official: ["居民身份证"] }] };
    for (const engine of engines) engine.speak({ revision: async () => String(library.revision), groups: async () => library.groups });
    await engines[0]?.index("items", sampleDocuments);
    const found = (text: string) => Promise.all(engines.map(async (engine) => (await engine.query("items", { text })).hits[0]?.id));
    expect(await found("喵喵咪咪")).to.deep.equal(["id-card", "id-card"]);
    expect(await found("居民身份证申领")).to.deep.equal(["id-card", "id-card"]);
    Object.assign(library, { revision: 2, groups: [{ said: ["喵喵咪咪"], official: ["取水许可"] }] });
    const until = performance.now() + 2_000;
    for (;;) {
      const now = await found("喵喵咪咪");
      if (now.every((id) => id === "water")) break;
      expect(now.every((id) => id === "water" || id === "id-card")).to.equal(true);
      expect(performance.now(), "two seconds are over").to.be.lessThan(until);
    }
    await drop();
  });

  it("two that change the same index at once lose nothing", async () => {
    const { db, drop } = await searchDatabase();
    const engines = [1, 2, 3].map(() => postgresSearch({ db, assertOutside: () => undefined }));
    await Promise.all(sampleDocuments.map((document, i) => engines[i % 3]?.index("items", [document])));
    for (const engine of engines) expect((await engine.query("items", { text: "" })).total).to.equal(sampleDocuments.length);
    await drop();
  });
});
