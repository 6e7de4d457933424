import { whereInScope, type Db, type DeskPanel, type User } from "../../../core/contract.ts";
import type { ItemState } from "../api.ts";
import { PLACE_COLUMNS } from "./version-filters.ts";

const countIn = async (db: Db, user: User, states: readonly ItemState[]): Promise<number> => {
  const query = db("catalogue_item_versions as v").where("v.head", true).whereIn("v.state", [...states]);
  whereInScope(query, user, "catalogue.read", PLACE_COLUMNS);
  const [row] = await query.count<{ count: string }[]>("*");
  return Number(row?.count ?? 0);
};

/** What everybody who reads items wants to know first: how many are in force in the own reach, and how many are on their way (HLJ-2.1.2). */
export const overviewPanels = (db: Db): DeskPanel[] => [
  {
    access: "catalogue.read", order: 20,
    load: async (user) => ({ title: "审核中的事项", href: "/catalogue/items?state=submitted", count: await countIn(db, user, ["submitted", "examined"]), text: "已经提交，还没有发布" }),
  },
  {
    access: "catalogue.read", order: 21,
    load: async (user) => ({ title: "已入库事项", href: "/catalogue/items?state=published", count: await countIn(db, user, ["published"]), text: "现行有效，公众可以查到" }),
  },
];
