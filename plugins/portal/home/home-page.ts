import type { SearchAnswer } from "../../../core/contract.ts";
import type { Guides } from "../../guide/api.ts";
import { DEPARTMENTS, departmentPath } from "../departments/addresses.ts";
import type { CountedDepartment } from "../departments/count-departments.ts";
import { FEED_HREF } from "../feeds/feed-href.ts";
import { LATEST } from "../latest/latest-page.ts";
import { emptyAddress, hrefOf, SEARCH } from "../search/search-query.ts";
import { BUSINESS_STAGES, LIFE_STAGES } from "./life-stages.ts";

const SHOWN_DEPARTMENTS = 8;

/** What is named below the question: what is opened most, or what is new while nothing has been counted. */
export type Named = { label: string; items: readonly { name: string; code: string }[] };

type Section = { title: string; href: string; feedHref: string; links: readonly { text: string; href: string; note: string }[] };
type Found = { answer: SearchAnswer; named: Named; departments: readonly CountedDepartment[]; sections: readonly Section[] };

/** The first page: the question, the ways, the stages with their counts, the departments, and what others add. */
export const homePage = ({ answer, named, departments, sections }: Found, guides: Guides): object => {
  const counts = new Map((answer.facets["life"] ?? []).map(({ value, count }) => [value, count]));
  const stage = ({ name, text }: { name: string; text: string }): object => ({ name, text, count: counts.get(name) ?? 0, href: hrefOf(emptyAddress(""), { life: [name] }) });
  return {
    feeds: [{ title: "新发布和变更的事项", href: FEED_HREF }, ...sections.map(({ title, feedHref }) => ({ title, href: feedHref }))],
    sections: sections.filter(({ links }) => links.length > 0).map(({ title, href, links }, index) => ({ id: `h-section-${index + 1}`, title, href, links })),
    named: { label: named.label, items: named.items.map(({ name, code }) => ({ name, href: guides.pageHref(code) })), moreHref: LATEST },
    ways: [
      { title: "查看全部事项", text: `共 ${answer.total} 项，可以按条件筛选`, href: SEARCH },
      { title: "只看在线办理", text: "不用到现场就能提交", href: hrefOf(emptyAddress(""), { online: "1" }) },
      { title: "按部门找", text: "地址、电话和事项清单", href: DEPARTMENTS },
      { title: "核验办事指南", text: "输入指南上的校验码", href: guides.checkHref },
    ],
    life: LIFE_STAGES.map(stage),
    business: BUSINESS_STAGES.map(stage),
    departments: [...departments].sort((a, b) => b.count - a.count).slice(0, SHOWN_DEPARTMENTS).map(({ id, name, count }) => ({ name, count, href: departmentPath(id) })),
    departmentTotal: departments.length, departmentsHref: DEPARTMENTS,
  };
};
