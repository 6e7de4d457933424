import { expect } from "chai";
import fc from "fast-check";
import { loadDictionaries, type Dictionaries } from "../../../../core/search/language/dictionaries.ts";
import { mark } from "../../../../core/search/rank/highlight.ts";

describe("search: marking hits", () => {
  let d: Dictionaries;
  before(async function () {
    this.timeout(60_000);
    d = await loadDictionaries();
  });
  const needle = (text: string, words: readonly string[] = []) => [{ text, words }];
  const hits = (needles: Parameters<typeof mark>[1], text: string): string[] => mark(d, needles, text).filter((part) => part.hit).map((part) => part.text);

  it("shows the text as it was written, whatever form the question had", () => {
    expect(hits([needle("营业执照")], "《營業執照》遗失")).to.deep.equal(["營業執照"]);
    expect(hits([needle("ktv")], "开设ＫＴＶ")).to.deep.equal(["ＫＴＶ"]);
  });

  it("marks all words of a phrase that is not there as a whole, or none of them", () => {
    const phrase = needle("食品经营许可", ["食品", "经营", "许可"]);
    expect(hits([phrase], "食品(含保健食品)经营许可")).to.deep.equal(["食品", "食品", "经营许可"]);
    expect(hits([phrase], "食品生产许可")).to.deep.equal([]);
  });

  it("loses no sign of any text", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme", minLength: 1, maxLength: 3 }), (text, word) => {
      expect(mark(d, [needle(word)], text).map((part) => part.text).join("")).to.equal(text);
    }));
  });
});
