import { connect, createServer, type Server, type Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { expect } from "chai";
import { Meilisearch } from "meilisearch";
import { readConfig } from "../../../config/index.ts";
import { meiliSearch } from "../../../core/search/meili-search.ts";
import { postgresSearch } from "../../../core/search/postgres-search.ts";
import type { Answer, BrowserClient } from "../../support/browser-client.ts";
import { house, type House } from "../../support/house.ts";

const FORM = "form[action^='/review/decisions/']:has(#f-opinion)";
const OLD = "食品经营许可（延续）";
const NEW = "游艇码头泊位登记";

/** A change goes through the hands of everybody whom it passes on a real site. */
const publishChange = async (site: House): Promise<void> => {
  const [examiner, editor] = await Promise.all([site.signedIn("zhaozhiyuan"), site.signedIn("liwenjing")]);
  const waiting = await examiner.get("/review/inbox?step=examine");
  const link = waiting.page("#inbox a[href^='/review/decisions/']").filter((_, a) => waiting.page(a).text() === OLD).attr("href") ?? expect.fail(`${OLD} does not wait`);
  await examiner.submit(await examiner.get(link), FORM, { conclusion: "return", opinion: "名称请写全。" });
  await handIn(editor);
  const again = await examiner.get("/review/inbox?step=examine");
  const renamed = again.page("#inbox a[href^='/review/decisions/']").filter((_, a) => again.page(a).text() === NEW).attr("href") ?? expect.fail(`${NEW} does not wait`);
  await examiner.submit(await examiner.get(renamed), FORM, { conclusion: "pass", opinion: "" });
  await publish(site, renamed);
};

const handIn = async (editor: BrowserClient): Promise<void> => {
  const todo = await editor.get("/catalogue/todo");
  const draft = await editor.get(todo.page("main a").filter((_, a) => todo.page(a).text().includes(OLD)).attr("href") ?? "");
  const form = draft.page("#editor").length > 0 ? draft : await editor.get(draft.page("main a[href$='/edit']").attr("href") ?? "");
  const sent = await editor.submit(form, "#editor", { task_name: NEW }, { button: "提交审核" });
  if (sent.page("form[action$='/hand-in']").length > 0) await editor.submit(sent, "form[action$='/hand-in']", {}, { button: "仍然提交审核" });
};

const publish = async (site: House, link: string): Promise<void> => {
  const publisher = await site.signedIn("chenyulan");
  const published = await publisher.submit(await publisher.get(link), FORM, { conclusion: "publish", opinion: "", sure: "1" });
  expect(published.page(".sx-notice").text()).to.include("公众现在可以看到");
};

const namesFor = async (site: House, text: string): Promise<string[]> => {
  const { page }: Answer = await site.visitor().get(`/portal/search?q=${encodeURIComponent(text)}`);
  return page(".results a[href^='/guide/']").map((_, a) => page(a).text()).get();
};

describe("a change that is published", function () {
  this.timeout(120_000);

  it("is found by its new name, and nobody is shown the old one any more (HEN-3.1.1f)", async () => {
    const site = await house();
    try {
      expect(await namesFor(site, OLD)).to.include(OLD);
      await publishChange(site);
      await site.drain();
      expect(await namesFor(site, "游艇码头")).to.deep.equal([NEW]);
      expect(await namesFor(site, OLD)).to.not.include(OLD);
    } finally {
      await site.close();
    }
  });
});

/** A way to Meilisearch that can be cut, as when its server is stopped. */
class Gate {
  readonly #target: URL;
  readonly #open = new Set<Socket>();
  #server: Server | undefined;
  port = 0;
  asked = 0;

  constructor(target: string) {
    this.#target = new URL(target);
  }

  async start(): Promise<void> {
    const server = createServer((socket) => {
      this.asked += 1;
      const onward = connect(Number(this.#target.port || 80), this.#target.hostname);
      for (const end of [socket, onward]) {
        this.#open.add(end);
        end.on("error", () => end.destroy()).on("close", () => { this.#open.delete(end); });
      }
      socket.pipe(onward).pipe(socket);
    });
    await new Promise<void>((done) => { server.listen(this.port, "127.0.0.1", done); });
    const address = server.address();
    this.port = typeof address === "object" && address !== null ? address.port : 0;
    this.#server = server;
  }

  async stop(): Promise<void> {
    const closed = new Promise((done) => { this.#server?.close(done); });
    for (const socket of this.#open) socket.destroy();
    await closed;
  }
}

const { meili } = readConfig({ MEILI_URL: process.env["MEILI_URL"], MEILI_MASTER_KEY: process.env["MEILI_MASTER_KEY"], MEILI_PREFIX: `site-${String(process.pid)}` });
if (meili !== undefined) {
  describe("a site that searches with Meilisearch", function () {
    this.timeout(180_000);

    it("finds what is published, answers while Meilisearch is stopped, and catches up when it is back (HEN-3.1.1f)", async () => {
      const gate = new Gate(meili.url);
      await gate.start();
      const told: string[] = [];
      const tell = (_: object, words: string): void => { told.push(words); };
      const site = await house({
        search: (db, assertOutside) => meiliSearch(postgresSearch({ db, assertOutside }), {
          db, assertOutside, settings: { ...meili, url: `http://127.0.0.1:${gate.port}` }, log: { info: tell, warn: tell, error: tell },
        }),
      });
      const run = async (task: string): Promise<void> => { await site.site.registry.jobs.find((job) => job.task === task)?.run(); };
      try {
        await run("portal.rebuild-search");
        expect(await namesFor(site, OLD)).to.include(OLD);
        await publishChange(site);
        await site.drain();
        expect(await namesFor(site, "游艇码头")).to.deep.equal([NEW]);
        expect(await namesFor(site, OLD)).to.not.include(OLD);
        expect(told, "PostgreSQL has not answered in its place").to.deep.equal([]);

        await gate.stop();
        const publisher = await site.signedIn("chenyulan");
        const waiting = await publisher.get("/review/inbox?step=publish&kind=new");
        const first = waiting.page("#inbox a[href^='/review/decisions/']").first();
        await publish(site, first.attr("href") ?? expect.fail("nothing waits"));
        await site.drain();
        expect(await namesFor(site, first.text())).to.include(first.text());
        expect(await namesFor(site, "游艇码头")).to.deep.equal([NEW]);
        expect(told).to.have.length(1);

        await gate.start();
        while (told.length < 2) {
          await pause(500);
          await run("core.catch-up-search");
        }
        const before = gate.asked;
        expect(await namesFor(site, first.text())).to.include(first.text());
        expect(gate.asked, "Meilisearch answers again").to.be.at.least(before);
        expect(told).to.have.length(2);
      } finally {
        await site.close();
        await gate.stop();
        const client = new Meilisearch({ host: meili.url, ...(meili.key === undefined ? {} : { apiKey: meili.key }) });
        const { results } = await client.getRawIndexes({ limit: 1_000 });
        for (const { uid } of results) if (uid.startsWith(`${meili.prefix}-`)) await client.deleteIndex(uid).waitTask();
      }
    });
  });
}
