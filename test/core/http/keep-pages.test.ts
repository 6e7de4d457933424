import { request } from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect } from "chai";
import { house, type House } from "../../support/house.ts";

/** Longer than these tests take. */
const KEPT_MS = 600_000;

describe("public pages are made once", () => {
  let site: House;
  let hall = "";
  before(async () => {
    site = await house({ pageKeepMs: KEPT_MS });
    const department: { id: string } = await site.site.db("core_departments").where({ name: "云岭市公安局" }).first("id");
    hall = `/portal/departments/${department.id}`;
  });
  after(() => site.close());

  type Answer = { status: number; body: Buffer; headers: Readonly<Record<string, unknown>> };
  /** By the plain client: fetch unpacks by itself and adds headers of its own. */
  const ask = (address: string, headers: Record<string, string> = {}): Promise<Answer> => new Promise((done, fail) => {
    request(new URL(address, site.base), { headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on("data", (part: Buffer) => { parts.push(part); }).on("end", () => { done({ status: answer.statusCode ?? 0, body: Buffer.concat(parts), headers: answer.headers }); });
    }).once("error", fail).end();
  });
  const dial = (phone: string): Promise<unknown> => site.site.db("core_departments").where({ name: "云岭市公安局" }).update({ phone });

  it("whoever asks within the time gets the page of the first, in the packing that the own browser reads", async () => {
    await dial("0871-1111111");
    const first = (await ask(hall)).body.toString("utf8");
    expect(first).to.include("0871-1111111");
    await dial("0871-2222222");
    expect((await ask(hall)).body.toString("utf8")).to.equal(first);
    const [brotli, zipped] = [await ask(hall, { "accept-encoding": "br" }), await ask(hall, { "accept-encoding": "gzip" })];
    expect([brotli.headers["content-encoding"], zipped.headers["content-encoding"]]).to.deep.equal(["br", "gzip"]);
    expect(brotliDecompressSync(brotli.body).toString("utf8")).to.equal(first);
    expect(gunzipSync(zipped.body).toString("utf8")).to.equal(first);
    expect(String(brotli.headers["vary"])).to.match(/Accept-Encoding/).and.to.match(/HX-Request/);
    expect(brotli.headers["content-type"]).to.equal("text/html; charset=utf-8");
    const again = await ask(hall, { "if-none-match": String(brotli.headers["etag"]) });
    expect([again.status, again.body.length]).to.deep.equal([304, 0]);
  });

  it("whoever has the page of before, and is told so, leaves a whole one for those who come after", async () => {
    const row: { task_code: string } = await site.site.db("catalogue_item_versions").where({ state: "published", name: "食品经营许可（首次申请）" }).first("task_code");
    for (const address of ["/portal/departments", `/guide/${row.task_code}/print.pdf`]) {
      const before = await ask(address);
      // A region that is none: the same words, made once more. The first who asks for them has them already.
      const elsewhere = { cookie: "sx_region=999999" };
      const told = await ask(address, { ...elsewhere, "if-none-match": String(before.headers["etag"]) });
      const next = await ask(address, elsewhere);
      expect([told.status, next.status, next.headers["content-type"]], address).to.deep.equal([304, 200, before.headers["content-type"]]);
      expect(next.body.equals(before.body), address).to.equal(true);
    }
  });

  it("another look, a part of the page, and whoever is signed in get one of their own", async () => {
    await dial("0871-3333333");
    expect((await ask(hall)).body.toString("utf8")).to.not.include("0871-3333333");
    expect((await ask(hall, { cookie: "sx_look=elder" })).body.toString("utf8")).to.include("0871-3333333").and.to.include("标准版");
    expect((await ask(hall, { "hx-request": "true" })).body.toString("utf8")).to.include("0871-3333333");
    expect((await (await site.signedIn("liwenjing")).get(hall)).text).to.include("0871-3333333").and.to.include("李文静");
  });

  it("a PDF that is there goes out the same way, with its name and its rules", async () => {
    const row: { id: string; name: string; task_code: string } = await site.site.db("catalogue_item_versions").where({ state: "published", name: "食品经营许可（首次申请）" }).first("id", "name", "task_code");
    const address = `/guide/${row.task_code}/print.pdf`;
    const first = await ask(address);
    // Made anew it would carry this one.
    await site.site.db("guide_prints").where({ version_id: row.id }).update({ check_code: "ABCDE-FGHJK" });
    const second = await ask(address, { "accept-encoding": "br" });
    expect(second.body.equals(first.body), "the same bytes").to.equal(true);
    expect(decodeURIComponent(String(second.headers["content-disposition"]))).to.include(row.name);
    for (const name of ["content-type", "content-disposition", "content-security-policy", "etag", "x-content-type-options"]) expect(second.headers[name], name).to.equal(first.headers[name]);
    expect(second.headers["content-encoding"]).to.equal(undefined);
    expect((await ask(address, { "if-none-match": String(first.headers["etag"]) })).status).to.equal(304);
  });

  it("a page with a form of its own is for one browser only", async () => {
    const [first, second] = [site.visitor(), site.visitor()];
    const tokens = [await first.get("/sign-in"), await second.get("/sign-in"), await second.get("/sign-in")].map(({ page }) => page("input[name=_csrf]").val());
    expect(new Set(tokens).size).to.equal(3);
  });

  it("what is not found, and what leads elsewhere, stays what it is", async () => {
    for (const [address, status] of [["/guide/unknown", 404], ["/desk", 303]] as const) {
      for (const answer of [await ask(address), await ask(address)]) expect(answer.status, address).to.equal(status);
    }
  });
});
