import { expect } from "chai";
import type { Answer, BrowserClient } from "../../support/browser-client.ts";
import type { House } from "../../support/house.ts";
import { act, desk, itemIdOf, ITEM_ANSWERS, notice, openDraft, press, summary, writeEntry } from "../pages/desk.ts";

describe("the versions of an item", function () {
  this.timeout(60_000);
  let site: House;
  let editor: BrowserClient;
  let entry: string;
  let id: string;
  before(async () => {
    site = await desk({ review: true });
    editor = await site.signedIn("liwenjing");
    entry = await writeEntry(editor, { task_name: "小餐饮登记" });
    id = itemIdOf(await openDraft(editor, entry, "小餐饮登记（首次）"));
    await change({ ...ITEM_ANSWERS, "steps[0][name]": "受理", "steps[1][name]": "审查", "steps[2][name]": "决定", accept_condition: "已经取得营业执照。\n有固定的经营场所。" });
    await change({ "steps[1][name]": "审查", "steps[1][standard]": "核对证照是否一致", accept_condition: "已经取得营业执照。\n有固定的经营场所和消毒设备。" });
    await change({ promise_day: "3" });
  });
  after(() => site.close());

  /** Writes a version and brings it into force. */
  const change = async (fields: Readonly<Record<string, string>>): Promise<void> => {
    const item = await editor.get(`/catalogue/items/${id}`);
    if (item.page("a[href$='/change']").length > 0) await editor.submit(await editor.get(`/catalogue/items/${id}/change`), "main form");
    const saved = await press(editor, await editor.get(`/catalogue/items/${id}/edit`), "save", fields);
    expect(notice(saved), summary(saved).join("；")).to.include("保存成功");
    await act(site, "liwenjing", id, "submit");
    await act(site, "zhaozhiyuan", id, "pass", "同意。");
    await act(site, "chenyulan", id, "publish");
  };
  const item = (): Promise<Answer> => editor.get(`/catalogue/items/${id}`);
  const stateOf = async (number: number): Promise<string> => (await item()).page(`#versions tr:has(a[href$='/versions/${number}']) .sx-tag`).text();
  const row = (page: Answer, label: string) => page.page(`.diff tbody tr:has(th:contains('${label}'))`);

  it("turn into 备案 one after the other, and stay readable for ever (YN-2.1.3.2, YN-2.1.0e)", async () => {
    expect([await stateOf(3), await stateOf(2), await stateOf(1)]).to.deep.equal(["已入库", "备案", "备案"]);
    expect((await editor.get(`/catalogue/items/${id}/versions/1`)).page("main").text()).to.include("有固定的经营场所。");
  });

  it("stand side by side, any two of them chosen on the item's page, the earlier one at the left", async () => {
    const page = await item();
    const picked = await editor.submit(page, "#versions form", { from: "3", to: "1" });
    expect([picked.page("h1").text(), picked.page(".diff thead th").eq(1).text()]).to.deep.equal(["第 1 版与第 3 版对比", "第 1 版"]);
    expect(row(picked, "受理条件").find("ins").text()).to.include("消毒设备");
    expect(row(picked, "承诺办结时限").find("del").text()).to.include("10");
    const neighbours = await editor.get(`/catalogue/items/${id}/compare`);
    expect(neighbours.page("h1").text()).to.equal("第 2 版与第 3 版对比");
    expect(neighbours.page(".diff tbody tr")).to.have.length(1);
  });

  it("compare rows one by one, with those that did not change folded", async () => {
    const page = await editor.get(`/catalogue/items/${id}/compare?from=1&to=2`);
    const steps = row(page, "办理环节");
    expect(steps.find("td").eq(0).find("summary").map((_, line) => page.page(line).text()).get()).to.deep.equal(["1 个没有改动", "1 个没有改动"]);
    expect(steps.find("td").eq(1).find("ins").text()).to.include("核对证照是否一致");
  });

  it("say so when both are the same, and are none that there is not", async () => {
    expect((await editor.get(`/catalogue/items/${id}/compare?from=2&to=2`)).page("main").text()).to.include("选的是同一版");
    for (const query of ["from=1&to=9", "from=x&to=1", "from=0&to=1"]) expect((await editor.get(`/catalogue/items/${id}/compare?${query}`)).status, query).to.equal(404);
  });

  it("an old one comes back as a new draft while nothing else is being changed, and is itself not touched (YN-2.1.3.2)", async () => {
    const page = await item();
    expect(page.page("#versions a[href$='/restore']").map((_, link) => page.page(link).attr("href")).get()).to.deep.equal([`/catalogue/items/${id}/versions/2/restore`, `/catalogue/items/${id}/versions/1/restore`]);
    const ask = await editor.get(`/catalogue/items/${id}/versions/1/restore`);
    expect(ask.page("main").text()).to.include("建立第 4 版草稿").and.to.include("第 3 版继续公开");
    const draft = await editor.submit(ask, "main form");
    expect(notice(draft)).to.include("已用第 1 版的内容建立第 4 版草稿");
    expect(draft.page("[name='promise_day']").attr("value")).to.equal("10");
    expect(draft.page("[name='accept_condition']").text()).to.include("有固定的经营场所。");
    expect([await stateOf(4), await stateOf(3), await stateOf(1)]).to.deep.equal(["暂存", "已入库", "备案"]);
    expect((await item()).page("#history").text()).to.include("以第 1 版为底稿");
    expect((await item()).page("#versions a[href$='/restore']")).to.have.length(0);
    expect((await editor.get(`/catalogue/items/${id}/versions/2/restore`)).status).to.equal(409);
    expect((await editor.submit(ask, "main form")).status).to.equal(409);
  });

  it("are closed to a stranger, who neither compares nor restores them", async () => {
    const stranger = await site.signedIn("yangfan");
    for (const path of ["compare?from=1&to=2", "versions/1", "versions/1/restore"]) expect((await stranger.get(`/catalogue/items/${id}/${path}`)).status, path).to.equal(403);
    const token = (await stranger.get("/catalogue/entries/new?type=01")).page("input[name='_csrf']").first().attr("value") ?? "";
    expect((await stranger.fetch(`/catalogue/items/${id}/versions/1/restore`, { method: "POST", body: new URLSearchParams({ _csrf: token }) })).status).to.equal(403);
  });
});
