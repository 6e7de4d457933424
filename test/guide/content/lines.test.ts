import { expect } from "chai";
import fc from "fast-check";
import { closed, closedLine, readableLines, readableList } from "../../../plugins/guide/content/lines.ts";

describe("办事指南的文字", () => {
  it("takes enumerations apart that were typed in one go, and changes no word", () => {
    const typed = "1、有经营能力的公民均可以申请。2、经营范围不属于禁止进入的行业。";
    expect(readableLines([typed])).to.deep.equal(["1、有经营能力的公民均可以申请。", "2、经营范围不属于禁止进入的行业。"]);
    expect(readableLines(["（一）年满十八周岁；（二）有固定住所；（三）无犯罪记录。"])).to.have.lengthOf(3);
    expect(readableLines(["应当具备下列全部条件： 1、拥护宪法；2、有资格证书。"])).to.deep.equal(["应当具备下列全部条件：", "1、拥护宪法；", "2、有资格证书。"]);
    expect(readableLines(["符合下列条件：1）取得批准；2）通过审查。"])).to.have.lengthOf(3);
    expect(readableLines(["费用：10.5 元", "时间：9:00", "电话：0870-5550123"])).to.have.lengthOf(3);
    expect(readableLines(["金额为 1.5 万元；利率 2.1%。", "见《条例》第二条第（一）项。"])).to.have.lengthOf(2);
    fc.assert(fc.property(fc.stringMatching(/^[一二三、。；（）0-9年满]{1,40}$/), (text) => {
      expect(readableLines([text]).join("")).to.equal(text);
    }));
  });

  it("numbers conditions, unless they are one or carry numbers of their own; a line with a colon introduces the rest", () => {
    expect(readableList(["符合以下条件：", "年满十八周岁；", "有固定住所。"])).to.deep.equal({ intro: "符合以下条件：", items: ["年满十八周岁；", "有固定住所。"], numbered: true });
    expect(readableList(["年满六十周岁。"])).to.deep.equal({ intro: "", items: ["年满六十周岁。"], numbered: false });
    expect(readableList(["1.申请登记；", "2.材料齐全。"]).numbered).to.equal(false);
  });

  it("closes sentences, not entries of a list", () => {
    expect(["不收费", "不收费。", "许可。”", "（进驻中心）", "可以吗？"].map(closed)).to.deep.equal(["不收费。", "不收费。", "许可。”", "（进驻中心）。", "可以吗？"]);
    expect(["电话：0870-5550123", "2.受理", "云岭市公安局"].map(closedLine)).to.deep.equal(["电话：0870-5550123", "2.受理", "云岭市公安局。"]);
  });
});
