import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { RuleTester, type Rule } from "eslint";
import tseslint from "typescript-eslint";
import { projectRoot } from "../support/house.ts";

const { noQueryInLoop }: { noQueryInLoop: Rule.RuleModule } = await import(pathToFileURL(join(projectRoot, "config/lint/no-query-in-loop.js")).href);
const errors = [{ messageId: "each" }];

new RuleTester({ languageOptions: { parser: tseslint.parser } }).run("no query per row", noQueryInLoop, {
  valid: [
    "const rows = await db('t').whereIn('id', ids);",
    "for (const row of await db('t')) use(row);",
    "for (const table of ['a', 'b']) await db(table).first();",
    "for (const kind of LIBRARY_KINDS) await libraries.find(db, kind, ids);",
    "await Promise.all([...KINDS, 'laws'].map((kind) => db(kind).first()));",
    "for (let at = 0; at < ids.length; at += CHUNK) await tx('t').whereIn('id', ids.slice(at, at + CHUNK)).delete();",
    "for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) await tx('t').insert(rowOf(attempt));",
    "for (;;) { const rows = await db('t').where('id', '>', after).limit(100); if (rows.length === 0) break; }",
    "for await (const lines of batchesOf(file)) await write(tx, lines);",
    "for await (const { rows } of pages) await tx('t').insert(rows);",
    "for (const keeper of keepers) await keeper.merge(tx, departments);",
    "for (const id of ids) await house.transact((tx) => publish(tx, id));",
    "const add = async (tx, row) => { await tx('t').insert(row); }; for (const row of rows) later.push({ run: (tx) => add(tx, row) });",
    "const flush = async () => { await write(tx, batch); }; for await (const row of file) { batch.push(row); if (batch.length >= BATCH) await flush(); }",
  ],
  invalid: [
    { code: "for (const row of rows) await db('t').where({ id: row.id }).first();", errors },
    { code: "for (const row of rows) { if (row.wanted) await tx.raw('delete', [row.id]); }", errors },
    { code: "for await (const row of file) await tx('t').insert(row);", errors },
    { code: "for (let i = 0; i < rows.length; i += 1) await tx('t').insert(rows[i]);", errors },
    { code: "await Promise.all(rows.map(async (row) => db('t').where({ id: row.id }).first()));", errors },
    { code: "await Promise.all(rows.map((row) => findOne(db, row.id)));", errors },
    { code: "rows.forEach((row) => { void tools.db('t').where({ id: row.id }).first(); });", errors },
    { code: "for (const row of rows) await findOne(house.db, row.id);", errors },
    { code: "for (const row of rows) await audit.record(tx, entryOf(row));", errors },
    { code: "const load = async (id) => db('t').where({ id }).first(); for (const id of await idsOf()) await load(id);", errors },
    { code: "const inner = (id) => tools.db('t').where({ id }); const outer = async (row) => { await inner(row.id); }; await Promise.all(rows.map(async (row) => outer(row)));", errors },
    { code: "async function load(id) { return db('t').where({ id }); } for (const row of rows) await load(row.id);", errors },
  ],
});
