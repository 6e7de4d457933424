import { expect } from "chai";
import type { Answer, BrowserClient } from "../../support/browser-client.ts";
import type { House } from "../../support/house.ts";
import { crawl } from "../../support/crawl.ts";
import { act, desk, itemIdOf, notice, press } from "../pages/desk.ts";

describe("公共服务引入", function () {
  this.timeout(60_000);
  let site: House;
  /** 翠湖区行政审批局, below the city. */
  let district: BrowserClient;
  let city: BrowserClient;
  let source: { item_id: string; name: string };
  let adopted: string;

  before(async () => {
    site = await desk({ review: false });
    district = await site.signedIn("zhaomin");
    city = await site.signedIn("liwenjing");
    source = await site.site.db("catalogue_item_versions as v").join("core_departments as d", "d.id", "v.department_id").where({ "v.state": "published", "v.head": true, "v.type_code": "20", "d.region_code": "539900" })
      .whereRaw("v.procedure = ''").orderBy("v.item_id").first("v.item_id", "v.name");
  });
  after(() => site.close());

  const find = (more = ""): Promise<Answer> => district.get(`/catalogue/adoptions?q=${encodeURIComponent(source.name)}${more}`);
  const names = (page: Answer): string[] => page.page("tbody th a").map((_, link) => page.page(link).text()).get();
  const editorOf = async (itemId: string): Promise<string> => (await site.site.db("core_staff as s").join("catalogue_items as i", "i.department_id", "s.department_id").where("i.id", itemId).first("s.account")).account;
  const element = async (itemId: string, key: string): Promise<unknown> => {
    const row = await site.site.db("catalogue_item_contents as c").join("catalogue_item_versions as v", "v.id", "c.version_id").where({ "v.item_id": itemId, "v.head": true }).first("c.elements");
    return row.elements[key];
  };
  /** The department of the source writes and publishes another version. */
  const change = async (fields: Readonly<Record<string, string>>): Promise<void> => {
    const account = await editorOf(source.item_id);
    const browser = await site.signedIn(account);
    await act(site, account, source.item_id, "change");
    await press(browser, await browser.get(`/catalogue/items/${source.item_id}/edit`), "save", fields);
    await act(site, account, source.item_id, "submit");
    await act(site, "chenyulan", source.item_id, "publish");
    await site.drain();
  };
  const taskHref = async (): Promise<string> => `/catalogue/tasks/${(await site.site.db("catalogue_tasks").where({ item_id: adopted, kind: "source-changed" }).whereNull("done_at").first("id"))?.id ?? expect.fail("no task")}`;

  it("offers what is in force at the region and above, not one's own and not what lies below (HLJ-2.3.2)", async () => {
    expect(names(await find())).to.include(source.name);
    const list = await city.get("/catalogue/adoptions");
    const regions = list.page("td[data-k='区划']").map((_, cell) => list.page(cell).text()).get();
    expect(new Set(regions).size).to.be.greaterThan(0);
    expect(regions).not.to.include("翠湖区");
    expect(list.page("td[data-k='来源单位']").text()).not.to.include("云岭市市场监督管理局");
    expect((await district.get("/catalogue/adoptions?q=%27&page=99999")).status).to.equal(200);
  });

  it("makes a draft with the source's content, but for what is one's own, and keeps the link (HLJ-2.3.2)", async () => {
    const asked = await district.get(`/catalogue/adoptions/${source.item_id}`);
    expect(asked.page("main").text()).to.include("由本单位自己填写的");
    const made = await district.submit(asked, `form[action='/catalogue/adoptions/${source.item_id}']`, { entryId: "" });
    expect(notice(made)).to.include("已引入");
    adopted = itemIdOf(made);
    expect(await element(adopted, "task_content")).to.equal(await element(source.item_id, "task_content"));
    expect(await element(adopted, "link_way")).to.equal(undefined);
    expect(await element(adopted, "use_level")).to.deep.equal(["4"]);
    expect((await district.get(`/catalogue/items/${adopted}`)).page(".rd-facts").text()).to.include(`引入自${source.name}`);
    expect(names(await find())).not.to.include(source.name);
    expect(names(await find("&taken=1"))).to.deep.equal([source.name]);
    const again = await district.submit(asked, `form[action='/catalogue/adoptions/${source.item_id}']`, { entryId: "" });
    expect(again.status).to.equal(409);
  });

  it("is of 公共服务 alone: a power that the law gives to others is neither offered nor opened (HLJ-2.3.2)", async () => {
    const licence = await site.site.db("catalogue_item_versions as v").join("core_departments as d", "d.id", "v.department_id").where({ "v.state": "published", "v.type_code": "01", "d.region_code": "539900" }).first("v.item_id", "v.name");
    const list = await district.get(`/catalogue/adoptions?q=${encodeURIComponent(licence.name)}`);
    expect(names(list)).not.to.include(licence.name);
    expect((await district.get(`/catalogue/adoptions/${licence.item_id}`)).status).to.equal(404);
    const token = list.page("input[name='_csrf']").first().attr("value") ?? "";
    expect((await district.fetch(`/catalogue/adoptions/${licence.item_id}`, { method: "POST", body: new URLSearchParams({ _csrf: token, departmentId: "1", entryId: "" }) })).status).to.be.oneOf([403, 404]);
  });

  it("makes a task when the source changes: field by field, one's own words kept unless chosen (HLJ-2.3.2)", async () => {
    const page = await district.get(`/catalogue/items/${adopted}/edit`);
    await press(district, page, "save", { accept_condition: "本区自己写的受理条件。" });
    await change({ task_content: "来源改过的事项内容。", accept_condition: "来源改过的受理条件。", link_way: "0870-1111111" });
    const todo = await district.get("/catalogue/todo");
    expect(todo.page("#todo-tasks + ul a").text()).to.equal("上级事项已变更1");
    const task = await district.get(await taskHref());
    const ticked = task.page("input[name='keys']").map((_, box) => [[task.page(box).attr("value"), task.page(box).attr("checked") !== undefined]]).get();
    expect(Object.fromEntries(ticked)).to.deep.equal({ task_content: true, accept_condition: false });
    expect(task.page(".tk-mine").text()).to.include("本区自己写的受理条件");
    const taken = await district.submit(task, "form[action$='/take-over']");
    expect(notice(taken)).to.include("已采用 1 处改动");
    expect(await element(adopted, "task_content")).to.equal("来源改过的事项内容。");
    expect(await element(adopted, "accept_condition")).to.equal("本区自己写的受理条件。");
    expect((await district.get("/catalogue/tasks?done=1")).page("tbody").text()).to.include("采用 1 处改动");
  });

  it("takes over what one had written otherwise when that is chosen, and asks again when the source has moved on meanwhile", async () => {
    await change({ accept_condition: "来源第三次写的条件。" });
    const seen = await district.get(await taskHref());
    await change({ accept_condition: "来源第四次写的条件。" });
    const late = await district.submit(seen, "form[action$='/take-over']", { keys: ["accept_condition"] });
    expect(late.status).to.equal(409);
    expect(late.text).to.include("又发布了新的版本");
    const task = await district.get(await taskHref());
    await district.submit(task, "form[action$='/take-over']", { keys: ["accept_condition"] });
    expect(await element(adopted, "accept_condition")).to.equal("来源第四次写的条件。");
  });

  it("says so when the source is no longer in force", async () => {
    const account = await editorOf(source.item_id);
    await act(site, account, source.item_id, "request-abolition", "依据废止");
    await act(site, "chenyulan", source.item_id, "approve-abolition");
    await site.drain();
    const task = await district.get(await taskHref());
    expect(task.page(".tk-why").text()).to.include("已经不再公布");
    expect(task.page("form[action$='/take-over']")).to.have.length(0);
    const { complaints } = await crawl(district, site.site.registry.routes, [await taskHref(), "/catalogue/adoptions", "/catalogue/tasks"]);
    expect(complaints).to.deep.equal([]);
  });

  it("lets nobody take over for another department, or decide for it", async () => {
    const stranger = await site.signedIn("yangfan");
    const token = (await stranger.get("/catalogue/entries/new?type=01")).page("input[name='_csrf']").first().attr("value") ?? "";
    const district20 = (await site.site.db("core_departments").where({ name: "云岭市翠湖区行政审批局" }).first("id")).id;
    const public20 = await site.site.db("catalogue_item_versions as v").join("core_departments as d", "d.id", "v.department_id").where({ "v.state": "published", "v.type_code": "20", "d.region_code": "539900" }).first("v.item_id");
    const before = await site.site.db("catalogue_adoptions").count("* as count").first();
    for (const [address, fields] of [[`/catalogue/adoptions/${public20.item_id}`, { departmentId: district20, entryId: "" }], [`${await taskHref()}/take-over`, { keys: "task_content", versionId: "1" }]] as const) {
      const answer = await stranger.fetch(address, { method: "POST", body: new URLSearchParams({ _csrf: token, ...fields }) });
      expect(answer.status, address).to.equal(403);
    }
    // What lies below one's own region is not offered, whatever the address says.
    const below = await site.site.db("catalogue_item_versions as v").join("core_departments as d", "d.id", "v.department_id").where({ "v.state": "published", "d.region_code": "539901" }).first("v.item_id");
    expect((await city.get(`/catalogue/adoptions/${below.item_id}`)).status).to.equal(404);
    expect(await site.site.db("catalogue_adoptions").count("* as count").first()).to.deep.equal(before);
    expect(site.errors).to.deep.equal([]);
  });
});
