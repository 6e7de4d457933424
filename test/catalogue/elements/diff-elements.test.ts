import { expect } from "chai";
import fc from "fast-check";
import { diffElements } from "../../../plugins/catalogue/elements/diff-elements.ts";
import { diffText, linesOfParts } from "../../../core/diff/diff-text.ts";
import type { Part } from "../../../core/diff/diff-text.ts";
import type { DiffLine } from "../../../plugins/catalogue/elements/diff-rows.ts";
import type { ElementValues } from "../../../plugins/catalogue/elements/element.ts";
import { licence, records } from "./sample-values.ts";

const diff = (before: ElementValues, after: ElementValues) => diffElements("item", "01", before, after, records);
/** As a reader sees it: [-gone-], {+new+}, one line per line, ghosts as ⋯. */
const draw = (parts: readonly Part[]) => parts.map(({ kind, text }) => (kind === "gone" ? `[-${text}-]` : kind === "new" ? `{+${text}+}` : text)).join("");
const drawLines = (lines: readonly DiffLine[]) => lines.map(({ kind, parts }) => (kind === "ghost" ? "⋯" : draw(parts)));

describe("what changed between two versions", () => {
  it("finds nothing in equal versions", () => {
    expect(diff(licence, structuredClone(licence))).to.deep.equal([]);
  });

  it("shows a limit with its unit, and only the number as changed", () => {
    const [row] = diff(licence, { ...licence, promise_day: 15 });
    expect(row).to.deep.include({ key: "promise_day", label: "承诺办结时限", section: "办理时限", list: false });
    expect(drawLines(row?.before ?? [])).to.deep.equal(["[-20-] 个工作日"]);
    expect(drawLines(row?.after ?? [])).to.deep.equal(["{+15+} 个工作日"]);
  });

  it("shows a changed unit at its number, once", () => {
    const rows = diff(licence, { ...licence, promise_type: "2" });
    expect(rows.map(({ key }) => key)).to.deep.equal(["promise_day"]);
    expect(drawLines(rows[0]?.after ?? []).join("")).to.include("{+自然+}");
  });

  it("points at the words inside a long text and keeps its paragraphs", () => {
    const [row] = diff(
      { accept_condition: "已经取得营业执照；\n食品经营者应当在许可证有效期届满前 30 个工作日提出申请。" },
      { accept_condition: "已经取得营业执照；\n食品经营者应当在许可证有效期届满前 90 个工作日提出申请。" },
    );
    expect(drawLines(row?.before ?? [])).to.deep.equal(["已经取得营业执照；", "食品经营者应当在许可证有效期届满前 [-30-] 个工作日提出申请。"]);
    expect(drawLines(row?.after ?? [])).to.deep.equal(["已经取得营业执照；", "食品经营者应当在许可证有效期届满前 {+90+} 个工作日提出申请。"]);
    expect(row?.before.map(({ kind }) => kind)).to.deep.equal(["same", "changed"]);
  });

  it("leaves a ghost where a material was removed and where one was added", () => {
    const [row] = diff(licence, { ...licence, materials: [{ record: "201", is_need: "1", original_num: 1 }, { record: "203", is_need: "1" }] });
    expect(row?.list).to.equal(true);
    expect(row?.before.map(({ kind }) => kind)).to.deep.equal(["same", "gone", "ghost"]);
    expect(row?.after.map(({ kind }) => kind)).to.deep.equal(["same", "ghost", "new"]);
    expect(drawLines(row?.after ?? [])[2]).to.match(/^\{\+校舍平面图/);
  });

  it("matches rows by what they are, so a corrected step is no removal", () => {
    const [row] = diff(licence, { ...licence, steps: [{ name: "受理", office: "行政审批处", limit: 2, limit_type: "1" }, { name: "审查" }, { name: "决定", limit: 0.5, limit_type: "1" }] });
    expect(row?.before.map(({ kind }) => kind)).to.deep.equal(["changed", "ghost", "same"]);
    expect(drawLines(row?.after ?? [])[0]).to.equal("受理（办理处室：行政审批处；办理时限：{+2+} 个工作日）");
  });

  it("tells two rows of the same name apart", () => {
    const twice = { steps: [{ name: "审查" }, { name: "审查", office: "甲处" }] };
    const [row] = diff(twice, { steps: [{ name: "审查" }, { name: "审查", office: "乙处" }] });
    expect(row?.before.map(({ kind }) => kind)).to.deep.equal(["same", "changed"]);
  });

  it("shows a new element as new and an emptied one as gone", () => {
    const [row] = diff({}, { is_fee: "0" });
    expect([drawLines(row?.before ?? []), drawLines(row?.after ?? [])]).to.deep.equal([[], ["{+不收费+}"]]);
  });

  it("shows entirely different texts as replaced, not as confetti", () => {
    const before = "申请人应当具有完全民事行为能力，并且在本市有固定的经营场所。";
    const after = "食品经营许可证遗失的，应当登报声明作废，并且向原发证部门申请补办。";
    expect(draw(diffText(before, after).before)).to.equal(`[-${before}-]`);
  });

  it("loses and invents no character, whatever the texts", () => {
    const text = fc.array(fc.constantFrom("申请人", "应当", "提交", "材料", "，", "\n", "10", " 个工作日", "许可证"), { maxLength: 40 }).map((words) => words.join(""));
    fc.assert(fc.property(text, text, (before, after) => {
      const parts = diffText(before, after);
      const join = (side: readonly Part[]) => side.map((part) => part.text).join("");
      expect([join(parts.before), join(parts.after)]).to.deep.equal([before, after]);
      expect(linesOfParts(parts.before).map((line) => line.map((part) => part.text).join(""))).to.deep.equal(before.split("\n").filter((line) => line !== ""));
    }));
  });

  it("comes to an end with texts of 20,000 characters", () => {
    const long = "申请人应当如实提交有关材料。".repeat(1500);
    const { before, after } = diffText(long, long.replaceAll("如实", "真实"));
    expect([before, after].map((side) => side.map(({ text: words }) => words).join(""))).to.deep.equal([long, long.replaceAll("如实", "真实")]);
  });
});
