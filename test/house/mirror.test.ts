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
const foldersIn = (folder: string): string[] => existsSync(join(projectRoot, folder)) ? readdirSync(join(projectRoot, folder), { withFileTypes: true }).filter((e) => e.isDirectory()).map((e) => e.name) : [];
const ids = switches.map(({ plugin }) => plugin.id);
const templates = walk("views").filter((file) => file.endsWith(".njk"));

describe("one id, five folders", () => {
  it("every folder of plugins/ is on the switchboard, and every plugin of the switchboard has one", () => {
    expect(foldersIn("plugins")).to.have.members(ids);
  });

  for (const [room, others] of [["views", ["core", "shared"]], ["static", ["core", "shared"]], ["migrations", ["core"]], ["test", ["core", "house", "support", "journeys", "search"]]] as const) {
    it(`${room}/ holds nothing but folders of plugins and ${others.join(", ")}`, () => {
      expect(foldersIn(room).filter((owner) => !ids.includes(owner) && !others.some((other) => other === owner))).to.deep.equal([]);
    });
  }

  it("a subject of pages or tests is a subject of its plugin", () => {
    for (const room of ["views", "test"]) {
      for (const id of ids) {
        const subjects = [...foldersIn(`plugins/${id}`), ...room === "test" ? ["pages"] : ["macros"]];
        expect(foldersIn(`${room}/${id}`).filter((subject) => !subjects.includes(subject)), `${room}/${id}`).to.deep.equal([]);
      }
    }
  });

  it("every plugin has its wiring and tests", () => {
    for (const id of ids) {
      expect(existsSync(join(projectRoot, "plugins", id, "plugin.ts")), id).to.equal(true);
      expect(walk(`test/${id}`).filter((file) => file.endsWith(".test.ts")).length, id).to.be.greaterThan(0);
    }
  });
});

describe("the words of README.md about what may be imported", () => {
  it("are those of the boundary rule, and every folder that they name is used", () => {
    const named = /of core a plugin imports core\/contract\.ts and the tools in ([^\n]+),\n/.exec(read("README.md"))?.[1] ?? expect.fail("README.md does not say it");
    const folders = [...named.matchAll(/core\/(\w+)/g)].map(([, folder = ""]) => folder);
    const ruled = /const TOOLS = "\^core\/\(([\w|]+)\)\/"/.exec(read("config/lint/boundaries.cjs"))?.[1] ?? expect.fail("no rule");
    expect(folders).to.have.members(ruled.split("|"));
    const imported = new Set(walk("plugins").filter((file) => file.endsWith(".ts")).flatMap((file) => [...read(file).matchAll(/from "(?:\.\.\/)+core\/(\w+)/g)].map(([, folder = ""]) => folder)));
    expect([...imported]).to.have.members(["contract", ...folders]);
  });
});

describe("templates", () => {
  it("use the shared macros, those of govuk and their own plugin's templates, nothing of a neighbour", () => {
    for (const file of templates) {
      const owner = file.split("/")[1] ?? "";
      for (const [, name = ""] of read(file).matchAll(/(?:extends|include|import|from)\s+["']([^"']+)["']/g)) {
        expect([owner, "shared", "govuk"], `${file} uses ${name}`).to.include(name.split("/")[0]);
      }
    }
  });

  it("switch off escaping in the shared macros only, and hold no script, style or handler", () => {
    for (const file of templates) {
      const text = read(file);
      if (!file.startsWith("views/shared/")) expect(text, file).to.not.match(/\|\s*safe/);
      expect(text, file).to.not.match(/<script(?![^>]*\b(?:src=|type="application\/ld\+json"))|<style[\s>]|\sstyle=["']|\son[a-z]+=["']|javascript:|hx-on|hx-vars/);
    }
  });

  it("have at most 150 lines, and a fragment is no whole page", () => {
    for (const file of templates) {
      const text = read(file);
      if (basename(file).startsWith("_")) expect(text, file).to.not.match(/<html/i);
      expect(text.split("\n").length, `${file} is long: has a second subject moved in?`).to.be.at.most(150);
    }
  });

  it("compile: a fault in an included one would otherwise escape the request that meets it", () => {
    const environment = new nunjucks.Environment(new nunjucks.FileSystemLoader(join(projectRoot, "views")), { autoescape: true, throwOnUndefined: true, trimBlocks: true, lstripBlocks: true });
    for (const file of templates) {
      expect(() => new nunjucks.Template(read(file), environment, file, true), file).to.not.throw();
    }
  });
});

describe("one way for one thing", () => {
  it("the length of a page and of a day, and the going of old uploads, are said once", () => {
    const sources = ["core", "plugins"].flatMap(walk).filter((file) => file.endsWith(".ts"));
    const said = (pattern: RegExp): string[] => sources.filter((file) => pattern.test(read(file)));
    expect(said(/\bPAGE_SIZE = /)).to.deep.equal(["core/http/list-address.ts"]);
    expect(said(/\bDAY_MS = |\bdayMs = /)).to.deep.equal(["core/calendar/local-day.ts"]);
    expect(said(/\bdropOldImports = /)).to.deep.equal(["core/import/drop-old-imports.ts"]);
    expect(said(/\bpageOf = \(wanted/)).to.deep.equal([]);
  });
});

describe("names", () => {
  it("of plugins stand nowhere in core, neither as a word in quotes nor in an address or a path", () => {
    for (const file of [...walk("core"), ...walk("views/core"), ...walk("views/shared")].filter((f) => /\.(ts|njk)$/.test(f))) {
      for (const id of ids) expect(read(file), `${file} names ${id}`).to.not.match(new RegExp(`["'\`/]${id}[."'\`/]`));
    }
  });

  it("of files say something: none is called utils, helpers, misc, common, controller, manager or services", () => {
    const all = ["core", "plugins", "config", "bin", "test"].flatMap(walk);
    expect(all.filter((file) => /(^|[/-])(utils?|helpers?|misc|common|controllers?|managers?)(\.ts$|\/)|\/services?\//.test(file))).to.deep.equal([]);
  });
});
