import { existsSync } from "node:fs";
import { readdir, utimes } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "chai";
import { dropUnusedFiles } from "../../../core/files/drop-unused-files.ts";
import { house, NOW, type House } from "../../support/house.ts";

const DAY = 86_400_000;

describe("clearing away unused files", () => {
  let site: House;
  before(async () => { site = await house(); });
  after(() => site.close());

  const pathOf = (id: string): string => join(site.site.ports.varDir, "files", id.slice(0, 2), id);
  const run = (days: number): Promise<number> => dropUnusedFiles({ ...site.site.ports, now: new Date(NOW.getTime() + days * DAY) });
  const stored = async (name: string, registered: boolean): Promise<string> => {
    const file = await site.site.ports.files.put({ name, content: Buffer.from(name) });
    if (registered) await site.site.ports.transact((tx) => site.site.ports.files.register(tx, file));
    await utimes(pathOf(file.id), NOW, NOW);
    return file.id;
  };

  it("removes what nothing points to after 30 days, row and bytes, and what was never registered; keeps all the rest", async () => {
    const [unused, stray] = [await stored("没人用.txt", true), await stored("没登记.txt", false)];
    const held: string[] = await site.site.db("core_files").whereNot({ id: unused }).pluck("id");
    const documents: string[] = await site.site.db("libraries_documents").pluck("file_id");
    expect(held).to.include.members(documents);
    expect(await run(29), "not yet").to.equal(0);
    expect(await run(31)).to.equal(2);
    expect([existsSync(pathOf(unused)), existsSync(pathOf(stray))]).to.deep.equal([false, false]);
    expect(await site.site.db("core_files").pluck("id")).to.have.members(held);
    expect(documents.every((id) => existsSync(pathOf(id)))).to.equal(true);
    expect(await run(31), "nothing is left to do").to.equal(0);
  });

  it("keeps the earlier files of a document and lets them go with it", async () => {
    const editor = await site.signedIn("liwenjing");
    const form = await editor.get("/libraries/documents/new");
    const first = await editor.submit(form, "form[action$='/new']", { name: "会删除的文档" }, { files: { file: { name: "一.txt", content: Buffer.from("一") } } });
    await editor.submit(await editor.get(`${first.url}/edit`), "form[action$='/edit']", {}, { files: { file: { name: "二.txt", content: Buffer.from("二") } } });
    const ids: string[] = await site.site.db("core_files").whereIn("name", ["一.txt", "二.txt"]).pluck("id");
    for (const id of ids) await utimes(pathOf(id), NOW, NOW);
    await run(31);
    expect(ids.every((id) => existsSync(pathOf(id)))).to.equal(true);
    await editor.submit(await editor.get(`${first.url}/delete`), "form[action$='/delete']");
    expect(await run(31)).to.equal(2);
    expect(ids.some((id) => existsSync(pathOf(id)))).to.equal(false);
  });

  it("is a job of every night", async () => {
    expect(site.site.registry.jobs.map(({ task, cron }) => `${task} ${cron ?? ""}`)).to.include("core.drop-unused-files 41 3 * * *");
    expect((await readdir(join(site.site.ports.varDir, "files"))).length).to.be.greaterThan(0);
    expect(site.errors).to.deep.equal([]);
  });
});
