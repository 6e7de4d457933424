import { expect } from "chai";
import fc from "fast-check";
import { loadDictionaries, type Dictionaries } from "../../../../core/search/language/dictionaries.ts";
import { bareNameKey, fold, nameKey, normalise } from "../../../../core/search/language/normalise.ts";

describe("search: folding of texts", () => {
  let d: Dictionaries;
  before(async function () {
    this.timeout(60_000);
    d = await loadDictionaries();
  });

  it("brings full width, capitals, traditional signs and punctuation to one form", () => {
    expect(normalise(d, "ＫＴＶ　營業執照（副本）")).to.equal("ktv 营业执照 副本");
    expect(normalise(d, "《出生醫學證明》首次簽發")).to.equal("出生医学证明 首次签发");
    expect(normalise(d, "  Ａ１-２ ")).to.equal("a1 2");
  });

  it("leaves simplified text as it is", () => {
    for (const text of ["著作权许可使用合同", "台湾居民定居证", "里程碑", "覆土", "干部"]) expect(normalise(d, text)).to.equal(text);
  });

  it("knows for each sign where it came from", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (original) => {
      const { text, at } = fold(d, original);
      expect(at.length).to.equal(text.length);
      for (const [i, place] of at.entries()) {
        expect(place).to.be.within(0, original.length - 1);
        if (i > 0) expect(place).to.be.at.least(at[i - 1] ?? 0);
      }
    }));
    const { text, at } = fold(d, "㎡證");
    expect([text, at]).to.deep.equal(["m2证", [0, 0, 1]]);
  });

  it("folds twice as once", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => {
      expect(normalise(d, normalise(d, text))).to.equal(normalise(d, text));
    }));
  });

  it("gives two spellings of one name one key, with and without remarks", () => {
    expect(nameKey(d, "取水许可证（新办） 审批")).to.equal(nameKey(d, "取水许可证(新办)审批"));
    expect(bareNameKey(d, "开具税收完税证明（县级行使）")).to.equal("开具税收完税证明");
    expect(bareNameKey(d, "审批（市政类）(延期)")).to.equal("审批");
  });
});
