import { expect } from "chai";
import type { Answer, BrowserClient } from "../../support/browser-client.ts";
import type { House } from "../../support/house.ts";
import { colleague, desk, handIn, itemIdOf, ITEM_ANSWERS, notice, openDraft, press, writeEntry } from "../pages/desk.ts";

describe("nobody hands in what he has not seen", function () {
  this.timeout(60_000);
  let site: House;
  let mine: BrowserClient;
  let theirs: BrowserClient;
  let entry: string;
  before(async () => {
    site = await desk({ review: true });
    mine = await site.signedIn("liwenjing");
    theirs = await colleague(site);
    entry = await writeEntry(mine);
  });
  after(() => site.close());

  const complete = async (name: string): Promise<string> => {
    const saved = await press(mine, await openDraft(mine, entry, name), "save", ITEM_ANSWERS);
    expect(notice(saved)).to.include("必填内容已经填完");
    return itemIdOf(saved);
  };
  const colleagueSaves = async (id: string, fields: Readonly<Record<string, string>>): Promise<void> => {
    expect(notice(await press(theirs, await theirs.get(`/catalogue/items/${id}/edit`), "save", fields))).to.include("保存成功");
  };
  const stateOf = async (id: string): Promise<string> => {
    const row: { state: string } = await site.site.db("catalogue_item_versions").where({ item_id: id }).orderBy("number", "desc").first("state");
    return row.state;
  };
  const asks = (page: Answer, elements: readonly string[]): void => {
    expect([page.status, page.page("[role='alert']").text().replace(/\s+/g, " ")]).to.satisfy(([status, text]: [number, string]) => status === 422 && text.includes("还没有提交审核") && text.includes("和志强"));
    expect(page.page(".govuk-summary-list__key").map((_, key) => page.page(key).text()).get()).to.deep.equal(elements);
  };

  it("提交审核 on the item's page shows what a colleague has changed since it was opened, and asks (YN-2.1.2.13)", async () => {
    const id = await complete("同事改过的");
    const page = await mine.get(`/catalogue/items/${id}`);
    await colleagueSaves(id, { link_way: "0870-7770000", promise_day: "9" });
    const asked = await mine.submit(page, "form[action$='/submit']");
    asks(asked, ["承诺办结时限", "咨询方式"]);
    expect(asked.page("main").text()).to.include("0870-7770000").and.to.include("9 个工作日");
    expect(await stateOf(id)).to.equal("draft");
    const sent = await mine.submit(asked, "form[action$='/submit']");
    expect(notice(sent.page("form[action$='/hand-in']").length > 0 ? await handIn(mine, sent) : sent)).to.include("已提交审核");
    expect(await stateOf(id)).to.equal("submitted");
  });

  it("仍然提交审核 behind the 体检 does the same, also when the page of the 体检 itself came after the other save", async () => {
    const id = await complete("体检之后改过的");
    const gate = await mine.submit(await mine.get(`/catalogue/items/${id}`), "form[action$='/submit']");
    expect(gate.page("form[action$='/hand-in']"), gate.page("main").text()).to.have.length(1);
    await colleagueSaves(id, { link_way: "0870-7770001" });
    asks(await handIn(mine, gate), ["咨询方式"]);
    const late = await mine.get(new URL(gate.url).pathname + new URL(gate.url).search);
    const asked = await handIn(mine, late);
    asks(asked, []);
    expect(asked.page("[role='alert']").text()).to.include("看全部内容");
    expect(await stateOf(id)).to.equal("draft");
  });

  it("批量提交 leaves it where it is and says why; the others go out (YN-2.2.1)", async () => {
    const [changed, other] = [await complete("列表之后改过的"), await complete("列表之后没改的")];
    const list = await mine.get("/catalogue/todo");
    const boxOf = (name: string): string => list.page("tbody tr").filter((_, row) => list.page(row).text().includes(name)).find("input[name='ids']").attr("value") ?? expect.fail(name);
    await colleagueSaves(changed, { link_way: "0870-7770002" });
    const result = await mine.submit(list, "form[action='/catalogue/items/submit']", { ids: [boxOf("列表之后改过的"), boxOf("列表之后没改的")] });
    expect(result.page("tr:contains('列表之后改过的')").text()).to.include("内容又保存过，请看过再提交");
    expect([await stateOf(changed), await stateOf(other)]).to.deep.equal(["draft", "submitted"]);
  });

  it("is refused to a stranger, whatever number he sends", async () => {
    const id = await complete("别人的");
    const stranger = await site.signedIn("yangfan");
    const token = (await stranger.get("/catalogue/entries/new?type=01")).page("input[name='_csrf']").first().attr("value") ?? "";
    const answer = await stranger.fetch(`/catalogue/items/${id}/submit`, { method: "POST", body: new URLSearchParams({ _csrf: token, revision: "2" }) });
    expect([answer.status, await stateOf(id)]).to.deep.equal([403, "draft"]);
  });
});
