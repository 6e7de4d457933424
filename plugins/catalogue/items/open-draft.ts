import type { Tx, User } from "../../../core/contract.ts";
import type { ItemVersion } from "../api.ts";
import { followMerges } from "../uses/follow-merges.ts";

const COPIED = [
  "item_id", "name", "type_code", "entry_id", "base_code", "task_code", "local_task_code", "use_level", "project_type",
  "region_code", "department_id", "region_path", "department_path", "fingerprint", "missing",
].join(", ");

/** A new draft that says what the version in force says; the version in force stays public. Answers its id. */
export const openDraft = async (tx: Tx, actor: User, { versionId, itemId }: ItemVersion, now: Date): Promise<string> => {
  const made: { rows: { id: string }[] } = await tx.raw(`
    insert into catalogue_item_versions (${COPIED}, number, state, created_at, created_by, updated_at, updated_by)
    select ${COPIED}, (select max(number) + 1 from catalogue_item_versions where item_id = :itemId), 'draft', :now, :actorId, :now, :actorId
    from catalogue_item_versions where id = :versionId returning id`, { versionId, itemId, now, actorId: actor.id });
  const id = made.rows[0]?.id;
  if (id === undefined) throw new Error(`Version ${versionId} could not be copied`);
  await tx.raw("insert into catalogue_item_contents (version_id, elements) select ?, elements from catalogue_item_contents where version_id = ?", [id, versionId]);
  await tx.raw(`
    insert into catalogue_version_links (version_id, element, kind, record_id, article_no)
    select ?, element, kind, record_id, article_no from catalogue_version_links where version_id = ?`, [id, versionId]);
  await followMerges(tx, id);
  return id;
};
