import { expect } from "chai";
import type { LibraryKind } from "../../../plugins/libraries/api.ts";
import type { Answer, BrowserClient } from "../../support/browser-client.ts";
import type { House } from "../../support/house.ts";
import { libraryHouse, type Borrower } from "../library-house.ts";

const CASES: readonly { kind: LibraryKind; id: string; fields: Record<string, string>; file?: boolean }[] = [
  { kind: "systems", id: "YN-3.1.2, YN-3.1.3, YN-2.1.2.5", fields: {} },
  { kind: "documents", id: "YN-3.3.2, YN-3.3.3, YN-2.1.2.11", fields: {}, file: true },
  { kind: "materials", id: "YN-3.4.2, YN-3.4.3, YN-2.1.2.12", fields: { material_type: "1", material_format: "1", source_type: "10" } },
  { kind: "windows", id: "YN-3.5.2, YN-3.5.3, YN-2.1.2.6", fields: { address: "文昌路 1 号" } },
];

describe("引用库的停用、引用和筛选", () => {
  let site: House;
  let borrower: Borrower;
  let editor: BrowserClient;
  let stranger: BrowserClient;
  let count = 0;

  before(async () => {
    ({ site, borrower } = await libraryHouse());
    [editor, stranger] = [await site.signedIn("liwenjing"), await site.signedIn("yangfan")];
  });
  after(() => site.close());
  afterEach(() => { borrower.uses.length = 0; });

  const add = async (browser: BrowserClient, { kind, fields, file }: (typeof CASES)[number]): Promise<{ id: string; name: string }> => {
    count += 1;
    const name = `停用检验${kind}${count}`;
    const files = file === true ? { file: { name: "一.txt", content: Buffer.from("一") } } : {};
    const answer = await browser.submit(await browser.get(`/libraries/${kind}/new`), "form[action$='/new']", { name, ...fields }, { files });
    return { name, id: /(\d+)$/.exec(answer.url)?.[1] ?? "" };
  };
  const names = ({ page }: Answer): string[] => page("tbody th a").map((_, a) => page(a).text()).get();
  const pick = async (kind: LibraryKind, id: string) => (await site.site.db(`libraries_${kind}`).where({ id }).first("state", "state_reason"));

  for (const one of CASES) {
    const { kind } = one;
    it(`disables a record of ${kind} with a reason, keeps it where it is used, and takes it up again (${one.id})`, async () => {
      const { id, name } = await add(editor, one);
      borrower.uses.push({ kind, recordId: id, title: "食品经营许可（首次申请）", href: "/items/7", state: "已入库" });
      const refused = await editor.get(`/libraries/${kind}/${id}/delete`);
      expect(refused.page("main a[href$='/disable']").text(), "where deleting is refused").to.contain("改为停用");
      const ask = await editor.get(`/libraries/${kind}/${id}/disable`);
      expect(ask.page("main").text()).to.contain("已经引用它的 1 处不受影响");
      const empty = await editor.submit(ask, "form[action$='/disable']", { reason: "" });
      expect(empty.status).to.equal(422);
      expect(empty.page("#f-reason-error").text()).to.contain("请写为什么停用，例如");
      const done = await editor.submit(ask, "form[action$='/disable']", { reason: "业务已经并入综合窗口" });
      expect(done.page(".sx-done").text()).to.contain("已停用");
      expect(done.page("main").text()).to.contain("业务已经并入综合窗口");
      const list = await editor.get(`/libraries/${kind}?q=${encodeURIComponent(name)}`);
      expect(list.page("tbody tr").text()).to.contain("已停用");
      expect(names(await editor.get(`/libraries/${kind}?q=${encodeURIComponent(name)}&state=active`))).to.deep.equal([]);
      const back = await editor.submit(done, "form[action$='/enable']");
      expect(back.page(".sx-done").text()).to.contain("已恢复使用");
      expect(await pick(kind, id)).to.deep.equal({ state: "active", state_reason: "" });
      const entries = await site.site.db("core_audit").where({ subject: `${kind}:${id}` }).orderBy("id").pluck("action");
      expect(entries).to.deep.equal([`libraries.${kind}-added`, `libraries.${kind}-disabled`, `libraries.${kind}-enabled`]);
    });

    it(`refuses a stranger who would disable or take up a record of ${kind}`, async () => {
      const { id } = await add(editor, one);
      const own = await add(stranger, one);
      expect((await stranger.get(`/libraries/${kind}/${id}`)).page("a[href$='/disable'], a[href*='/merge']")).to.have.length(0);
      expect((await stranger.get(`/libraries/${kind}/${id}/disable`)).status).to.equal(403);
      const csrf = (await stranger.get(`/libraries/${kind}/${own.id}/disable`)).page("input[name=_csrf]").attr("value") ?? "";
      for (const act of ["disable", "enable"]) {
        const sent = await stranger.fetch(`/libraries/${kind}/${id}/${act}`, { method: "POST", body: new URLSearchParams({ _csrf: csrf, reason: "不该成功" }) });
        expect(sent.status, act).to.equal(403);
      }
      expect((await pick(kind, id)).state).to.equal("active");
    });

    it(`shows every version that uses a record of ${kind}, by part, and filters the list by use (${one.id})`, async () => {
      const [used, unused] = [await add(editor, one), await add(editor, one)];
      borrower.uses.push({ kind, recordId: used.id, title: "在用的事项", href: "/items/1", state: "已入库", part: "current", version: "第 3 版" });
      for (let n = 1; n <= 22; n += 1) borrower.uses.push({ kind, recordId: used.id, title: `以前的事项${n}`, href: "", state: "备案", part: "past", version: `第 ${n} 版` });
      const page = await editor.get(`/libraries/${kind}/${used.id}/uses`);
      expect(page.page(".state-bar").text().replace(/\s+/g, "")).to.equal("全部23在用1草稿和审核中0历史版本22");
      expect(page.page("tbody tr").first().text()).to.contain("在用的事项").and.contain("第 3 版").and.contain("已入库");
      expect(page.page("tbody tr")).to.have.length(20);
      expect((await editor.get(`/libraries/${kind}/${used.id}/uses?page=2`)).page("tbody tr")).to.have.length(3);
      expect((await editor.get(`/libraries/${kind}/${used.id}/uses?part=past&page=99`)).page("tbody tr")).to.have.length(2);
      expect((await editor.get(`/libraries/${kind}/${unused.id}/uses`)).page(".sx-empty").text()).to.contain("这里没有引用");
      const fragment = await editor.get(`/libraries/${kind}/${used.id}/uses`, { "HX-Request": "true", "HX-Target": "results" });
      expect(fragment.text).to.contain("id=\"results\"").and.not.contain("<html");

      const q = encodeURIComponent(`停用检验${kind}`);
      expect(names(await editor.get(`/libraries/${kind}?q=${q}&use=used`))).to.deep.equal([used.name]);
      expect(names(await editor.get(`/libraries/${kind}?q=${q}&use=unused`))).to.include(unused.name).and.not.include(used.name);
      const list = await editor.get(`/libraries/${kind}?q=${encodeURIComponent(used.name)}`);
      expect(list.page("tbody a[href$='/uses']").text()).to.equal("1 处");
    });

    it(`finds records of ${kind} by department and sorts them by any head`, async () => {
      const made = [await add(editor, one), await add(editor, one)].map(({ name }) => name);
      const foreign = await add(stranger, one);
      const q = encodeURIComponent(`停用检验${kind}`);
      const byDepartment = await editor.get(`/libraries/${kind}?q=${q}&department=${encodeURIComponent("公安")}`);
      expect(names(byDepartment)).to.include(foreign.name).and.not.include(made[0]);
      expect(byDepartment.page("label[for='f-department']").text(), "a label that stays").to.equal("所属单位");
      const head = byDepartment.page("thead a").first();
      const up = await editor.get(`/libraries/${kind}?q=${q}&whose=own&sort=name`);
      const down = await editor.get(`/libraries/${kind}?q=${q}&whose=own&sort=name&order=desc`);
      expect(names(down)).to.deep.equal(names(up).toReversed());
      expect(up.page("th[aria-sort='ascending']").text()).to.contain("名称");
      expect(head.attr("href")).to.contain("sort=name").and.contain("department=");
      expect((await editor.get(`/libraries/${kind}?sort=x&order=y&state=z&use=w`)).status).to.equal(200);
    });
  }

  it("logs no error while all this happens", () => {
    expect(site.errors).to.deep.equal([]);
  });
});
