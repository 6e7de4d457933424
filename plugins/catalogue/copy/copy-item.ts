import type { Db, Tx, User } from "../../../core/contract.ts";
import type { Libraries } from "../../libraries/api.ts";
import { findDraft } from "../items/find-draft.ts";
import { elementsOfVersion } from "../items/read-elements-of.ts";
import { saveDraft } from "../items/save-draft.ts";
import { findRecords } from "../items/find-records.ts";
import type { CopyPart } from "./copy-parts.ts";
import { copyValues, type Copied } from "./copy-values.ts";
import { findSource } from "./find-sources.ts";

export type CopyItem = { itemId: string; sourceId: string; parts: readonly CopyPart[]; now: Date };

/** 引入 (YN-2.1.2.14): an item that is entered already, or parts of it, into the draft of another one, which keeps its identity. */
export const copyItem = async (tx: Tx, actor: User, { itemId, sourceId, parts, now }: CopyItem, { libraries }: { libraries: Libraries }): Promise<Copied> => {
  const { draft } = await findDraft(tx, actor, itemId);
  const copied = await planCopy(tx, actor, { itemId, sourceId, parts }, { libraries });
  await saveDraft(tx, actor, { versionId: draft.versionId, revision: draft.revision, values: copied.values, now });
  return copied;
};

/** What the copy would do, for the page that asks before it. */
export const planCopy = async (
  db: Db, user: User, { itemId, sourceId, parts }: Omit<CopyItem, "now">, { libraries }: { libraries: Libraries },
): Promise<Copied> => {
  const { draft } = await findDraft(db, user, itemId);
  const { version, values } = await findSource(db, user, sourceId);
  const records = await findRecords(db, libraries, [{ typeCode: version.typeCode, values }]);
  return copyValues({
    into: { typeCode: draft.typeCode, departmentId: draft.department.id, values: await elementsOfVersion(db, draft.versionId) },
    from: { typeCode: version.typeCode, departmentId: version.department.id, values }, parts, records,
  });
};
