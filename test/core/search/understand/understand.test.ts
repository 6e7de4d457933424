import { expect } from "chai";
import { loadDictionaries, type Dictionaries } from "../../../../core/search/language/dictionaries.ts";
import { synonymTable } from "../../../../core/search/language/synonym-table.ts";
import { governmentServices } from "../../../../core/search/language-pack.ts";
import { NameIndex } from "../../../../core/search/suggest/name-index.ts";
import { nameReader } from "../../../../core/search/suggest/name-reader.ts";
import { defaultSynonyms } from "../../../../core/search/synonyms.ts";
import { packIndex } from "../../../../core/search/understand/analyse.ts";
import type { Understanding } from "../../../../core/search/understand/concept.ts";
import { understand, type UnderstandingKit } from "../../../../core/search/understand/understand.ts";
import { fixedVocabulary } from "../../../../core/search/understand/vocabulary.ts";

describe("search: understanding a question", () => {
  let kit: UnderstandingKit;
  const ask = (text: string, exact = false): Promise<Understanding> => understand(kit, text, exact);
  const taken = async (text: string): Promise<string[]> => (await ask(text)).concepts.map((concept) => concept.taken);

  before(async function () {
    this.timeout(60_000);
    const d: Dictionaries = await loadDictionaries();
    const words = ["居民身份证", "身份证", "营业执照", "食品", "经营", "许可", "许可证", "失业保险金", "居住证", "养老保险", "户口", "迁移", "公证", "社会保障", "健康", "水利", "收养", "登记", "转移"];
    kit = { d, pack: packIndex(governmentServices, synonymTable(defaultSynonyms)), vocabulary: await fixedVocabulary(d, words) };
  });

  it("leaves the words of asking out, whatever turn they take", async () => {
    const turns = ["我想办", "请问怎么办理", "去哪里办", "", "我们公司需要"];
    const ends = ["要哪些手续", "需要什么材料", "怎么弄", "", "多少钱", "要多久办好", "的流程"];
    for (const turn of turns) for (const end of ends) expect(await taken(`${turn}居住证${end}`), `${turn}…${end}`).to.deep.equal(["居住证"]);
  });

  it("reads a long row of words of wanting as quickly as any other question", async () => {
    // Twice as many ways for each would keep the process busy for minutes here, and for ever with a hundred.
    expect((await ask(`${"想要需要应该".repeat(12)}居住证`)).concepts.map(({ taken: word }) => word)).to.include("居住证");
  });

  it("keeps words of asking when there is nothing else", async () => {
    expect((await ask("怎么办")).concepts.length).to.be.greaterThan(0);
  });

  it("tells what is wanted from what it is about", async () => {
    const { concepts } = await ask("营业执照丢了怎么补办");
    expect(concepts.map(({ taken: word, kind }) => [word, kind])).to.deep.equal([["营业执照", "word"], ["丢", "intent"], ["补办", "intent"]]);
    expect(new Set(concepts.flatMap((concept) => concept.intents))).to.deep.equal(new Set(["replace"]));
  });

  it("does not cut a known word at a word of asking inside it", async () => {
    expect(await taken("养老保险怎么转移")).to.deep.equal(["养老保险", "转移"]);
    expect(await taken("我想开网吧")).to.include("网吧");
  });

  it("takes a slip for the word that was meant and says so", async () => {
    for (const [typed, word] of [["身分正", "身份证"], ["营业执找", "营业执照"], ["失业保显金", "失业保险金"], ["失业保金", "失业保险金"], ["营业执执照", "营业执照"]] as const) {
      const { concepts } = await ask(typed);
      expect(concepts.map((concept) => concept.taken).join("")).to.equal(word);
      for (const concept of concepts) expect([concept.how, concept.typed]).to.deep.equal(["corrected", typed]);
    }
  });

  it("leaves words of the dictionary alone when nothing near is known", async () => {
    expect(await taken("火星")).to.deep.equal(["火星"]);
    expect(await taken("飞船")).to.deep.equal(["飞船"]);
  });

  it("reads pinyin with and without spaces, and initials", async () => {
    expect(await taken("shenfenzheng")).to.deep.equal(["身份证"]);
    expect(await taken("hukou qianyi")).to.deep.equal(["户口", "迁移"]);
    expect(await taken("hukouqianyi")).to.deep.equal(["户口", "迁移"]);
    expect(await taken("ying ye zhi zhao")).to.deep.equal(["营业执照"]);
    expect(await taken("ban shen fen zheng")).to.include("身份证");
    expect(await taken("yyzz")).to.deep.equal(["营业执照"]);
    expect((await ask("yyzz")).concepts[0]?.how).to.equal("initials");
    expect(await taken("qwrtp")).to.deep.equal(["qwrtp"]);
  });

  it("reads pinyin as accents and hasty fingers type it", async () => {
    for (const [typed, words] of [["fukou qianyi", ["户口", "迁移"]], ["xinfenzheng", ["身份证"]], ["yingye zizhao", ["营业执照"]]] as const) {
      expect(await taken(typed), typed).to.deep.equal(words);
    }
  });

  it("takes an office for who does it, and the side of a thing for what it is beside a wish", async () => {
    const kinds = async (text: string): Promise<string[]> => (await ask(text)).concepts.map(({ taken: word, kind }) => `${word} ${kind}`);
    expect(await kinds("住建局 户口")).to.deep.equal(["住建局 office", "户口 word"]);
    expect(await kinds("公司变更地址")).to.deep.equal(["公司 plain", "变更 intent", "地址 plain"]);
    expect(await kinds("地址")).to.deep.equal(["地址 word"]);
  });

  it("hears both wishes in a word that may say either", async () => {
    expect((await ask("身份证到期")).concepts.flatMap((concept) => concept.intents)).to.deep.equal(["renew", "extend"]);
  });

  it("does not take a word of its own for another that sounds alike", async () => {
    expect(await taken("水立")).to.deep.equal(["水利"]);
    expect(await taken("工证")).to.deep.equal(["公证"]);
    expect(await taken("屏幕")).to.deep.equal(["屏幕"]);
  });

  it("reads letters and a sign too wrong for its word by the names that have what stands around", async () => {
    const names = new NameIndex(kit.d);
    await names.apply(["劳务派遣经营许可", "出版物零售单位设立审批", "仅销售预包装食品备案"].map((title, number) => ({ number, title, heading: "", alive: true })));
    const joined = async (text: string): Promise<string> => (await understand({ ...kit, names: nameReader(kit.d, names) }, text, false)).concepts.map((concept) => concept.taken).join("");
    expect(await joined("lwpq")).to.equal("劳务派遣");
    expect(await joined("yubaozhuang shipin")).to.equal("预包装食品");
    expect(await joined("出版物零佳单位")).to.contain("零售");
    expect(await joined("lwzq")).to.not.contain("劳务");
  });

  it("hears what a sentence asks for behind the circumstances that it tells", async () => {
    const focus = async (text: string): Promise<string[]> => (await ask(text)).concepts.filter((concept) => concept.focus === true).map((concept) => concept.taken);
    expect(await focus("老公当兵我没上班养老保险怎么接续")).to.deep.equal(["养老保险", "接续"]);
    expect(await focus("食品许可怎么转")).to.deep.equal([]);
  });

  it("hears a phrase of the library whose words stand apart, in either order, and the wish inside one", async () => {
    expect(await taken("想在院子里养几百只鸡")).to.include("养鸡").and.not.include("鸡");
    expect(await taken("社保怎么转")).to.deep.equal(["转社保", "转"]);
    expect(await taken("户口迁移")).to.deep.equal(["户口", "迁移"]);
    expect((await ask("到期换证")).concepts.flatMap((concept) => concept.intents)).to.include("renew");
  });

  it("takes an unknown thing that is told before what people say of offices for a circumstance, unless it is part of it", async () => {
    const told = async (text: string): Promise<string[]> => (await ask(text)).concepts.filter((concept) => concept.told === true).map((concept) => concept.taken);
    expect(await told("我家院落塌掉一半现在该去哪里领低保")).to.include("院落");
    expect(await told("请问独角兽驾驶证怎么办理")).to.deep.equal([]);
  });

  it("makes no slip of a word of asking and what follows, nor of a word that has lost one sign and won another", async () => {
    const near = { ...kit, vocabulary: await fixedVocabulary(kit.d, ["先进", "换新的", "拖拉机", "保险金额"]) };
    const read = async (text: string): Promise<string> => (await understand(near, text, false)).concepts.map((concept) => concept.taken).join(" ");
    expect(await read("想进公司")).to.not.include("先进");
    expect(await read("新买的拖拉机")).to.include("拖拉机").and.not.include("换新的");
  });

  it("knows a code from a year", async () => {
    expect((await ask("0131032001")).concepts.map((concept) => concept.kind)).to.deep.equal(["code"]);
    expect((await ask("食品 11530900MB000")).concepts.map((concept) => concept.kind)).to.deep.equal(["code", "word"]);
    expect((await ask("2026年养老保险")).concepts.map((concept) => concept.kind)).to.not.include("code");
    expect((await ask("131")).concepts.map((concept) => concept.kind)).to.not.include("code");
  });

  it("takes words as they stand when asked to", async () => {
    const { concepts } = await ask("身分正 打井", true);
    expect(concepts.every((concept) => concept.how === "typed" && concept.spellings.length === 1)).to.equal(true);
  });
});
