import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { complaintsOf, listLanded } from "../../bin/landed.ts";
import { projectRoot } from "../support/house.ts";

describe("the list of migrations that have landed", () => {
  let folder = "";
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "shixiang-landed-"));
    await mkdir(join(folder, "core"));
    await writeFile(join(folder, "landed.sha256"), "");
    await writeFile(join(folder, "core/202611230100_first.ts"), "export const first = 1;\n");
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it("misses none: `npm run check` names every one that is not listed, and the command that lists it", async () => {
    expect(await complaintsOf(folder)).to.deep.equal(["migrations/core/202611230100_first.ts 还没有登记；合入主干以前请运行 npm run migrations:landed，并把 migrations/landed.sha256 一起提交。"]);
    expect(await listLanded(folder)).to.deep.equal(["core/202611230100_first.ts"]);
    expect(await complaintsOf(folder)).to.deep.equal([]);
    expect(await readFile(join(projectRoot, "package.json"), "utf8")).to.match(/"check": "[^"]*npm run check:migrations"/);
  });

  it("takes no changed and no deleted one for new: the old sum stays, and the complaint with it", async () => {
    await listLanded(folder);
    await writeFile(join(folder, "core/202611230100_first.ts"), "export const first = 2;\n");
    expect(await listLanded(folder)).to.deep.equal([]);
    expect(await complaintsOf(folder)).to.have.length(1).and.satisfy(([line = ""]: string[]) => line.includes("不能再改或者删"));
    await rm(join(folder, "core/202611230100_first.ts"));
    await listLanded(folder);
    expect(await complaintsOf(folder)).to.have.length(1);
  });
});
