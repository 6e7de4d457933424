import { can, type Db, type User } from "../../../core/contract.ts";
import type { CatalogueItems, ItemVersion } from "../../catalogue/api.ts";
import { findRemarked } from "../remarks/find-remarks.ts";
import { stepOf, type ConclusionAction } from "../steps.ts";

/** What can be passed with others, and what has to be looked at by itself, with the reason. */
export type Batch = { clean: readonly (ItemVersion & { conclusion: ConclusionAction })[]; doubtful: readonly { version: ItemVersion; reason: string }[] };

/**
 * Sorts the chosen ones: clean is what this person may judge now, what has no remark that is not settled, was not sent back to this step, lacks
 * nothing, and asks for nothing but its publication.
 */
export const findBatch = async (db: Db, user: User, ids: readonly string[], items: CatalogueItems): Promise<Batch> => {
  const versions = [...(await items.versions(db, ids)).values()].filter(({ place }) => can(user, "catalogue.read", place));
  const remarked = await findRemarked(db, ids);
  const judged = versions.map((version) => ({ version, conclusion: conclusionOf(user, version, items), reason: reasonAgainst(user, version, { items, remarked }) }));
  return {
    clean: judged.flatMap(({ version, conclusion, reason }) => (reason === "" && conclusion !== undefined ? [{ ...version, conclusion }] : [])),
    doubtful: judged.filter(({ reason }) => reason !== "").map(({ version, reason }) => ({ version, reason })),
  };
};

const conclusionOf = (user: User, version: ItemVersion, items: CatalogueItems): ConclusionAction | undefined =>
  items.actionsFor(user, version).find((action) => action === "pass" || action === "publish");

const reasonAgainst = (user: User, version: ItemVersion, { items, remarked }: { items: CatalogueItems; remarked: ReadonlySet<string> }): string => {
  const step = stepOf(version);
  if (step === undefined) return "已经不在等待处理，可能别人已经处理过";
  if (!can(user, step.permission, version.place)) return "您没有审核这个事项的权限";
  if (version.state === "published" || version.procedure !== "") return "作废、移动、暂停和恢复要逐件审核";
  if (conclusionOf(user, version, items) === undefined) return "这是您自己报送的，不能由您审核";
  if (version.missing > 0) return `还缺 ${version.missing} 项必填内容`;
  if (remarked.has(version.versionId)) return "有没处理的批注，要逐件审核";
  return version.returned ? "被退回重审，要逐件审核" : "";
};
