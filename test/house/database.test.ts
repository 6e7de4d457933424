import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { expect } from "chai";
import { compareLanded } from "../../bin/landed.ts";
import { switches } from "../../config/plugins.ts";
import { migrateDown, migrateOne, migrateUp } from "../../core/data/migrate.ts";
import { house, projectRoot, type House } from "../support/house.ts";

const plugins = switches.map(({ plugin }) => plugin);
const ownerOf = (table: string): string => table.split("_")[0] ?? "";

describe("the database of the house", function () {
  this.timeout(60_000);
  let site: House;
  before(async () => { site = await house({ template: "template_empty" }); });
  after(() => site.close());

  const tables = async (): Promise<string[]> => {
    const rows: { name: string }[] = await site.site.db("information_schema.tables").where({ table_schema: "public" }).select("table_name as name");
    return rows.map((row) => row.name);
  };

  it("gives every table the id of its owner", async () => {
    const owners = ["core", ...plugins.map((plugin) => plugin.id)];
    expect((await tables()).filter((table) => !owners.includes(ownerOf(table)))).to.deep.equal([]);
  });

  it("has foreign keys only to the own plugin, to core, and to plugins named in needs", async () => {
    const { rows }: { rows: { child: string; parent: string }[] } = await site.site.db.raw(`
      select conrelid::regclass::text as child, confrelid::regclass::text as parent from pg_constraint
      where contype = 'f' and connamespace = 'public'::regnamespace`);
    expect(rows.length).to.be.greaterThan(5);
    for (const { child, parent } of rows) {
      const plugin = plugins.find((p) => p.id === ownerOf(child));
      const allowed = ["core", ownerOf(child), ...Object.values(plugin?.needs ?? {}).map((token) => token.id.split(".")[0])];
      expect(allowed, `${child} -> ${parent}`).to.include(ownerOf(parent));
    }
  });

  it("has an index for every foreign key to a table of a plugin, so that deleting a parent does not scan its children", async () => {
    const { rows }: { rows: { child: string; parent: string; keys: string }[] } = await site.site.db.raw(`
      select c.conrelid::regclass::text as child, c.confrelid::regclass::text as parent, c.conkey::text as keys from pg_constraint c
      where c.contype = 'f' and c.connamespace = 'public'::regnamespace and not exists (
        select 1 from pg_index i where i.indrelid = c.conrelid and (i.indkey::int2[])[0:cardinality(c.conkey) - 1] = c.conkey)`);
    expect(rows.filter(({ parent }) => ownerOf(parent) !== "core")).to.deep.equal([]);
  });

  it("no plugin's code names a table of a neighbour", async () => {
    const all = await tables();
    for (const { id } of plugins) {
      const foreign = all.filter((table) => ownerOf(table) !== id && ownerOf(table) !== "core");
      const folder = join(projectRoot, "plugins", id);
      for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }).filter((e) => e.name.endsWith(".ts"))) {
        const text = readFileSync(join(entry.parentPath, entry.name), "utf8");
        expect(foreign.filter((table) => new RegExp(`\\b${table}\\b`).test(text)), `${id}: ${entry.name}`).to.deep.equal([]);
      }
    }
  });

  it("never edits a migration that has landed, and puts no new one before them", async () => {
    const { changed, unlisted } = await compareLanded(join(projectRoot, "migrations"));
    expect(changed, "make a new migration instead").to.deep.equal([]);
    const landed = readFileSync(join(projectRoot, "migrations/landed.sha256"), "utf8").trim().split("\n").map((line) => basename(line));
    const newest = landed.sort().at(-1) ?? "";
    expect(unlisted.filter((path) => basename(path) < newest)).to.deep.equal([]);
  });

  it("has migrations that touch only the tables of their own plugin", async () => {
    await migrateDown(site.site.db, join(projectRoot, "migrations"));
    const shape = async (): Promise<Map<string, string>> => {
      const { rows }: { rows: { name: string; columns: string }[] } = await site.site.db.raw(`
        select table_name as name, string_agg(column_name || ' ' || data_type || ' ' || is_nullable || ' ' || coalesce(column_default, ''), ',' order by column_name) as columns
        from information_schema.columns where table_schema = 'public' and table_name not like 'core\\_migrations%' group by table_name`);
      return new Map(rows.map((row) => [row.name, row.columns]));
    };
    for (let before = await shape(); ;) {
      const step = await migrateOne(site.site.db, join(projectRoot, "migrations"));
      if (step === undefined) break;
      const after = await shape();
      const touched = [...new Set([...before.keys(), ...after.keys()])].filter((table) => before.get(table) !== after.get(table));
      for (const table of touched) expect(ownerOf(table), `${step} touches ${table}`).to.equal(step.split(".").at(-1));
      before = after;
    }
  });

  it("goes down to nothing and up again to the same schema", async () => {
    const before = await tables();
    await migrateDown(site.site.db, join(projectRoot, "migrations"));
    expect((await tables()).filter((table) => !table.startsWith("core_migrations"))).to.deep.equal([]);
    await migrateUp(site.site.db, join(projectRoot, "migrations"));
    expect(await tables()).to.have.members(before);
  });

  it("does not let anybody change or shorten the audit log", async () => {
    await site.site.prepare();
    await site.site.ports.transact((tx) => site.site.ports.audit.record(tx, { at: new Date("2026-11-23T02:00:00Z"), actor: null, action: "test.act", subject: "test:1", detail: {} }));
    for (const statement of ["update core_audit set action = 'x'", "delete from core_audit", "truncate core_audit"]) {
      const refused: unknown = await site.site.db.raw(statement).then(() => "accepted", (fault: unknown) => fault);
      expect(String(refused), statement).to.match(/append-only/);
    }
  });
});
