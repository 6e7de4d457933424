import { expect } from "chai";
import { Meilisearch } from "meilisearch";
import { readConfig } from "../../../config/index.ts";
import { assertOutsideTransaction, transactWith } from "../../../core/data/transact.ts";
import type { SearchDocument, SearchPort } from "../../../core/ports/search.ts";
import { meiliSearch } from "../../../core/search/meili-search.ts";
import { REST_MS } from "../../../core/search/meilisearch/keep-feeding.ts";
import { postgresSearch } from "../../../core/search/postgres-search.ts";
import { searchDatabase } from "./database.ts";
import { fakeMeilisearch, type FakeMeilisearch, type Mood } from "./fake-meilisearch.ts";
import { sampleDocuments } from "./sample-documents.ts";
import { searchContract } from "./search-contract.ts";

type Opened = Awaited<ReturnType<typeof searchDatabase>>;

/** A log that is read afterwards. */
const keptLog = () => {
  const lines: string[] = [];
  const keep = (_: object, words: string): void => { lines.push(words); };
  return { lines, info: keep, warn: keep, error: keep };
};

const { meili } = readConfig({ MEILI_URL: process.env["MEILI_URL"], MEILI_MASTER_KEY: process.env["MEILI_MASTER_KEY"], MEILI_PREFIX: `contract-${String(process.pid)}` });
if (meili === undefined) process.stdout.write("MEILI_URL 未设置：搜索的合同测试没有在真实的 Meilisearch 上运行。\n");
else {
  const opened: Opened[] = [];
  const log = keptLog();
  searchContract("Meilisearch", async () => {
    const database = await searchDatabase();
    opened.push(database);
    const tables = { db: database.db, assertOutside: assertOutsideTransaction };
    return {
      engine: meiliSearch(postgresSearch(tables), { ...tables, settings: meili, log }),
      close: async () => {
        // What fell back on PostgreSQL would have proved nothing.
        expect(log.lines).to.deep.equal([]);
        const client = new Meilisearch({ host: meili.url, ...(meili.key === undefined ? {} : { apiKey: meili.key }) });
        const { results } = await client.getRawIndexes({ limit: 1_000 });
        const own = results.map(({ uid }) => uid).filter((uid) => uid.startsWith(`${meili.prefix}-`));
        expect(own).to.include(`${meili.prefix}-items`).and.not.include(`${meili.prefix}-items-next`);
        for (const uid of own) await client.deleteIndex(uid).waitTask();
        await database.drop();
      },
    };
  }, (work) => {
    const [database] = opened;
    if (database === undefined) throw new Error("The engine was not made");
    return transactWith(database.db, () => [])(work);
  });
}

describe("search: Meilisearch beside PostgreSQL", () => {
  let database: Opened;
  let fake: FakeMeilisearch;
  let log: ReturnType<typeof keptLog>;
  let engine: SearchPort;
  let time = 0;
  const pier: SearchDocument = { id: "码头/1", fields: { title: "游艇码头登记", codes: ["11530900MB0000009X2000131032001"] }, filters: {}, data: null };

  const open = (key: string | undefined = fake.key): SearchPort => {
    const tables = { db: database.db, assertOutside: assertOutsideTransaction };
    return meiliSearch(postgresSearch(tables), { ...tables, settings: { url: fake.url, key, prefix: "fake" }, log, now: () => time });
  };
  const found = async (text: string): Promise<string[]> => (await engine.query("items", { text })).hits.map((hit) => hit.id);
  /** Whether the next answer comes out of Meilisearch. */
  const answersItself = async (): Promise<boolean> => {
    const before = fake.asked();
    await engine.query("items", { text: "食品经营许可" });
    return fake.asked() > before;
  };
  const untilItAnswers = async (): Promise<void> => {
    while (!await answersItself()) {
      time += 60_000;
      await engine.catchUp?.();
    }
  };

  before(async () => { database = await searchDatabase(); });
  after(() => database.drop());
  beforeEach(async () => {
    fake = await fakeMeilisearch();
    log = keptLog();
    engine = open();
    await engine.rebuild("items", list(sampleDocuments));
  });
  afterEach(() => fake.stop());

  it("answers from Meilisearch exactly what PostgreSQL answers", async () => {
    const postgres = postgresSearch({ db: database.db, assertOutside: assertOutsideTransaction });
    const facets = ["type", "theme", "department", "region"];
    for (const text of ["食品经营许可核发", "我想开一家小饭馆需要办什么", "身份证丢了怎么办", "0709001", "mb0000002b", "jzz", "打井", "健康证明", "宇宙飞船乘务员许可证", "残联", "长".repeat(150), ""]) {
      const asked = { text, facets, filters: { type: ["行政许可", "公共服务"] }, groupBy: { facet: "department", most: 2 } };
      const before = fake.asked();
      expect(await engine.query("items", asked), text).to.deep.equal(await postgres.query("items", asked));
      if (text !== "") expect(fake.asked() - before, text).to.equal(1);
    }
    expect(log.lines).to.deep.equal([]);
  });

  it("finds a change at once and the old words no longer, whatever the id holds", async () => {
    await engine.index("items", [pier]);
    expect(await answersItself()).to.equal(true);
    expect([await found("游艇码头"), await found("000009X2000")]).to.deep.equal([[pier.id], [pier.id]]);
    await engine.index("items", [{ ...pier, fields: { title: "帆船泊位登记" } }]);
    expect(await answersItself()).to.equal(true);
    expect([await found("帆船泊位"), await found("游艇码头")]).to.deep.equal([[pier.id], []]);
    await engine.remove("items", [pier.id]);
    expect(await answersItself()).to.equal(true);
    expect(await found("帆船泊位")).to.deep.equal([]);
  });

  it("answers from PostgreSQL while Meilisearch is stopped, says so once, and catches up before it answers again", async () => {
    await engine.index("items", [pier]);
    await fake.stop();
    expect(await found("游艇码头")).to.deep.equal([pier.id]);
    await engine.index("items", [{ ...pier, fields: { title: "帆船泊位登记" } }, { ...pier, id: "second", fields: { title: "灯塔登记" } }]);
    await engine.remove("items", ["water"]);
    for (let i = 0; i < 3; i++) expect([await found("帆船泊位"), await found("游艇码头"), await found("取水许可")]).to.deep.equal([[pier.id], [], []]);
    expect(log.lines).to.have.length(1);
    await fake.start();
    await untilItAnswers();
    expect([await found("帆船泊位"), await found("灯塔"), await found("游艇码头"), await found("取水许可")]).to.deep.equal([[pier.id], ["second"], [], []]);
    expect(await answersItself()).to.equal(true);
    expect(log.lines).to.have.length(2);
  });

  it("catches up with what was written by a process that ended, and asks nobody who has not", async () => {
    await fake.stop();
    await engine.index("items", [pier]);
    engine = open();
    await fake.start();
    await untilItAnswers();
    expect(await found("游艇码头")).to.deep.equal([pier.id]);
  });

  for (const [mood, name] of [["broken", "breaks"], ["page", "is replaced by the page of a proxy"], ["slow", "is too slow"]] as const satisfies readonly (readonly [Mood, string])[]) {
    it(`answers from PostgreSQL while Meilisearch ${name}`, async () => {
      fake.mood = mood;
      expect(await found("取水许可")).to.deep.equal(["water"]);
      expect(await found("居住证")).to.deep.equal(["residence"]);
      expect(log.lines).to.have.length(1);
      fake.mood = "fine";
      await untilItAnswers();
      expect(log.lines).to.have.length(2);
    });
  }

  it("leaves Meilisearch alone for longer each time it fails soon after it was back, so that the log is not filled", async () => {
    for (const rest of [1, 2, 4].map((times) => times * REST_MS)) {
      fake.mood = "broken";
      await found("取水许可");
      fake.mood = "fine";
      time += rest - 1;
      await engine.catchUp?.();
      expect(await answersItself(), String(rest)).to.equal(false);
      time += 1;
      await engine.catchUp?.();
      expect(await answersItself(), String(rest)).to.equal(true);
    }
    expect(log.lines).to.have.length(6);
  });

  it("answers from PostgreSQL while the key is wrong", async () => {
    engine = open("another key of sixteen");
    await engine.index("items", [pier]);
    expect(await found("游艇码头")).to.deep.equal([pier.id]);
    expect([log.lines.length, await answersItself()]).to.deep.equal([1, false]);
  });

  it("builds anew what comes back empty, or as it was yesterday", async () => {
    const yesterday = fake.backup();
    await engine.index("items", [pier]);
    for (const kept of [new Map(), yesterday]) {
      await fake.stop();
      expect(await found("游艇码头")).to.deep.equal([pier.id]);
      fake.restore(kept);
      await fake.start();
      await untilItAnswers();
      expect(await found("游艇码头")).to.deep.equal([pier.id]);
    }
  });

  it("a rebuild leaves one index, and one that fails leaves the old one and no rubbish", async () => {
    expect(fake.uids()).to.deep.equal(["fake-items"]);
    fake.failOn = /-next$/;
    await engine.rebuild("items", list([...sampleDocuments, pier]));
    fake.failOn = undefined;
    expect(await answersItself()).to.equal(false);
    expect(await found("游艇码头")).to.deep.equal([pier.id]);
    await untilItAnswers();
    expect(await found("游艇码头")).to.deep.equal([pier.id]);
    expect(fake.uids()).to.deep.equal(["fake-items"]);
  });

  it("answers from PostgreSQL while what another process has written is still on its way", async () => {
    const worker = open();
    expect(await answersItself()).to.equal(true);
    fake.failOn = /^fake-items$/;
    await worker.index("items", [pier]);
    expect(await found("游艇码头")).to.deep.equal([pier.id]);
    fake.failOn = undefined;
    await untilItAnswers();
    expect(await found("游艇码头")).to.deep.equal([pier.id]);
  });

  it("several processes write one Meilisearch in turn and lose nothing", async () => {
    const engines = [open(), open(), open()];
    await Promise.all(sampleDocuments.map((document, i) => engines[i % 3]?.index("items", [{ ...document, fields: { ...document.fields, aliases: ["灯塔"] } }])));
    await untilItAnswers();
    for (engine of engines) {
      await untilItAnswers();
      expect((await engine.query("items", { text: "灯塔" })).total).to.equal(sampleDocuments.length);
    }
  });
});

async function* list(documents: readonly SearchDocument[]): AsyncGenerator<SearchDocument> {
  yield* documents;
}
