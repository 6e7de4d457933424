import { can, type User } from "../../../core/contract.ts";
import { EDIT, REVIEW } from "../policy.ts";
import type { State, Version } from "./model.ts";

export const ACTS = ["submit", "recall", "publish", "return", "withdraw", "change", "delete"] as const;
export type Act = (typeof ACTS)[number];

type Rule = { from: readonly State[]; to: State | "gone"; permission: string; byAnother: boolean; byAuthors: boolean; words: string };

/**
 * What may be done with the newest version of an article (ZKHL-4.4: review, publish, withdraw). `byAnother`: not by anybody who has written it.
 * `byAuthors`: of those who may review it only by who is of its department or has written it, because a reviewer sends back and does not write for others.
 * 修改 of what is public begins another version; what is public stays until that one is published.
 */
export const RULES: Readonly<Record<Act, Rule>> = {
  submit: { from: ["draft", "returned"], to: "waiting", permission: EDIT, byAnother: false, byAuthors: true, words: "提交审核" },
  recall: { from: ["waiting"], to: "draft", permission: EDIT, byAnother: false, byAuthors: true, words: "取回修改" },
  publish: { from: ["waiting"], to: "published", permission: REVIEW, byAnother: true, byAuthors: false, words: "发布" },
  return: { from: ["waiting"], to: "returned", permission: REVIEW, byAnother: true, byAuthors: false, words: "退回" },
  withdraw: { from: ["published"], to: "withdrawn", permission: REVIEW, byAnother: false, byAuthors: false, words: "撤回" },
  change: { from: ["published", "withdrawn"], to: "draft", permission: EDIT, byAnother: false, byAuthors: false, words: "修改" },
  delete: { from: ["draft", "returned"], to: "gone", permission: EDIT, byAnother: false, byAuthors: true, words: "删除" },
};

type Judged = Pick<Version, "state" | "place" | "writers" | "isPublic">;

/** Why an act is not possible for this person now, `""` when it is. */
export const hindrance = (act: Act, user: User, { state, place, writers, isPublic }: Judged): "" | "permission" | "state" | "own-words" | "others" => {
  const rule = RULES[act];
  if (!can(user, rule.permission, place)) return "permission";
  // What the public reads can be taken back at any time, whatever is being written beside it.
  const stands = act === "withdraw" ? isPublic : rule.from.includes(state);
  if (!stands) return "state";
  if (rule.byAuthors && isOfOthers(user, { place, writers })) return "others";
  return rule.byAnother && writers.includes(user.id) ? "own-words" : "";
};

/** An article that this person judges for others, and does not write. */
export const isOfOthers = (user: User, { place, writers }: Pick<Version, "place" | "writers">): boolean =>
  can(user, REVIEW, place) && !writers.includes(user.id) && !place.departmentPath.startsWith(user.department.path);

/** What this person may do with it now, for the buttons. */
export const actsOf = (user: User, version: Judged): Act[] => ACTS.filter((act) => hindrance(act, user, version) === "");
/** A draft and what was sent back can be written on. */
export const isOpen = (state: State): boolean => state === "draft" || state === "returned";
