import type { Db, DeskPanel, User } from "../../../core/contract.ts";
import type { ItemState } from "../api.ts";
import { SUM, talliesInReach } from "./tallies.ts";

const countIn = async (db: Db, user: User, conditions: { head: boolean; state: ItemState }): Promise<number> => {
  const counted: { count: number } | undefined = await talliesInReach(db, user).where(conditions).first(db.raw(`${SUM} as count`));
  return counted?.count ?? 0;
};

const PANELS: readonly { state: ItemState; title: string; text: string }[] = [
  { state: "submitted", title: "等待编办审核", text: "单位已经提交的新增和变更" },
  { state: "examined", title: "等待政务办发布", text: "编办审核通过的新增和变更" },
  { state: "published", title: "已入库事项", text: "现行有效" },
];

/** What everybody who reads items wants to know first: how many are in force in the own reach, and how many are on their way (HLJ-2.1.2). */
export const overviewPanels = (db: Db): DeskPanel[] => PANELS.map(({ state, title, text }, index) => ({
  access: "catalogue.read", order: 20 + index,
  load: async (user) => {
    const count = await countIn(db, user, { head: true, state });
    return { title, text: state === "published" ? await inForceText(db, user, text) : text, href: `/catalogue/items?state=${state}`, count };
  },
}));

/** An item that is being changed stands in the list under the state of its new version, but the public still reads the old one. */
const inForceText = async (db: Db, user: User, text: string): Promise<string> => {
  const changing = await countIn(db, user, { head: false, state: "published" });
  return changing === 0 ? text : `${text}；另有 ${changing} 项正在变更，原版本仍然有效`;
};
