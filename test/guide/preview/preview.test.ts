import { expect } from "chai";
import { load } from "cheerio";
import { guideWorld, linksOf, publishedLicence, readablePdf, type GuideWorld, type Made } from "../guide-world.ts";
import { restaurantLicence } from "../restaurant-licence.ts";

describe("办事指南预览", function () {
  this.timeout(60_000);
  const pdf = readablePdf();
  let world: GuideWorld;
  let draft: Made;
  before(async () => {
    world = await guideWorld({ pdf });
    draft = await world.draft("20", restaurantLicence(world.shelf));
  });
  after(() => world.close());

  it("shows a draft to those who may read it, with a bar that says what it is and without check code", async () => {
    const { status, page } = await (await world.staff("editor")).get(`/guide/preview/${draft.versionId}`);
    expect(status).to.equal(200);
    expect(page(".g-notice").text()).to.equal("预览，尚未发布 这是暂存的第 1 版。 返回修改");
    expect(page(".g-notice a").attr("href")).to.equal(`/catalogue/items/${draft.itemId}/edit`);
    expect(page("h1").text()).to.equal("食品经营许可（首次申请）");
    expect(page(".idbox").text()).to.not.contain("校验码");
    expect(page(".sx-actions a").last().attr("href")).to.equal(`/guide/preview/${draft.versionId}/print.pdf`);
  });

  it("prints it with a mark on every page and no code, each time anew, and keeps nothing", async () => {
    const editor = await world.staff("editor");
    for (const turn of [1, 2]) {
      const response = await editor.fetch(`/guide/preview/${draft.versionId}/print.pdf`);
      const page = load(await response.text());
      expect([response.status, response.headers.get("etag")]).to.deep.equal([200, null]);
      expect(page("body").attr("class")).to.equal("preview");
      expect(page(".check").text()).to.contain("预览稿").and.not.contain("校验码");
      expect(page("style").text()).to.contain("预览，尚未发布");
      expect(pdf.printed).to.have.lengthOf(turn);
    }
    expect(await world.site.db("guide_prints")).to.deep.equal([]);
  });

  it("hands out the forms of the draft", async () => {
    const editor = await world.staff("editor");
    const { page } = await editor.get(`/guide/preview/${draft.versionId}`);
    expect((await editor.fetch(page(".mat a").first().attr("href") ?? "")).status).to.equal(200);
  });

  it("is refused to strangers: visitors sign in first, staff of elsewhere are told which permission they lack", async () => {
    for (const path of [`/guide/preview/${draft.versionId}`, `/guide/preview/${draft.versionId}/print.pdf`]) {
      const visitor = await world.visitor().fetch(path);
      expect([visitor.status, visitor.headers.get("location")?.startsWith("/sign-in")]).to.deep.equal([303, true]);
      const stranger = await (await world.staff("stranger")).get(path);
      expect(stranger.status).to.equal(403);
      expect(stranger.text).to.not.contain("食品经营许可（首次申请）");
    }
    expect((await (await world.staff("editor")).get("/guide/preview/999999999")).status).to.equal(404);
    expect((await (await world.staff("editor")).get("/guide/preview/abc")).status).to.equal(404);
  });

  it("puts a link on the staff page of an item: to the guide when it is public, to the preview otherwise, to nobody else", async () => {
    const licence = await publishedLicence(world);
    const link = linksOf(world).at(-1);
    const [draftVersion, published] = [await world.items.version(world.site.db, draft.versionId), await world.items.version(world.site.db, licence.versionId)];
    if (link === undefined || draftVersion === null || published === null) throw new Error("nothing to look at");
    expect(link(draftVersion, world.user("editor"))).to.deep.equal({ label: "预览指南", href: `/guide/preview/${draft.versionId}` });
    expect(link(published, world.user("stranger"))).to.deep.equal({ label: "办事指南", href: `/guide/${licence.code}` });
    expect(link(draftVersion, world.user("stranger"))).to.equal(null);
  });

  it("says of an old version that a new one has taken its place", async () => {
    const licence = await publishedLicence(world);
    await world.change(licence, { task_content: "换一句话。" });
    const { page } = await (await world.staff("editor")).get(`/guide/preview/${licence.versionId}`);
    expect(page(".g-notice").text()).to.equal("旧版本，已经由新版代替 这是备案的第 1 版。 返回事项");
  });
});
