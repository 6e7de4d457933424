import { expect } from "chai";
import { z } from "zod";
import type { SearchAnswer } from "../../../core/ports/search.ts";
import { mapPage } from "../../../plugins/portal/map/map-page.ts";

const whole: SearchAnswer = {
  verdict: "found", total: 1, sure: 1, groups: { total: 1, sizes: {} }, hits: [], nearest: [], facets: { theme: [{ value: "社会保障", count: 3 }, { value: "户籍办理", count: 3 }, { value: "准营准办", count: 1 }] }, understood: { terms: [], dropped: [] },
};
const guides = { pageHref: (code: string) => code, printHref: (code: string) => code, checkHref: "/guide/check", find: async () => ({ kind: "unknown" as const }) };
const lists = [["user_topic", "户籍办理", "准营准办"], ["corp_topic", "社会保障", "准营准办"]].map(([id = "", ...labels]) => ({ id, label: id, codes: labels.map((label) => ({ code: label, label })) }));
const Shown = z.object({ parts: z.array(z.object({ title: z.string(), links: z.array(z.object({ text: z.string(), href: z.string() })) })) });

describe("网站地图", () => {
  it("tells the themes of people and those of enterprises apart", () => {
    const { parts } = Shown.parse(mapPage({ whole, departments: [], sections: [], others: [], lists }, guides));
    const themes = parts.filter(({ title }) => title.endsWith("主题")).map(({ title, links }) => [title, ...links.map(({ text }) => text)]);
    expect(themes).to.deep.equal([["个人办事的主题", "户籍办理", "准营准办"], ["法人办事的主题", "社会保障", "准营准办"]]);
  });

  it("names what other plugins have in the navigation and the foot once, and nothing that is a place on the map itself", () => {
    const others = [{ text: "政务信息", href: "/news" }, { text: "目录清单", href: "/lists" }, { text: "指南核验", href: "/guide/check" }, { text: "联系我们", href: "/portal/map#contact" }, { text: "网站地图", href: "/portal/map" }];
    const sections = [{ title: "政务信息", href: "/news", feedHref: "/news/latest.rss", parts: [] }];
    const { parts } = Shown.parse(mapPage({ whole, departments: [], sections, others, lists }, guides));
    expect(parts.find(({ title }) => title === "其他")?.links).to.deep.equal([{ text: "目录清单", href: "/lists" }]);
    expect(parts.map(({ title }) => title), "a part without links is left out").to.include("个人办事的主题").and.not.include("特定人群");
    expect(Shown.parse(mapPage({ whole, departments: [], sections: [], others: [], lists }, guides)).parts.map(({ title }) => title)).to.not.include("其他");
  });
});
