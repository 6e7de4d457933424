import { expect } from "chai";
import { codeList } from "../../../plugins/catalogue/codes/code-lists.ts";
import { dictionary } from "../../../plugins/catalogue/elements/dictionary.ts";
import type { Column, Condition, Element } from "../../../plugins/catalogue/elements/element.ts";
import { guidePageOutline, guidePrintOutline } from "../../../plugins/catalogue/elements/guide-outline.ts";

const { elements, sections } = dictionary;
const keys = new Set(elements.map(({ key }) => key));
const columnsOf = ({ control }: Element): readonly Column[] =>
  control.kind === "rows" ? control.columns : control.kind === "library" ? control.details : [];
const wordsOf = (element: Element): string[] => [
  element.label, element.hint ?? "", element.ask ?? "", ...Object.values(element.help), ...columnsOf(element).flatMap(({ label, hint }) => [label, hint ?? ""]),
];

function pointersOf(element: Element): string[] {
  const { key, section, otherwise, shown, guide, control } = element;
  const unit = control.kind === "number" && control.unitFrom !== undefined ? [`element ${control.unitFrom}`] : [];
  const parts = [...(guide?.print ?? []).map((id) => `print ${id}`), ...(guide?.page ?? []).map((id) => `page ${id}`)];
  const questions = (shown ?? []).map((condition) => `element ${condition.key}`);
  return [`section ${section}`, ...unit, ...parts, ...questions, ...(otherwise === undefined ? [] : [`element ${otherwise}`]), ...columnsOf(element).flatMap((column) => {
    if (column.control.kind === "names") return [`element ${column.control.of}`];
    return column.control.kind === "number" && column.control.unitFrom !== undefined ? [`column ${key} ${column.control.unitFrom}`] : [];
  })];
}

/** Whether the question can be answered so that the condition holds. */
function answers(condition: Condition): boolean {
  const question = elements.find(({ key }) => key === condition.key)?.control;
  if (question === undefined || "over" in condition) return question?.kind === "number";
  const codes = question.kind === "choice" || question.kind === "choices" ? codeList(question.list).map(({ code }) => code) : ["1", "0"];
  return condition.is.every((code) => codes.includes(code));
}

/** Columns of the national tables (domain-standards §1.9–1.11) that an editor or the system fills; exchange bookkeeping left out. */
const national = (
  "task_name catalog_code local_catalog_code task_code local_task_code task_handle_item task_type by_law power_source use_level task_state task_version " +
  "dept_name dept_code dept_type entrust_name anticipate_day anticipate_type anticipate_explain promise_day promise_type promise_explain accept_condition " +
  "handle_flow is_fee fee_basis server_type project_type handle_type limit_scene_num special_procedure app_is_single_login mobile_terminal_url " +
  "is_single_login link_addr transact_addr transact_time link_way supervise_way plan_effective_date plan_cancel_date punishment_method is_permit_reduce " +
  "collect_type is_entry_center handle_area other_dept service_type limit_explain result_type result_name result_guid is_schedule is_pay_online is_express " +
  "is_service_terminals user_topic_type user_character_topic_type corp_topic_type corp_character_topic_type is_online online_handle_depth online_handle_url " +
  "limit_scene_explain town_name town_code village_name village_code"
).split(" ");

describe("the element dictionary", () => {
  it("has every column of the national exchange tables that people fill in", () => {
    expect(national.filter((key) => !keys.has(key))).to.deep.equal([]);
  });

  it("has every element that the Yunnan manual names (YN-2.1.1.4, 2.1.2.4 to 2.1.2.12)", () => {
    const labels = new Set(elements.map(({ label }) => label));
    const named = ["是否填写基本信息", "事项内容", "是否上级下放事项", "上级主管部门", "审批证件", "所属业务系统", "办事窗口", "是否适合网上办理",
      "不适合网上办理的原因", "网上办理深度", "服务事项分类", "常见问题", "备注", "业务表格", "申请材料", "日常用语", "简称"];
    expect(named.filter((label) => !labels.has(label))).to.deep.equal([]);
  });

  it("declares every key once, and none that a prototype or a row already has", () => {
    expect(keys.size).to.equal(elements.length);
    expect(elements.filter(({ key }) => !/^[a-z][a-z0-9_]*$/.test(key))).to.deep.equal([]);
    for (const element of elements) {
      const own = columnsOf(element).map(({ key }) => key);
      expect(new Set(own).size, element.key).to.equal(own.length);
      if (element.control.kind === "library") expect(own, element.key).not.to.include.members(["record"]).and.not.to.include("name");
    }
  });

  it("gives no two elements of one form the same label", () => {
    for (const subject of ["item", "entry"]) {
      const labels = elements.filter((element) => element.of === "both" || (element.of ?? "item") === subject).map(({ label }) => label);
      expect(labels.filter((label, index) => labels.indexOf(label) !== index)).to.deep.equal([]);
    }
  });

  it("explains every element: what to write, who reads it, one example", () => {
    for (const { key, help } of elements) {
      expect(Object.values(help).every((words) => words.trim().length >= 1), key).to.equal(true);
      expect(help.what, key).to.match(/[。？]$/);
      expect(help.reader, key).to.match(/。$/);
    }
  });

  it("speaks as design.md §11 asks: no exclamation marks, no half-width punctuation between Chinese words, no straight quotes", () => {
    const wrong = elements.flatMap((element) => wordsOf(element).filter((words) => /[!！"']|[一-鿿][,;:?]|点击|相对人|办结件|系统异常/.test(words)));
    expect(wrong).to.deep.equal([]);
  });

  it("points only to sections, parts and elements that are there", () => {
    const known = new Set<string>([
      ...sections.map(({ id }) => `section ${id}`),
      ...guidePrintOutline.map(({ id }) => `print ${id}`),
      ...guidePageOutline.map(({ id }) => `page ${id}`),
      ...elements.flatMap((element) => [`element ${element.key}`, ...columnsOf(element).map(({ key }) => `column ${element.key} ${key}`)]),
    ]);
    const lost = elements.flatMap((element) => pointersOf(element).filter((pointer) => !known.has(pointer)).map((pointer) => `${element.key} → ${pointer}`));
    expect(lost).to.deep.equal([]);
  });

  it("opens elements with codes that their question really has", () => {
    const wrong = elements.flatMap(({ key, shown }) => (shown ?? []).filter((condition) => !answers(condition)).map(() => key));
    expect(wrong).to.deep.equal([]);
  });

  it("fills every part of the printed guide and of the guide page", () => {
    const used = new Set(elements.flatMap(({ guide }) => [...(guide?.print ?? []).map((id) => `print ${id}`), ...(guide?.page ?? []).map((id) => `page ${id}`)]));
    const wanted = [...guidePrintOutline.map(({ id }) => `print ${id}`), ...guidePageOutline.map(({ id }) => `page ${id}`)];
    expect(wanted.filter((part) => !used.has(part))).to.deep.equal([]);
    expect(guidePrintOutline).to.have.length(1 + 21 + 1);
  });
});
