import type { Db, User } from "../../../core/contract.ts";
import type { ItemVersion } from "../api.ts";
import type { ElementValues } from "../elements/element.ts";
import { saysMore } from "./says-more.ts";

type Draft = Pick<ItemVersion, "versionId" | "typeCode">;

/** Of these drafts those in which this person has typed something that is not saved; one query for all of them. */
export const findKeptDrafts = async (db: Db, user: User, drafts: readonly Draft[], elements: ReadonlyMap<string, ElementValues>): Promise<ReadonlySet<string>> => {
  const rows: { version_id: string; words: ElementValues }[] = await db("catalogue_kept_forms").whereIn("version_id", drafts.map(({ versionId }) => versionId)).where({ staff_id: user.id }).select("version_id", "words");
  const words = new Map(rows.map((row) => [row.version_id, row.words]));
  return new Set(drafts.filter(({ versionId, typeCode }) => {
    const kept = words.get(versionId);
    return kept !== undefined && saysMore({ of: "item", typeCode, stored: elements.get(versionId) ?? {} }, kept);
  }).map(({ versionId }) => versionId));
};
