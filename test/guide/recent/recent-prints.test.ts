import { expect } from "chai";
import { guideWorld, publishedLicence, readablePdf, type GuideWorld } from "../guide-world.ts";
import { plainService } from "../restaurant-licence.ts";

describe("最近打印 on the desk", function () {
  this.timeout(60_000);
  const pdf = readablePdf();
  let world: GuideWorld;
  before(async () => { world = await guideWorld({ pdf }); });
  after(() => world.close());

  it("keeps for a clerk what was printed at the window, the newest first, and shows nobody else's", async () => {
    const licence = await publishedLicence(world);
    const clerk = await world.staff("editor");
    expect((await clerk.get("/desk")).page("main").text()).to.not.contain("最近打印");
    const first = await clerk.fetch(`/guide/${licence.code}/print.pdf`);
    expect(first.status).to.equal(200);
    await clerk.fetch(`/guide/${licence.code}/print.pdf`);
    const desk = await clerk.get("/desk");
    const list = desk.page("section[aria-label='最近打印'] a");
    expect(list.map((_, a) => [[desk.page(a).text(), desk.page(a).attr("href")]]).get()).to.deep.equal([["食品经营许可（首次申请）", `/guide/${licence.code}`]]);
    expect((await (await world.staff("second")).get("/desk")).page("main").text()).to.not.contain("最近打印");
  });

  it("leaves no trace of strangers", async () => {
    const licence = await publishedLicence(world);
    const before: unknown[] = await world.site.db("guide_recent_prints");
    expect((await world.visitor().fetch(`/guide/${licence.code}/print.pdf`)).status).to.equal(200);
    expect(await world.site.db("guide_recent_prints")).to.have.lengthOf(before.length);
  });

  it("lets the oldest fall off", async () => {
    const staff: { id: string } = await world.site.db("core_staff as s").join("guide_recent_prints as p", "p.staff_id", "s.id").first("s.id");
    const items: string[] = [];
    for (let index = 0; index < 9; index += 1) items.push((await world.draft("20", plainService(world.shelf, `服务${index}`))).itemId);
    await world.site.db("guide_recent_prints").insert(items.map((id, index) => ({ staff_id: staff.id, item_id: id, code: `C${index}`, name: `事项${index}`, printed_at: new Date(2020, 0, index + 1) }))).onConflict(["staff_id", "item_id"]).ignore();
    const licence = await publishedLicence(world);
    await (await world.staff("editor")).fetch(`/guide/${licence.code}/print.pdf`);
    expect(await world.site.db("guide_recent_prints").where({ staff_id: staff.id })).to.have.lengthOf(8);
  });
});
