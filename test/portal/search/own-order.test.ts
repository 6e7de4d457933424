import { expect } from "chai";
import type { Answer, BrowserClient } from "../../support/browser-client.ts";
import { house, type House } from "../../support/house.ts";
import { rebuildIndex } from "../../../plugins/portal/index/keep-index.ts";
import { guideWorld } from "../../guide/guide-world.ts";
import { plainService } from "../../guide/restaurant-licence.ts";

describe("the nightly rebuild", function () {
  this.timeout(60_000);

  it("keeps a question that an item gets while it is at work", async () => {
    const world = await guideWorld({ more: ["portal"] });
    const made = await world.draft("20", plainService(world.shelf, "老年人优待证办理"));
    await world.publish(made);
    const { db, ports: { search } } = world.site;
    const items = world.items;
    let asks = 0;
    const rebuilt = await rebuildIndex({
      db, search, items: {
        ...items,
        publicItems: async (...wanted) => {
          const found = await items.publicItems(...wanted);
          asks += 1;
          if (asks === 1) await world.change(made, { faqs: [{ question: "外地老人能办吗？", answer: "能。" }] });
          return found;
        },
      },
    });
    expect(rebuilt).to.equal(1);
    expect((await search.query("questions", { text: "外地老人" })).total).to.equal(1);
    await world.close();
  });
});

describe("the order of a department in public lists (YN-2.7.1, YN-2.7.2, HEN-3.4.1)", function () {
  this.timeout(60_000);
  let site: House;
  let editor: BrowserClient;
  let hall: string;
  before(async () => {
    site = await house();
    editor = await site.signedIn("liwenjing");
    const row: { id: string } = await site.site.db("core_departments").where({ name: "云岭市市场监督管理局" }).first("id");
    hall = `/portal/departments/${row.id}`;
    await site.site.registry.jobs.find(({ task }) => task === "portal.rebuild-search")?.run();
  });
  after(() => site.close());

  const names = (page: Answer): string[] => page.page("a[href^='/guide/']").map((_, link) => page.page(link).text().trim()).get().filter((name) => name !== "");

  it("an item that is put first by 事项排序 comes first in the hall of its department and when people browse", async () => {
    const visitor = site.visitor();
    const before = names(await visitor.get(hall));
    const entry: { id: string } = await site.site.db("catalogue_entries").where({ name: "食品经营许可" }).first("id");
    const page = await editor.get(`/catalogue/order/items?entry=${entry.id}`);
    const rows = page.page(".order__row").map((_, row) => ({ name: page.page(row).find(".order__name").contents().first().text(), field: page.page(row).find("input[name^='place']").attr("name") ?? "" })).get();
    const own = rows.map(({ name }) => name);
    const published = before.filter((name) => own.includes(name));
    expect(published, "as the department has ordered them").to.deep.equal(own.filter((name) => published.includes(name)));
    const last = published.at(-1) ?? expect.fail();
    await editor.submit(page, "#order", { [rows.find(({ name }) => name === last)?.field ?? ""]: "1", _act: "save" });
    await site.drain();
    expect(names(await visitor.get(hall)).find((name) => own.includes(name))).to.equal(last);
    const browsed = await visitor.get(`/portal/search?department=${encodeURIComponent("云岭市市场监督管理局")}`);
    expect(names(browsed).find((name) => own.includes(name))).to.equal(last);
    expect(browsed.page(".res-head b").text()).to.include("部门排定的次序");
  });
});
