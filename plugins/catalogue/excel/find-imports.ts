import { notFound, type Db, type User } from "../../../core/contract.ts";
import { TITLE_HEADER } from "./book-plan.ts";
import type { Fault, ImportRecord, LineOutcome, UploadLine } from "./import-model.ts";
import { toLine } from "./prepare-lines.ts";

export const FAULTS_SIZE = 50;
export const IMPORTS_SIZE = 20;

export type ImportCounts = Readonly<Record<LineOutcome, number>>;

/**
 * Uploads with the state they are in: when its work was cancelled or has failed, an import can be confirmed again (what is written stays
 * written), and a check is over without a result.
 */
const uploads = (db: Db) => db("catalogue_imports as i").leftJoin("core_works as w", (on) => { on.on("w.id", "i.work_id").andOnIn("w.state", ["failed", "cancelled"]); })
  .select("i.*", db.raw("case when i.state = 'checked' and i.nothing then 'nothing' when w.id is null then i.state when i.state = 'running' then 'checked' when i.state = 'checking' then 'stopped' else i.state end as state"));

export const readImport = async (db: Db, id: string): Promise<ImportRecord | undefined> => {
  const row: ImportRecord | undefined = await uploads(db).where("i.id", id).first();
  return row;
};

/** An upload is its owner's alone; anybody else's is a page that does not exist. */
export const findImport = async (db: Db, user: User, id: string): Promise<ImportRecord> => {
  const row = await readImport(db, id);
  if (row === undefined || row.owner_id !== user.id) throw notFound();
  return row;
};

export const findImports = async (db: Db, user: User, page: number): Promise<{ imports: ImportRecord[]; total: number; page: number }> => {
  const counted = await db("catalogue_imports").where({ owner_id: user.id }).count("* as count").first();
  const total = Number(counted?.["count"] ?? 0);
  const shown = Math.min(page, Math.max(1, Math.ceil(total / IMPORTS_SIZE)));
  const imports: ImportRecord[] = await uploads(db).where("i.owner_id", user.id).orderBy("i.id", "desc").limit(IMPORTS_SIZE).offset((shown - 1) * IMPORTS_SIZE);
  return { imports, total, page: shown };
};

/** Rows about items by what becomes of them. */
export const countOutcomes = async (db: Db, id: string): Promise<ImportCounts> => {
  const rows: { outcome: string; count: string }[] = await db("catalogue_import_lines").where({ import_id: id, is_item: true }).groupBy("outcome").select("outcome").count("* as count");
  const counts = new Map(rows.map(({ outcome, count }) => [outcome, Number(count)]));
  const of = (outcome: LineOutcome): number => counts.get(outcome) ?? 0;
  return { new: of("new"), changed: of("changed"), created: of("created"), updated: of("updated"), same: of("same"), faulty: of("faulty"), blocked: of("blocked") };
};

export const findFaults = async (db: Db, id: string, kind: Fault["kind"], page: number): Promise<{ faults: Fault[]; total: number; page: number }> => {
  const counted = await db("catalogue_import_faults").where({ import_id: id, kind }).count("* as count").first();
  const total = Number(counted?.["count"] ?? 0);
  const shown = Math.min(page, Math.max(1, Math.ceil(total / FAULTS_SIZE)));
  const faults: Fault[] = await faultQuery(db, id, kind).limit(FAULTS_SIZE).offset((shown - 1) * FAULTS_SIZE);
  return { faults, total, page: shown };
};

/**
 * What the items of these rows are called, by sheet and line (`0:7`): people know their items by name. Where the row of a part says none, the row of
 * its item does; without any it is its number.
 */
export const findLineNames = async (db: Db, { id, sheets }: Pick<ImportRecord, "id" | "sheets">, lines: readonly Pick<Fault, "sheet" | "line">[]): Promise<ReadonlyMap<string, string>> => {
  const named = sheets.map(({ headers }) => headers.findIndex((header) => header.replace("*", "") === TITLE_HEADER));
  const rows: Named[] = lines.length === 0 ? [] : await db("catalogue_import_lines").where({ import_id: id })
    .whereIn(["sheet", "line"], lines.map(({ sheet, line }) => [sheet, line])).select("sheet", "line", "item_key", "cells");
  const keys = rows.map(({ item_key: key }) => key).filter((key) => key !== "");
  const own: Named[] = await db("catalogue_import_lines").where({ import_id: id, is_item: true }).whereIn("item_key", keys).select("sheet", "line", "item_key", "cells");
  const nameIn = ({ sheet, cells }: Pick<Named, "sheet" | "cells">): string => String(cells[named[sheet] ?? -1] ?? "").trim();
  const byKey = new Map(own.map((row) => [row.item_key, nameIn(row)]));
  return new Map(rows.map((row) => [`${row.sheet}:${row.line}`, nameIn(row) || byKey.get(row.item_key) || (row.item_key === "" ? "" : `编号 ${row.item_key}`)]));
};

type Named = Pick<UploadLine, "sheet" | "line" | "cells"> & { item_key: string };

/** Item by item in the order of the file: what is wrong with the item, then with its parts. What is about whole sheets comes first. */
const faultQuery = (db: Db, id: string, kind: Fault["kind"]) =>
  db("catalogue_import_faults as f").where({ "f.import_id": id, "f.kind": kind })
    .joinRaw("left join catalogue_import_lines l on l.import_id = f.import_id and l.sheet = f.sheet and l.line = f.line")
    .joinRaw(`left join lateral (select i.sheet, i.line from catalogue_import_lines i
      where not l.is_item and i.import_id = f.import_id and i.is_item and i.item_key = l.item_key and l.item_key <> '' order by i.sheet, i.line limit 1) o on true`)
    .orderByRaw("coalesce(o.sheet, f.sheet), coalesce(o.line, f.line), f.sheet, f.line, f.cell, f.id").select("f.sheet", "f.line", "f.cell", "f.label", "f.message", "f.kind");

/** All lines about items whose outcome is one of these, a batch at a time and never two sheets in one batch. */
export async function* itemLines(db: Db, id: string, outcomes: readonly string[], size: number): AsyncGenerator<UploadLine[]> {
  for (let last: Pick<UploadLine, "sheet" | "line"> = { sheet: 0, line: 0 };;) {
    const rows: Parameters<typeof toLine>[0][] = await db("catalogue_import_lines").where({ import_id: id, is_item: true }).whereIn("outcome", [...outcomes])
      .whereRaw("(sheet, line) > (?, ?)", [last.sheet, last.line]).orderBy(["sheet", "line"]).limit(size).select("sheet", "line", "item_key", "cells");
    const lines = rows.map(toLine);
    const end = lines.at(-1);
    if (end === undefined) return;
    for (const [, own] of Map.groupBy(lines, ({ sheet }) => sheet)) yield own;
    last = end;
  }
}

/** Everything that was read, sheet by sheet, with what was said about it: for the marked copy. */
export async function* allLines(db: Db, id: string, sheet: number): AsyncGenerator<{ line: UploadLine; faults: Fault[] }> {
  for (let last = 0;;) {
    const rows: Parameters<typeof toLine>[0][] = await db("catalogue_import_lines").where({ import_id: id, sheet }).where("line", ">", last).orderBy("line").limit(1_000).select("sheet", "line", "item_key", "cells");
    const end = rows.at(-1);
    if (end === undefined) return;
    const said: Fault[] = await db("catalogue_import_faults").where({ import_id: id, sheet }).whereBetween("line", [last + 1, end.line]).orderBy(["line", "cell", "id"]).select("sheet", "line", "cell", "label", "message", "kind");
    const byLine = Map.groupBy(said, ({ line }) => line);
    for (const row of rows) yield { line: toLine(row), faults: byLine.get(row.line) ?? [] };
    last = end.line;
  }
}

