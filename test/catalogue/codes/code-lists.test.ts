import { expect } from "chai";
import { codeLabel, codeList, codeLists } from "../../../plugins/catalogue/codes/code-lists.ts";
import { codeMessage } from "../../../plugins/catalogue/codes/code-messages.ts";
import { typeCode, typeCodes } from "../../../plugins/catalogue/codes/type-codes.ts";

describe("事项类型代码", () => {
  it("puts every type into the family whose elements it carries", () => {
    const family = (name: string): string[] => typeCodes.filter((type) => type.family === name).map(({ code }) => code);
    expect(family("general")).to.deep.equal(["01", "05", "07", "08", "09", "10"]);
    expect(family("punish")).to.deep.equal(["02"]);
    expect(family("handle")).to.deep.equal(["04"]);
    expect(family("check")).to.deep.equal(["03", "06"]);
    expect(family("public")).to.deep.equal(["20"]);
  });

  it("knows what a province adds: 11–19 and 21–29, and nothing else", () => {
    const all = Array.from({ length: 100 }, (_, number) => String(number).padStart(2, "0"));
    const added = all.filter((code) => typeCode(code) && !typeCodes.some((type) => type.code === code));
    expect(added).to.deep.equal([..."123456789"].map((digit) => `1${digit}`).concat([..."123456789"].map((digit) => `2${digit}`)));
    expect(typeCode("21")?.family).to.equal("public");
    expect(typeCode("11")?.family).to.equal("general");
    expect([typeCode("00"), typeCode("99"), typeCode("1"), typeCode("")]).to.deep.equal([undefined, undefined, undefined, undefined]);
  });
});

describe("code lists", () => {
  it("gives entries and labels by the name of a list", () => {
    expect(codeList("power_source").map(({ code }) => code)).to.deep.equal(["1", "2", "3", "4", "5", "6"]);
    expect(codeLabel("power_source", "5")).to.equal("上级委托");
    expect(codeLabel("use_level", "7")).to.equal("分级管理");
    expect(codeLabel("server_type", "9")).to.equal("其他组织");
    expect(codeLabel("time_unit", "1")).to.equal("工作日");
    expect(codeLabel("user_topic", "105")).to.equal("出境入境");
    expect(codeLabel("life_event", "L10")).to.equal("身后");
    expect(codeLabel("task_type", "21")).to.contain("公共服务");
    expect(codeLabel("power_source", "7")).to.equal(undefined);
  });

  it("keeps the order of the source where codes look like numbers", () => {
    expect(codeList("yes_no").map(({ label }) => label)).to.deep.equal(["是", "否"]);
    expect(codeList("user_topic")).to.have.length(32);
    expect(codeList("corp_topic")).to.have.length(35);
  });

  it("uses each list name once, each code and label once in a list, and leaves nothing empty", () => {
    const ids = codeLists.map(({ id }) => id);
    expect(new Set(ids).size).to.equal(ids.length);
    for (const { id, label, codes } of codeLists) {
      expect(label, id).to.match(/^[^\s]+$/u);
      expect(codes, id).not.to.have.length(0);
      expect(new Set(codes.map(({ code }) => code)).size, id).to.equal(codes.length);
      expect(new Set(codes.map((one) => one.label)).size, id).to.equal(codes.length);
      for (const one of codes) expect([one.code, one.label].every((text) => text.trim() === text && text !== ""), `${id} ${one.code}`).to.equal(true);
    }
  });
});

describe("sentences about codes", () => {
  it("are sentences in Chinese, with full-width punctuation and no exclamation mark", () => {
    for (const code of ["LENGTH", "USCC", "LEVEL", "CATALOG", "REGION", "TYPE", "MAIN_ITEM_NOT_IMPLEMENTABLE", "HANDLE_SEQ", "LEVEL_REGION_MISMATCH"] as const) {
      expect(codeMessage(code), code).to.match(/^[^,;:!！?]{10,}。$/u);
    }
  });
});
