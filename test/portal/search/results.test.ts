import { expect } from "chai";
import type { Answer } from "../../support/browser-client.ts";
import { house, type House } from "../../support/house.ts";

describe("the page of results", function () {
  this.timeout(60_000);
  let site: House;
  before(async () => { site = await house(); });
  after(() => site.close());

  const ask = (query: string): Promise<Answer> => site.visitor().get(`/portal/search?${query}`);
  const askFor = (words: string): Promise<Answer> => ask(`q=${encodeURIComponent(words)}`);
  const currentNav = ({ page }: Answer): string => page(".sx-nav a[aria-current]").text();
  const factsOf = ({ page }: Answer, name: string): string[] =>
    page(".results a[href^='/guide/']").filter((_, a) => page(a).text() === name).first().closest("div").find(".sx-facts li").map((_, li) => page(li).text()).get();

  it("leads back to the last page when the address asks for one beyond it (HEN-3.1.1f)", async () => {
    const beyond = await ask(`q=${encodeURIComponent("许可")}&type=${encodeURIComponent("行政许可")}&page=40`);
    expect(beyond.page(".results > li").length).to.be.greaterThan(0);
    expect(new URL(beyond.url).searchParams.get("q")).to.equal("许可");
    expect(new URL(beyond.url).searchParams.get("type")).to.equal("行政许可");
    const all = await ask("page=499");
    expect(all.page(".govuk-pagination__item--current").text().trim()).to.equal(new URL(all.url).searchParams.get("page"));
    const hall = (await site.visitor().get("/portal/departments")).page(".deps a").first().attr("href") ?? "";
    expect((await site.visitor().get(`${hall}?page=77`)).page(".results > li").length).to.be.greaterThan(0);
  });

  it("searches for the first 200 signs of a longer text and says so, here and in a hall", async () => {
    const long = `食品经营许可${"，还有别的".repeat(60)}`;
    const answer = await askFor(long);
    expect(answer.page("main").text()).to.contain("只按前 200 个字搜索");
    expect([...answer.page(".sx-search input[name=q]").attr("value") ?? ""].length).to.equal(200);
    expect(answer.page(".sx-search input[name=q]").attr("value")).to.match(/^食品经营许可，还有别的/);
    const nonsense = await askFor("鑫".repeat(300));
    expect(nonsense.page("h1").text()).to.contain("没有找到");
    expect(nonsense.page("main").text()).to.contain("只按前 200 个字搜索");
    expect((await askFor("食品经营许可")).page("main").text()).to.not.contain("只按前");
    const hall = (await site.visitor().get("/portal/departments")).page(".deps a").first().attr("href") ?? "";
    expect((await site.visitor().get(`${hall}?q=${encodeURIComponent(long)}`)).page("main").text()).to.contain("只按前 200 个字搜索");
    // The sign in the middle of the cut is one sign of two halves.
    expect((await askFor("𠮷".repeat(201))).page(".sx-search input[name=q]").attr("value")).to.equal("𠮷".repeat(200));
  });

  it("bears the name of the hall it is in, in heading, title, path and navigation (HEN-3.1.1a, HEN-3.1.1h, HEN-3.1.2)", async () => {
    const home = await site.visitor().get("/");
    for (const hall of ["个人办事", "法人办事"]) {
      const href = home.page(".sx-nav a").filter((_, a) => home.page(a).text() === hall).attr("href") ?? "";
      const first = await site.visitor().get(href);
      for (const address of [href, ...first.page(".hall-all a").map((_, a) => first.page(a).attr("href") ?? "").get()]) {
        const answer = await site.visitor().get(address);
        expect(answer.page("h1").text()).to.equal(hall);
        expect(answer.page("h1").hasClass("govuk-visually-hidden")).to.equal(false);
        expect(answer.page("title").text()).to.match(new RegExp(`^${hall} - `));
        expect(answer.page(".govuk-breadcrumbs").text()).to.contain(hall);
        expect(currentNav(answer)).to.equal(hall);
      }
    }
    expect(currentNav(await ask(""))).to.equal("");
    expect((await ask("")).page("h1").text()).to.equal("全部事项");
    const persons = await ask(`audience=${encodeURIComponent("自然人")}`);
    expect(persons.page(".facets input[name=audience][checked]").map((_, box) => persons.page(box).attr("value")).get()).to.deep.equal(["自然人"]);
  });

  it("finds in the halls what any of their 服务对象 may apply for (HEN-3.1.2)", async () => {
    const home = await site.visitor().get("/");
    const href = home.page(".sx-nav a").filter((_, a) => home.page(a).text() === "法人办事").attr("href") ?? "";
    const count = ({ page }: Answer): number => Number(page(".res-head .num").first().text());
    const first = await site.visitor().get(href);
    const inHall = count(await site.visitor().get(first.page(".hall-all a").first().attr("href") ?? ""));
    expect(Number(first.page(".hall-all .num").first().text())).to.equal(inHall);
    for (const audience of ["企业法人", "事业法人", "社会组织法人", "其他组织"]) expect(inHall, audience).to.be.at.least(count(await ask(`audience=${encodeURIComponent(audience)}`)));
  });

  it("says of visits what they are, never a number alone", async () => {
    const pages = [await ask(""), await ask("page=2"), await ask("page=3")];
    const facts = pages.flatMap(({ page }) => page(".sx-facts li").map((_, li) => page(li).text()).get());
    expect(facts.filter((fact) => /^\d+ 次$/.test(fact))).to.deep.equal([]);
    expect(facts.filter((fact) => /^到现场 \d+ 次$/.test(fact)).length).to.be.greaterThan(0);
    expect(factsOf(await askFor("食品经营许可（首次申请）"), "食品经营许可（首次申请）").join()).to.contain("不用到现场");
  });

  it("shows 主项 with their sentence and their 子项, and 可以在线办理 at one place (HEN-3.1.1d, HEN-3.1.1e)", async () => {
    const { page } = await askFor("食品经营许可");
    const group = page(".res").filter((_, li) => page(li).find("h2").text() === "食品经营许可").first();
    expect(group.children("p").text()).to.contain("食品");
    expect(group.find(".sx-fold summary").text()).to.equal(`子项（${group.find(".subs > li").length}）`);
    for (const tag of page(".sx-tag--green").get()) expect(page(tag).parent().hasClass("res__online")).to.equal(true);
    page(".res__online").each((_, p) => { expect(page(p).prev().is("div")).to.equal(true); });
  });

  it("keeps one 主项 on a page of its own (HEN-3.1.1d)", async () => {
    const entry: { id: string; name: string } = await site.site.db("catalogue_entries").where({ name: "食品经营许可" }).first("id", "name");
    const answer = await ask(`entry=${entry.id}`);
    expect(answer.page("h1").text()).to.equal("食品经营许可：全部子项");
    expect(answer.page(".results a[href^='/guide/']").length).to.be.greaterThan(1);
    expect(answer.page(".sx-fold").length).to.equal(0);
    expect(answer.page(".facets input[name=entry]").attr("value")).to.equal(entry.id);
    const without = await site.visitor().get(answer.page("a.chip").attr("href") ?? "");
    expect(new URL(without.url).search).to.equal("");
    for (const odd of ["entry=x", "entry=999999999999", "entry=1&entry=2", `entry=${entry.id}&q=${encodeURIComponent("没有这个")}`]) expect((await ask(odd)).status, odd).to.equal(200);
    expect(site.errors).to.deep.equal([]);
  });

  it("says in two or three whole words what it understood, and nothing where it took the words as they stand", async () => {
    const wordsOf = async (words: string): Promise<string[]> => {
      const { page } = await askFor(words);
      return page(".understood b").map((_, b) => page(b).text()).get();
    };
    expect(await wordsOf("开饭店要办什么证")).to.deep.equal(["食品经营许可", "餐饮服务"]);
    expect(await wordsOf("食品经营许可（首次申请）")).to.deep.equal([]);
    for (const typed of ["sfz", "营业执照丢了", "居民身分证", "小孩上户口", "开个体户"]) {
      const words = await wordsOf(typed);
      expect(words.length, typed).to.be.within(1, 3);
      for (const word of words) expect(word.length, `${typed}: ${word}`).to.be.greaterThan(1);
    }
  });

  it("offers the nearest apart, and never what shares one sign only", async () => {
    const answer = await askFor("给外星人办身份证");
    expect(answer.page("h1").text()).to.contain("没有找到");
    expect(answer.page(".empty h2").first().text()).to.equal("您是不是想找");
    const near = answer.page(".results--flat .res__name").map((_, name) => answer.page(name).text()).get();
    expect(near.length).to.be.within(1, 5);
    for (const name of near) expect(name).to.contain("身份证");
  });

  it("lets what may be meant as well follow few hits under a heading of its own, and does not count it (HEN-3.1.1f)", async () => {
    const { page } = await askFor("生孩子报销");
    expect(page(".results .res__name").first().text()).to.equal("医疗费用手工（零星）报销");
    const told = Number(page(".res-head .num").text());
    expect(page("h2.res-further").text()).to.equal("也可能相关");
    const [hits, further] = page(".results").map((_, list) => page(list).find(".res").length).get();
    expect([hits, page(".results").length]).to.deep.equal([told, 2]);
    expect(further).to.be.within(1, 10 - told);
    expect((await askFor("食品经营许可")).page(".results").length).to.equal(1);
  });

  it("offers nothing as near that shares only 办, 证 or 许可, and says what to do instead", async () => {
    for (const words of ["红烧肉的做法", "鑫鑫鑫", "我家恐龙要办证", "宇宙飞船许可证"]) {
      const { page } = await askFor(words);
      expect(page("main").text(), words).to.contain("没有找到").and.not.contain("您是不是想找");
      const ways = page(".empty .tips a").map((_, a) => page(a).text()).get();
      expect(ways, words).to.include.members(["个人办事", "法人办事", "按部门找", "全部事项"]);
    }
  });

  it("bears the name of what was chosen, in its heading, its title and its path", async () => {
    const answer = await ask(`life=${encodeURIComponent("出生")}`);
    expect(answer.page("h1").text()).to.equal("出生");
    expect(answer.page("title").text()).to.match(/^出生 - /);
    expect(answer.page(".govuk-breadcrumbs").text()).to.contain("出生");
    const both = await ask(new URLSearchParams({ life: "就业", type: "行政许可" }).toString());
    expect(both.page("h1").text()).to.equal("就业、行政许可");
  });

  it("says in a result what it costs, and shows its heading (HEN-3.1.1)", async () => {
    const answer = await askFor("居民身份证（补领）");
    expect(factsOf(answer, "居民身份证（补领）")).to.include("40 元");
    expect(answer.page("h1").text()).to.equal("“居民身份证（补领）”的搜索结果");
    expect(answer.page("h1").hasClass("govuk-visually-hidden")).to.equal(false);
  });

  it("ends with who runs it, the service line to dial, what it does for everybody, and the door of the staff (design §6)", async () => {
    const { page } = await site.visitor().get("/");
    const footer = page(".sx-footer");
    expect(footer.text()).to.contain("主办单位：云岭市人民政府").and.contain("承办单位：").and.contain("网站标识码：5399000001");
    expect(footer.find("a[href='tel:12345']").text()).to.equal("12345");
    expect(footer.find("a[href='/sign-in']").text()).to.equal("工作人员登录");
    const help = await site.visitor().get(footer.find("a").filter((_, a) => page(a).text() === "无障碍说明").attr("href") ?? "");
    expect(help.page("h1").text()).to.equal("无障碍说明");
    expect(help.page("main").text()).to.contain("长辈版");
  });

  it("does not tell who only read that nothing was lost", async () => {
    const { status, page } = await site.visitor().get("/no-such-page");
    expect(status).to.equal(404);
    expect(page("main").text()).to.not.contain("没有丢失").and.not.contain("没有提交");
  });

  it("names no site that there is not (design §11)", async () => {
    const { page } = await askFor("食品经营许可（首次申请）");
    const guide = await site.visitor().get(page(".results a[href^='/guide/']").first().attr("href") ?? "");
    expect(guide.page("main").text()).to.contain("预约").and.not.contain("政务服务网").and.not.contain("查询码");
    expect((await site.visitor().get("/sign-in")).page(".sx-brand").text().trim()).to.equal("云岭市政务服务");
  });
});
