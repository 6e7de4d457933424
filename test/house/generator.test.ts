import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
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

/** `npm test -- …` in a folder of its own: what it printed, and whether it ended well. */
const testsIn = (folder: string, paths: readonly string[]): Promise<{ passed: boolean; printed: string }> => new Promise((done) => {
  execFile(process.execPath, ["test/run.ts", ...paths], { cwd: folder, maxBuffer: 10_000_000 }, (fault, out, err) => { done({ passed: fault === null, printed: out + err }); });
});

describe("the generator of plugins", function () {
  this.timeout(180_000);
  let root = "";
  let site: House;

  before(async () => {
    root = await mkdtemp(join(tmpdir(), "shixiang-generated-"));
    for (const shared of ["core", "node_modules", "static", "package.json", "README.md"]) await symlink(join(projectRoot, shared), join(root, shared));
    for (const room of ["bin", "config", "migrations", "plugins", "test", "views"]) await cp(join(projectRoot, room), join(root, room), { recursive: true });
    await generatePlugin(root, "madeup", "问卷", MOMENT);
    const { plugin }: { plugin: Plugin } = await import(pathToFileURL(join(root, "plugins/madeup/plugin.ts")).href);
    site = await house({ root, switches: [flip(plugin, { enabled: true })] });
  });
  after(async () => {
    await site.close();
    await rm(root, { recursive: true, force: true });
  });

  it("builds a plugin whose own tests are green once it is on the switchboard, and so are those of the house", async () => {
    const board = join(root, "config/plugins.ts");
    const words = await readFile(board, "utf8");
    await writeFile(board, words.replace("/** The switchboard", 'import { plugin as madeup } from "../plugins/madeup/plugin.ts";\n\n/** The switchboard').replace(/\n\];/, "\n  flip(madeup, { enabled: true }),\n];"));
    const { passed, printed } = await testsIn(root, ["test/madeup", "test/house/mirror.test.ts", "test/house/audit-words.test.ts", "test/house/strangers.test.ts"]);
    expect(passed, printed.slice(-4_000)).to.equal(true);
    expect(printed).to.match(/test\/madeup +[1-9]/).and.match(/test\/house +[1-9]/);
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
