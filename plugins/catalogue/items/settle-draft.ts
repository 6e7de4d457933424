import type { Tx } from "../../../core/contract.ts";
import type { ItemVersion } from "../api.ts";
import { settledValues } from "../elements/shown-elements.ts";
import { describeVersion } from "./describe-version.ts";
import { giveTaskCode } from "./give-task-code.ts";
import type { Identity, VersionRow } from "./model.ts";
import { elementsOfVersion } from "./read-elements-of.ts";
import { writeLinks } from "./write-links.ts";

/**
 * Before a draft goes out: answers to questions that are no longer asked stay behind, a code that could not be composed when the
 * item was new (the department had no 统一社会信用代码 yet) is composed now, and the fingerprint says so.
 */
export const settleDraft = async (tx: Tx, version: ItemVersion): Promise<void> => {
  const { versionId, typeCode } = version;
  const row: VersionRow = await tx("catalogue_item_versions").where({ id: versionId }).first();
  const identity: Identity = { ...row, task_code: row.task_code || (await giveTaskCode(tx, { creditCode: version.department.creditCode, regionCode: version.region.code }, version.baseCode)) };
  const values = settledValues("item", typeCode, await elementsOfVersion(tx, versionId));
  await tx("catalogue_item_contents").where({ version_id: versionId }).update({ elements: JSON.stringify(values) });
  await tx("catalogue_item_versions").where({ id: versionId }).update({ ...describeVersion(identity, values), task_code: identity.task_code });
  await writeLinks(tx, [{ versionId, typeCode, values }]);
};
