import { expect } from "chai";
import { exportElements } from "../../../plugins/catalogue/elements/export-elements.ts";
import { libraryLinks } from "../../../plugins/catalogue/elements/library-links.ts";
import { searchTexts } from "../../../plugins/catalogue/elements/search-texts.ts";
import { sharedValues } from "../../../plugins/catalogue/elements/shared-values.ts";
import type { ElementValues } from "../../../plugins/catalogue/elements/element.ts";
import { identity, licence, records } from "./sample-values.ts";

describe("what follows from the values", () => {
  it("flows from a 目录 into its new items: all that is shared when 是否填写基本信息 is 是 (YN-2.1.1.4)", () => {
    const entry: ElementValues = {
      task_name: "筹设、设立民办中等职业学校", by_law: [{ record: "101" }], use_level: ["2"], is_basic_info: "1", power_divide: "省级办理",
      server_type: ["2"], anticipate_day: 30, anticipate_type: "1", is_fee: "0", fee_basis: "旧文件", remark: "内部",
    };
    const basics = { server_type: ["2"], anticipate_day: 30, anticipate_type: "1", is_fee: "0" };
    const always = { task_name: "筹设、设立民办中等职业学校", by_law: [{ record: "101" }] };
    expect(sharedValues("01", entry)).to.deep.equal({ ...always, ...basics });
    expect(sharedValues("01", { ...entry, is_basic_info: "0" })).to.deep.equal(always);
  });

  it("exports codes with words under the national keys, in the order of the dictionary, without our ids", () => {
    const exported = exportElements("item", "01", identity, { ...licence, fee_basis: "不问的不出" }, records);
    expect(exported).to.deep.include({
      task_code: "11530000015100345X2530105012001", task_type: "01", task_type_text: "行政许可", server_type: "2^4", server_type_text: "企业法人^社会组织法人",
      promise_day: 20, promise_type: "1", promise_type_text: "工作日", is_fee: "0", is_fee_text: "否", publish_date: "2026-09-14",
    });
    expect(exported["materials"]).to.deep.equal([
      { name: "筹设申请报告", is_need: "1", is_need_text: "必要", original_num: 1 },
      { name: "举办者的法人资格证明", is_need: "3", is_need_text: "容缺后补", defer_explain: "受理后 10 个工作日内", situations: "举办者是单位" },
    ]);
    expect(exported).not.to.have.property("fee_basis");
    expect(Object.keys(exported).slice(0, 3)).to.deep.equal(["task_type", "task_type_text", "catalog_code"]);
  });

  it("gives the search document its fields: names of materials, words apart, codes and department from identity", () => {
    const texts = searchTexts("item", "01", { ...licence, ...identity, materials: [...(licence["materials"] as []), { record: "999", is_need: "1" }] }, records);
    expect(texts).to.deep.equal({
      title: ["筹设民办中等职业学校审批"],
      alias: ["筹设民办中职学校", "办中专", "开职业学校"],
      code: ["530105012001", "11530000015100345X2530105012001"],
      department: ["云南省教育厅"],
      summary: ["举办者在正式设立民办中等职业学校之前，申请批准筹设，得到筹设批准书。"],
      material: ["筹设申请报告", "举办者的法人资格证明"],
      condition: ["符合当地教育发展的需求；", "举办者具有政治权利和完全民事行为能力。"],
    });
  });

  it("lists the library records that a version points to, with their places", () => {
    expect(libraryLinks("item", "01", licence)).to.deep.equal([
      { key: "by_law", library: "laws", record: "101", position: 0 },
      { key: "materials", library: "materials", record: "201", position: 0 },
      { key: "materials", library: "materials", record: "202", position: 1 },
      { key: "windows", library: "windows", record: "301", position: 0 },
    ]);
    expect(libraryLinks("item", "01", { by_law: [{ clause: "第一条" }, { record: "7" }] })).to.deep.equal([{ key: "by_law", library: "laws", record: "7", position: 1 }]);
  });
});
