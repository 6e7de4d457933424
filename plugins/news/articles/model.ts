import type { Place } from "../../../core/contract.ts";

export const STATES = ["draft", "waiting", "returned", "published", "withdrawn", "replaced"] as const;
export type State = (typeof STATES)[number];
export const STATE_WORDS: Readonly<Record<State, string>> = { draft: "草稿", waiting: "待审核", returned: "已退回", published: "已发布", withdrawn: "已撤回", replaced: "已替换" };
/** Those in which the newest version of an article can be. */
export const LISTED: readonly State[] = ["draft", "waiting", "returned", "published", "withdrawn"];

/** A version of an article with where it belongs. `shownOn` is a day, `""` for the day of its publication; `writers` are all who have saved it. */
export type Version = {
  id: string; articleId: string; number: number; state: State; columnId: string; column: string; columnOpen: boolean; title: string; summary: string; body: string; source: string; shownOn: string; pinned: boolean;
  writers: readonly string[]; authorId: string; authorName: string; revision: number; changedAt: Date; department: string; place: Place;
  /** Whether the public reads a version of the article, this one or an earlier one. */
  isPublic: boolean;
};

export type Words = Pick<Version, "columnId" | "title" | "summary" | "body" | "source" | "shownOn" | "pinned">;
export type ActRow = { number: number; act: string; actor: string; reason: string; at: Date };

export const MANAGE = "/news/manage";
/** What was sent back to whoever looks, and to his department. */
export const RETURNED = `${MANAGE}?state=returned&own=1`;
/** An article for those who write and review it. */
export const manageHref = (articleId: string): string => `${MANAGE}/${articleId}`;
