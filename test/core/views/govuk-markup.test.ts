import { expect } from "chai";
import { load } from "cheerio";
import { renderText } from "./gallery.ts";

/** Elements with the attributes that the style and the readers of govuk-frontend rely on; ids and names are given alike on both sides. */
const skeleton = (html: string): string[] => {
  const page = load(html, null, false);
  return page("*").get().filter((element) => !page(element).is("option")).map((element) => {
    const kept = ["id", "for", "name", "type", "value", "rows", "class", "aria-describedby", "inputmode"].map((name) => [name, page(element).attr(name)] as const);
    return `${page(element).prop("tagName") ?? ""} ${kept.filter(([, value]) => value !== undefined && value !== "").map(([name, value]) => `${name}=${value ?? ""}`).join(" ")}`;
  });
};

const ours = (call: string): string[] => skeleton(renderText(`{% import "shared/macros/field.njk" as field %}{{ field.${call} }}`));
const theirs = (component: string, call: string): string[] =>
  skeleton(renderText(`{% from "govuk/components/${component}/macro.njk" import govuk${component.replace(/(^|-)(.)/g, (_, __, letter: string) => letter.toUpperCase())} as component %}{{ component(${call}) }}`));

const label = `label: {text: "名称"}, hint: {text: "提示"}, errorMessage: {text: "请填写", visuallyHiddenText: "错误"}`;
const group = `fieldset: {legend: {text: "名称"} }, hint: {text: "提示"}, errorMessage: {text: "请填写", visuallyHiddenText: "错误"}`;
const given = `label: "名称", hint: "提示", error: "请填写"`;
const items = `[{value: "1", text: "是"}, {value: "2", text: "否", hint: {text: "说明"} }]`;
const options = `[{value: "1", text: "是"}, {value: "2", text: "否", hint: "说明"}]`;

/** Our rows write the markup themselves (the reason is in _row.njk); a new version of govuk-frontend must not drift away from it unseen. */
describe("form rows are the markup of govuk-frontend", () => {
  it("text", () => expect(ours(`text({name: "a", ${given}, value: "x", width: 5, inputmode: "numeric"})`)).to.deep.equal(theirs("input", `{id: "f-a", name: "a", ${label}, value: "x", classes: "govuk-input--width-5", inputmode: "numeric"}`)));
  it("textarea", () => expect(ours(`textarea({name: "a", ${given}, value: "x"})`)).to.deep.equal(theirs("textarea", `{id: "f-a", name: "a", ${label}, value: "x"}`)));
  it("select", () => expect(ours(`select({name: "a", ${given}, empty: false, options: ${options}})`)).to.deep.equal(theirs("select", `{id: "f-a", name: "a", ${label}, items: [{value: "1", text: "是"}, {value: "2", text: "否"}]}`)));
  it("file", () => expect(ours(`file({name: "a", ${given}})`)).to.deep.equal(theirs("file-upload", `{id: "f-a", name: "a", ${label} }`)));
  it("radios", () => expect(ours(`radios({name: "a", ${given}, options: ${options}})`)).to.deep.equal(theirs("radios", `{idPrefix: "f-a", name: "a", ${group}, items: ${items}}`)));
  it("checkboxes", () => expect(ours(`checkboxes({name: "a", ${given}, options: ${options}})`)).to.deep.equal(theirs("checkboxes", `{idPrefix: "f-a", name: "a", ${group}, items: ${items}}`)));
});
