import { can, whereInScope, type User } from "../../../core/contract.ts";
import type { ItemVersion } from "../api.ts";
import { checkElements } from "../elements/check-elements.ts";
import type { ElementValues } from "../elements/element.ts";
import { problemLine } from "../elements/problem-at.ts";
import { findHealth } from "../health/refresh-health.ts";
import { stopping } from "../health/stopping.ts";
import type { PageTools } from "../page-tools.ts";
import { elementsOf } from "./read-elements-of.ts";
import { readVersions, versionQuery } from "./read-versions.ts";
import { STATE_WORDS } from "../api.ts";
import { PLACE_COLUMNS } from "./version-filters.ts";

export type Submitted = { done: readonly ItemVersion[]; refused: readonly { version: ItemVersion; reason: string }[] };

/**
 * 批量提交 (YN-2.2.1): what is ready goes out, one by one; what is not stays and the reason is told. The command asks
 * everything again.
 */
export const submitMany = async ({ house, items, libraries }: PageTools, user: User, versionIds: readonly string[], now: Date): Promise<Submitted> => {
  const versions = await readVersions(versionQuery(house.db).whereIn("v.id", [...versionIds]).orderBy("v.id").modify((rows) => { whereInScope(rows, user, "catalogue.read", PLACE_COLUMNS); }));
  const elements = await elementsOf(house.db, versions.map(({ versionId }) => versionId));
  const health = await findHealth({ db: house.db, libraries }, versions.map(({ versionId }) => versionId));
  const judged = versions.map((version) => ({ version, reason: reasonAgainst(user, version, elements.get(version.versionId) ?? {}) || stopping(health.get(version.versionId) ?? []) }));
  const ready = judged.filter(({ reason }) => reason === "").map(({ version }) => version);
  const done: ItemVersion[] = [];
  // One transaction each: a long one would hold the audit chain, and with it every sign-in, until the last item is through.
  for (const { versionId } of ready) done.push(await house.transact((tx) => items.perform(tx, user, { versionId, action: "submit", opinion: "", now })));
  return { done, refused: judged.filter(({ reason }) => reason !== "") };
};

/** Why a version cannot be submitted now; `""` when it can. */
const reasonAgainst = (user: User, version: ItemVersion, values: ElementValues): string => {
  if (!can(user, "catalogue.edit", version.place)) return "您没有编辑这个事项的权限";
  if (version.state !== "draft") return `现在是“${STATE_WORDS[version.state]}”，只有“暂存”的可以提交`;
  if (version.step !== "") return "已经提交，等待部门负责人审核";
  const problems = checkElements("item", version.typeCode, values);
  if (problems.length === 0) return "";
  const [first] = problems.map(problemLine);
  return `信息不全，有 ${problems.length} 处要补全或者改正。第一处：${first ?? ""}`;
};
