import { expect } from "chai";
import { loadDictionaries, type Dictionaries } from "../../../../core/search/language/dictionaries.ts";
import { bigrams, deletions } from "../../../../core/search/language/grams.ts";
import { blurSound, initialsKey, soundKey } from "../../../../core/search/language/pinyin.ts";

describe("search: sounds and pieces of words", () => {
  let d: Dictionaries;
  before(async function () {
    this.timeout(60_000);
    d = await loadDictionaries();
  });

  it("words that sound alike have one key, typed pinyin too", () => {
    expect(soundKey(d, "公证")).to.equal(soundKey(d, "公正"));
    expect(soundKey(d, "营业执照")).to.equal(soundKey(d, "营业执找"));
    expect(soundKey(d, "身份证")).to.equal(blurSound("shenfenzheng"));
    expect(soundKey(d, "绿化")).to.equal(blurSound("lvhua"));
  });

  it("southern slips make no difference: zh/z, ch/c, sh/s, n/ng", () => {
    expect(blurSound("zengming")).to.equal(blurSound("zhenmin"));
    expect(blurSound("sengri")).to.equal(blurSound("shenri"));
  });

  it("different words keep different keys", () => {
    expect(soundKey(d, "注销")).to.not.equal(soundKey(d, "变更"));
    expect(soundKey(d, "护照")).to.not.equal(soundKey(d, "户口"));
  });

  it("reads signs with several sounds by their word", () => {
    expect(initialsKey(d, "银行")).to.equal("yh");
    expect(initialsKey(d, "重庆")).to.equal("cq");
    expect(initialsKey(d, "居民身份证")).to.equal("jmsfz");
  });

  it("cuts pairs within runs of Han signs only", () => {
    expect(bigrams("营业执照 k歌 a")).to.deep.equal(["营业", "业执", "执照"]);
    expect(deletions("身份证")).to.deep.equal(["份证", "身证", "身份"]);
  });
});
