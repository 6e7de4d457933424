import { cp, mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect } from "chai";
import { generateMigration, generatePlugin } from "../../bin/generate.ts";
import { flip } from "../../core/boot/switchboard.ts";
import type { Plugin } from "../../core/contract.ts";
import { house, projectRoot, type House } from "../support/house.ts";

const MOMENT = new Date("2026-11-23T02:00:00Z");
const saidBy = (work: Promise<unknown>): Promise<string> => work.then(() => "written", (fault: unknown) => String(fault));

describe("the generator of plugins", function () {
  this.timeout(60_000);
  let root = "";
  let site: House;

  before(async () => {
    root = await mkdtemp(join(tmpdir(), "shixiang-generated-"));
    for (const shared of ["core", "node_modules", "static", "config"]) await symlink(join(projectRoot, shared), join(root, shared));
    for (const room of ["views", "migrations"]) await cp(join(projectRoot, room), join(root, room), { recursive: true });
    await generatePlugin(root, "madeup", "问卷", MOMENT);
    const { plugin }: { plugin: Plugin } = await import(pathToFileURL(join(root, "plugins/madeup/plugin.ts")).href);
    site = await house({ root, switches: [flip(plugin, { enabled: true })] });
    await site.site.prepare();
  });
  after(async () => {
    await site.close();
    await rm(root, { recursive: true, force: true });
  });

  it("builds a plugin that boots, migrates, and does its first job", async () => {
    const browser = await site.signedIn("liwenjing");
    const done = await browser.submit(await browser.get("/madeup/notes"), "form[action='/madeup/notes']", { title: "第一份" });
    expect(done.page(".sx-list").text()).to.include("第一份");
    expect(done.page(".desk-nav").text()).to.include("问卷");
  });

  it("whose rules hold: a used title is refused at its field, a stranger at the door", async () => {
    const browser = await site.signedIn("liwenjing");
    const again = await browser.submit(await browser.get("/madeup/notes"), "form[action='/madeup/notes']", { title: "第一份" });
    expect(again.status).to.equal(422);
    expect(again.page(".govuk-error-summary").text()).to.include("已经有同名的记录");
    expect(again.page("#f-title").attr("value")).to.equal("第一份");
    const stranger = await site.signedIn("shenji");
    expect((await stranger.get("/madeup/notes")).status).to.equal(403);
  });

  it("takes no id that is something else here, and no plugin that is not there", async () => {
    for (const id of ["core", "test", "class", "../x", "A", ""]) expect(await saidBy(generatePlugin(root, id, "", MOMENT)), id).to.include("插件名只用");
    for (const [id, what] of [["ghost", "add-x"], ["../..", "add-x"], ["madeup", ""], ["madeup", "../../x"]] as const) expect(await saidBy(generateMigration(root, id, what, MOMENT)), `${id} ${what}`).to.match(/没有|请用小写/);
  });

  it("makes migrations that run in the order in which they were made, also within one minute", async () => {
    const made = [await generateMigration(root, "madeup", "zz-first", MOMENT), await generateMigration(root, "madeup", "aa-second", MOMENT)];
    expect(made.map((path) => path.replace(/.*\/\d+_/, ""))).to.deep.equal(["zz_first.ts", "aa_second.ts"]);
    expect([...made].sort()).to.deep.equal(made);
    await site.site.prepare();
  });

  it("never writes over what is there", async () => {
    expect(await saidBy(generatePlugin(root, "madeup", "问卷", MOMENT))).to.match(/EEXIST/);
  });
});
