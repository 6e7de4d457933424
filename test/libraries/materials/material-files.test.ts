import { expect } from "chai";
import { formPdf } from "../../../plugins/libraries/demo/form-pdf.ts";
import type { BrowserClient } from "../../support/browser-client.ts";
import type { House } from "../../support/house.ts";
import { libraryHouse, PNG } from "../library-house.ts";

describe("申报材料的文件", () => {
  let site: House;
  let editor: BrowserClient;

  before(async () => {
    ({ site } = await libraryHouse());
    editor = await site.signedIn("liwenjing");
  });
  after(() => site.close());

  it("keeps the blank form and the sample of a material, shows, replaces and removes them (INTRO2-4.3)", async () => {
    const form = await editor.get("/libraries/materials/new");
    const files = { blank_form: { name: "空表.pdf", content: formPdf(["空表"]) }, sample: { name: "样表.png", content: PNG } };
    const added = await editor.submit(form, "form[action$='/new']", { name: "带文件的材料" }, { files });
    expect(added.page("main").text()).to.contain("空表.pdf").and.contain("样表.png");
    expect(added.page("#files object").attr("data")).to.match(/\/blank-form#/);
    expect(added.page("#files img").attr("src")).to.match(/\/sample$/);
    const sample = await editor.fetch(added.page("a[href$='/sample']").attr("href") ?? "");
    expect(Buffer.from(await sample.arrayBuffer()).equals(PNG)).to.equal(true);

    const changed = await editor.submit(await editor.get(`${added.url}/edit`), "form[action$='/edit']", { remove_sample: "1" },
      { files: { blank_form: { name: "新空表.txt", content: Buffer.from("空表") } } });
    expect(changed.page("main").text()).to.contain("新空表.txt").and.not.contain("样表.png");
    const id = /(\d+)$/.exec(added.url)?.[1] ?? "";
    expect((await editor.fetch(`/libraries/materials/${id}/sample`)).status).to.equal(404);

    const refused = await editor.submit(await editor.get(`${added.url}/edit`), "form[action$='/edit']", {}, { files: { sample: { name: "样表.html", content: Buffer.from("<html>") } } });
    expect(refused.page("#f-sample-error").text()).to.contain("示例样表：文件类型不支持");
    expect(refused.page("#f-blank_form-error")).to.have.length(0);
    const all = await editor.submit(await editor.get(`${added.url}/edit`), "form[action$='/edit']", { name: "" }, {
      files: { blank_form: { name: "空表.exe", content: Buffer.from("MZ\u0000") }, sample: { name: "样表.html", content: Buffer.from("<html>") } },
    });
    expect(all.page(".govuk-error-summary__list li")).to.have.length(3);
    expect(all.page("#f-name-error").text()).to.contain("请写材料的正式名称");
  });
});
