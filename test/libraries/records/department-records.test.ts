import { expect } from "chai";
import type { LibraryKind } from "../../../plugins/libraries/api.ts";
import type { Answer, BrowserClient } from "../../support/browser-client.ts";
import type { House } from "../../support/house.ts";
import { libraryHouse, type Borrower } from "../library-house.ts";

type Case = { kind: LibraryKind; label: string; fields: Record<string, string>; shown: string; change: [string, string]; files?: Record<string, { name: string; content: Uint8Array }> };

const CASES: readonly Case[] = [
  { kind: "materials", label: "申报材料 (YN-3.4.1, YN-3.4.2, YN-3.4.3)", fields: { material_type: "2", source_type: "20", source_note: "公安机关核发" }, shown: "政府部门核发", change: ["source_note", "民政部门核发"] },
  { kind: "documents", label: "附件文档 (YN-3.3.1, YN-3.3.2, YN-3.3.3)", fields: { note: "首次申请用" }, shown: "首次申请用", change: ["note", "延续时也用"], files: { file: { name: "说明.txt", content: Buffer.from("一、先取号。") } } },
  { kind: "windows", label: "办事窗口 (YN-3.5.1, YN-3.5.2, YN-3.5.3)", fields: { address: "云岭市翠湖区文昌路 1 号", number: "A1 号窗口", workday: "9:00–12:00" }, shown: "工作日 9:00–12:00", change: ["number", "A2 号窗口"] },
  { kind: "systems", label: "业务系统 (YN-3.1.1, YN-3.1.2, YN-3.1.3)", fields: { url: "https://xt.yunling.example", run_level: "3", contact: "信息岗" }, shown: "https://xt.yunling.example", change: ["contact", "运行岗"] },
];

describe("各单位维护的引用库", () => {
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

  const add = async (browser: BrowserClient, { kind, fields, files }: Case, changes: Record<string, string> = {}, query = ""): Promise<{ answer: Answer; name: string; id: string }> => {
    count += 1;
    const name = `检验用的${kind}之${count}`;
    const form = await browser.get(`/libraries/${kind}/new${query}`);
    const answer = await browser.submit(form, `form[action^='/libraries/${kind}/new']`, { name, ...fields, ...changes }, files === undefined ? {} : { files });
    return { answer, name, id: /(\d+)$/.exec(answer.url)?.[1] ?? "" };
  };

  for (const one of CASES) {
    const { kind, label } = one;
    const list = `/libraries/${kind}`;

    describe(label, () => {
      it("adds one, says so, shows it and finds it again (YN-3.1.1, YN-3.3.1, YN-3.4.1, YN-3.5.1)", async () => {
        const { answer, name, id } = await add(editor, one);
        expect(answer.url).to.match(new RegExp(`${list}/\\d+$`));
        expect(answer.page(".sx-done").text()).to.contain(name);
        expect(answer.page("main").text()).to.contain(one.shown).and.contain("云岭市市场监督管理局");
        const found = await editor.submit(await editor.get(list), "form.filter", { q: name });
        expect(found.page("tbody th a").map((_, a) => found.page(a).attr("href")).get()).to.deep.equal([`${list}/${id}`]);
        expect(found.page(".state-bar").text().replace(/\s+/g, "")).to.equal("全部单位1本单位1");
        expect((await stranger.get(`${list}?q=${encodeURIComponent(name)}&whose=own`)).page(".sx-empty").text()).to.contain("没有符合条件");
        await site.drain();
        expect(borrower.heard).to.deep.include({ kind, ids: [id] });
      });

      it("refuses a name that is there already or missing, and keeps the words", async () => {
        const { name } = await add(editor, one);
        const again = await add(editor, one, { name });
        expect(again.answer.status).to.equal(422);
        expect(again.answer.page("#f-name-error").text()).to.contain(kind === "windows" ? "同名、窗口号和地址也相同" : "已经有这个名称");
        const empty = await add(editor, one, { name: "" });
        expect(empty.answer.page("#f-name-error").text(), "says what to write").to.match(/请写.+，例如.+/);
        for (const [field, value] of Object.entries(one.fields).filter(([key]) => !/type|level|format/.test(key))) {
          expect(empty.answer.page(`[name='${field}']`).val(), field).to.equal(value);
        }
        expect((await add(stranger, one, { name })).answer.status, "another department may use the name").to.equal(200);
      });

      it("answers a form in which nothing stands with Chinese sentences", async () => {
        const form = await editor.get(`${list}/new`);
        const body = new URLSearchParams({ _csrf: form.page("input[name=_csrf]").attr("value") ?? "" });
        const text = await (await editor.fetch(`${list}/new`, { method: "POST", body })).text();
        expect(text).to.contain("您填写的信息有误").and.not.match(/Invalid|expected|Too /);
      });

      it("changes one, refuses whoever was overtaken, and writes down what changed (YN-3.1.2, YN-3.3.2, YN-3.4.2, YN-3.5.2)", async () => {
        const { id } = await add(editor, one);
        const [first, second] = [await editor.get(`${list}/${id}/edit`), await editor.get(`${list}/${id}/edit`)];
        const [field, value] = one.change;
        const saved = await editor.submit(first, "form[action$='/edit']", { [field]: value });
        expect(saved.page(".sx-done").text()).to.contain("已保存");
        expect(saved.page("main").text()).to.contain(value);
        const late = await editor.submit(second, "form[action$='/edit']", { [field]: "来晚了" });
        expect(late.status).to.equal(422);
        expect(late.page("[role='alert'] h2").text()).to.equal("您打开以后，别人保存过这份内容，您的还没有保存");
        expect(late.page(".diff tbody tr").map((_, tr) => late.page(tr).find("td").map((__, td) => late.page(td).text()).get().join("|")).get()).to.deep.equal([`${value}|来晚了`]);
        expect(late.page(`[name='${field}']`).val()).to.equal("来晚了");
        const entries = await site.site.db("core_audit").where({ subject: `${kind}:${id}` }).orderBy("id");
        expect(entries.map(({ action }: { action: string }) => action)).to.deep.equal([`libraries.${kind}-added`, `libraries.${kind}-changed`]);
        expect(entries[1].detail.changed).to.deep.equal([field]);
        const decided = await editor.submit(late, "form[action$='/edit']", { [field]: "看过以后定的" });
        expect(decided.page(".sx-done").text(), "who has seen the difference may save").to.contain("已保存");
        expect(decided.page("main").text()).to.contain("看过以后定的");
        expect((await editor.submit(second, "form[action$='/edit']", { [field]: "还是来晚了" })).status, "and who has not may not").to.equal(422);
      });

      it("deletes one after asking, but not while it is used (YN-3.1.3, YN-3.3.3, YN-3.4.3, YN-3.5.3)", async () => {
        const { id, name } = await add(editor, one);
        const open = await editor.get(`${list}/${id}/delete`);
        borrower.uses.push({ kind, recordId: id, title: "食品经营许可（首次申请）", href: "/items/7", state: "已入库" });
        expect((await editor.get(`${list}/${id}`)).page("#uses tbody a").attr("href")).to.equal("/items/7");
        const refused = await editor.submit(open, "form[action$='/delete']");
        expect(refused.status).to.equal(422);
        expect(refused.page("main").text()).to.contain("还有 1 处在使用").and.contain("食品经营许可（首次申请）");
        borrower.uses.length = 0;
        const gone = await editor.submit(open, "form[action$='/delete']");
        expect(gone.page(".sx-done").text()).to.contain(name);
        expect((await editor.get(`${list}/${id}`)).status).to.equal(404);
        expect((await editor.submit(open, "form[action$='/delete']")).status, "gone already").to.equal(404);
      });

      it("refuses a stranger every act, and shows him no button", async () => {
        const { id, name } = await add(editor, one);
        const shown = await stranger.get(`${list}/${id}`);
        expect(shown.page("h1").text()).to.equal(name);
        expect(shown.page("a[href$='/edit'], a[href$='/delete']")).to.have.length(0);
        const own = await add(stranger, one);
        const csrf = (await stranger.get(`${list}/${own.id}/edit`)).page("input[name=_csrf]").attr("value") ?? "";
        for (const act of ["edit", "delete"]) {
          expect((await stranger.get(`${list}/${id}/${act}`)).status).to.equal(403);
          const body = new URLSearchParams({ _csrf: csrf, name: "改名", department_id: "1", revision: "1", ...one.fields });
          expect((await stranger.fetch(`${list}/${id}/${act}`, { method: "POST", body })).status, act).to.be.oneOf([403, 422]);
        }
        expect((await stranger.get(`${list}/${id}`)).page("h1").text(), "nothing has changed").to.equal(name);
      });

      it("puts a record into no department but the own, whatever the form is made to say", async () => {
        const [police] = await site.site.ports.people.departments(site.site.db, {}).then((all) => all.filter(({ name }) => name === "云岭市公安局"));
        const { answer } = await add(editor, one, { department_id: police?.id ?? "" });
        expect(answer.status).to.equal(422);
        expect(answer.page(".govuk-error-summary").text()).to.contain("所属单位：请选择您可以维护的单位");
      });

      it("goes back to where 新增 in place began (YN-2.1.2.5, YN-2.1.2.6, YN-2.1.2.11, YN-2.1.2.12)", async () => {
        const { answer } = await add(editor, one, {}, `?back=${encodeURIComponent(`${list}?q=检验`)}`);
        expect(new URL(answer.url).searchParams.get("picked")).to.match(/^\d+$/);
        const form = await editor.get(`${list}/new?beside=1&name=${encodeURIComponent("没有找到的")}`);
        expect([form.page("#f-name").attr("value"), form.page(".sx-bar").text()]).to.satisfy(([name, bar]: [string, string]) => name === "没有找到的" && bar.includes("关闭本窗口就回到事项"));
        const added = await add(editor, one, {}, "?beside=1");
        expect(added.answer.page(".sx-notice").text(), "in a window of its own").to.contain("请关闭本窗口，回到事项的填写页面");
      });

      it("is a page and a fragment, and survives any address", async () => {
        const fragment = await editor.get(list, { "HX-Request": "true", "HX-Target": "results" });
        expect(fragment.text).to.contain("id=\"results\"").and.not.contain("<html");
        for (const query of ["?page=0", "?page=999999", "?page=x", "?whose=all", "?q=%25%27_%5C", "?q=a&q=b"]) expect((await editor.get(list + query)).status, query).to.equal(200);
        for (const id of ["0", "x", "99999999999999999", "1'"]) expect((await editor.get(`${list}/${encodeURIComponent(id)}`)).status, id).to.equal(404);
      });

      it("is read by those who do business, and by nobody else", async () => {
        expect((await site.visitor().get(list)).url).to.contain("/sign-in");
        expect((await (await site.signedIn("shenji")).get(list)).status).to.equal(403);
        const clerk = await site.signedIn("mujing");
        expect((await clerk.get(list)).page("a[href$='/new']")).to.have.length(0);
        expect((await clerk.get(`${list}/new`)).status).to.equal(403);
      });
    });
  }

  it("lets the manager of the region choose among its departments", async () => {
    const manager = await site.signedIn("helihua");
    const form = await manager.get("/libraries/systems/new");
    const names = form.page("#f-department_id option").map((_, option) => form.page(option).text()).get();
    expect(names).to.include("云岭市公安局").and.not.include("云南省教育厅");
    expect(form.page("#f-department_id option[selected]").text()).to.equal("云岭市政务服务管理局");
  });

  it("logs no error while all this happens", () => {
    expect(site.errors).to.deep.equal([]);
  });
});
