import { localDay } from "../../../core/calendar/local-day.ts";
import type { Department, Tx, User } from "../../../core/contract.ts";
import type { ItemAction, ItemState } from "../api.ts";
import type { ElementValues } from "../elements/element.ts";
import { describeVersion } from "../items/describe-version.ts";
import type { Identity, ItemRow } from "../items/model.ts";
import { writeLinks } from "../items/write-links.ts";

export type PastAct = { action: ItemAction; at: Date; actor: User; opinion: string };
/** A version that was published once, with all that led to it. */
export type PastVersion = { values: ElementValues; acts: readonly PastAct[] };
/** An item whose first version is a draft still, and its publications, oldest first. */
export type PastItem = { itemId: string; versionId: string; department: Department; versions: readonly PastVersion[] };

type Row = PastVersion & { item: PastItem; identity: Identity; number: number; versionId: string; until: Date | undefined };

const FROM_TO: Readonly<Partial<Record<ItemAction, readonly [from: ItemState, to: ItemState, toStep: string]>>> = {
  change: ["published", "draft", ""], edit: ["draft", "draft", ""], submit: ["draft", "submitted", "examine"], pass: ["submitted", "examined", "publish"], publish: ["examined", "published", ""],
};

/**
 * Writes publications of the past in a handful of statements: what the commands would have written one by one, without an entry in
 * the audit chain for each, because nobody has really done it. Answers the versions in force by item.
 */
export const publishHistory = async (tx: Tx, items: readonly PastItem[]): Promise<ReadonlyMap<string, string>> => {
  const found: ItemRow[] = await tx("catalogue_items").whereIn("id", items.map(({ itemId }) => itemId));
  const identities = new Map(found.map((row) => [row.id, identityOf(row)]));
  const rows = items.flatMap((item) => item.versions.map((version, index): Row => {
    const identity = identities.get(item.itemId);
    if (identity === undefined) throw new Error(`The item ${item.itemId} was not made`);
    return { ...version, item, identity, number: index + 1, versionId: index === 0 ? item.versionId : "", until: actOf(item.versions[index + 1], "publish")?.at };
  }));
  const [first, later] = [rows.filter(({ number }) => number === 1), rows.filter(({ number }) => number > 1)];
  await finishFirst(tx, first);
  const all = [...first, ...await insertLater(tx, later)];
  await writeActs(tx, all);
  return new Map(all.filter(({ until }) => until === undefined).map(({ item, versionId }) => [item.itemId, versionId]));
};

const identityOf = (row: ItemRow): Identity => ({
  type_code: row.type_code, entry_id: row.entry_id, base_code: row.base_code, task_code: row.task_code ?? "",
  local_task_code: row.local_task_code, region_code: row.region_code, department_id: row.department_id,
});

const actOf = (version: PastVersion | undefined, action: ItemAction): PastAct | undefined => version?.acts.find((act) => act.action === action);

/** Who sent, passed and published it, and when: the columns of a version that lies behind. */
const factsOf = ({ item, number, until, ...version }: Row) => {
  const [submitted, passed, published] = [actOf(version, "submit"), actOf(version, "pass"), actOf(version, "publish")];
  if (submitted === undefined || passed === undefined || published === undefined) throw new Error(`Version ${number} of item ${item.itemId} was never published`);
  return {
    state: until === undefined ? "published" : "archived", submitted_at: submitted.at, submitted_by: submitted.actor.id, examined_at: passed.at, examined_by: passed.actor.id,
    published_at: published.at, published_by: published.actor.id, effective_on: localDay(published.at), updated_at: until ?? published.at, updated_by: published.actor.id,
  };
};

const finishFirst = async (tx: Tx, rows: readonly Row[]): Promise<void> => {
  await tx.raw(`
    update catalogue_item_versions v set state = r.state, submitted_at = r.submitted_at, submitted_by = r.submitted_by, examined_at = r.examined_at,
      examined_by = r.examined_by, published_at = r.published_at, published_by = r.published_by, effective_on = r.effective_on, updated_at = r.updated_at, updated_by = r.updated_by
    from jsonb_to_recordset(?::jsonb) as r(id bigint, state text, submitted_at timestamptz, submitted_by bigint, examined_at timestamptz, examined_by bigint,
      published_at timestamptz, published_by bigint, effective_on date, updated_at timestamptz, updated_by bigint)
    where v.id = r.id`, [JSON.stringify(rows.map((row) => ({ id: row.versionId, ...factsOf(row) })))]);
};

const insertLater = async (tx: Tx, rows: readonly Row[]): Promise<Row[]> => {
  if (rows.length === 0) return [];
  const made: { id: string; item_id: string; number: number }[] = await tx("catalogue_item_versions").insert(rows.map((row) => {
    const begun = actOf(row, "change");
    if (begun === undefined) throw new Error(`Version ${row.number} of item ${row.item.itemId} was never begun`);
    return {
      ...row.identity, ...describeVersion(row.identity, row.values), ...factsOf(row), item_id: row.item.itemId, number: row.number,
      region_path: row.item.department.regionPath, department_path: row.item.department.path, revision: 2, created_at: begun.at, created_by: begun.actor.id,
    };
  })).returning(["id", "item_id", "number"]);
  const ids = new Map(made.map(({ id, item_id: itemId, number }) => [`${itemId} ${number}`, id]));
  const written = rows.map((row) => ({ ...row, versionId: ids.get(`${row.item.itemId} ${row.number}`) ?? "" }));
  await tx("catalogue_item_contents").insert(written.map(({ versionId, values }) => ({ version_id: versionId, elements: JSON.stringify(values) })));
  await writeLinks(tx, written.map(({ versionId, identity, values }) => ({ versionId, typeCode: identity.type_code, values })));
  return written;
};

const writeActs = async (tx: Tx, rows: readonly Row[]): Promise<void> => {
  const acts = rows.flatMap(({ item, versionId, acts: done }) => done.flatMap(({ action, at, actor, opinion }) => {
    const [from, to, toStep] = FROM_TO[action] ?? [];
    return from === undefined ? [] : [{
      item_id: item.itemId, version_id: versionId, action, from_state: from, to_state: to, to_step: toStep, actor_id: actor.id, actor_name: actor.name, opinion, at,
    }];
  }));
  await tx.batchInsert("catalogue_acts", acts.toSorted((a, b) => a.at.getTime() - b.at.getTime()), 1_000);
};
