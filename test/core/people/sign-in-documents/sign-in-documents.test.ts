import { expect } from "chai";
import { z } from "zod";
import { flip } from "../../../../core/boot/switchboard.ts";
import { definePlugin, signInSystem } from "../../../../core/contract.ts";
import { DEMO_PASSWORD } from "../../../../core/demo/demo-people.ts";
import { house, type House } from "../../../support/house.ts";

const FORM = "main form[method=post]";
const pdf = (text: string) => ({ file: { name: "操作手册.pdf", content: Buffer.from(`%PDF-1.7\n${text}`) } });

describe("登录页资料下载 (HLJ-2.1.1)", () => {
  let site: House;
  before(async () => { site = await house({ switches: [] }); });
  after(() => site.close());

  it("puts a document on the sign-in page, where a stranger takes it; orders, changes and takes it away", async () => {
    const xitong = await site.signedIn("xitong");
    expect((await xitong.get("/people/sign-in-documents")).page(".sx-empty").text()).to.include("登录页还没有资料");
    await xitong.submit(await xitong.get("/people/sign-in-documents/new"), FORM, { title: "操作手册", position: "2" }, { files: pdf("one") });
    const listed = await xitong.submit(await xitong.get("/people/sign-in-documents/new"), FORM, { title: "认定标准", position: "1" }, { files: pdf("two") });
    expect(listed.page("tbody th").map((_, e) => listed.page(e).text()).get()).to.deep.equal(["认定标准", "操作手册"]);
    const stranger = site.visitor();
    const page = await stranger.get("/sign-in");
    expect(page.page(".si__side .sx-list a").map((_, e) => page.page(e).text()).get()).to.deep.equal(["认定标准", "操作手册"]);
    const file = await stranger.fetch(page.page(".si__side .sx-list a").first().attr("href") ?? "");
    expect(file.status).to.equal(200);
    expect(file.headers.get("content-disposition")).to.include("attachment");
    expect(await file.text()).to.include("two");
    const edit = await xitong.get(listed.page("tbody a[href$='/edit']").first().attr("href") ?? "");
    const changed = await xitong.submit(edit, FORM, { title: "认定标准（2026）" });
    expect(changed.text).to.include("认定标准（2026）");
    await xitong.submit(await xitong.get(listed.page("tbody a[href$='/delete']").first().attr("href") ?? ""), FORM);
    expect((await stranger.get("/sign-in")).page(".si__side .sx-list a").length).to.equal(1);
    expect((await stranger.fetch("/sign-in/documents/1")).status === 200 || (await stranger.fetch("/sign-in/documents/2")).status === 200).to.equal(true);
    expect((await site.site.db("core_audit").orderBy("id", "desc").first()).action).to.equal("people.sign-in-document-deleted");
  });

  it("asks for a file of a kind that can be shown, at its field, and keeps the title", async () => {
    const xitong = await site.signedIn("xitong");
    const form = await xitong.get("/people/sign-in-documents/new");
    const none = await xitong.submit(form, FORM, { title: "手册" });
    expect(none.status).to.equal(422);
    expect(none.page("#f-file-error").text()).to.include("请选择");
    const wrong = await xitong.submit(form, FORM, { title: "手册" }, { files: { file: { name: "a.exe", content: Buffer.from("MZ\u0000\u0001") } } });
    expect(wrong.page("#f-file-error").text()).to.include("文件类型不支持");
    expect(wrong.page("[name=title]").attr("value")).to.equal("手册");
  });

  it("is the system administrator's alone", async () => {
    for (const account of ["anquan", "shenji", "liwenjing"]) expect((await (await site.signedIn(account)).get("/people/sign-in-documents")).status, account).to.equal(403);
  });
});

describe("choosing the system at sign-in (YN-1.1.1)", () => {
  it("asks for it only when there are several, and leads there", async () => {
    const one = await house({ switches: [] });
    expect((await one.visitor().get("/sign-in")).page("select[name=system]").length).to.equal(0);
    await one.close();
    const other = definePlugin({ id: "zz", label: "统计", settings: z.object({ enabled: z.boolean() }), register: (h) => { h.add(signInSystem, { id: "figures", label: "统计系统", href: "/people/password" }); } });
    const two = await house({ switches: [flip(other, { enabled: true })] });
    try {
      const browser = two.visitor();
      const page = await browser.get("/sign-in");
      expect(page.page("select[name=system] option").map((_, e) => page.page(e).text()).get()).to.deep.equal(["事项系统", "统计系统"]);
      const wrong = await browser.submit(page, "form[action^='/sign-in']", { account: "liwenjing", password: "no", system: "figures" });
      expect(wrong.page("select[name=system] option[selected]").attr("value")).to.equal("figures");
      const done = await browser.submit(wrong, "form[action^='/sign-in']", { account: "liwenjing", password: DEMO_PASSWORD, system: "figures" });
      expect(new URL(done.url).pathname).to.equal("/people/password");
    } finally {
      await two.close();
    }
  });
});
