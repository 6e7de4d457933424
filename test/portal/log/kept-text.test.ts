import { expect } from "chai";
import { foldedText, keptText } from "../../../plugins/portal/log/kept-text.ts";

describe("what is kept of a question", () => {
  it("is its words, however they were typed", () => {
    expect(foldedText("  开饭店，要办什么？ ")).to.equal("开饭店 要办什么");
    expect(foldedText("ＫＴＶ")).to.equal("ktv");
    expect([...foldedText("长".repeat(300))].length).to.equal(40);
    expect(keptText("开饭店")).to.deep.equal({ kind: "text", text: "开饭店" });
  });

  it("is nothing of a question in which somebody gives away a number of a person", () => {
    for (const typed of [
      "11010519491231002X", "11010519491231002x 办身份证", "110105 1949 1231 0021", "130503670401001", "张三13800138000", "138-0013-8000", "+86 13800138000", "tel13800138000",
      "010-88886666", "0755 26001234", "6222020200112233445", "zhangsan@example.com", "E12345678", "H1234567890", "粤A12345 年检", "京AD12345", "１３８００１３８０００",
    ]) expect(keptText(typed), typed).to.deep.equal({ kind: "personal", text: "" });
  });

  it("is the whole of codes, years, amounts, short numbers and names of things", () => {
    for (const typed of ["11440100007483172Q3440106043001", "000164213003", "12345", "2026年最低工资", "12333", "91350100M000100Y43", "80岁老人补贴", "c1驾照", "5g基站", "GB20240001"]) {
      expect(keptText(typed)?.kind, typed).to.equal("text");
    }
  });

  it("is not even a count where there is no word at all", () => {
    expect(keptText("？！ …")).to.equal(undefined);
  });
});
