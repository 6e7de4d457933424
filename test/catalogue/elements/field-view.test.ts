import { expect } from "chai";
import qs from "qs";
import type { ElementValues } from "../../../plugins/catalogue/elements/element.ts";
import { sectionViews } from "../../../plugins/catalogue/elements/field-view.ts";
import type { FormState } from "../../../plugins/catalogue/elements/field-view.ts";
import type { FieldView } from "../../../plugins/catalogue/elements/field-view-model.ts";
import { readElements } from "../../../plugins/catalogue/elements/read-elements.ts";
import { identity, licence, records } from "./sample-values.ts";

const fieldIn = (state: Partial<FormState>, key: string): FieldView => {
  const sections = sectionViews({ of: "item", typeCode: "01", words: licence, problems: [], records, ...state });
  const field = sections.flatMap(({ fields }) => fields).find((each) => each.key === key);
  if (field === undefined) throw new Error(`no field ${key}`);
  return field;
};
const withWords = (words: ElementValues, key: string) => fieldIn({ words }, key);

describe("the form of the editor, ready to be drawn", () => {
  it("gives every field every property, so that a template needs no conditions", () => {
    const fields = sectionViews({ of: "item", typeCode: "01", words: licence, problems: [], records }).flatMap((section) => section.fields);
    const cells = fields.flatMap((field) => [field, ...field.rows.flatMap((row) => row.fields)]);
    for (const field of cells) expect(Object.values(field), field.key).not.to.include(undefined);
    expect(new Set(cells.map((field) => Object.keys(field).sort().join())).size).to.equal(1);
  });

  it("gives every field of a page its own id and name", () => {
    const fields = sectionViews({ of: "item", typeCode: "01", words: licence, problems: [], records }).flatMap((section) => section.fields);
    const ids = fields.flatMap((field) => [field.id, ...field.rows.flatMap((row) => [row.id, ...row.fields.map(({ id }) => id)])]);
    expect(new Set(ids).size).to.equal(ids.length);
  });

  it("marks what is required, explains it, and says whether it is asked", () => {
    expect(withWords(licence, "task_content")).to.deep.include({ required: true, look: "long-text", name: "task_content", id: "f-task_content", shown: true });
    expect(withWords(licence, "task_content").help?.what).to.include("谁，在什么情况下");
    expect(withWords(licence, "unfit_reason").shown).to.equal(false);
  });

  it("draws a limit with its unit beside it, and the unit nowhere else", () => {
    const field = withWords(licence, "promise_day");
    expect(field).to.deep.include({ look: "number", value: "20", inputMode: "decimal" });
    expect(field.unitField?.options.map(({ label, checked }) => [label, checked])).to.deep.equal([["工作日", true], ["自然日", false], ["小时", false], ["月", false], ["年", false]]);
    expect(() => withWords(licence, "promise_type")).to.throw();
  });

  it("shows again what was typed, with the error at its field", () => {
    const { words, problems } = readElements("item", "01", qs.parse("promise_day=十天&steps[0][name]=受理&steps[0][limit]=三天"));
    expect(fieldIn({ words, problems }, "promise_day")).to.deep.include({ value: "十天", error: "请填写数字，例如 5" });
    const cell = fieldIn({ words, problems }, "steps").rows[0]?.fields.find(({ key }) => key === "limit");
    expect(cell).to.deep.include({ name: "steps[0][limit]", id: "f-steps-0-limit", value: "三天", error: "请填写数字，例如 5" });
  });

  it("uses radios only where they can do no harm: few codes, an answer wanted", () => {
    expect(withWords({}, "is_fee").look).to.equal("radios");
    expect(withWords({}, "power_source").look).to.equal("radios");
    expect(withWords({}, "review_type").look).to.equal("select");
    expect(withWords({}, "review_type").options[0]).to.deep.include({ value: "", label: "请选择", checked: true });
    expect(withWords({}, "server_type")).to.deep.include({ look: "checkboxes", name: "server_type[]" });
  });

  it("keeps a code that the list no longer has", () => {
    const options = withWords({ power_source: "88" }, "power_source").options;
    expect(options.at(-1)).to.deep.include({ value: "88", checked: true });
  });

  it("offers an empty row where there is none, more on request, and none beyond the limit", () => {
    expect(withWords({}, "steps").rows).to.have.length(1);
    expect(withWords(licence, "steps").rows).to.have.length(2);
    expect(fieldIn({ blanks: { steps: 2 } }, "steps").rows).to.have.length(4);
    expect(fieldIn({ blanks: { steps: 99 } }, "steps")).to.deep.include({ open: false });
    expect(fieldIn({ blanks: { steps: 99 } }, "steps").rows).to.have.length(30);
    expect(withWords({}, "by_law").rows).to.have.length(0);
  });

  it("names library rows, and lets materials be ticked for the situations that are written down", () => {
    const row = withWords(licence, "materials").rows[1];
    expect(row).to.deep.include({ title: "第 2 个材料", record: "202", recordName: "materials[1][record]", name: "举办者的法人资格证明", missing: false });
    const ticks = row?.fields.find(({ key }) => key === "situations");
    expect(ticks?.name).to.equal("materials[1][situations][]");
    expect(ticks?.options.map(({ label, checked }) => [label, checked])).to.deep.equal([["举办者是单位", true], ["举办者是个人", false]]);
    expect(withWords({ by_law: [{ record: "102" }] }, "by_law").rows[0]).to.deep.include({ gone: true });
  });

  it("shows identity without a field to type in", () => {
    expect(withWords({ ...licence, ...identity }, "publish_date")).to.deep.include({ look: "fixed", value: "2026年9月14日", name: "" });
  });

  it("opens the shared elements of a 目录 with 是否填写基本信息", () => {
    const state = { of: "entry" as const, words: { is_basic_info: "0" } };
    expect(fieldIn(state, "server_type").shown).to.equal(false);
    expect(fieldIn({ ...state, words: { is_basic_info: "1" } }, "server_type").shown).to.equal(true);
  });
});
