import { expect } from "chai";
import { DEMO_PASSWORD } from "../../../core/demo/demo-people.ts";
import { house, NOW, type House } from "../../support/house.ts";

const FORM = "main form[method=post]";

describe("参数设置 (ZKHL-4.8.3)", () => {
  let site: House;
  before(async () => { site = await house(); });
  after(() => site.close());

  const set = async (id: string, value: string): Promise<void> => {
    const xitong = await site.signedIn("xitong");
    const saved = await xitong.submit(await xitong.get(`/people/parameters/${id}`), FORM, { value });
    expect(saved.page(".sx-done").text()).to.include("已修改");
  };

  it("lists what the plugins that are on declare: what it does, unit, usual value, range, who changed it when", async () => {
    const xitong = await site.signedIn("xitong");
    const before = await xitong.get("/people/parameters");
    const row = (page: typeof before, label: string): string => page.page("tbody tr").filter((_, e) => page.page(e).find("th").text().includes(label)).text();
    expect(row(before, "输错密码几次后锁定")).to.include("5 次").and.include("3 至 10 次").and.include("没有修改过");
    expect(row(before, "每一步审核的时限")).to.include("5 个工作日").and.include("1 至 60 个工作日");
    await set("core.sign-in-failures", "4");
    expect(row(await xitong.get("/people/parameters"), "输错密码几次后锁定")).to.include("4 次").and.include("已修改").and.include("罗建国 2026年11月23日 10:00");
    const { detail } = await site.site.db("core_audit").where({ action: "people.parameter-changed" }).first("detail");
    expect(detail).to.deep.equal({ label: "输错密码几次后锁定", from: 5, to: 4, reset: false });
    const back = await xitong.submit(await xitong.get("/people/parameters/core.sign-in-failures"), "main form[action$='/reset']");
    expect(row(back, "输错密码几次后锁定")).to.include("5 次").and.include("没有修改过");
  });

  it("refuses what is outside the range or no number at the field, and keeps what was typed", async () => {
    const xitong = await site.signedIn("xitong");
    const form = await xitong.get("/people/parameters/core.lock-minutes");
    const far = await xitong.submit(form, FORM, { value: "2000" });
    expect(far.status).to.equal(422);
    expect(far.page("#f-value-error").text()).to.include("请填 5 至 1440 分钟");
    expect(far.page("[name=value]").attr("value")).to.equal("2000");
    expect((await xitong.submit(form, FORM, { value: "很多" })).page("#f-value-error").text()).to.include("请填写整数");
    expect(await site.site.db("core_parameters").where({ id: "core.lock-minutes" })).to.have.length(0);
    expect((await xitong.get("/people/parameters/core.nothing")).status).to.equal(404);
  });

  it("decides how many failures lock an account for how long, and the sign-in page says so", async () => {
    await set("core.sign-in-failures", "3");
    await set("core.lock-minutes", "10");
    const visitor = site.visitor();
    const page = await visitor.get("/sign-in");
    expect(page.text).to.include("连续 3 次输错密码，账号锁定 10 分钟");
    const tried = [];
    for (let count = 0; count < 3; count += 1) tried.push(await visitor.submit(page, "form[action^='/sign-in']", { account: "mujing", password: "wrong" }));
    expect(tried[1]?.text).to.include("还可以再试 1 次，之后锁定 10 分钟");
    expect(tried[2]?.text).to.include("账号已锁定，请 10 分钟后再试");
    site.setNow(new Date(NOW.getTime() + 11 * 60_000));
    expect((await visitor.submit(page, "form[action^='/sign-in']", { account: "mujing", password: DEMO_PASSWORD })).url).to.match(/\/desk$/);
    site.setNow(NOW);
  });

  it("decides when an idle session ends", async () => {
    await set("core.idle-minutes", "10");
    const person = await site.signedIn("liwenjing");
    site.setNow(new Date(NOW.getTime() + 9 * 60_000));
    expect((await person.get("/desk")).url).to.match(/\/desk$/);
    site.setNow(new Date(NOW.getTime() + 20 * 60_000));
    const ended = await person.get("/desk");
    expect(ended.url).to.include("/sign-in");
    expect(ended.text).to.include("10 分钟没有操作会自动退出");
    site.setNow(NOW);
  });

  it("decides how large an uploaded file may be, and the field says so", async () => {
    await set("core.file-megabytes", "1");
    const xitong = await site.signedIn("xitong");
    const form = await xitong.get("/people/sign-in-documents/new");
    expect(form.page("#f-file-hint").text()).to.include("不超过 1 MB");
    const refused = await xitong.submit(form, FORM, { title: "手册" }, { files: { file: { name: "a.pdf", content: Buffer.concat([Buffer.from("%PDF-1.7\n"), Buffer.alloc(1_200_000, 65)]) } } });
    expect(refused.text).to.include("不能超过 1 MB");
  });

  it("decides the limit of a review and when its light turns yellow (INTRO2-4.4)", async () => {
    await site.site.db("catalogue_item_versions").whereNotNull("step_since").update({ step_since: NOW });
    const examiner = await site.signedIn("zhaozhiyuan");
    const first = async (): Promise<string> => (await examiner.get("/review/inbox")).page("main tbody tr").first().text();
    expect(await first()).to.include("2026年11月30日").and.include("剩 5 个工作日");
    await set("review.days", "10");
    expect(await first()).to.include("2026年12月7日").and.include("剩 10 个工作日");
    const yellow = async (): Promise<number> => (await examiner.get("/review/inbox?light=yellow")).page("main tbody tr").length;
    expect(await yellow()).to.equal(0);
    await set("review.yellow-days", "10");
    expect(await yellow()).to.be.greaterThan(0);
  });

  it("is the system administrator's alone", async () => {
    for (const account of ["anquan", "shenji", "liwenjing", "helihua"]) {
      const browser = await site.signedIn(account);
      for (const path of ["/people/parameters", "/people/parameters/core.lock-minutes"]) expect((await browser.get(path)).status, `${account} ${path}`).to.equal(403);
    }
  });
});
