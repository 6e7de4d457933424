import type { Db, Tx } from "../../../../core/contract.ts";
import { recordsChanged } from "../../api.ts";
import type { Act } from "../../records/record-change.ts";
import { announceEnds, endOf } from "../law-ends.ts";
import { replaceArticles } from "../write-law.ts";
import type { ReadLaw } from "./read-law.ts";

export type ImportedLine = { line: number; law: ReadLaw };
export type BatchResult = { added: number; changed: number; same: number; articles: number; refused: { line: number; title: string; reason: string }[] };

type Known = { id: string; title: string; effective_on: string | null; published_on: string | null; external_id: string | null; fingerprint: string; status: string; superseded_by: string | null };

/** Any number will do, as long as every import of laws waits for the same one. */
const IMPORT_LOCK = 5_107_302;

const keyOf = (law: Pick<Known, "title" | "effective_on" | "published_on">): string => [law.title, law.effective_on ?? "", law.published_on ?? ""].join("\n");

const knownLaws = (db: Db, batch: readonly ImportedLine[]): Promise<Known[]> =>
  db("libraries_laws").select("id", "title", "effective_on", "published_on", "external_id", "fingerprint", "status", "superseded_by")
    .whereIn("external_id", batch.map(({ law }) => law.externalId)).orWhereIn("title", batch.map(({ law }) => law.columns.title));

type Changed = ImportedLine & { id: string; before: Known };
type Plan = { added: ImportedLine[]; changed: Changed[]; same: number; refused: BatchResult["refused"] };

/**
 * The row that came from the same source id, or one of the same title and dates that a person typed in before. A row of the same
 * title and dates from another source id is another record of the same thing: nobody can say which is right, so the line is refused.
 */
const rowFor = (known: readonly Known[], { externalId, columns }: ReadLaw): { row: Known | undefined; stranger: Known | undefined } => {
  const own = known.find((row) => row.external_id === externalId);
  const twin = known.find((row) => row !== own && keyOf(row) === keyOf(columns));
  const isTaken = twin !== undefined && (own !== undefined || twin.external_id !== null);
  return { row: own ?? twin, stranger: isTaken ? twin : undefined };
};

const planFor = (known: readonly Known[], batch: readonly ImportedLine[]): Plan => {
  const plan: Plan = { added: [], changed: [], same: 0, refused: [] };
  const keys = new Set<string>();
  for (const item of batch) {
    const { law } = item;
    const { row, stranger } = rowFor(known, law);
    const key = keyOf(law.columns);
    if (stranger !== undefined || keys.has(key)) plan.refused.push({ line: item.line, title: law.columns.title, reason: "名称、公布日期和施行日期与另一部相同，来源编号不同" });
    else if (row === undefined) plan.added.push(item);
    else if (row.external_id === law.externalId && row.fingerprint === law.fingerprint) plan.same += 1;
    else plan.changed.push({ ...item, id: row.id, before: row });
    keys.add(key);
  }
  return plan;
};

const COLUMNS = "title text, short_title text, level text, doc_no text, issuer text, published_on date, effective_on date, expires_on date, status text, history jsonb, doubts jsonb, article_count integer, external_id text, fingerprint text";
const NAMES = COLUMNS.split(", ").map((column) => column.split(" ")[0]);

const asRow = ({ law }: ImportedLine) => ({ ...law.columns, external_id: law.externalId, fingerprint: law.fingerprint });

const insertLaws = async (tx: Tx, added: readonly ImportedLine[], now: Date): Promise<Map<string, string>> => {
  const { rows }: { rows: { id: string; external_id: string }[] } = await tx.raw(`
    insert into libraries_laws (${NAMES.join(", ")}, updated_at)
    select ${NAMES.join(", ")}, ?::timestamptz from jsonb_to_recordset(?::jsonb) as w(${COLUMNS})
    returning id, external_id`, [now, JSON.stringify(added.map(asRow))]);
  return new Map(rows.map((row) => [row.external_id, row.id]));
};

const updateLaws = async (tx: Tx, changed: readonly Changed[], now: Date): Promise<void> => {
  await tx.raw(`
    update libraries_laws l set ${NAMES.map((name) => `${name} = w.${name}`).join(", ")}, revision = l.revision + 1, updated_at = ?::timestamptz
    from jsonb_to_recordset(?::jsonb) as w(id bigint, ${COLUMNS}) where l.id = w.id`,
  [now, JSON.stringify(changed.map((item) => ({ ...asRow(item), id: item.id })))]);
};

/** Brings one batch of laws in, in a handful of statements whatever its size. Run again it changes nothing. */
export const importBatch = async (tx: Tx, batch: readonly ImportedLine[], file: string, { audit, now }: Act): Promise<BatchResult> => {
  await tx.raw("select pg_advisory_xact_lock(?)", [IMPORT_LOCK]);
  const { added, changed, same, refused } = planFor(await knownLaws(tx, batch), batch);
  const ids = added.length === 0 ? new Map<string, string>() : await insertLaws(tx, added, now);
  if (changed.length > 0) await updateLaws(tx, changed, now);
  const written = [...changed.map(({ id, law }) => ({ id, articles: law.articles })), ...added.map(({ law }) => ({ id: ids.get(law.externalId) ?? "", articles: law.articles }))];
  if (written.length > 0) {
    await replaceArticles(tx, written);
    await audit.record(tx, { at: now, actor: null, action: "libraries.laws-imported", subject: "laws:import", detail: { file, added: added.length, changed: changed.length } });
    await announceEnds(tx, changed.map(({ id, before, law }) => endOf(id, before, { ...before, status: law.columns.status })));
    await tx.emit(recordsChanged, { kind: "laws", ids: written.map(({ id }) => id) });
  }
  return { added: added.length, changed: changed.length, same, refused, articles: batch.reduce((sum, { law }) => sum + law.articles.length, 0) };
};
