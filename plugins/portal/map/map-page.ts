import type { SearchAnswer } from "../../../core/contract.ts";
import type { CatalogueItems } from "../../catalogue/api.ts";
import type { Guides } from "../../guide/api.ts";
import { DEPARTMENTS, departmentPath } from "../departments/addresses.ts";
import type { CountedDepartment } from "../departments/count-departments.ts";
import { FEED_HREF } from "../feeds/feed-href.ts";
import { BUSINESS_STAGES, LIFE_STAGES } from "../home/life-stages.ts";
import { LATEST } from "../latest/latest-page.ts";
import { QUESTIONS_PAGE } from "../questions/questions-page.ts";
import { REGIONS } from "../regions/regions-page.ts";
import { HALLS, hallPath } from "../search/halls.ts";
import { emptyAddress, hrefOf } from "../search/search-query.ts";

export const MAP = "/portal/map";
/** More departments than these are on their own page. */
const MOST_DEPARTMENTS = 60;

type Section = { title: string; href: string; feedHref: string; parts: readonly { text: string; href: string }[] };
/** `whole`: of the whole site, whatever region is shown (HEN-3.1.1c). */
type Found = { whole: SearchAnswer; departments: readonly CountedDepartment[]; sections: readonly Section[]; others: Part["links"]; lists: ReturnType<CatalogueItems["codeLists"]> };
type Part = { title: string; links: readonly { text: string; href: string }[] };

/** 网站地图 for people: everything there is to open, on one page. */
export const mapPage = ({ whole, departments, sections, others, lists }: Found, guides: Guides): object => {
  const by = (facet: "theme" | "group" | "type"): Part["links"] => (whole.facets[facet] ?? []).map(({ value }) => ({ text: value, href: hrefOf(emptyAddress(""), { [facet]: [value] }) }));
  const stages = (list: readonly { name: string }[]): Part["links"] => list.map(({ name }) => ({ text: name, href: hrefOf(emptyAddress(""), { life: [name] }) }));
  const parts: Part[] = [
    { title: "办事大厅", links: [{ text: "首页", href: "/" }, ...HALLS.map((hall) => ({ text: hall.name, href: hallPath(hall) })), { text: "全部事项", href: hrefOf(emptyAddress(""), {}) }, { text: "可以在线办理的事项", href: hrefOf(emptyAddress(""), { online: "1" }) }] },
    { title: "人生事件", links: stages(LIFE_STAGES) }, { title: "企业生命周期", links: stages(BUSINESS_STAGES) },
    ...themeParts(by("theme"), lists), { title: "特定人群", links: by("group") }, { title: "事项类型", links: by("type") },
    { title: "部门", links: [...departments.slice(0, MOST_DEPARTMENTS).map(({ id, name }) => ({ text: name, href: departmentPath(id) })), { text: `全部 ${departments.length} 个部门`, href: DEPARTMENTS }] },
    ...sections.map(({ title, href, parts: own }) => ({ title, links: [{ text: `全部${title}`, href }, ...own] })),
    {
      title: "查询和工具",
      links: [
        { text: "常见问题", href: QUESTIONS_PAGE }, { text: "最近发布和即将失效", href: LATEST }, { text: "核验办事指南", href: guides.checkHref }, { text: "切换地区", href: REGIONS },
        { text: "订阅新发布和变更的事项（RSS）", href: FEED_HREF }, ...sections.map(({ title, feedHref }) => ({ text: `订阅${title}（RSS）`, href: feedHref })),
      ],
    },
  ];
  const all = [...parts, { title: "其他", links: notNamedYet(others, parts) }];
  return { parts: all.filter(({ links }) => links.length > 0).map((part, index) => ({ ...part, id: `map-${index + 1}` })) };
};

/** The national standard has themes for people and others for enterprises, some of one name: each under the hall whose they are. */
const themeParts = (themes: Part["links"], lists: Found["lists"]): Part[] => HALLS.flatMap(({ name, browse }) => {
  const codes = browse.find(({ facet }) => facet === "theme")?.codes;
  const words = lists.find(({ id }) => id === codes)?.codes.map(({ label }) => label);
  return words === undefined ? [] : [{ title: `${name}的主题`, links: themes.filter(({ text }) => words.includes(text)) }];
});

/** What other plugins have in the navigation and the foot of the pages; places within this page are none of it. */
const notNamedYet = (links: Part["links"], parts: readonly Part[]): Part["links"] => {
  const named = new Set([MAP, ...parts.flatMap((part) => part.links.map(({ href }) => href))]);
  return links.filter(({ href }) => !named.has(href) && !href.includes("#"));
};
