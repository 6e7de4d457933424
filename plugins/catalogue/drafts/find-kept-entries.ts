import type { Db, User } from "../../../core/contract.ts";
import type { ElementValues } from "../elements/element.ts";
import { saysMore } from "./says-more.ts";

/** A 目录 in which this person has typed something that is not saved; a new one has no id and may have no name yet. */
export type KeptEntry = { entryId: string | null; typeCode: string; name: string; keptAt: Date };

type Row = { entry_id: string | null; type_code: string; name: string | null; elements: ElementValues | null; words: ElementValues; kept_at: Date };

/** The half-filled 目录 of a person, the last one first: at most one per type and per 目录. */
export const findKeptEntries = async (db: Db, user: User): Promise<KeptEntry[]> => {
  const rows: Row[] = await db("catalogue_kept_forms as k").leftJoin("catalogue_entries as e", "e.id", "k.entry_id")
    .where("k.staff_id", user.id).whereNull("k.version_id").orderBy("k.kept_at", "desc")
    .select("k.entry_id", db.raw("coalesce(e.type_code, k.new_type) as type_code"), "e.name", "e.elements", "k.words", "k.kept_at");
  return rows.filter((row) => saysMore({ of: "entry", typeCode: row.type_code, stored: row.elements ?? {} }, row.words))
    .map((row) => ({ entryId: row.entry_id, typeCode: row.type_code, name: row.name ?? nameIn(row.words), keptAt: row.kept_at }));
};

const nameIn = ({ task_name: name }: ElementValues): string => (typeof name === "string" ? name.trim() : "");
