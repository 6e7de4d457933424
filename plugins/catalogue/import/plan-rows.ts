import type { Tx } from "../../../core/contract.ts";
import type { ItemVersion } from "../api.ts";
import { lockItems } from "../items/lock-items.ts";
import type { ImportRow, ImportRun } from "./import-run.ts";

/**
 * What is to be done with one row. new: no item yet; next: a new version of its item; again: the draft that an earlier run made and
 * nobody has touched is written anew; release: unchanged, but that draft is to be published now.
 */
export type Plan =
  | { row: ImportRow; act: "new" }
  | { row: ImportRow; act: "next"; itemId: string }
  | { row: ImportRow; act: "again" | "release"; itemId: string; versionId: string; revision: number }
  | { row: ImportRow; act: "keep" }
  | { row: ImportRow; act: "blocked"; reason: string };

type Known = {
  external_key: string; item_id: string; fingerprint: string;
  open_id: string | null; revision: number | null; untouched: boolean | null; in_force: boolean; procedure: ItemVersion["procedure"] | null;
};

/**
 * Compares the rows with what earlier runs have made of them, under the lock of their items: what is found stays so until it is written.
 * A draft of an import is untouched as long as no person has saved, moved or handed it in, each of which leaves that person's name on it.
 */
export const planRows = async (tx: Tx, run: ImportRun, rows: readonly ImportRow[]): Promise<Plan[]> => {
  const found = { source: run.mapping.id, keys: rows.map(({ identity }) => identity.key) };
  await lockItems(tx, await tx("catalogue_import_rows").where({ source: found.source }).whereIn("external_key", found.keys).pluck("item_id"));
  const answer: { rows: Known[] } = await tx.raw(`
    select k.external_key, k.item_id, k.fingerprint, o.id as open_id, o.revision, p.id is not null as in_force, p.procedure,
      o.state = 'draft' and o.step = '' and o.updated_by is null and o.source <> '' as untouched
    from catalogue_import_rows k
    left join catalogue_item_versions o on o.item_id = k.item_id and o.state in ('draft', 'submitted', 'examined')
    left join catalogue_item_versions p on p.item_id = k.item_id and p.state = 'published'
    where k.source = :source and k.external_key = any(:keys)`, found);
  const known = new Map(answer.rows.map((row) => [row.external_key, row]));
  return rows.map((row) => planOf(row, known.get(row.identity.key), run.publish));
};

const planOf = (row: ImportRow, known: Known | undefined, publish: boolean): Plan => {
  if (known === undefined) return { row, act: "new" };
  const { item_id: itemId, open_id: versionId, revision } = known;
  const draft = known.untouched === true && versionId !== null && revision !== null ? { row, itemId, versionId, revision } : null;
  if (known.fingerprint === row.fingerprint) return publish && draft !== null ? { ...draft, act: "release" } : { row, act: "keep" };
  if (draft !== null) return { ...draft, act: "again" };
  const hindrance = hindranceOf(known);
  return hindrance === undefined ? { row, act: "next", itemId } : { row, act: "blocked", reason: hindrance };
};

const ASKED: Readonly<Record<Exclude<ItemVersion["procedure"], "">, string>> = { abolition: "作废", suspension: "暂停", resumption: "恢复", move: "移动" };

/** Why a changed row cannot become a new version now. Nobody begins a change of an item for which something is being asked (requirements §5.8, row 8). */
const hindranceOf = ({ open_id: openId, procedure, in_force: inForce }: Known): string | undefined => {
  if (openId !== null) return "事项正在填写或者审核，这次没有更新；办完后再导入一次";
  if (procedure !== null && procedure !== "") return `事项正在申请${ASKED[procedure]}，这次没有更新；办完后再导入一次`;
  return inForce ? undefined : "事项已经废置，没有更新";
};
