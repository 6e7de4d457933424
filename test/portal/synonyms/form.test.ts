import { expect } from "chai";
import { GroupForm } from "../../../plugins/portal/synonyms/form.ts";
import { oppositesAmong } from "../../../plugins/portal/synonyms/opposites.ts";

const problems = (words: string, official: string, kind = "said"): string[] =>
  (GroupForm.safeParse({ kind, words, official }).error?.issues ?? []).map(({ path, message }) => `${path.join(".")} ${message}`);

describe("a group of words as staff write it", () => {
  it("is read with whatever stands between the words, in small half-width letters", () => {
    expect(GroupForm.parse({ kind: "said", words: "开 ＫＴＶ、唱歌的店,\n卡拉", official: "歌舞娱乐场所", revision: "3", step: "save" }).words).to.deep.equal(["开", "ktv", "唱歌的店", "卡拉"]);
    expect(GroupForm.parse({ kind: "same", words: "甲证 乙证", official: "不要的" }).official).to.deep.equal([]);
  });

  it("is refused in words at its field", () => {
    expect(problems("", "规范")).to.deep.equal(["words 词语：请填写"]);
    expect(problems("甲证", "")).to.deep.equal(["official 规范用语：单向的一组请填写"]);
    expect(problems("甲证", "", "same")).to.deep.equal(["words 词语：双向的一组至少要两个词"]);
    expect(problems("甲证 乙证 甲证", "规范")).to.deep.equal(["words 词语：“甲证”写了两次"]);
    expect(problems("甲证", "甲证 规范")).to.deep.equal(["official 规范用语：“甲证”已经在左边的词语里"]);
    expect(problems("长".repeat(21), "规范")[0]).to.include("超过 20 个字");
    expect(problems(Array.from({ length: 41 }, (_, i) => `词${"一二三四五六七八九十"[i % 10]}${"甲乙丙丁戊"[Math.floor(i / 10)]}`).join(" "), "规范")[0]).to.include("最多 40 个，现在有 41 个");
    expect(problems("甲-证", "规范")[0]).to.include("以外的符号");
    expect(problems("カラオケ", "规范")[0]).to.include("以外的符号");
    expect(problems("开ktv", "规范")[0]).to.include("会分开");
    expect(problems("2024", "规范")[0]).to.include("按编码处理");
    expect(problems("a", "规范")[0]).to.include("太短");
    expect(problems("办结婚证", "离婚登记")[0]).to.include("意思相反");
    expect(problems("甲证 乙证", "丙证", "both")[0]).to.equal("kind 方向：请选择");
  });

  it("joins no two words that say the contrary, and many that merely share a sign", () => {
    expect(oppositesAmong(["注册公司", "公司注销"])).to.deep.equal(["注册公司", "公司注销"]);
    expect(oppositesAmong(["出生证", "上户口", "新生儿落户"])).to.equal(undefined);
  });
});
