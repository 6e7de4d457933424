import type { Db, Tx, User } from "../../../core/contract.ts";
import type { LibraryKind, Merge, RecordMerging } from "../../libraries/api.ts";
import type { EntryRow } from "../entries/model.ts";
import type { VersionRow } from "../items/model.ts";
import { recordActs } from "../items/record-acts.ts";
import { entryKeys, whereNames } from "./entry-uses.ts";
import { itemUses } from "./item-uses.ts";
import { rewriteDrafts } from "./rewrite-drafts.ts";
import { rewriteRecords, type Rewriting } from "./rewrite-records.ts";

/** Drafts are rewritten so many at a time: each carries all its elements. */
const AT_ONCE = 500;

const ONE: Readonly<Record<LibraryKind, string>> = { laws: "法规", materials: "材料", documents: "文档", windows: "窗口", systems: "业务系统" };

/** Only drafts (暂存) are written to: what is in review, in force or archived says what it said. */
const draftsUsing = (db: Db, { kind, from }: Merge) =>
  db("catalogue_item_versions as v").where("v.state", "draft").whereIn("v.id", db("catalogue_version_links").where({ kind }).whereIn("record_id", from).select("version_id"));

/** Drafts that name several of those that become one. */
const draftsUsingTwice = (db: Db, merge: Merge): Promise<string[]> => draftsUsing(db, merge)
  .whereIn("v.id", db("catalogue_version_links").where({ kind: merge.kind }).whereIn("record_id", [merge.into, ...merge.from]).groupBy("version_id").havingRaw("count(distinct record_id) > 1").select("version_id"))
  .orderBy("v.id").pluck("v.name");

const NAMED = 5;
const twiceWords = (names: readonly string[]): string[] => (names.length === 0 ? []
  : [`其中${names.slice(0, NAMED).map((name) => `“${name}”`).join("、")}${names.length > NAMED ? `等 ${names.length} 个事项` : ""}同时引用了要合并的几条：要求不矛盾的并成一条，有矛盾的都保留，请合并后到事项里核对`]);

/** Drafts and 目录 follow merged library records; versions that are more than drafts keep pointing to the shadows. */
export const catalogueMerging: RecordMerging = {
  preview: async (db, merge) => {
    const [drafts]: { n: string }[] = await draftsUsing(db, merge).count("* as n");
    const entries = await entriesNaming(db, merge);
    const counts = [...(await itemUses.count(db, merge.kind, merge.from)).values()];
    const kept = counts.reduce((sum, { current, draft, past }) => sum + current + draft + past, 0) - Number(drafts?.n ?? 0);
    return [
      `${Number(drafts?.n ?? 0)} 个暂存的事项、${entries.length} 个目录改为引用保留的一条`,
      ...twiceWords(await draftsUsingTwice(db, merge)),
      `${kept} 个已经提交、入库或者备案的版本不改动，继续显示原来的内容；下次修改时自动改为引用保留的一条`,
    ];
  },
  merge: async (tx, actor, { kind, from, into, intoTitle, now }) => {
    const rewriting: Rewriting = { kind, into: new Map(from.map((id) => [id, into])) };
    await rewriteUsingDrafts(tx, actor, { kind, from, into }, { rewriting, opinion: `引用库合并重复${ONE[kind]}，改为引用${intoTitle}`, now });
    await rewriteEntries(tx, actor, { kind, from, into }, { rewriting, now });
    await tx("catalogue_merged_records").where({ kind }).whereIn("into_id", from).update({ into_id: into });
    await tx("catalogue_merged_records").insert(from.map((id) => ({ kind, record_id: id, into_id: into, merged_at: now }))).onConflict(["kind", "record_id"]).merge();
  },
};

type Doing = { rewriting: Rewriting; now: Date };

const rewriteUsingDrafts = async (tx: Tx, actor: User, merge: Merge, { rewriting, opinion, now }: Doing & { opinion: string }): Promise<void> => {
  // The items first, in one order, as every other act locks them.
  await tx("catalogue_items").whereIn("id", draftsUsing(tx, merge).select("v.item_id")).orderBy("id").forUpdate().select("id");
  const drafts: VersionRow[] = await draftsUsing(tx, merge).orderBy("v.id").select("v.*");
  for (let at = 0; at < drafts.length; at += AT_ONCE) {
    const some = drafts.slice(at, at + AT_ONCE);
    await rewriteDrafts(tx, some, [rewriting], { actorId: actor.id, now });
    await recordActs(tx, actor, now, some.map((row) => ({ itemId: row.item_id, versionId: row.id, action: "edit", from: "draft", to: "draft", opinion })));
  }
};

const entriesNaming = async (db: Db, { kind, from }: Merge): Promise<EntryRow[]> => {
  if (entryKeys(kind).length === 0) return [];
  const query = db("catalogue_entries");
  whereNames(query, kind, from);
  return query.orderBy("id").select("*");
};

const rewriteEntries = async (tx: Tx, actor: User, merge: Merge, { rewriting, now }: Doing): Promise<void> => {
  const found = await entriesNaming(tx, merge);
  if (found.length === 0) return;
  const entries: EntryRow[] = await tx("catalogue_entries").whereIn("id", found.map(({ id }) => id)).orderBy("id").forUpdate().select("*");
  await tx.raw(`
    update catalogue_entries e set elements = w.elements, revision = e.revision + 1, updated_at = ?::timestamptz, updated_by = ?::bigint
    from jsonb_to_recordset(?::jsonb) as w(id bigint, elements jsonb) where e.id = w.id`,
  [now, actor.id, JSON.stringify(entries.map((row) => ({ id: row.id, elements: rewriteRecords("entry", row.type_code, row.elements, rewriting) })))]);
};
