import { readFileSync } from "node:fs";
import { expect } from "chai";
import { codeLabel } from "../../../plugins/catalogue/codes/code-lists.ts";
import { assignElement } from "../../../plugins/catalogue/elements/assign-element.ts";
import { checkElements } from "../../../plugins/catalogue/elements/check-elements.ts";
import { presentElement } from "../../../plugins/catalogue/elements/present-element.ts";
import { dictionary } from "../../../plugins/catalogue/elements/dictionary.ts";
import { codesOf } from "../../../plugins/catalogue/elements/element-values.ts";
import { sharedData } from "../../support/shared-data.ts";

type Guide = {
  name: string; case_type: string; promise_days: number; legal_days: number; unit: string; visits: number; level: string; dept_nature: string;
  power_source: string; handle_forms: string[]; service_objects: string[]; themes: string[]; courier: boolean; booking: boolean; in_hall: boolean;
  materials: { name: string; necessity: string; source: string; original: number; copies: number; exempt_submit: boolean; note: string }[];
  results: { name: string; type: string }[];
  laws: { name: string; clause: string }[];
};

/** Every value of the sample that has an element, by key. */
const assignments = (guide: Guide): [string, unknown][] => [
  ["task_name", guide.name], ["project_type", guide.case_type], ["promise_day", guide.promise_days], ["promise_type", guide.unit],
  ["anticipate_day", guide.legal_days], ["anticipate_type", guide.unit], ["limit_scene_num", guide.visits], ["use_level", guide.level],
  ["dept_type", guide.dept_nature], ["power_source", guide.power_source], ["handle_type", guide.handle_forms], ["server_type", guide.service_objects],
  ["is_express", guide.courier], ["is_schedule", guide.booking], ["is_entry_center", guide.in_hall],
  ["materials", guide.materials.map(({ name, necessity, source, original, copies, exempt_submit, note }) =>
    ({ name, is_need: necessity, source_type: source, original_num: original, copy_num: copies, is_exempt: exempt_submit, remark: note }))],
  ["results", guide.results],
  ["by_law", guide.laws.map(({ name, clause }) => ({ name, clause }))],
];

describe("real guides and real items", () => {
  it("six official guides go in; the one word that no code list has is said", function () {
    const path = sharedData("items/guides_sample.json");
    if (path === undefined) return;
    const guides: Guide[] = JSON.parse(readFileSync(path, "utf8"));
    expect(guides).to.have.length(6);
    const doubts = guides.flatMap((guide) => assignments(guide).flatMap(([key, raw]) => {
      const { doubt } = assignElement(key, raw);
      return doubt === undefined ? [] : [`${guide.name} ${key}: ${doubt}`];
    }));
    expect(doubts).to.deep.equal(["国有建设用地使用权及房屋所有权登记（转移登记） materials: 必要性“支持容缺处理”不导入：不在代码表中"]);
    for (const guide of guides) {
      expect(assignElement("materials", guide.materials).names?.map(({ name }) => name)).to.deep.equal(guide.materials.map(({ name }) => name));
    }
  });

  it("2,262 Guangdong items: service objects are understood, subjects are understood or said, no limit is lost", function () {
    const path = sharedData("items/gd_items.ndjson");
    if (path === undefined) return;
    const items: { service_objects: string[]; themes: string[]; promise_days: number | null; accept_condition: string; daily_terms: string[] }[] =
      readFileSync(path, "utf8").trim().split("\n").map((line) => JSON.parse(line));
    expect(items).to.have.length(2262);
    expect(items.filter(({ service_objects }) => assignElement("server_type", service_objects).doubt !== undefined)).to.deep.equal([]);
    const condition = dictionary.elements.find(({ key }) => key === "accept_condition");
    for (const item of items) {
      const { value, doubt } = assignElement("promise_day", item.promise_days);
      expect(doubt).to.equal(undefined);
      expect(value ?? null).to.equal(item.promise_days);
      const conditions = assignElement("accept_condition", item.accept_condition);
      expect(conditions.doubt).to.equal(undefined);
      if (condition && conditions.value !== undefined) expect(presentElement(condition, { accept_condition: conditions.value }, {})).not.to.have.length(0);
      expect(assignElement("daily_terms", item.daily_terms).doubt ?? "").to.match(/^$|最多填写|太长/);
    }
    for (const { themes } of items) {
      const { value, doubt } = assignElement("user_topic_type", themes);
      const understood = codesOf(value).map((code) => codeLabel("user_topic", code));
      expect(themes.filter((theme) => !understood.includes(theme) && !(doubt ?? "").includes(theme)), themes.join()).to.deep.equal([]);
    }
  });

  it("30 Liaoning powers: every cited law is found with its clause, and a bare item of any family can be checked", function () {
    const path = sharedData("items/ln_power_catalog_sample.csv");
    if (path === undefined) return;
    const bases = readFileSync(path, "utf8").trim().split("\n").slice(1).map((line) => line.slice(line.lastIndexOf(",") + 1));
    expect(bases).to.have.length(30);
    for (const basis of bases) {
      const names = assignElement("by_law", basis).names ?? [];
      const cited = Array.from(basis.matchAll(/《([^》]+)》/g), ([, name]) => name);
      expect(names.map(({ name }) => name), basis).to.include.members(cited);
      expect(names.filter(({ name }) => /[《》；]/.test(name)), basis).to.deep.equal([]);
    }
    for (const typeCode of ["01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "20", "21", "99"]) {
      expect(checkElements("item", typeCode, {}).length, typeCode).to.be.greaterThan(0);
    }
  });
});
