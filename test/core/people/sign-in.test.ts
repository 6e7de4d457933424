import { createHmac } from "node:crypto";
import { expect } from "chai";
import { z } from "zod";
import { flip } from "../../../core/boot/switchboard.ts";
import { definePlugin } from "../../../core/contract.ts";
import { DEMO_PASSWORD } from "../../../core/demo/demo-people.ts";
import { house, NOW, type House } from "../../support/house.ts";
import type { Answer, BrowserClient } from "../../support/browser-client.ts";

describe("signing in", () => {
  let site: House;
  let slow: House;
  let letGo = (): void => undefined;
  let reached: Promise<void>;
  before(async () => {
    site = await house({ switches: [] });
    let arrive = (): void => undefined;
    reached = new Promise((done) => { arrive = done; });
    const released = new Promise<void>((done) => { letGo = done; });
    slow = await house({ switches: [flip(definePlugin({
      id: "slow", label: "慢", settings: z.object({ enabled: z.boolean() }),
      register: (room) => room.routes("/slow", (r) => r.get("/page", { access: "signed-in" }, async () => {
        arrive();
        await released;
        return { json: {} };
      })),
    }), { enabled: true })] });
  });
  after(async () => {
    await site.close();
    await slow.close();
  });

  const tryPassword = async (browser: BrowserClient, account: string, password: string): Promise<Answer> =>
    browser.submit(await browser.get("/sign-in"), "form[action^='/sign-in']", { account, password });

  it("brings a person to the page that was asked for", async () => {
    const browser = site.visitor();
    const asked = await browser.get("/people/password");
    expect(asked.page("h1").text()).to.equal("工作人员登录");
    const done = await browser.submit(asked, "form[action^='/sign-in']", { account: "liwenjing", password: DEMO_PASSWORD });
    expect(new URL(done.url).pathname).to.equal("/people/password");
  });

  it("never leads to another site, whatever browsers make of tabs, backslashes and line ends", async () => {
    for (const back of ["/%09/evil.example", "/%5Cevil.example", "//evil.example", "/..//evil.example", "https://evil.example"]) {
      const response = await site.visitor().fetch(`/look?to=elder&back=${back}`);
      expect(response.headers.get("location"), back).to.equal("/");
    }
    expect((await site.visitor().fetch("/look?to=elder&back=/%E4%B8%AD%0d%0aa")).headers.get("location")).to.equal("/%E4%B8%ADa");
    const browser = site.visitor();
    const done = await browser.submit(await browser.get("/sign-in?back=//evil.example/"), "form[action^='/sign-in']", { account: "liwenjing", password: DEMO_PASSWORD });
    expect(new URL(done.url).pathname).to.equal("/desk");
  });

  it("says the same of a wrong password and of an account that does not exist, and keeps the account typed", async () => {
    const wrong = await tryPassword(site.visitor(), "yangfan", "Wrong#2026");
    const unknown = await tryPassword(site.visitor(), "nobody", "Wrong#2026");
    expect(wrong.status).to.equal(422);
    expect(unknown.page(".govuk-error-summary li").text()).to.equal(wrong.page(".govuk-error-summary li").text());
    for (let again = 2; again <= 6; again += 1) {
      const [known, not] = [await tryPassword(site.visitor(), "yangfan", "Wrong#2026"), await tryPassword(site.visitor(), "nobody", "Wrong#2026")];
      expect(not.page(".govuk-error-summary li").text(), `try ${again}`).to.equal(known.page(".govuk-error-summary li").text());
    }
    expect(wrong.page("input[name=account]").attr("value")).to.equal("yangfan");
    expect(wrong.page("input[name=password]").attr("value") ?? "").to.equal("");
    expect(wrong.page("title").text()).to.match(/^错误：/);
  });

  it("locks the account after five failures for half an hour, even for the right password", async () => {
    for (let failures = 0; failures < 5; failures += 1) await tryPassword(site.visitor(), "mujing", "Wrong#2026");
    expect((await tryPassword(site.visitor(), "mujing", DEMO_PASSWORD)).page(".govuk-error-summary").text()).to.include("已锁定");
    site.setNow(new Date(NOW.getTime() + 29 * 60_000));
    expect((await tryPassword(site.visitor(), "mujing", DEMO_PASSWORD)).status).to.equal(422);
    site.setNow(new Date(NOW.getTime() + 31 * 60_000));
    expect(new URL((await tryPassword(site.visitor(), "mujing", DEMO_PASSWORD)).url).pathname).to.equal("/desk");
    site.setNow(NOW);
  });

  it("takes an account with capitals, as a phone writes it, and counts its failures as those of the same account", async () => {
    for (const written of ["Mujing", "MUJING", "muJing", "mujing", "MuJing"]) await tryPassword(site.visitor(), written, "Wrong#2026");
    expect((await tryPassword(site.visitor(), "mujing", DEMO_PASSWORD)).page(".govuk-error-summary").text()).to.include("已锁定");
    site.setNow(new Date(NOW.getTime() + 31 * 60_000));
    expect(new URL((await tryPassword(site.visitor(), "Mujing", DEMO_PASSWORD)).url).pathname).to.equal("/desk");
    site.setNow(NOW);
  });

  it("ends after half an hour without a request", async () => {
    const browser = await site.signedIn("fangzheng");
    site.setNow(new Date(NOW.getTime() + 31 * 60_000));
    expect((await browser.get("/desk")).page("h1").text()).to.equal("工作人员登录");
    site.setNow(NOW);
  });

  it("does not take a form without the token of the page", async () => {
    const response = await site.visitor().fetch("/sign-in", { method: "POST", body: new URLSearchParams({ account: "liwenjing", password: DEMO_PASSWORD, next: "" }) });
    expect(response.status).to.equal(409);
  });

  it("signs out for good: the old cookie opens nothing", async () => {
    const browser = await site.signedIn("liwenjing");
    await browser.submit(await browser.get("/desk"), "form[action='/sign-out']");
    expect((await browser.get("/desk")).page("h1").text()).to.equal("工作人员登录");
  });

  it("signs out for good also while another page of the same person is still being made", async () => {
    const browser = await slow.signedIn("liwenjing");
    const desk = await browser.get("/desk");
    const other = browser.fetch("/slow/page");
    await reached;
    await browser.submit(desk, "form[action='/sign-out']");
    letGo();
    expect((await other).status).to.equal(200);
    expect(await slow.site.db("core_sessions").whereRaw("data ->> 'userId' is not null")).to.deep.equal([]);
  });

  it("lets nobody in among many tries at once, right or wrong, once the account is locked", async () => {
    const answers = await Promise.all(Array.from({ length: 16 }, () => tryPassword(site.visitor(), "majun", "Wrong#2026")));
    const words = answers.map((answer) => answer.page(".govuk-error-summary").text());
    expect(words.filter((text) => text.includes("还可以再试"))).to.have.length(4);
    expect(words.filter((text) => text.includes("已锁定"))).to.have.length(12);
    expect((await tryPassword(site.visitor(), "majun", DEMO_PASSWORD)).page(".govuk-error-summary").text()).to.contain("已锁定");
  });

  it("works where TLS ends at a proxy, with cookies that never travel in the open", async () => {
    const outside = await house({ switches: [], secureCookies: true });
    try {
      const browser = await outside.signedIn("liwenjing");
      expect((await browser.get("/desk")).status).to.equal(200);
      const { headers } = await outside.visitor().fetch("/sign-in");
      expect(headers.getSetCookie().length).to.be.greaterThan(0);
      for (const cookie of headers.getSetCookie()) expect(cookie).to.match(/; secure/i);
    } finally {
      await outside.close();
    }
  });

  it("gives a new session at every sign-in, and the one planted before opens nothing", async () => {
    const browser = site.visitor();
    // A session before the sign-in: the notice after changing a password lives in one.
    await site.site.db("core_sessions").insert({ id: "planted", data: JSON.stringify({ notice: { kind: "done", title: "一", text: "" } }), expires_at: new Date(NOW.getTime() + 3_600_000) });
    const signed = createHmac("sha1", "only for tests, never for a site").update("sx_session=planted").digest("base64url");
    browser.keep("sx_session", "planted");
    browser.keep("sx_session.sig", signed);
    const landed = await browser.submit(await browser.get("/sign-in"), "form[action^='/sign-in']", { account: "liwenjing", password: DEMO_PASSWORD });
    expect(new URL(landed.url).pathname).to.equal("/desk");
    const thief = site.visitor();
    thief.keep("sx_session", "planted");
    thief.keep("sx_session.sig", signed);
    expect((await thief.get("/desk")).page("h1").text()).to.equal("工作人员登录");
    const planted: unknown = await site.site.db("core_sessions").where({ id: "planted" }).first();
    expect(planted, "the planted session is gone").to.equal(undefined);
  });

  it("holds for twenty people who sign in at once", async () => {
    const browsers = await Promise.all(Array.from({ length: 20 }, () => site.signedIn("helihua")));
    for (const browser of browsers) expect((await browser.get("/desk")).status).to.equal(200);
    expect(site.errors).to.deep.equal([]);
  });

  it("slows down an address that tries many accounts", async () => {
    const browser = site.visitor();
    let last = 0;
    for (let tries = 0; tries < 120 && last !== 429; tries += 1) last = (await tryPassword(browser, `guess${tries}`, "Wrong#2026")).status;
    expect(last).to.equal(429);
  });
});
