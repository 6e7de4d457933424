import type { Tx } from "../../../core/contract.ts";
import type { ImportRow, ImportRun } from "./import-run.ts";

/**
 * What is to be done with one row. new: no item yet; next: a new version of its item; again: the draft that an earlier run made and
 * nobody has touched is written anew; release: unchanged, but that draft is to be published now.
 */
export type Plan =
  | { row: ImportRow; act: "new" }
  | { row: ImportRow; act: "next"; itemId: string }
  | { row: ImportRow; act: "again" | "release"; itemId: string; versionId: string }
  | { row: ImportRow; act: "keep" }
  | { row: ImportRow; act: "blocked"; reason: string };

type Known = {
  external_key: string; item_id: string; fingerprint: string;
  open_id: string | null; untouched: boolean | null; in_force: boolean; procedure: string | null;
};

/** Compares the rows with what earlier runs have made of them: one query. */
export const planRows = async (tx: Tx, run: ImportRun, rows: readonly ImportRow[]): Promise<Plan[]> => {
  const answer: { rows: Known[] } = await tx.raw(`
    select k.external_key, k.item_id, k.fingerprint, o.id as open_id, p.id is not null as in_force, p.procedure,
      o.state = 'draft' and o.revision = 1 and o.source <> '' as untouched
    from catalogue_import_rows k
    left join catalogue_item_versions o on o.item_id = k.item_id and o.state in ('draft', 'submitted', 'examined')
    left join catalogue_item_versions p on p.item_id = k.item_id and p.state = 'published'
    where k.source = :source and k.external_key = any(:keys)`,
    { source: run.mapping.id, keys: rows.map(({ identity }) => identity.key) });
  const known = new Map(answer.rows.map((row) => [row.external_key, row]));
  return rows.map((row) => planOf(row, known.get(row.identity.key), run.publish));
};

const planOf = (row: ImportRow, known: Known | undefined, publish: boolean): Plan => {
  if (known === undefined) return { row, act: "new" };
  const draft = known.untouched === true ? known.open_id : null;
  if (known.fingerprint === row.fingerprint) return publish && draft !== null ? { row, act: "release", itemId: known.item_id, versionId: draft } : { row, act: "keep" };
  if (draft !== null) return { row, act: "again", itemId: known.item_id, versionId: draft };
  const hindrance = hindranceOf(known);
  return hindrance === undefined ? { row, act: "next", itemId: known.item_id } : { row, act: "blocked", reason: hindrance };
};

/** Why a changed row cannot become a new version now. */
const hindranceOf = (known: Known): string | undefined => {
  if (known.open_id !== null) return "事项正在填写或者审核，这次没有更新；办完后再导入一次";
  if (known.procedure === "abolition") return "事项正在申请作废，这次没有更新";
  return known.in_force ? undefined : "事项已经废置，没有更新";
};
