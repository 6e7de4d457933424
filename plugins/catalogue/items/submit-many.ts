import { can, Refusal, whereInScope, type User } from "../../../core/contract.ts";
import type { ItemVersion } from "../api.ts";
import { findKeptDrafts } from "../drafts/find-kept-drafts.ts";
import { checkElements } from "../elements/check-elements.ts";
import type { ElementValues } from "../elements/element.ts";
import { problemLine } from "../elements/problem-at.ts";
import { findHealth } from "../health/refresh-health.ts";
import { stopping } from "../health/stopping.ts";
import type { PageTools } from "../page-tools.ts";
import { findUnchanged } from "./find-unchanged.ts";
import { findUnjudged } from "./find-unjudged.ts";
import { findUnsettled } from "./find-unsettled.ts";
import { elementsOf } from "./read-elements-of.ts";
import { isOvertaken } from "./refuse-stale.ts";
import type { SeenId } from "./seen-id.ts";
import { readVersions, versionQuery } from "./read-versions.ts";
import { STATE_WORDS } from "../api.ts";
import { PLACE_COLUMNS } from "./version-filters.ts";

type Tools = Pick<PageTools, "libraries" | "items"> & { house: Pick<PageTools["house"], "db" | "transact" | "collect" | "people"> };

/** Ids of versions: what went out, what stayed, and what somebody has saved again since the list was opened. */
export type Submission = { done: readonly string[]; refused: readonly string[]; changed: readonly string[] };
export type Submitted = { done: readonly ItemVersion[]; refused: readonly { version: ItemVersion; reason: string }[] };

/**
 * 批量提交 (YN-2.2.1): what is ready goes out, one by one; what is not stays and the reason is told. The command asks
 * everything again.
 */
export const submitMany = async (tools: Tools, user: User, chosen: readonly SeenId[], now: Date): Promise<Submission> => {
  const { house, items } = tools;
  const seen = new Map(chosen.map(({ versionId, revision }) => [versionId, revision]));
  const judged = await judge(tools, user, [...seen.keys()]);
  const ready = judged.filter(({ reason }) => reason === "").map(({ version }) => version);
  const done: string[] = [];
  const refused = judged.filter(({ reason }) => reason !== "").map(({ version }) => version.versionId);
  const changed: string[] = [];
  // One transaction each: a long one would hold the audit chain, and with it every sign-in, until the last item is through.
  for (const { versionId } of ready) {
    try {
      await house.transact((tx) => items.perform(tx, user, { versionId, action: "submit", opinion: "", revision: seen.get(versionId) ?? 0, now }));
      done.push(versionId);
    } catch (fault) {
      // Somebody was quicker with this one; the others go out all the same.
      if (!(fault instanceof Refusal)) throw fault;
      (isOvertaken(fault) ? changed : refused).push(versionId);
    }
  }
  return { done, refused, changed };
};

/** What became of a 批量提交, as it stands now: what was put right meanwhile has no reason any more. */
export const findSubmitted = async (tools: Tools, user: User, { done, refused, changed }: Submission): Promise<Submitted> => ({
  done: (await judge(tools, user, done)).map(({ version }) => version),
  refused: [...await judge(tools, user, refused), ...(await judge(tools, user, changed)).map(({ version, reason }) => ({ version, reason: reason || SAVED_SINCE }))],
});

const SAVED_SINCE = "您打开列表以后，内容又保存过，请看过再提交";

const judge = async (tools: Tools, user: User, versionIds: readonly string[]): Promise<Submitted["refused"]> => {
  const { house, libraries } = tools;
  const { db } = house;
  const versions = await readVersions(versionQuery(db).whereIn("v.id", [...versionIds]).orderBy("v.id").modify((rows) => { whereInScope(rows, user, "catalogue.read", PLACE_COLUMNS); }));
  const ids = versions.map(({ versionId }) => versionId);
  const [elements, health, unchanged] = [await elementsOf(db, ids), await findHealth({ db, libraries }, ids), await findUnchanged(db, versions)];
  const [kept, unsettled, unjudged] = [await findKeptDrafts(db, user, versions, elements), await findUnsettled(db, house, elements), await findUnjudged(tools, user, versions)];
  return versions.map((version) => {
    const { versionId: id } = version;
    const left = kept.has(id) ? KEPT : unchanged.has(id) ? UNCHANGED : unsettled.has(id) ? UNSETTLED : unjudged.has(id) ? `${unjudged.get(id) ?? ""}${ALONE}` : "";
    return { version, reason: reasonAgainst(user, version, elements.get(id) ?? {}) || stopping(health.get(id) ?? []) || left };
  });
};

const KEPT = "您还有填写了没有暂存的内容，请打开事项决定是否保留，再提交";
const UNCHANGED = "被退回以后还没有修改过。请按意见修改；确实不用修改的，打开事项单独提交";
const UNSETTLED = "还有批注没有标明已经处理，请打开事项处理或者打勾，再提交";

const ALONE = "；确实要先提交的，打开事项单独提交";

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
