import { expect } from "chai";
import { createDatabase, dropDatabase, urlOf } from "../../../support/databases.ts";
import { house, NOW, type House } from "../../../support/house.ts";

const FORM = "main form[method=post]";
const LIST = ["日期,类型,名称", "2027-01-01,放假,元旦", "2027-01-02,放假,元旦", "2027-01-03,放假,元旦", "2027-02-07,调休上班,春节", "2027-02-08,放假,春节"].join("\n");
const SOURCE = "国务院办公厅关于 2027 年部分节假日安排的通知";
const cellOf = (answer: { page: (selector: string) => { attr(name: string): string | undefined; text(): string } }, day: string) => {
  const link = answer.page(`.cal a[href='/people/calendar/days/${day}']`);
  return link.text();
};

describe("工作日历 (ZKHL-4.8.3)", () => {
  let site: House;
  before(async () => { site = await house(); });
  after(() => site.close());

  it("shows a year as twelve months, each day with a word, and the festivals in the words of the announcement", async () => {
    const page = await (await site.signedIn("xitong")).get("/people/calendar");
    expect(page.page("h1").text()).to.equal("2026 年工作日历");
    expect(page.page(".cal-month")).to.have.length(12);
    expect(page.page(".cal-day")).to.have.length(365);
    expect(cellOf(page, "2026-02-17")).to.include("节").and.include("2026年2月17日星期二，春节放假");
    expect(cellOf(page, "2026-02-14")).to.include("班").and.include("春节调休上班");
    expect(cellOf(page, "2026-11-21")).to.include("休");
    expect(page.page(".cal-day--today a").attr("aria-current")).to.equal("date");
    expect(page.page("main").text()).to.include("2月15日（星期日）至2月23日（星期一）放假，共 9 天").and.include("随系统提供").and.include("248 个工作日");
    expect(page.page("[role=status]").length).to.equal(0);
  });

  it("warns on the desk and on the page of a year that nobody has announced; and beside the dates that run into it", async () => {
    const xitong = await site.signedIn("xitong");
    expect((await xitong.get("/desk")).page("main").text()).to.include("还没有放假安排的年份").and.include("2027 年的时限只按周末推算");
    expect((await xitong.get("/people/calendar?year=2027")).page(".sx-warn").text()).to.include("2027 年的放假安排还没有录入");
    site.setNow(new Date("2026-12-30T02:00:00Z"));
    const examiner = await site.signedIn("zhaozhiyuan");
    await site.site.db("catalogue_item_versions").whereNotNull("step_since").update({ step_since: new Date("2026-12-29T02:00:00Z") });
    const inbox = await examiner.get("/review/inbox");
    expect(inbox.page("main tbody tr").first().text()).to.include("待放假安排公布");
    const decision = await examiner.get(inbox.page("main tbody th a").first().attr("href") ?? "");
    expect(decision.page(".clock").text()).to.include("以国务院办公厅公布的为准");
    site.setNow(NOW);
  });

  it("imports a year after a look: shows faults by line and keeps the words, then enters, and due dates follow at once", async () => {
    const xitong = await site.signedIn("xitong");
    const form = await xitong.get("/people/calendar/2027/import");
    const empty = await xitong.submit(form, FORM, {}, { button: "检查" });
    expect(empty.status).to.equal(422);
    expect(empty.page(".govuk-error-summary").text()).to.include("依据：请填写").and.include("放假安排：请选择文件，或者粘贴内容");
    const wrong = await xitong.submit(form, FORM, { source: SOURCE, list: `${LIST}\n2027-13-01,放假,国庆节` }, { button: "检查" });
    expect(wrong.status).to.equal(422);
    expect(wrong.page("main").text()).to.include("第 7 行　日期：“2027-13-01”不是日期");
    expect(wrong.page("textarea").text()).to.include("2027-13-01");
    expect(wrong.page("[name=source]").attr("value")).to.equal(SOURCE);
    const looked = await xitong.submit(wrong, FORM, { list: LIST }, { button: "检查" });
    expect(looked.status).to.equal(200);
    expect(looked.page("main").text()).to.include("放假 4 天，调休上班 1 天").and.include("名单里没有清明");
    expect(await site.site.db("core_calendar_days")).to.have.length(0);
    const done = await xitong.submit(looked, FORM, {}, { button: "确认导入" });
    expect(new URL(done.url).search).to.equal("?year=2027");
    expect(cellOf(done, "2027-02-07")).to.include("班");
    expect(done.page("main").text()).to.include(SOURCE).and.include("录入");
    expect(done.page(".sx-warn").length).to.equal(0);
    expect((await xitong.get("/desk")).page("main").text()).to.not.include("还没有放假安排的年份");
    expect(site.site.ports.calendar().day("2027-01-01")).to.deep.include({ kind: "holiday", name: "元旦", known: true });
    expect(await site.site.db("core_audit").orderBy("id", "desc").first("action", "subject")).to.deep.equal({ action: "people.calendar-entered", subject: "calendar:2027" });
  });

  it("takes a file as office programs write it (GB18030), and exports what can be entered again", async () => {
    const xitong = await site.signedIn("xitong");
    // “日期,类型,名称” and “2028-01-03,放假,元旦” in GB18030.
    const bytes = Buffer.concat([Buffer.from([0xc8, 0xd5, 0xc6, 0xda, 0x2c, 0xc0, 0xe0, 0xd0, 0xcd, 0x2c, 0xc3, 0xfb, 0xb3, 0xc6, 0x0d, 0x0a]), Buffer.from("2028-01-03,"), Buffer.from([0xb7, 0xc5, 0xbc, 0xd9, 0x2c, 0xd4, 0xaa, 0xb5, 0xa9])]);
    const looked = await xitong.submit(await xitong.get("/people/calendar/2028/import"), FORM, { source: "通知" }, { button: "检查", files: { file: { name: "2028.csv", content: bytes } } });
    expect(looked.page("textarea").text()).to.include("2028-01-03,放假,元旦");
    await xitong.submit(looked, FORM, {}, { button: "确认导入" });
    const file = await (await xitong.fetch("/people/calendar/2028/export")).text();
    expect(file.replace(/^\ufeff/, "")).to.equal("日期,类型,名称\r\n2028-01-03,放假,元旦\r\n");
    const again = await (await xitong.fetch("/people/calendar/2026/export")).text();
    const known = await xitong.submit(await xitong.get("/people/calendar/2026/import"), FORM, { source: "通知", list: again }, { button: "检查" });
    expect(known.page("main").text()).to.include("没有错误").and.include("248 个工作日");
    expect(known.page("main").text()).to.not.include("可能有遗漏");
  });

  it("changes one day with its name, asks why it departs from the week, and lets it go back", async () => {
    const xitong = await site.signedIn("xitong");
    const examiner = await site.signedIn("zhaozhiyuan");
    const dueOn = async (): Promise<string> => (await examiner.get("/review/inbox")).page("main tbody [data-k='最晚办完']").first().text();
    await site.site.db("catalogue_item_versions").whereNotNull("step_since").update({ step_since: NOW });
    expect(await dueOn()).to.equal("2026年11月30日");
    const day = await xitong.get("/people/calendar/days/2026-11-24");
    const nameless = await xitong.submit(day, FORM, { choice: "rest", name: "" });
    expect(nameless.status).to.equal(422);
    expect(nameless.page("#f-name-error").text()).to.include("为什么和平时不一样");
    expect(nameless.page("[name=choice][checked]").attr("value")).to.equal("rest");
    const saved = await xitong.submit(nameless, FORM, { name: "防汛停工" });
    expect(cellOf(saved, "2026-11-24")).to.include("防汛停工放假");
    expect(saved.page("main").text()).to.include("单独设置的日子");
    expect(await dueOn(), "the clock of the reviewers counts with it at once").to.equal("2026年12月1日");
    const back = await xitong.submit(await xitong.get("/people/calendar/days/2026-11-24"), FORM, { choice: "usual", name: "" });
    expect(cellOf(back, "2026-11-24")).to.include("工作日");
    expect(await site.site.db("core_audit").where({ action: "people.calendar-changed" }).count()).to.deep.equal([{ count: "2" }]);
  });

  it("lets a year be entered day by day and then called complete; clearing takes it all back after a question", async () => {
    const xitong = await site.signedIn("xitong");
    await xitong.submit(await xitong.get("/people/calendar/days/2029-01-01"), FORM, { choice: "rest", name: "元旦" });
    expect(site.site.ports.calendar().day("2029-01-01")).to.deep.include({ isWorkday: false, known: false });
    const done = await xitong.submit(await xitong.get("/people/calendar/2029/complete"), FORM, { source: "通知" });
    expect(done.page(".sx-warn").length).to.equal(0);
    expect(site.site.ports.calendar().day("2029-01-02").known).to.equal(true);
    const cleared = await xitong.submit(await xitong.get(done.page("a[href$='/clear']").attr("href") ?? ""), FORM);
    expect(cleared.page(".sx-warn").text()).to.include("2029 年的放假安排还没有录入");
    expect(site.site.ports.calendar().day("2029-01-01").isWorkday).to.equal(true);
  });

  it("is the system administrator's alone, and has no pages for days and years that nobody means", async () => {
    for (const account of ["anquan", "shenji", "liwenjing", "helihua"]) {
      const browser = await site.signedIn(account);
      for (const path of ["/people/calendar", "/people/calendar/2027/import", "/people/calendar/days/2027-01-01", "/people/calendar/2027/clear", "/people/calendar/2027/complete"]) expect((await browser.get(path)).status, `${account} ${path}`).to.equal(403);
    }
    const xitong = await site.signedIn("xitong");
    for (const path of ["/people/calendar/days/2027-02-30", "/people/calendar/1999/import", "/people/calendar/x/export", "/people/calendar/days/1990-01-01"]) expect((await xitong.get(path)).status, path).to.equal(404);
    expect((await xitong.get("/people/calendar?year=abc")).page("h1").text()).to.equal("2026 年工作日历");
  });
});

describe("工作日历 in several processes", () => {
  const name = `test_calendar_${process.pid}`;
  let sites: House[] = [];
  before(async () => {
    await createDatabase(name);
    sites = await Promise.all([1, 2].map(() => house({ url: urlOf(name), switches: [] })));
    await sites[0]?.site.prepare();
  });
  after(async () => {
    for (const site of sites) await site.close();
    await dropDatabase(name);
  });

  it("is read again within seconds after another process, or a statement of the operator, has changed it", async () => {
    const [one, other] = sites;
    if (one === undefined || other === undefined) throw new Error("two sites");
    await other.visitor().get("/sign-in");
    expect(other.site.ports.calendar().day("2026-11-24").isWorkday).to.equal(true);
    await one.site.db("core_calendar_days").insert({ day: "2026-11-24", is_workday: false, name: "停工" });
    await other.visitor().get("/sign-in");
    expect(other.site.ports.calendar().day("2026-11-24").isWorkday, "not asked for every request").to.equal(true);
    other.setNow(new Date(NOW.getTime() + 3_000));
    await other.visitor().get("/sign-in");
    expect(other.site.ports.calendar().day("2026-11-24").isWorkday).to.equal(false);
  });
});
