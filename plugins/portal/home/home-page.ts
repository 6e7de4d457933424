import type { SearchAnswer } from "../../../core/contract.ts";
import type { Guides } from "../../guide/api.ts";
import type { CountedDepartment } from "../departments/count-departments.ts";
import { FEED_HREF } from "../feeds/feed-href.ts";
import type { ItemCard } from "../index/item-card.ts";
import { BUSINESS_STAGES, LIFE_STAGES } from "./life-stages.ts";

const SHOWN_DEPARTMENTS = 8;

/** The first page: the question, the ways, the stages with their counts, the departments. */
export const homePage = (answer: SearchAnswer, recent: readonly ItemCard[], departments: readonly CountedDepartment[], guides: Guides): object => {
  const counts = new Map((answer.facets["life"] ?? []).map(({ value, count }) => [value, count]));
  const stage = ({ name, text }: { name: string; text: string }): object => ({ name, text, count: counts.get(name) ?? 0, href: `/portal/search?life=${encodeURIComponent(name)}` });
  return {
    feedHref: FEED_HREF,
    recent: recent.map((card) => ({ name: card.name, href: guides.pageHref(card.code) })),
    ways: [
      { title: "查看全部事项", text: `共 ${answer.total} 项，可以按条件筛选`, href: "/portal/search" },
      { title: "只看在线办理", text: "不用到现场就能提交", href: "/portal/search?online=1" },
      { title: "按部门找", text: "地址、电话和事项清单", href: "/portal/departments" },
      { title: "核验办事指南", text: "输入指南上的校验码", href: guides.checkHref },
    ],
    life: LIFE_STAGES.map(stage),
    business: BUSINESS_STAGES.map(stage),
    departments: [...departments].sort((a, b) => b.count - a.count).slice(0, SHOWN_DEPARTMENTS).map(({ id, name, count }) => ({ name, count, href: `/portal/departments/${id}` })),
    departmentTotal: departments.length,
  };
};
