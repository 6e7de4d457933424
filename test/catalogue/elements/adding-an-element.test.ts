import { expect } from "chai";
import { assignElement } from "../../../plugins/catalogue/elements/assign-element.ts";
import { checkElements } from "../../../plugins/catalogue/elements/check-elements.ts";
import { completeness } from "../../../plugins/catalogue/elements/completeness.ts";
import { dictionary } from "../../../plugins/catalogue/elements/dictionary.ts";
import { diffElements } from "../../../plugins/catalogue/elements/diff-elements.ts";
import type { Dictionary, Element, ElementValues } from "../../../plugins/catalogue/elements/element.ts";
import { elementsFor, sectionsFor } from "../../../plugins/catalogue/elements/elements-for.ts";
import { bookPlan } from "../../../plugins/catalogue/excel/book-plan.ts";
import { itemRow, partRows } from "../../../plugins/catalogue/excel/item-rows.ts";
import { columnsIn, matchSheet } from "../../../plugins/catalogue/excel/match-sheets.ts";
import { readItemLine } from "../../../plugins/catalogue/excel/read-item-line.ts";
import { headerOf } from "../../../plugins/catalogue/excel/write-table.ts";
import { exportElements } from "../../../plugins/catalogue/elements/export-elements.ts";
import { sectionViews } from "../../../plugins/catalogue/elements/field-view.ts";
import { libraryLinks } from "../../../plugins/catalogue/elements/library-links.ts";
import { presentElement } from "../../../plugins/catalogue/elements/present-element.ts";
import { readElements } from "../../../plugins/catalogue/elements/read-elements.ts";
import { schemaFor } from "./schema-for.ts";
import { searchTexts } from "../../../plugins/catalogue/elements/search-texts.ts";
import { sharedValues } from "../../../plugins/catalogue/elements/shared-values.ts";
import { settledValues } from "../../../plugins/catalogue/elements/shown-elements.ts";
import { anyVersion } from "../excel/any-version.ts";
import { licence } from "./sample-values.ts";

const help = { what: "写手语服务的时间。", reader: "听障人士。", example: "每周二上午" };
/** The one entry that somebody adds, and a second one from a library. */
const added: Element = {
  key: "sign_language", label: "手语服务", section: "windows", of: "both", families: ["general"], control: { kind: "text", max: 10 }, required: true,
  shared: "always", search: "alias", check: (values) => (values["sign_language"] === "无" ? "请写明时间" : undefined), help,
};
const photo: Element = {
  key: "photos", label: "窗口照片", section: "windows", control: { kind: "library", library: "documents", many: true, max: 3, rowName: "照片", details: [] }, help,
};
const larger: Dictionary = { ...dictionary, elements: [...dictionary.elements, added, photo] };
const version = anyVersion("1", "01");
const values: ElementValues = { ...licence, sign_language: "每周二" };

describe("adding an element is one entry in the table", () => {
  it("appears in the form, in its section, and is unknown to the types it was not made for", () => {
    expect(elementsFor("item", "01", larger)).to.include(added);
    expect(elementsFor("item", "20", larger)).not.to.include(added);
    expect(sectionsFor("item", "01", larger).find(({ id }) => id === "windows")?.elements.slice(-2)).to.deep.equal([added, photo]);
    const state = { of: "item" as const, typeCode: "01", words: values, problems: [], records: {} };
    const field = sectionViews(state, larger).find(({ id }) => id === "windows")?.fields.at(-2);
    expect(field).to.deep.include({ label: "手语服务", required: true, value: "每周二", help, max: 10 });
  });

  it("is read, checked and counted", () => {
    expect(readElements("item", "01", { sign_language: " 每周二 " }, larger).values).to.deep.equal({ sign_language: "每周二" });
    expect(readElements("item", "01", { sign_language: "每周二上午九点到十二点" }, larger).problems).to.have.length(1);
    expect(completeness("item", "01", licence, larger).missing.map(({ key }) => key)).to.deep.equal(["sign_language"]);
    expect(completeness("item", "01", values, larger).missing).to.deep.equal([]);
    expect(checkElements("item", "01", { ...licence, sign_language: "无" }, larger).map(({ label, message }) => `${label}：${message}`)).to.deep.equal(["手语服务：请写明时间"]);
    expect(schemaFor("item", "01", larger).safeParse(values).success).to.equal(true);
    expect(schemaFor("item", "01").safeParse(values).success).to.equal(false);
  });

  it("is compared, presented, exported, imported, searched, linked and inherited", () => {
    expect(diffElements("item", "01", licence, values, {}, larger).map(({ label }) => label)).to.deep.equal(["手语服务"]);
    expect(presentElement(added, values, {})).to.deep.equal(["每周二"]);
    expect(exportElements("item", "01", {}, values, {}, larger)).to.include({ sign_language: "每周二" });
    expect(assignElement("sign_language", "每周二", larger)).to.deep.equal({ value: "每周二" });
    expect(searchTexts("item", "01", values, {}, larger).alias).to.include("每周二");
    const inside: Dictionary = { ...dictionary, elements: [...dictionary.elements, { ...added, public: false }] };
    expect(searchTexts("item", "01", values, {}, inside).alias).not.to.include("每周二");
    expect(libraryLinks("item", "01", { photos: [{ record: "9" }] }, larger)).to.deep.equal([{ key: "photos", library: "documents", record: "9", position: 0 }]);
    expect(sharedValues("01", { sign_language: "每周二" }, larger)).to.deep.equal({ sign_language: "每周二" });
    expect(settledValues("item", "01", values, larger)).to.have.property("sign_language", "每周二");
    expect(settledValues("item", "01", values)).not.to.have.property("sign_language");
  });

  it("has its column in Excel, and its sheet when it has rows, and is read back from there", () => {
    const { items: [sheet = expect.fail()], parts } = bookPlan(["01"], larger);
    expect(sheet.columns.map(headerOf)).to.include("*手语服务");
    expect(bookPlan(["20"], larger).items[0]?.columns.map(headerOf)).not.to.include("*手语服务");
    const photos = parts.find(({ name }) => name === "窗口照片") ?? expect.fail();
    expect(photos.columns.map(headerOf)).to.deep.equal(["*编号", "事项名称", "*照片名称", "库编号"]);
    const item = { version, values: { ...values, photos: [{ record: "9" }] }, records: { documents: new Map([["9", { id: "9", name: "大厅" }]]) } };
    const upload = (of: typeof sheet | typeof photos, index: number, cells: readonly (string | number)[]) => {
      const matched = matchSheet({ index, name: of.name }, 1, of.columns.map(headerOf), larger);
      expect(matched.faults).to.deep.equal([]);
      return { sheet: columnsIn(matched.sheet ?? expect.fail(), larger), line: { sheet: index, line: 2, key: "SX1", cells } };
    };
    const [row, [part = expect.fail()]] = [upload(sheet, 0, itemRow(sheet, item)), partRows(photos, item).map((cells) => upload(photos, 1, cells))];
    const read = readItemLine({ ...row, before: {}, parts: [{ sheet: part.sheet, lines: [part.line] }], find: (_library, { id }) => ({ id }) });
    expect(read.faults).to.deep.equal([]);
    expect(read.values).to.include({ sign_language: "每周二" }).and.to.deep.include({ photos: [{ record: "9" }] });
  });
});
