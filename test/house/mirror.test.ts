import { readdirSync, readFileSync, existsSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { expect } from "chai";
import nunjucks from "nunjucks";
import { switches } from "../../config/plugins.ts";
import { projectRoot } from "../support/house.ts";

const walk = (folder: string): string[] => existsSync(join(projectRoot, folder))
  ? readdirSync(join(projectRoot, folder), { recursive: true, withFileTypes: true }).filter((e) => e.isFile()).map((e) => relative(projectRoot, join(e.parentPath, e.name)))
  : [];
const read = (file: string): string => readFileSync(join(projectRoot, file), "utf8");
const ids = switches.map(({ plugin }) => plugin.id);

describe("one id, five folders", () => {
  for (const room of ["plugins", "views", "static", "migrations", "test"]) {
    it(`${room}/ holds nothing but known owners`, () => {
      const owners = readdirSync(join(projectRoot, room), { withFileTypes: true }).filter((e) => e.isDirectory()).map((e) => e.name);
      const others = room === "test" ? ["core", "house", "support", "journeys"] : ["core", "shared"];
      expect(owners.filter((owner) => !ids.includes(owner) && !others.includes(owner))).to.deep.equal([]);
    });
  }

  it("every plugin has a door, wiring under 100 lines, and tests", () => {
    for (const id of ids) {
      expect(existsSync(join(projectRoot, "plugins", id, "plugin.ts")), id).to.equal(true);
      expect(walk(`test/${id}`).filter((file) => file.endsWith(".test.ts")).length, id).to.be.greaterThan(0);
    }
  });

  it("a template uses shared macros, govuk macros and its own plugin's templates, nothing of a neighbour", () => {
    for (const file of walk("views").filter((f) => f.endsWith(".njk"))) {
      const owner = file.split("/")[1] ?? "";
      for (const [, name = ""] of read(file).matchAll(/(?:extends|include|import|from)\s+["']([^"']+)["']/g)) {
        expect([owner, "shared", "govuk"], `${file} uses ${name}`).to.include(name.split("/")[0]);
      }
    }
  });

  it("templates hold no logic of their own: no | safe outside the shared macros, no inline script or style", () => {
    for (const file of walk("views").filter((f) => f.endsWith(".njk"))) {
      const text = read(file);
      if (!file.startsWith("views/shared/")) expect(text, file).to.not.match(/\|\s*safe/);
      expect(text, file).to.not.match(/<script(?![^>]*\bsrc=)|<style[\s>]|\sstyle=["']|\son[a-z]+=["']|javascript:|hx-on|hx-vars/);
      if (/^_/.test(basename(file))) expect(text, file).to.not.match(/<html/i);
      expect(text.split("\n").length, `${file} is long: has a second subject moved in?`).to.be.at.most(150);
    }
  });

  it("every template compiles: a fault in an included one would otherwise escape the request that meets it", () => {
    const environment = new nunjucks.Environment(new nunjucks.FileSystemLoader(join(projectRoot, "views")), { autoescape: true, throwOnUndefined: true, trimBlocks: true, lstripBlocks: true });
    for (const file of walk("views").filter((f) => f.endsWith(".njk"))) {
      expect(() => new nunjucks.Template(read(file), environment, file, true), file).to.not.throw();
    }
  });

  it("core names no plugin", () => {
    for (const file of [...walk("core"), ...walk("views/core"), ...walk("views/shared")].filter((f) => /\.(ts|njk)$/.test(f))) {
      for (const id of ids) expect(read(file), `${file} names ${id}`).to.not.match(new RegExp(`["'\`/]${id}[."'\`/]`));
    }
  });

  it("no file has a name that says nothing", () => {
    const all = ["core", "plugins", "config", "bin", "test"].flatMap(walk);
    expect(all.filter((file) => /(^|[/-])(utils?|helpers?|misc|common|controllers?|managers?)(\.ts$|\/)|\/services?\//.test(file))).to.deep.equal([]);
  });
});
