import { notFound, refuse, type Tx, type User } from "../../../core/contract.ts";
import { STATE_WORDS, type CatalogueItems, type ItemVersion } from "../api.ts";
import { fitValues } from "../elements/fit-values.ts";
import { elementsOfVersion } from "../items/read-elements-of.ts";
import { readVersions, versionQuery } from "../items/read-versions.ts";
import { saveDraft } from "../items/save-draft.ts";

export type RestoreVersion = { itemId: string; number: number; now: Date };

/**
 * 恢复为草稿: a change like any other (one at a time, through the review), whose draft says what an archived version said. What the
 * item's present type has no place for is left out and named.
 */
export const restoreVersion = async (
  tx: Tx, actor: User, { itemId, number, now }: RestoreVersion, { items }: { items: CatalogueItems },
): Promise<{ draft: ItemVersion; left: readonly string[] }> => {
  const versions = await readVersions(versionQuery(tx).where("v.item_id", itemId));
  const old = versions.find((version) => version.number === number);
  const current = versions.find(({ state }) => state === "published");
  if (old === undefined || versions[0] === undefined) throw notFound();
  if (current === undefined || old.state !== "archived") throw refuse("catalogue.not-now", { values: { state: STATE_WORDS[(current ?? old).state] } });
  const draft = await items.perform(tx, actor, { versionId: current.versionId, action: "change", opinion: `以第 ${number} 版为底稿`, now });
  const { values, left } = fitValues(draft.typeCode, await elementsOfVersion(tx, old.versionId));
  await saveDraft(tx, actor, { versionId: draft.versionId, revision: draft.revision, values, now });
  return { draft, left };
};
