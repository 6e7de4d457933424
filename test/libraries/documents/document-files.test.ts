import { rm } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "chai";
import { formPdf } from "../../../plugins/libraries/demo/form-pdf.ts";
import type { Answer, BrowserClient } from "../../support/browser-client.ts";
import type { House } from "../../support/house.ts";
import { libraryHouse, PNG } from "../library-house.ts";

describe("附件文档的文件", () => {
  let site: House;
  let editor: BrowserClient;

  before(async () => {
    ({ site } = await libraryHouse());
    editor = await site.signedIn("liwenjing");
  });
  after(() => site.close());

  const upload = async (name: string, file?: { name: string; content: Uint8Array }): Promise<Answer> =>
    editor.submit(await editor.get("/libraries/documents/new"), "form[action$='/new']", { name }, file === undefined ? {} : { files: { file } });

  it("says before choosing what may be uploaded, and asks for a file", async () => {
    const form = await editor.get("/libraries/documents/new");
    expect(form.page("#f-file-hint").text()).to.contain("20 MB").and.contain("PDF");
    const refused = await upload("没有文件的文档");
    expect(refused.status).to.equal(422);
    expect(refused.page("#f-file-error").text()).to.contain("请选择要上传的文件");
    expect(refused.page("#f-name").attr("value")).to.equal("没有文件的文档");
  });

  it("says everything that is wrong at once, and what to write", async () => {
    const empty = await upload("");
    expect(empty.status).to.equal(422);
    expect(empty.page("#f-name-error").text()).to.contain("名称：请写公众看到的名称，例如");
    expect(empty.page("#f-file-error").text()).to.contain("请选择要上传的文件");
    expect(empty.page(".govuk-error-summary__list li")).to.have.length(2);
    const both = await upload("", { name: "表格.pdf", content: Buffer.from("MZ\u0000 this is a program") });
    expect(both.page("#f-name-error")).to.have.length(1);
    expect(both.page("#f-file-error").text()).to.contain("文件类型不支持");
  });

  it("says plainly that the content of a file is lost, and tells the log which one", async () => {
    const kept = await upload("会丢的文档", { name: "会丢.pdf", content: formPdf(["会丢"]) });
    const id = /(\d+)$/.exec(kept.url)?.[1] ?? "";
    const { file_id: fileId }: { file_id: string } = await site.site.db("libraries_documents").where({ id }).first("file_id");
    await rm(join(site.site.ports.varDir, "files", fileId.slice(0, 2), fileId));
    const page = await editor.get(`/libraries/documents/${id}`);
    expect(page.status).to.equal(200);
    expect(page.page("#preview").text()).to.contain("文件的内容找不到了").and.contain("请重新上传");
    const opened = await editor.get(`/libraries/documents/${id}/file`);
    expect(opened.status).to.equal(410);
    expect(opened.page("main").text()).to.contain("文件的内容找不到了").and.contain("重新上传");
    expect(site.errors.length).to.be.greaterThan(0);
    for (const line of site.errors.splice(0)) expect(line).to.contain(fileId);
  });

  it("judges a file by its content, at its field", async () => {
    const refused = await upload("伪装的程序", { name: "表格.pdf", content: Buffer.from("MZ\u0000\u0003 this is a program") });
    expect(refused.status).to.equal(422);
    expect(refused.page("#f-file-error").text()).to.contain("文件类型不支持");
    expect(refused.page("#f-file-hint").text()).to.contain("请重新选择");
  });

  it("shows a PDF, a picture and a text in the page, and any of them to keep", async () => {
    const pdf = await upload("一张空表", { name: "一张空表.pdf", content: formPdf(["空表", "姓名：____"]) });
    expect(pdf.page("#preview object").attr("type")).to.equal("application/pdf");
    const shown = await editor.fetch(pdf.page("#preview object").attr("data") ?? "");
    expect(shown.headers.get("content-type")).to.equal("application/pdf");
    expect(shown.headers.get("content-disposition")).to.match(/^inline/);
    expect(shown.headers.get("x-content-type-options")).to.equal("nosniff");
    const kept = await editor.fetch(pdf.page("#preview a[href$='download=1']").attr("href") ?? "");
    expect(kept.headers.get("content-disposition")).to.equal(`attachment; filename*=UTF-8''${encodeURIComponent("一张空表.pdf")}`);
    expect(Buffer.from(await kept.arrayBuffer()).subarray(0, 5).toString()).to.equal("%PDF-");

    const picture = await upload("一张图", { name: "图.png", content: PNG });
    expect((await editor.fetch(picture.page("#preview img").attr("src") ?? "")).headers.get("content-type")).to.equal("image/png");

    const text = await upload("一段文字", { name: "须知.txt", content: Buffer.from("先取号。<script>alert(1)</script>") });
    expect(text.page("#preview .lib-preview__text").text()).to.equal("先取号。<script>alert(1)</script>");
    expect(text.page("#preview script")).to.have.length(0);
  });

  it("counts the versions of a replaced file and keeps the file when only words change", async () => {
    const first = await upload("会换的文档", { name: "旧.txt", content: Buffer.from("旧内容") });
    const words = await editor.submit(await editor.get(`${first.url}/edit`), "form[action$='/edit']", { note: "改了说明" });
    expect(words.page(".govuk-summary-list").text()).to.contain("旧.txt").and.contain("第 1 版");
    const replaced = await editor.submit(await editor.get(`${first.url}/edit`), "form[action$='/edit']", {}, { files: { file: { name: "新.txt", content: Buffer.from("新内容") } } });
    expect(replaced.page(".govuk-summary-list").text()).to.contain("新.txt").and.contain("第 2 版");
    expect(replaced.page("#preview .lib-preview__text").text()).to.equal("新内容");
  });

  it("keeps every file that a document had, with who and when, and brings one back (YN-3.3.2, INTRO2-4.3)", async () => {
    const first = await upload("有历史的文档", { name: "一.txt", content: Buffer.from("第一份") });
    const path = new URL(first.url).pathname;
    const second = await editor.submit(await editor.get(`${path}/edit`), "form[action$='/edit']", {}, { files: { file: { name: "二.txt", content: Buffer.from("第二份") } } });
    const rows = second.page("#versions tbody tr").map((_, tr) => second.page(tr).text().replace(/\s+/g, " ")).get();
    expect(rows[0]).to.contain("第 2 版").and.contain("二.txt").and.contain("正在使用").and.contain("李文静").and.contain("2026年11月23日 10:00");
    expect(rows[1]).to.contain("第 1 版").and.contain("一.txt");
    const old = await editor.fetch(second.page("#versions tbody tr").eq(1).find("a[href$='/file']").attr("href") ?? "");
    expect(await old.text()).to.equal("第一份");
    const back = await editor.submit(second, "#versions form");
    expect(back.page(".sx-done").text()).to.contain("已恢复第 1 版");
    expect(back.page("#preview .lib-preview__text").text()).to.equal("第一份");
    expect(back.page("#versions tbody tr")).to.have.length(3);
    expect(back.page("#versions tbody tr").first().text(), "a version of its own").to.contain("第 3 版");
    expect((await editor.get(`${path}/versions/9/file`)).status).to.equal(404);
    expect((await editor.get(`${path}/versions/x/file`)).status).to.equal(404);

    const stranger = await site.signedIn("yangfan");
    expect((await stranger.get(path)).page("#versions form")).to.have.length(0);
    const csrf = (await stranger.get("/libraries/documents/new")).page("input[name=_csrf]").attr("value") ?? "";
    expect((await stranger.fetch(`${path}/versions/1/restore`, { method: "POST", body: new URLSearchParams({ _csrf: csrf }) })).status).to.equal(403);
    expect((await editor.get(path)).page("#versions tbody tr")).to.have.length(3);
  });

  it("gives files to nobody who may not read the library", async () => {
    const { url } = await upload("不公开的文档", { name: "内部.txt", content: Buffer.from("内部") });
    const path = `${new URL(url).pathname}/file`;
    expect((await site.visitor().fetch(path)).status).to.equal(303);
    expect((await (await site.signedIn("shenji")).fetch(path)).status).to.equal(403);
    expect(site.errors).to.deep.equal([]);
  });
});
