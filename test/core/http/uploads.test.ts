import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "chai";
import { load } from "cheerio";
import type { Answer, BrowserClient } from "../../support/browser-client.ts";
import { house, type House } from "../../support/house.ts";

const MEGA = 1024 * 1024;
const FORM = "form[enctype='multipart/form-data']";

describe("files that are too large", function () {
  this.timeout(60_000);
  let site: House;
  let editor: BrowserClient;
  before(async () => {
    site = await house();
    editor = await site.signedIn("liwenjing");
  });
  after(() => site.close());

  /** Sends a form with these files and words that stand behind them, as a form with the file field on top would. */
  const send = async (address: string, field: string, sizes: readonly number[], words: Readonly<Record<string, string>>): Promise<Answer> => {
    const form = await editor.get(address);
    const body = new FormData();
    body.append("_csrf", form.page(`${FORM} [name=_csrf]`).attr("value") ?? "");
    sizes.forEach((size, index) => body.append(field, new Blob([new Uint8Array(size).fill(65)]), `第${index + 1}份.txt`));
    for (const [name, value] of Object.entries(words)) body.append(name, value);
    const response = await editor.fetch(form.page(FORM).attr("action") ?? address, { method: "POST", body });
    const text = await response.text();
    return { status: response.status, url: response.url, text, headers: response.headers, page: load(text) };
  };
  const left = async (): Promise<string[]> => readdir(join(site.site.ports.varDir, "uploads"));

  it("are refused at their field, and every word typed beside them is still there", async () => {
    const words = { name: "开办餐饮店申请书（空表）", note: "请用黑色签字笔填写，复印无效。" };
    const answer = await send("/libraries/documents/new", "file", [21 * MEGA], words);
    expect(answer.status).to.equal(422);
    expect(answer.page(".govuk-error-summary a[href='#f-file']").text()).to.equal("“第1份.txt”太大：单个文件不能超过 20 MB，请压缩或者分成几个文件后重新选择");
    expect(answer.page("#f-name").attr("value")).to.equal(words.name);
    expect(answer.page("#f-note").text().trim()).to.equal(words.note);
    expect(await left()).to.deep.equal([]);
  });

  it("are also refused together, and too many of them", async () => {
    const words = { name: "名称", note: "几份一起" };
    const heavy = await send("/libraries/documents/new", "file", [19, 19, 19, 19].map((mega) => mega * MEGA), words);
    expect([heavy.status, heavy.page("a[href='#f-file']").text(), heavy.page("#f-note").text().trim()]).to.deep.equal([422, "选择的文件合计超过 60 MB，请分几次上传", "几份一起"]);
    const many = await send("/libraries/documents/new", "file", Array.from({ length: 11 }, () => 10), words);
    expect([many.status, many.page("a[href='#f-file']").text(), many.page("#f-note").text().trim()]).to.deep.equal([422, "一次最多上传 10 个文件，请分几次上传", "几份一起"]);
    expect(await left()).to.deep.equal([]);
    expect(site.errors).to.deep.equal([]);
  });

  it("do not stand in the way of one that fits", async () => {
    const form = await editor.get("/libraries/documents/new");
    const done = await editor.submit(form, "form[action$='/new']", { name: "正好的一份" }, { files: { file: { name: "表.txt", content: Buffer.from("内容") } } });
    expect([done.status, done.page("h1").text()]).to.deep.equal([200, "正好的一份"]);
    expect(await left()).to.deep.equal([]);
  });

  it("are nobody's fault when whoever sends them goes away, whatever we had come to by then", async () => {
    const body = new URLSearchParams({ name: "走开的人", note: "字".repeat(4_000) });
    await Promise.all(Array.from({ length: 40 }, async (_, index) => {
      const gone = AbortSignal.timeout(index % 20);
      await expectGone(editor.fetch("/libraries/documents/new", { method: "POST", body, signal: gone }), gone);
    }));
    expect((await editor.get("/libraries/documents/new")).status).to.equal(200);
    expect(site.errors).to.deep.equal([]);
  });
});

/** Either it was answered in time, or it ended because we went. */
const expectGone = async (sent: Promise<unknown>, gone: AbortSignal): Promise<void> => {
  const ended = await sent.then(() => "answered", (fault: unknown) => (gone.aborted ? "gone" : fault));
  expect(ended).to.be.oneOf(["answered", "gone"]);
};
