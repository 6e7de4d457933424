import { expect } from "chai";
import type { Answer, BrowserClient } from "../../support/browser-client.ts";
import type { House } from "../../support/house.ts";
import { desk, notice, openDraft, summary, writeEntry } from "../pages/desk.ts";

describe("目录排序 and 事项排序", function () {
  this.timeout(60_000);
  let site: House;
  let editor: BrowserClient;
  let entry: string;

  before(async () => {
    site = await desk({ review: false });
    editor = await site.signedIn("liwenjing");
    entry = await writeEntry(editor, { task_name: "排序用的目录" });
    for (const name of ["甲", "乙", "丙"]) await openDraft(editor, entry, `排序${name}`);
  });
  after(() => site.close());

  const itemsHref = (): string => `/catalogue/order/items?entry=${entry}`;
  const order = (page: Answer): string[] => page.page(".order__name").map((_, name) => page.page(name).contents().first().text()).get();
  const fieldOf = (page: Answer, name: string): string => page.page(".order__row").filter((_, row) => page.page(row).text().includes(name)).find("input[name^='place']").attr("name") ?? expect.fail(name);
  const inList = async (): Promise<string[]> => {
    const list = await editor.get(`/catalogue/items?type=01&entry=${entry}`);
    return list.page("tbody th a").map((_, link) => list.page(link).text()).get();
  };

  it("orders the items of a 目录 by a number, and the list shows them so (YN-2.7.2)", async () => {
    const page = await editor.get(itemsHref());
    expect(order(page)).to.deep.equal(["排序甲", "排序乙", "排序丙"]);
    const saved = await editor.submit(page, "#order", { [fieldOf(page, "丙")]: "1", _act: "save" });
    expect(notice(saved)).to.include("顺序已保存");
    expect(order(saved)).to.deep.equal(["排序丙", "排序甲", "排序乙"]);
    expect(await inList()).to.deep.equal(["排序丙", "排序甲", "排序乙"]);
  });

  it("moves one item up or down by its button without a script (YN-2.7.2)", async () => {
    const page = await editor.get(itemsHref());
    const act = page.page(".order__row").last().find("button[data-order-step='-1']").attr("value") ?? "";
    expect(order(await editor.submit(page, "#order", { _act: act }))).to.deep.equal(["排序丙", "排序乙", "排序甲"]);
    expect(page.page(".order__row").first().find("button[data-order-step='-1']").attr("disabled")).not.to.equal(undefined);
  });

  it("orders the 目录 of a type, and the tree shows them so (YN-2.7.1)", async () => {
    const page = await editor.get("/catalogue/order/entries?type=01");
    expect(order(page).at(-1)).to.equal("排序用的目录");
    const saved = await editor.submit(page, "#order", { [fieldOf(page, "排序用的目录")]: "1", _act: "save" });
    expect(order(saved)[0]).to.equal("排序用的目录");
    const tree = (await editor.get("/catalogue/items?type=01")).page(".tree ul ul > li > a").map((_, link) => saved.page(link).contents().first().text().trim()).get();
    expect(tree.slice(0, 2)).to.deep.equal(["全部目录", "排序用的目录"]);
  });

  it("says at the top what is no number, and keeps what was typed", async () => {
    const page = await editor.get(itemsHref());
    const refused = await editor.submit(page, "#order", { [fieldOf(page, "甲")]: "第一", _act: "save" });
    expect(refused.status).to.equal(422);
    expect(summary(refused).join()).to.include("序号：请填正整数");
    expect(refused.page(".order__row .govuk-error-message").text(), "and at its row").to.equal("序号：请填正整数");
    expect(refused.page(`input[name='${fieldOf(page, "甲")}']`).attr("value")).to.equal("第一");
  });

  it("lets nobody order the list of another department", async () => {
    const stranger = await site.signedIn("yangfan");
    const page = await editor.get(itemsHref());
    const own = page.page("#order").attr("action") ?? "";
    expect((await stranger.get(own)).status).to.equal(404);
    const token = (await stranger.get("/catalogue/entries/new?type=01")).page("input[name='_csrf']").first().attr("value") ?? "";
    const sent = await stranger.fetch(own, { method: "POST", body: new URLSearchParams({ _csrf: token, [fieldOf(page, "甲")]: "1", _act: "save" }) });
    expect(sent.status).to.equal(404);
    expect((await (await site.signedIn("mujing")).get(itemsHref())).status).to.equal(403);
    expect(await inList()).to.deep.equal(["排序丙", "排序乙", "排序甲"]);
    expect(site.errors).to.deep.equal([]);
  });
});
