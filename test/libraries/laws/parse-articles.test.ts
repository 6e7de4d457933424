import { readFileSync } from "node:fs";
import { expect } from "chai";
import fc from "fast-check";
import { z } from "zod";
import { writtenNumber } from "../../../core/codes/chinese-number.ts";
import { articlesText, parseArticles, type ArticleText } from "../../../plugins/libraries/laws/parse-articles.ts";
import { sharedData } from "../../support/shared-data.ts";

const Law = z.object({ title: z.string(), articles: z.array(z.object({ no: z.string(), part: z.string(), chapter: z.string(), section: z.string(), text: z.string() })) });

describe("粘贴的条文", () => {
  it("are split at 第…条, with the headings above them", () => {
    const { articles, skipped, notes } = parseArticles("第一章 总则\r\n\r\n　　第一条　为了……\n　　第二条　下列：\n（一）甲；\n（二）乙。\n第二章 附则\n第一节 施行\n第三条　自公布之日起施行。");
    expect(articles).to.deep.equal([
      { no: "第一条", part: "", chapter: "第一章 总则", section: "", text: "为了……" },
      { no: "第二条", part: "", chapter: "第一章 总则", section: "", text: "下列：\n（一）甲；\n（二）乙。" },
      { no: "第三条", part: "", chapter: "第二章 附则", section: "第一节 施行", text: "自公布之日起施行。" },
    ]);
    expect([skipped, notes]).to.deep.equal([[], []]);
  });

  it("are not split at a reference that begins a line", () => {
    const { articles } = parseArticles("第一条 甲。\n第二条 乙。\n第三条的规定适用于丙。\n第二条第一款所称丁，是指戊。\n第三条 己。");
    expect(articles.map(({ no }) => no)).to.deep.equal(["第一条", "第二条", "第三条"]);
    expect(articles[1]?.text).to.equal("乙。\n第三条的规定适用于丙。\n第二条第一款所称丁，是指戊。");
  });

  it("are split without a blank when the number is the next one", () => {
    expect(parseArticles("第一条为了甲。\n第二条本办法所称乙。").articles.map(({ no, text }) => [no, text])).to.deep.equal([["第一条", "为了甲。"], ["第二条", "本办法所称乙。"]]);
  });

  it("pass over a table of contents, keep a preamble under its word, and say what they leave out", () => {
    const { articles, skipped } = parseArticles("某某法\n（2020年1月1日通过）\n目　录\n第一章 总则\n第二章 附则\n序　言\n历史悠久。\n第一章 总则\n第一条 甲。");
    expect(articles.map(({ no, chapter, text }) => [no, chapter, text])).to.deep.equal([["序言", "第二章 附则", "历史悠久。"], ["第一条", "第一章 总则", "甲。"]]);
    expect(skipped).to.deep.equal(["某某法", "（2020年1月1日通过）", "目　录"]);
  });

  it("are one piece when they have no articles", () => {
    expect(parseArticles("国务院决定：\n第一章式的说法不是标题。\n此令。").articles).to.deep.equal([
      { no: "全文", part: "", chapter: "", section: "", text: "国务院决定：\n第一章式的说法不是标题。\n此令。" },
    ]);
    expect(parseArticles(" \n　\n").articles).to.deep.equal([]);
  });

  it("are noted where numbers are missing, come twice, or stand empty", () => {
    const { notes } = parseArticles("第一条 甲。\n第三条 乙。\n第三条 丙。\n第四条\n第四条之一 丁。\n第五条 戊。");
    expect(notes).to.deep.equal(["第一条之后是第三条", "第三条之后是第三条", "第四条没有内容", "第三条出现了不止一次"]);
  });

  it("come back out of the form as they went in, whatever they say", () => {
    const text = fc.array(fc.stringMatching(/^[甲乙丙丁，]{1,12}。$/), { minLength: 1, maxLength: 3 }).map((lines) => lines.join("\n"));
    const chapters = fc.array(fc.array(text, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 });
    fc.assert(fc.property(chapters, fc.boolean(), (given, withParts) => {
      let count = 0;
      const articles: ArticleText[] = given.flatMap((texts, index) => texts.map((one) => {
        count += 1;
        return { no: `第${writtenNumber(count)}条`, part: withParts ? `第${writtenNumber(1 + Math.floor(index / 2))}编 编名` : "", chapter: `第${writtenNumber(index + 1)}章 章名`, section: "", text: one };
      }));
      expect(parseArticles(articlesText(articles))).to.deep.equal({ articles, skipped: [], notes: [] });
    }));
  });

  it("of 300 real laws come back as they are, but for two headings the source had left inside an article", function () {
    const path = sharedData("laws/laws_core.ndjson");
    if (path === undefined) return;
    const laws = readFileSync(path, "utf8").trim().split("\n").map((line) => Law.parse(JSON.parse(line)));
    const changed = laws.filter(({ articles }) => JSON.stringify(parseArticles(articlesText(articles)).articles) !== JSON.stringify(articles));
    expect(laws).to.have.length(300);
    expect(changed.map(({ title }) => title)).to.have.members(["教师资格条例", "未成年人网络保护条例"]);
  });
});
