import { request } from "node:http";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { expect } from "chai";
import { switches as allSwitches } from "../../config/plugins.ts";
import { flip } from "../../core/boot/switchboard.ts";
import { plugin as exchange } from "../../plugins/exchange/plugin.ts";
import type { BrowserClient } from "../support/browser-client.ts";
import { house, type House } from "../support/house.ts";

type Json = Record<string, unknown>;
type Row = { code: string; name: string };
type OpenApi = { paths: Record<string, { get: { parameters: { name: string; in: string; required: boolean }[]; responses: Record<string, { content: Record<string, { schema: object }> }> } }>; components: { schemas: Record<string, object> } };

/** Not by fetch: it asks for a fresh answer as soon as If-None-Match is set by hand. */
const statusOf = (address: string, headers: Record<string, string>): Promise<number | undefined> => new Promise((done, failed) => {
  request(address, { headers }, (answer) => { answer.resume(); done(answer.statusCode); }).on("error", failed).end();
});

describe("数据开放接口 (HLJ-1.3, INTRO1-6.1)", function () {
  this.timeout(60_000);
  let site: House;
  let reader: BrowserClient;
  before(async () => {
    site = await house();
    await site.drain();
    reader = site.visitor();
  });
  after(() => site.close());

  const ask = (path: string): Promise<Response> => reader.fetch(path.startsWith("/") ? path : `/api/v1/${path}`);
  const read = async <T = Json>(path: string): Promise<T> => {
    const answer = await ask(path);
    expect(answer.status, `${path}: ${answer.status}`).to.equal(200);
    return await answer.json() as T;
  };
  const local = (address: string): string => address.replace("http://127.0.0.1", "");
  const allItems = async (query = ""): Promise<Row[]> => {
    const rows: Row[] = [];
    for (let at: string | null = `items?size=7${query}`; at !== null;) {
      const page: { items: Row[]; next: string | null } = await read(local(at));
      rows.push(...page.items);
      at = page.next;
    }
    return rows;
  };

  it("is described by an OpenAPI document, and every answer is as the document says", async () => {
    const document = await read<OpenApi>("openapi.json");
    const ajv = new Ajv2020({ strict: false });
    addFormats.default(ajv);
    const [first] = await allItems();
    const examples: Record<string, string> = { code: first?.code ?? "", q: "食品经营许可" };
    expect(Object.keys(document.paths).length).to.be.greaterThan(6);
    for (const [path, { get }] of Object.entries(document.paths)) {
      const needed = get.parameters.filter(({ required, in: place }) => required && place === "query").map(({ name }) => `${name}=${encodeURIComponent(examples[name] ?? "")}`).join("&");
      const answer = await ask(`${path.replace("{code}", examples["code"] ?? "").slice(1)}?${needed}`);
      const type = (answer.headers.get("Content-Type") ?? "").replace("; charset=utf-8", "");
      const schema = get.responses["200"]?.content[type]?.schema;
      expect([answer.status, schema !== undefined], `${path} as ${type}`).to.deep.equal([200, true]);
      expect(ajv.validate(schema ?? false, await answer.json()), `${path}: ${ajv.errorsText()}`).to.equal(true);
      const nonsense = await ask(`${path.slice(1).replace("{code}", "没有这个编码")}?size=很多&page=很多&q=`);
      if (nonsense.status !== 200) {
        expect(nonsense.headers.get("Content-Type"), path).to.equal("application/problem+json; charset=utf-8");
        expect(ajv.validate(document.components.schemas["Problem"] ?? false, await nonsense.json()), ajv.errorsText()).to.equal(true);
      }
    }
  });

  it("gives every public item once, page after page, as many as the public finds, and leads to no empty page", async () => {
    const rows = await allItems();
    const whole: { items: Row[]; next: string | null } = await read(`items?size=${rows.length}`);
    expect([whole.items.length, whole.next]).to.deep.equal([rows.length, null]);
    expect(new Set(rows.map(({ code }) => code)).size).to.equal(rows.length);
    const shown = await site.visitor().get("/portal/search");
    expect(`共 ${rows.length} 个事项`).to.equal(/共 \d+ 个事项/.exec(shown.page("main").text().replace(/\s+/g, " "))?.[0]);
  });

  it("narrows by type, department and region with all below it", async () => {
    const all = await allItems();
    const ofType = await allItems("&type=20");
    expect(ofType.length).to.be.greaterThan(0).and.lessThan(all.length);
    expect((await allItems("&type=01,20")).length).to.be.greaterThan(ofType.length);
    const own = await allItems("&department=11539900990001482W");
    const city = await allItems("&region=539900");
    expect(own.length).to.be.greaterThan(0).and.lessThan(city.length);
    expect(city.length).to.be.lessThan(all.length);
    expect(await allItems("&region=110000")).to.deep.equal([]);
  });

  it("gives one item with its public elements, its versions, and its description for search engines", async () => {
    const [row] = (await allItems()).filter(({ name }) => name === "食品经营许可（首次申请）");
    const item = await read<Json & { elements: Json; version: number }>(`items/${row?.code}`);
    expect(item.elements["task_name"]).to.equal("食品经营许可（首次申请）");
    const { versions } = await read<{ versions: { version: number; state: string }[] }>(`items/${row?.code}/versions`);
    expect(versions.filter(({ state }) => state === "published").map(({ version }) => version)).to.deep.equal([item.version]);
    const described = await ask(`items/${row?.code}.jsonld`);
    expect(described.headers.get("Content-Type")).to.equal("application/ld+json; charset=utf-8");
    const service: unknown = await described.json();
    expect(service).to.deep.include({ "@context": "https://schema.org", "@type": "GovernmentService", name: item["name"], identifier: row?.code });
    const guide = await site.visitor().get(`/guide/${row?.code}`);
    expect(JSON.parse(guide.page("head script[type='application/ld+json']").text()), "the same stands in the page").to.deep.equal(service);
  });

  it("says of an abolished item that it is abolished and since when, and of anything else that it is not there", async () => {
    const abolished: { task_code: string; name: string } = await site.site.db("catalogue_item_versions").where({ state: "abolished" }).whereNot("task_code", "").first("task_code", "name");
    const gone = await ask(`items/${abolished.task_code}`);
    expect([gone.status, gone.headers.get("Content-Type")]).to.deep.equal([404, "application/problem+json; charset=utf-8"]);
    expect(await gone.json()).to.include({ title: "事项已废止", detail: `“${abolished.name}”已废止。`, reason: "机构调整" });
    const draft: { task_code: string } = await site.site.db("catalogue_item_versions as v").where({ state: "draft", number: 1 }).whereNot("task_code", "").first("task_code");
    for (const path of [`items/${draft.task_code}`, `items/${draft.task_code}/versions`, "nothing/at/all"]) expect((await ask(path)).status, path).to.equal(404);
  });

  it("finds in the order of the page, and says so when there is nothing", async () => {
    const found = await read<{ verdict: string; total: number; items: Row[] }>(`search?q=${encodeURIComponent("我想开一家小饭馆")}&size=3`);
    const page = await site.visitor().get(`/portal/search?q=${encodeURIComponent("我想开一家小饭馆")}`);
    expect(found.verdict).to.equal("found");
    expect(page.page(`.results a[href='/guide/${found.items[0]?.code}']`).length).to.be.greaterThan(0);
    expect(await read("search?q=%E7%81%AB%E6%98%9F%E7%A7%BB%E6%B0%91%E7%AD%BE%E8%AF%81")).to.include({ verdict: "none", total: 0 });
  });

  it("names the parameter that is wrong", async () => {
    const answer = await ask("items?size=1000&type=abc");
    expect(answer.status).to.equal(422);
    expect(((await answer.json()) as { errors: { parameter: string }[] }).errors.map(({ parameter }) => parameter)).to.deep.equal(["type", "size"]);
  });

  it("gives the departments by pages that lead on to each other", async () => {
    type Part = { departments: { name: string }[]; next: string | null };
    const all = await read<Part>("departments");
    const names: string[] = [];
    for (let at = "departments?size=7", pages = 0; pages < 20 && at !== ""; pages += 1) {
      const part = await read<Part>(at);
      expect(part.departments.length).to.be.within(1, 7);
      names.push(...part.departments.map(({ name }) => name));
      at = part.next === null ? "" : part.next.slice(part.next.indexOf("departments"));
    }
    expect(all.next).to.equal(null);
    expect(names).to.deep.equal(all.departments.map(({ name }) => name)).and.to.have.length.greaterThan(14);
    expect((await ask("departments?size=501")).status).to.equal(422);
  });

  it("may be read from pages of other sites, is not sent twice, and needs nobody to sign in", async () => {
    const first = await ask("departments");
    expect(first.headers.get("Access-Control-Allow-Origin")).to.equal("*");
    expect(await statusOf(`${site.base}/api/v1/departments`, { "if-none-match": first.headers.get("ETag") ?? "" })).to.equal(304);
    const asked = await reader.fetch("/api/v1/departments", { method: "OPTIONS" });
    expect([asked.status, asked.headers.get("Access-Control-Allow-Headers")]).to.deep.equal([204, "If-None-Match, Accept"]);
    expect((await ask("/portal/departments")).headers.get("Access-Control-Allow-Origin")).to.equal(null);
    for (const method of ["POST", "PUT", "DELETE"]) {
      const written = await reader.fetch("/api/v1/departments", { method });
      expect([written.status, written.headers.get("Allow"), written.headers.get("Content-Type")], method).to.deep.equal([405, "GET, HEAD, OPTIONS", "application/problem+json; charset=utf-8"]);
    }
  });

  it("is explained to people on a page that leads to the document", async () => {
    const page = await site.visitor().get("/open-data");
    for (const [path] of Object.entries((await read<OpenApi>("openapi.json")).paths)) expect(page.page("main").text()).to.include(`/api/v1${path}`);
    expect((await ask(page.page("a:contains('OpenAPI')").attr("href") ?? "")).status).to.equal(200);
  });

  it("was read without a fault", () => { expect(site.errors).to.deep.equal([]); });
});

describe("数据开放接口 with fewer plugins and many questions", function () {
  this.timeout(60_000);

  it("answers without the search where 办事大厅 is off, and slows down who asks too often", async () => {
    const kept = allSwitches.filter(({ plugin }) => plugin.id !== "portal" && plugin.id !== "exchange");
    const site = await house({ switches: [...kept, flip(exchange, { enabled: true, requestsPerMinute: 4 })] });
    try {
      const reader = site.visitor();
      expect((await reader.fetch("/api/v1/search?q=1")).status).to.equal(404);
      expect(await (await reader.fetch("/api/v1/openapi.json")).text()).to.not.include("/search");
      expect((await reader.fetch("/api/v1/code-lists")).status).to.equal(200);
      expect((await reader.fetch("/api/v1/code-lists")).status).to.equal(200);
      const refused = await reader.fetch("/api/v1/code-lists");
      expect((await reader.fetch("/api/v1/openapi.json")).status).to.equal(429);
      expect([refused.status, refused.headers.get("Content-Type")]).to.deep.equal([429, "application/problem+json; charset=utf-8"]);
      expect(Number(refused.headers.get("Retry-After"))).to.be.within(1, 60);
    } finally {
      await site.close();
    }
  });
});
