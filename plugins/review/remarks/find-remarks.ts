import type { Db } from "../../../core/contract.ts";
import type { ElementRemarks } from "../../catalogue/api.ts";
import { fingerprint } from "../../../core/crypto/fingerprint.ts";

export type Remark = { id: string; element: string; words: string; author: string; authorId: string; at: Date; how: "" | "changed" | "ticked"; changed: boolean };

type Row = { id: string; element: string; seen: string; words: string; author: string; author_id: string; at: Date; settled_how: Remark["how"] };

/** What an element says, as short as one can compare it. */
export const sayingOf = (elements: Readonly<Record<string, unknown>>, key: string): string => fingerprint(Object.hasOwn(elements, key) ? elements[key] : null);

/** All remarks on a version, oldest first, with what has become of them. */
export const findRemarks = async (db: Db, { versionId, elements }: { versionId: string; elements: Readonly<Record<string, unknown>> }): Promise<Remark[]> => {
  const rows: Row[] = await db("review_remarks as m").join("core_staff as s", "s.id", "m.author_id").where("m.version_id", versionId).orderBy("m.id")
    .select("m.id", "m.element", "m.seen", "m.words", "s.name as author", "m.author_id", "m.at", "m.settled_how");
  return rows.map((row) => ({
    id: row.id, element: row.element, words: row.words, author: row.author, authorId: row.author_id, at: row.at, how: row.settled_how, changed: sayingOf(elements, row.element) !== row.seen,
  }));
};

/** How many of them nobody has dealt with, by changing the element or by ticking them off. */
export const countOpen = (remarks: readonly Remark[]): number => remarks.filter(({ how, changed }) => how === "" && !changed).length;

/** Which of these versions have a remark that is not settled. */
export const findRemarked = async (db: Db, versionIds: readonly string[]): Promise<ReadonlySet<string>> => {
  const ids: string[] = await db("review_remarks").whereIn("version_id", [...versionIds]).whereNull("settled_at").distinct().pluck("version_id");
  return new Set(ids);
};

/** What the editor shows at its fields, and how the writer ticks it off. */
export const remarkKeeper: ElementRemarks = {
  open: async (db, version) => (await findRemarks(db, version)).filter(({ how }) => how === "")
    .map(({ id, element, words, author, at, changed }) => ({ id, element, text: words, by: author, at, changed })),
  unsettled: async (db, versions) => {
    const elements = new Map(versions.map((version) => [version.versionId, version.elements]));
    const rows: Pick<Row & { version_id: string }, "version_id" | "element" | "seen">[] = await db("review_remarks").whereIn("version_id", [...elements.keys()]).whereNull("settled_at").select("version_id", "element", "seen");
    return new Set(rows.filter(({ version_id: id, element, seen }) => sayingOf(elements.get(id) ?? {}, element) === seen).map(({ version_id: id }) => id));
  },
  settle: async (tx, actor, { versionId, ids, now }) => {
    if (ids.length === 0) return;
    await tx("review_remarks").where({ version_id: versionId }).whereIn("id", [...ids]).whereNull("settled_at")
      .update({ settled_at: now, settled_by: actor.id, settled_how: "ticked" });
  },
};
