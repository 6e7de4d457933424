import { expect } from "chai";
import { workCalendar } from "../../../core/calendar/work-calendar.ts";
import type { PresentedElement } from "../../../plugins/catalogue/api.ts";
import { guidePageOutline, guidePrintOutline } from "../../../plugins/catalogue/elements/guide-outline.ts";
import { dueSentence } from "../../../plugins/guide/page/due-date.ts";
import { elementBlock } from "../../../plugins/guide/page/element-blocks.ts";
import { PAGE_PARTS } from "../../../plugins/guide/page/page-parts.ts";
import { phoneHref } from "../../../core/http/phone-href.ts";
import { PRINT_PARTS } from "../../../plugins/guide/print/print-parts.ts";
import { NOW } from "../../support/house.ts";

const element = (given: Partial<PresentedElement>): PresentedElement => ({
  key: "new_element", label: "是否新要素", section: "收费", print: ["fees"], page: ["fees"], part: "fees", lines: ["是"], rows: [], library: "", value: "1", unit: "", ...given,
});
const none = { laws: new Map(), materials: new Map(), documents: new Map(), windows: new Map(), systems: new Map(), articles: new Map() };
const nothingToNarrow = { groups: [], chosen: [], counts: new Map() };
const tools = { records: none, fileHref: (id: string) => `/files/${id}`, calendar: workCalendar(), now: NOW, paused: false, guidance: nothingToNarrow, ownHref: "/guide/1", extent: "full" as const, windowHref: () => "" };

describe("办事指南的组成", () => {
  it("knows every part of the page that elements can stand in, under the same heading", () => {
    expect(Object.fromEntries(PAGE_PARTS.map(({ id, label }) => [id, label]))).to.deep.equal(Object.fromEntries(guidePageOutline.map(({ id, label }) => [id, label])));
  });

  it("prints the 21 parts of the standard in their order", () => {
    const body = guidePrintOutline.filter(({ id }) => id !== "cover" && id !== "appendix").map(({ id, label }) => ({ id, label }));
    expect(PRINT_PARTS.map(({ id, label }) => ({ id, label }))).to.deep.equal(body);
    expect(PRINT_PARTS).to.have.lengthOf(21);
  });

  it("shows an element it has never heard of: short as a fact, long as a text, rows as a table or, with many columns, one by one", () => {
    expect(elementBlock(element({}), false, tools)).to.deep.equal({ kind: "pairs", rows: [{ label: "新要素", value: "是", href: "" }] });
    expect(elementBlock(element({ lines: ["字".repeat(120)] }), false, tools)).to.deep.include({ kind: "text", title: "新要素" });
    const cells = (count: number) => Array.from({ length: count }, (_, index) => ({ key: `c${index}`, label: `列${index}`, text: `值${index}` }));
    expect(elementBlock(element({ rows: [{ record: "", cells: cells(3) }] }), false, tools)).to.deep.include({ kind: "table", head: ["列0", "列1", "列2"] });
    expect(elementBlock(element({ rows: [{ record: "", cells: cells(7) }] }), false, tools).kind).to.equal("records");
  });

  it("links web addresses and single telephone numbers, nothing else", () => {
    expect(elementBlock(element({ lines: ["https://zwfw.example.gov.cn/a"] }), false, tools)).to.deep.nested.include({ "rows[0].href": "https://zwfw.example.gov.cn/a" });
    expect(elementBlock(element({ lines: ["javascript:alert(1)"] }), false, tools)).to.deep.nested.include({ "rows[0].href": "" });
    expect(["0870-5550123", "12345", "0870-1、0870-2", "转 8001", ""].map(phoneHref)).to.deep.equal(["tel:0870-5550123", "tel:12345", "", "", ""]);
  });

  it("counts limits in the unit they are given in, and says nothing of hours, parts of days and the spot", () => {
    const due = (value: unknown, unit: string): string => dueSentence(element({ key: "promise_day", value, unit }), workCalendar(), NOW);
    expect(due(5, "1")).to.contain("2026年11月30日（星期一）");
    const sunday = new Date("2026-11-22T12:00:00Z");
    expect(dueSentence(element({ key: "promise_day", value: 5, unit: "1" }), workCalendar(), sunday)).to.equal("如果在下一个工作日2026年11月23日（星期一）受理，最晚 2026年11月30日（星期一）办结。");
    expect(due(30, "2")).to.contain("2026年12月23日（星期三）");
    expect(due(1, "4")).to.contain("2026年12月23日（星期三）");
    expect(due(60, "1")).to.contain("尚未公布");
    expect([due(4, "3"), due(0.5, "1"), due(0, "1"), due(5, ""), due("5", "1"), due(9e9, "1"), dueSentence(undefined, workCalendar(), NOW)]).to.deep.equal(["", "", "", "", "", "", ""]);
  });
});
