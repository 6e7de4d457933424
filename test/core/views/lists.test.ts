import { expect } from "chai";
import { load, type CheerioAPI } from "cheerio";
import { assert as check, integer, property } from "fast-check";
import { gallery, render, renderText } from "./gallery.ts";

const macro = (file: string, name: string, call: string, data: object = {}): CheerioAPI =>
  load(`<table><tbody><tr>${renderText(`{% from "shared/macros/${file}.njk" import ${name} %}{{ ${name}(${call}) }}`, data)}</tr></tbody></table>`, null, false);
const unframed = (file: string, name: string, call: string, data: object = {}): CheerioAPI =>
  load(renderText(`{% from "shared/macros/${file}.njk" import ${name} %}{{ ${name}(${call}) }}`, data), null, false);

const pagination = (page: number, pages: number): CheerioAPI =>
  unframed("list", "pagination", "p", { p: { total: pages * 20, page, pages, href: "/desk/items?state=draft&page=" } });
const numbers = (page: CheerioAPI): string[] => page("li").get().map((item) => page(item).text().trim());

describe("pagination", () => {
  it("shows the first, the last and two on either side", () => {
    expect(numbers(pagination(5, 10))).to.deep.equal(["1", "…", "3", "4", "5", "6", "7", "…", "10"]);
    expect(numbers(pagination(1, 3))).to.deep.equal(["1", "2", "3"]);
    expect(numbers(pagination(10, 10))).to.deep.equal(["1", "…", "8", "9", "10"]);
  });

  it("says how many there are, and needs no pages when all are shown", () => {
    expect(pagination(1, 1)("p").text()).to.equal("共 20 项，全部显示");
    expect(pagination(1, 1)("nav").length).to.equal(0);
    expect(pagination(2, 10)("p").text()).to.equal("共 200 项，第 2 页，共 10 页");
  });

  it("for any page: the current one is marked once, every link leads to an existing page, the neighbours are right", () => {
    check(property(integer({ min: 2, max: 200 }), integer({ min: 1, max: 200 }), (pages, wanted) => {
      const current = Math.min(wanted, pages);
      const page = pagination(current, pages);
      expect(page("[aria-current=page]").text().trim()).to.equal(String(current));
      const targets = page("a").get().map((link) => Number(new URL(page(link).attr("href") ?? "", "http://x").searchParams.get("page")));
      expect(targets.every((target) => target >= 1 && target <= pages)).to.equal(true);
      expect(page("a[rel=prev]").attr("href") ?? "").to.equal(current === 1 ? "" : `/desk/items?state=draft&page=${current - 1}`);
      expect(page("a[rel=next]").attr("href") ?? "").to.equal(current === pages ? "" : `/desk/items?state=draft&page=${current + 1}`);
      expect(page("li").length).to.be.at.most(9);
    }), { numRuns: 60 });
  });
});

describe("a list", () => {
  const open = (name: string): CheerioAPI => {
    const { template, data } = gallery[name] ?? { template: "", data: {} };
    return load(render(template, data));
  };

  it("names every box after its row, and says the column on phones", () => {
    const page = open("list");
    expect(page("tbody tr").length).to.equal(3);
    expect(page("tbody .pick input").first().attr("aria-label")).to.equal("选择 食品经营许可（首次申请）");
    expect(page("tbody tr").first().find("td[data-k]").get().map((cell) => page(cell).attr("data-k"))).to.deep.equal(["状态", "编码", "版本", "发布"]);
    expect(page("tbody td a").first().text()).to.equal("变更：食品经营许可（首次申请）");
    expect(page("caption").text()).to.equal("食品经营许可的事项");
  });

  it("marks what is not complete in words before the name", () => {
    expect(open("list")("tbody tr").last().find("th").text()).to.equal("信息不全 食品经营许可注销");
  });

  it("shows the sorted column, 0 as 0 and nothing as a dash", () => {
    const page = open("list");
    expect(page("th[aria-sort=ascending]").text()).to.equal("事项名称");
    expect(page("tbody tr").first().find("[data-k=版本]").text()).to.equal("0");
    expect(page("tbody tr").eq(1).find("[data-k=发布]").text()).to.equal("—");
  });

  it("without rows has no table but a sentence", () => {
    const page = open("list-empty");
    expect(page("table").length).to.equal(0);
    expect(page(".sx-empty").text()).to.include("没有符合条件的事项");
  });

  it("keeps the other conditions when people search or filter", () => {
    expect(open("list")("form.filter input[type=hidden]").get().map((input) => open("list")(input).attr("name"))).to.deep.equal(["state"]);
    const facets = open("results");
    expect(facets(".facets input[name=q]").val()).to.equal("开饭店");
    expect(facets(".facets input[checked]").get().map((box) => facets(box).attr("name"))).to.deep.equal(["online", "who"]);
    expect(facets(".facet summary").text()).to.equal("服务对象部门");
    expect(facets(".facets [name=department] + label").text()).to.equal("市市场监督管理局 0");
  });
});

describe("days", () => {
  const strip = (count: number): string[] => {
    const days = Array.from({ length: count }, (_, i) => ({ day: String(i + 1), weekday: "一", kind: "", word: "" }));
    const page = unframed("clock", "dayStrip", "days", { days });
    return page("li").get().map((day) => page(day).find("b").text() || page(day).text().trim());
  };

  it("are all shown up to 15; beyond, the first 3 and the last 7, and the rest is counted", () => {
    expect(strip(15)).to.deep.equal(Array.from({ length: 15 }, (_, i) => String(i + 1)));
    expect(strip(16)).to.deep.equal(["1", "2", "3", "…中间 6 天没有列出", "10", "11", "12", "13", "14", "15", "16"]);
  });
});

describe("text from people", () => {
  const nasty = `"><img src=x onerror="1">'&<b>`;
  const calls: readonly (readonly [string, string, string])[] = [
    ["tag", "tag", "t, 'red'"], ["tag", "light", "'red', t"], ["tag", "facts", "[t]"], ["tag", "stateTag", "t"],
    ["list", "pairs", "[{label: t, value: t, href: t}]"], ["list", "empty", "{title: t, text: t}"], ["list", "stateBar", "{label: t, states: [{text: t, count: t, href: t}], hx: {target: t} }"],
    ["list", "pagination", "{total: 40, page: 1, pages: 2, href: t, unit: t, hx: {target: t} }"],
    ["table", "rowHead", "{text: t, href: t, note: t, bad: t}"], ["table", "cell", "{text: t, label: t}"], ["table", "codeCell", "{parts: [t], label: t}"],
    ["table", "pickCell", "{name: t, value: t, label: t}"], ["table", "verbCell", "[{text: t, href: t, about: t}]"],
    ["search", "searchBox", "{action: t, value: t, label: t, placeholder: t, keep: [{name: t, value: t}]}"], ["search", "filterBox", "{action: t, value: t, label: t, moreHref: t}"],
    ["search", "chips", "[{text: t, href: t}]"], ["search", "facets", "{action: t, groups: [{label: t, name: t, options: [{value: t, text: t, count: t}]}]}"],
    ["head", "deskHead", "{title: t, tag: t, state: [t], crumbs: [{text: t, href: t}]}"], ["head", "breadcrumbs", "[{text: t, href: t}]"],
    ["notice", "notice", "{kind: 'done', title: t, text: t, href: t, link: t}"], ["button", "button", "{text: t, href: t, hidden: t, attributes: {title: t} }"],
    ["errors", "errorSummary", "[{href: t, text: t}]"], ["section-nav", "sectionNav", "{done: 1, total: 2, sections: [{text: t, href: t, note: t}]}"],
    ["clock", "clock", "{tone: 'red', left: t, latest: t, days: [{day: t, weekday: t, word: t, kind: t}]}"], ["check-code", "checkCode", "{src: t, code: t, note: t}"],
    ["diff", "diffRow", "{label: t, section: t, before: {parts: [{kind: 'del', text: t}]}, after: {list: [{parts: [{text: t}]}]} }"],
    ["field", "text", "{name: 'a', label: t, value: t, hint: t, help: t, error: t, unit: t}"], ["field", "radios", "{name: 'a', label: t, options: [{value: t, text: t, hint: t}]}"],
    ["field", "select", "{name: 'a', label: t, empty: t, options: [{label: t, options: [{value: t, text: t}]}]}"],
  ];

  for (const [file, name, call] of calls) {
    it(`stays text in ${name}`, () => {
      const page = name.endsWith("Cell") || name === "cell" || name === "rowHead" || name === "diffRow" ? macro(file, name, call, { t: nasty }) : unframed(file, name, call, { t: nasty });
      expect(page("img[src=x], [onerror]").length).to.equal(0);
      expect(page.text() + page.html()).to.include("onerror");
    });
  }
});
