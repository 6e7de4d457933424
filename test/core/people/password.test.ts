import { expect } from "chai";
import fc from "fast-check";
import { DEMO_PASSWORD } from "../../../core/demo/demo-people.ts";
import { passwordProblem } from "../../../core/people/password-rule.ts";
import { house, type House } from "../../support/house.ts";

describe("changing one's password (YN-1.2.1, YN-1.2.2)", () => {
  let site: House;
  before(async () => { site = await house({ switches: [] }); });
  after(() => site.close());

  const change = async (account: string, fields: Record<string, string>, password = DEMO_PASSWORD) => {
    const browser = site.visitor();
    await browser.submit(await browser.get("/sign-in"), "form[action^='/sign-in']", { account, password });
    return { browser, answer: await browser.submit(await browser.get("/people/password"), "form[action='/people/password']", fields) };
  };

  it("signs the person out and takes only the new one", async () => {
    const { browser, answer } = await change("liwenjing", { current: DEMO_PASSWORD, next: "Lushan-7788", repeat: "Lushan-7788" });
    expect(answer.page("h1").text()).to.equal("工作人员登录");
    expect(answer.page(".sx-notice").text()).to.include("密码已经修改");
    const old = await browser.submit(await browser.get("/sign-in"), "form[action^='/sign-in']", { account: "liwenjing", password: DEMO_PASSWORD });
    expect(old.status).to.equal(422);
    const fresh = await browser.submit(old, "form[action^='/sign-in']", { account: "liwenjing", password: "Lushan-7788" });
    expect(new URL(fresh.url).pathname).to.equal("/desk");
  });

  it("refuses a password used before", async () => {
    const { answer } = await change("liwenjing", { current: "Lushan-7788", next: DEMO_PASSWORD, repeat: DEMO_PASSWORD }, "Lushan-7788");
    expect(answer.status).to.equal(422);
    expect(answer.page("#f-next-error").text()).to.include("最近用过");
  });

  it("refuses a wrong old password, a weak new one and a slip in the repetition, each at its field", async () => {
    const cases: [Record<string, string>, string, string][] = [
      [{ current: "no", next: "Lushan-7788", repeat: "Lushan-7788" }, "#f-current-error", "不正确"],
      [{ current: DEMO_PASSWORD, next: "short1#", repeat: "short1#" }, "#f-next-error", "8 位"],
      [{ current: DEMO_PASSWORD, next: "Lushan-7788", repeat: "Lushan-7789" }, "#f-repeat-error", "不一致"],
    ];
    for (const [fields, at, words] of cases) {
      const { answer } = await change("yangfan", fields);
      expect(answer.status).to.equal(422);
      expect(answer.page(at).text(), at).to.include(words);
    }
  });

  it("says everything that is wrong at once", async () => {
    const { answer } = await change("yangfan", { current: "no", next: "short1#", repeat: "shorter" });
    for (const field of ["current", "next", "repeat"]) expect(answer.page(`#f-${field}-error`).length, field).to.equal(1);
    expect(answer.page(".govuk-error-summary li").length).to.equal(3);
  });

  it("counts wrong old passwords as the door does, and locks there too (GB/T 22239-2019 8.1.4.1)", async () => {
    const browser = await site.signedIn("fangzheng");
    const words: string[] = [];
    for (const current of ["Wrong#1", "Wrong#2", "Wrong#3", "Wrong#4", "Wrong#5", DEMO_PASSWORD]) {
      const answer = await browser.submit(await browser.get("/people/password"), "form[action='/people/password']", { current, next: "Lushan-7788", repeat: "Lushan-7788" });
      expect(answer.status, current).to.equal(422);
      words.push(answer.page("#f-current-error").text());
    }
    expect(words[0]).to.include("还可以再试 4 次");
    expect(words[5], "locked, even for the right one").to.include("账号已锁定");
    const door = site.visitor();
    const refused = await door.submit(await door.get("/sign-in"), "form[action^='/sign-in']", { account: "fangzheng", password: DEMO_PASSWORD });
    expect(refused.page(".govuk-error-summary li").text()).to.include("账号已锁定");
    const { action, detail } = await site.site.db("core_audit").where({ action: "people.locked" }).orderBy("id", "desc").first();
    expect([action, detail.account, detail.occasion]).to.deep.equal(["people.locked", "fangzheng", "password-change"]);
  });

  it("stands before everything else at the first sign-in", async () => {
    await site.site.db("core_staff").where({ account: "mujing" }).update({ must_change_password: true });
    const browser = site.visitor();
    const landed = await browser.submit(await browser.get("/sign-in"), "form[action^='/sign-in']", { account: "mujing", password: DEMO_PASSWORD });
    expect(new URL(landed.url).pathname).to.equal("/people/password");
    expect(new URL((await browser.get("/desk")).url).pathname).to.equal("/people/password");
    const refused = await browser.submit(landed, "form[action='/people/password']", { current: "", next: "", repeat: "" });
    expect(refused.page(".govuk-error-summary li").first().text(), "nobody has another password yet").to.include("激活码：请填写");
    expect(refused.page("main").text()).not.to.include("原密码");
  });

  it("holds for every password: at least 8, with a letter, a digit and a special character", () => {
    fc.assert(fc.property(fc.string({ maxLength: 20 }), (password) => {
      const fits = [...password].length >= 8 && /[A-Za-z]/.test(password) && /[0-9]/.test(password) && /[^A-Za-z0-9\s]/.test(password);
      expect(passwordProblem(password, "") === undefined).to.equal(fits && password.length >= 8);
    }));
  });
});
