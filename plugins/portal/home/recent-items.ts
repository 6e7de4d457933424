import type { SearchAnswer, SearchQuery } from "../../../core/contract.ts";
import { ItemCard } from "../index/item-card.ts";

const SHOWN = 4;
/** News and lists that departments also publish as services: nobody comes to the first page for them. */
const NEWS = /查询|公示|公告|公开|名录|名单|指引|报告|展示|宣传|推荐|点播/;

/** What people apply for, a few of each department. */
export const recentQuery: SearchQuery = {
  text: "", sort: "weight", size: 40, groupBy: { facet: "departmentId", most: 8 },
  filters: { audience: ["自然人"], type: ["行政许可", "行政确认", "行政给付"] },
};

/**
 * The newest items, one of each department. An import publishes thousands on one day: of such a day the departments are taken
 * at even distances, or the line would only ever show what the alphabet begins with.
 */
export const recentItems = ({ hits }: SearchAnswer): ItemCard[] => {
  const byDepartment = new Map<string, ItemCard[]>();
  for (const card of hits.map(({ data }) => ItemCard.parse(data)).filter(({ name }) => !NEWS.test(name))) {
    byDepartment.set(card.department, [...(byDepartment.get(card.department) ?? []), card]);
  }
  const newest = [...byDepartment.values()].flatMap(plainest).sort((a, b) => b.day - a.day);
  const lastDay = newest[SHOWN - 1]?.day ?? 0;
  const pool = newest.filter(({ day }) => day >= lastDay);
  return pool.length <= SHOWN ? pool : Array.from({ length: SHOWN }, (_, i) => pool[Math.floor((i * pool.length) / SHOWN)]).flatMap((card) => card ?? []);
};

/** Of the newest day of one department, the item with the shortest name. */
const plainest = (cards: readonly ItemCard[]): ItemCard[] => {
  const day = Math.max(...cards.map((card) => card.day));
  return cards.filter((card) => card.day === day).sort((a, b) => a.name.length - b.name.length).slice(0, 1);
};
