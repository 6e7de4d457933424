import { expect } from "chai";
import type { House } from "../../support/house.ts";
import { desk } from "../pages/desk.ts";

/** What a reader of the libraries learns of items that he may not read: that they are there, and no more. */
describe("who uses a record of the libraries, as others see it", function () {
  this.timeout(60_000);
  let site: House;
  before(async () => { site = await desk({ review: false }); });
  after(() => site.close());

  it("names drafts and secret items to their own department only (YN-3.4.3)", async () => {
    const { db } = site.site;
    const draft: { record_id: string; name: string } = await db("catalogue_version_links as l").join("catalogue_item_versions as v", "v.id", "l.version_id").join("core_departments as d", "d.id", "v.department_id")
      .where({ "l.kind": "materials", "v.state": "draft", "d.name": "云岭市市场监督管理局" })
      .whereNotExists((open) => void open.from("catalogue_item_versions as o").whereRaw("o.item_id = v.item_id and o.state = 'published'")).orderBy("v.id").first("l.record_id", "v.name");
    const page = `/libraries/materials/${draft.record_id}/uses`;
    expect((await (await site.signedIn("liwenjing")).get(page)).text).to.include(draft.name);
    const others = await (await site.signedIn("yangfan")).get(page);
    expect(others.status).to.equal(200);
    expect(others.text).to.include("其他单位的事项").and.not.include(draft.name);
  });
});
