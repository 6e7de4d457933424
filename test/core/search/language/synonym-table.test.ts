import { expect } from "chai";
import { loadDictionaries } from "../../../../core/search/language/dictionaries.ts";
import { normalise } from "../../../../core/search/language/normalise.ts";
import { synonymTable } from "../../../../core/search/language/synonym-table.ts";
import { governmentServices } from "../../../../core/search/language-pack.ts";
import { defaultSynonyms } from "../../../../core/search/synonyms.ts";

const wordsFor = (table: ReturnType<typeof synonymTable>, word: string): string[] => table.standIns(word).map((standIn) => standIn.word);

describe("search: synonyms", () => {
  it("work both ways or one way, as the group says", () => {
    const table = synonymTable([{ same: ["驾照", "驾驶证"] }, { said: ["打井"], official: ["取水许可"] }]);
    expect(wordsFor(table, "驾照")).to.deep.equal(["驾驶证"]);
    expect(wordsFor(table, "驾驶证")).to.deep.equal(["驾照"]);
    expect(wordsFor(table, "打井")).to.deep.equal(["取水许可"]);
    expect(wordsFor(table, "取水许可")).to.deep.equal([]);
  });

  it("a word in several groups has the words of all of them, itself never", () => {
    const table = synonymTable([{ same: ["甲", "乙"] }, { same: ["甲", "丙"] }, { said: ["甲"], official: ["甲", "丁"] }]);
    expect(wordsFor(table, "甲").sort()).to.deep.equal(["丁", "丙", "乙"].sort());
  });

  it("the default library is written in the form that searching compares", async () => {
    const d = await loadDictionaries();
    for (const word of synonymTable(defaultSynonyms).words) expect(normalise(d, word), word).to.equal(word);
    for (const group of defaultSynonyms) for (const words of Object.values(group)) expect(words.every((word) => word !== "")).to.equal(true);
  });

  it("the language pack is written so too, and no word both fills and means something", async () => {
    const d = await loadDictionaries();
    const { fillers, plain, intents } = governmentServices;
    for (const word of [...fillers, ...plain, ...intents.flatMap((intent) => [...intent.asked, ...intent.named])]) expect(normalise(d, word), word).to.equal(word);
    expect([...fillers].filter((word) => plain.has(word))).to.deep.equal([]);
  });
});
