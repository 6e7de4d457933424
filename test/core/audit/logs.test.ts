import { expect } from "chai";
import type { Answer, BrowserClient } from "../../support/browser-client.ts";
import { house, NOW, type House } from "../../support/house.ts";

let site: House;
let shenji: BrowserClient;
const rowsOf = (answer: Answer): string[] => answer.page("tbody tr").map((_, row) => answer.page(row).text()).get();

describe("日志 for the audit administrator (ZKHL-4.8.3, GB/T 22239 8.1.4.3)", function () {
  this.timeout(120_000);
  before(async () => {
    site = await house({ switches: [] });
    shenji = await site.signedIn("shenji");
  });
  after(() => site.close());

  it("shows who did what to what, newest first, and narrows by time, person, act and subject", async () => {
    const all = await shenji.get("/people/logs");
    expect(rowsOf(all)[0]).to.include("孟秋").and.include("登录").and.include("2026年11月23日 10:00");
    const other = await site.signedIn("liwenjing");
    await other.get("/desk");
    const mine = await shenji.submit(all, "form.filter", { actor: "李文静", action: "people.signed-in" });
    expect(rowsOf(mine).length).to.equal(1);
    const id = (await site.site.db("core_staff").where({ account: "liwenjing" }).first()).id;
    for (const query of [`subject=staff:${id}`, "actor=liwenjing&action=people.signed-in", "from=2026-11-23&to=2026-11-23&actor=liwenjing&action=people.signed-in"]) expect(rowsOf(await shenji.get(`/people/logs?${query}`)).length, query).to.equal(1);
    for (const called of ["李文静", "liwenjing"]) expect(rowsOf(await shenji.get(`/people/logs?subject=${called}`)).join(), called).to.include("账号 李文静（liwenjing）").and.not.include("孟秋");
    expect(rowsOf(await shenji.get("/people/logs?subject=staff")).length).to.equal(2);
    expect((await shenji.get("/people/logs?from=2026-11-24")).text).to.include("没有符合条件的日志");
    expect((await shenji.get("/people/logs?from=2026-11-23&actor=%25&subject=';--")).status).to.equal(200);
  });

  it("reads a day as people write it, and lists and exports nothing while one cannot be read", async () => {
    for (const day of ["2026/11/23", "2026年11月23日", "２０２６．１１．２３"]) {
      const found = await shenji.get(`/people/logs?${new URLSearchParams({ from: day, to: "2026-11-23" })}`);
      expect(rowsOf(found), day).to.not.deep.equal([]);
      expect(found.page("#f-from").attr("value")).to.equal("2026-11-23");
    }
    for (const [query, words] of [["from=28/11", "从：请写成 2026-11-23 的样子"], ["to=2026-02-30", "到：请写成"], ["from=2026-11-28&to=2026-11-01", "到：不能早于“从”"]] as const) {
      const refused = await shenji.get(`/people/logs?${query}`);
      expect(refused.page(".govuk-error-summary").text(), query).to.include(words);
      expect(rowsOf(refused)).to.deep.equal([]);
      expect(refused.page("form[action*='/export']")).to.have.length(0);
    }
    expect((await shenji.get("/people/logs?from=28/11")).page("#f-from").attr("value")).to.equal("28/11");
  });

  it("finds who tried with an account that nobody has, by that account", async () => {
    const stranger = site.visitor();
    await stranger.submit(await stranger.get("/sign-in"), "form[action^='/sign-in']", { account: "nobody", password: "Guess#2026" });
    const [row, ...more] = rowsOf(await shenji.get("/people/logs?actor=nobody"));
    expect(more).to.deep.equal([]);
    expect(row).to.include("未知账号 nobody").and.include("登录失败");
  });

  it("pages by the place of an entry, so that nothing is shown twice or left out", async () => {
    const { db, ports } = site.site;
    await ports.transact(async (tx) => {
      for (let number = 0; number < 120; number += 1) await ports.audit.record(tx, { at: NOW, actor: null, action: "test.act", subject: `test:${number}`, detail: { number } });
    });
    const seen: string[] = [];
    let page = await shenji.get("/people/logs?action=test.act");
    for (;;) {
      seen.push(...page.page("tbody a").map((_, a) => page.page(a).text()).get());
      const next = page.page("a[rel=next]").attr("href");
      if (next === undefined) break;
      page = await shenji.get(next);
    }
    expect(seen).to.deep.equal(Array.from({ length: 120 }, (_, index) => `test:${119 - index}`));
    const { rows } = await db.raw("explain select id from core_audit where action = 'test.act' and (at, id) < (select at, id from core_audit where id = 9) order by at desc, id desc limit 51");
    expect(JSON.stringify(rows)).to.include("Index");
  });

  it("exports what was found, keeps formulas harmless, and puts the export itself on record", async () => {
    await site.site.ports.transact((tx) => site.site.ports.audit.record(tx, { at: NOW, actor: { id: "1", name: "=1+1" }, action: "test.formula", subject: "test:x", detail: {} }));
    const answer = await shenji.submit(await shenji.get("/people/logs?action=test.formula"), "form[action^='/people/logs/export']");
    expect(answer.headers.get("content-type")).to.include("text/csv");
    const lines = answer.text.replace("\ufeff", "").trim().split("\r\n");
    expect(lines.length).to.equal(2);
    expect(lines[1]).to.include(",'=1+1,");
    expect((await site.site.db("core_audit").orderBy("id", "desc").first()).action).to.equal("people.log-exported");
    const spoken = await shenji.submit(await shenji.get("/people/logs?action=people.signed-in"), "form[action^='/people/logs/export']");
    expect(spoken.text.split("\r\n")[1], "in the words of the page, and as it was written behind them").to.match(/,登录,账号 .+（[a-z]+）,.*staff:\d+ \{/);
  });

  it("reads the chain through when asked, and says what it found and when", async () => {
    const before = await shenji.get("/people/logs");
    expect(before.text).to.include("还没有校验过");
    const asked = await shenji.submit(before, "form[action$='/verify']");
    expect(asked.text).to.include("正在校验");
    await site.drain();
    expect((await shenji.get("/people/logs")).text).to.match(/日志完整，共 \d+ 条/).and.include("上次校验：2026年11月23日");
    const { db } = site.site;
    await db.raw("alter table core_audit disable trigger core_audit_no_change");
    await db("core_audit").where({ subject: "test:7" }).update({ actor_name: "别人" });
    await shenji.submit(await shenji.get("/people/logs"), "form[action$='/verify']");
    await site.drain();
    expect((await shenji.get("/people/logs")).text).to.match(/日志在第 \d+ 条处断开/);
  });

  it("is nobody else's: neither the other administrators nor the staff may read it", async () => {
    for (const account of ["xitong", "anquan", "liwenjing"]) expect((await (await site.signedIn(account)).get("/people/logs")).status, account).to.equal(403);
    for (const path of ["/people/staff", "/people/roles", "/people/departments"]) expect((await shenji.get(path)).status, path).to.equal(403);
  });

  it("has something on the desk for each administrator", async () => {
    for (const [account, words] of [["xitong", "待激活账号"], ["anquan", "还没有角色的账号"], ["shenji", "今天的登录失败"]] as const) {
      expect((await (await site.signedIn(account)).get("/desk")).page(".sx-key").text(), account).to.include(words);
    }
  });
});
