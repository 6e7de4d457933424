import { expect } from "chai";
import { load } from "cheerio";
import { startBooklet } from "../../../plugins/guide/booklets/start-booklet.ts";
import { Selection } from "../../../plugins/guide/booklets/selection.ts";
import { Refusal } from "../../../core/http/refusal.ts";
import { NOW } from "../../support/house.ts";
import { guideWorld, publishedLicence, readablePdf, type GuideWorld, type Made } from "../guide-world.ts";
import { plainService } from "../restaurant-licence.ts";
import { readQr } from "../print/read-qr.ts";

describe("窗口二维码卡片和汇编的门 (HEN-3.1.4)", function () {
  this.timeout(60_000);
  let world: GuideWorld;
  let licence: Made & { code: string };
  before(async () => {
    world = await guideWorld({ pdf: readablePdf() });
    licence = await publishedLicence(world);
  });
  after(() => world.close());

  const cardAt = async (path: string) => load(await (await (await world.staff("editor")).fetch(path)).text());

  it("the card of an item has its name in large letters, and a code that leads to its guide", async () => {
    const page = await cardAt(`/guide/${licence.code}/card.pdf`);
    expect(page("h1").text()).to.equal("食品经营许可（首次申请）");
    expect(readQr(page(".card__qr svg").toString())).to.equal(`http://127.0.0.1/guide/${licence.code}`);
    const { page: guide } = await world.visitor().get(`/guide/${licence.code}`);
    expect(page(".card").text()).to.contain(guide(".idbox .code").last().text()).and.contain("云岭市市场监督管理局").and.contain("0870-5550123");
  });

  it("the card of a window leads to the list of what is done there, which everybody may read", async () => {
    const page = await cardAt(`/guide/windows/${world.shelf.window}/card.pdf`);
    expect(page("h1").text()).to.contain("B12、B13 号窗口");
    expect(page(".card dl dt").map((_, dt) => page(dt).text()).get(), "the number of the record is nothing to a citizen").to.deep.equal(["地址", "办公时间", "电话"]);
    const address = readQr(page(".card__qr svg").toString());
    expect(address).to.equal(`http://127.0.0.1/guide/windows/${world.shelf.window}`);
    expect((await world.visitor().get(`/guide/${licence.code}`)).page(".window__more a").attr("href")).to.equal(new URL(address).pathname);
    const list = await world.visitor().get(new URL(address).pathname);
    expect(list.status).to.equal(200);
    expect(list.page("h1").text()).to.equal("云岭市政务服务中心二楼 B 区 B12、B13 号窗口");
    expect(list.page(".window").text()).to.contain("现在开放").and.contain("乘 3 路");
    expect(list.page(".sx-list a").map((_, a) => list.page(a).attr("href")).get()).to.deep.equal([`/guide/${licence.code}`]);
    expect((await world.visitor().get(`${new URL(address).pathname}?page=9`)).page(".sx-list a").length, "a page beyond the last").to.equal(1);
    expect(list.page("a[href$='card.pdf']").length, "the public prints no cards").to.equal(0);
  });

  it("is reached from the guide and from the record of the window, by the staff only", async () => {
    const editor = await world.staff("editor");
    expect((await editor.get(`/guide/${licence.code}`)).page("#guide-acts a[href$='card.pdf']").length).to.equal(1);
    expect((await world.visitor().get(`/guide/${licence.code}`)).page("a[href$='card.pdf']").length).to.equal(0);
    const record = await editor.get(`/libraries/windows/${world.shelf.window}`);
    const asked = await editor.get(record.page("a:contains('汇编指南')").attr("href") ?? "");
    expect(asked.page("#found h2").text()).to.equal("云岭市政务服务中心食品经营窗口：1 个事项");
    expect(asked.page("#found a[href$='card.pdf']").length).to.equal(1);
  });

  it("knows no window that is not in use or that nothing public names", async () => {
    expect((await world.visitor().get("/guide/windows/999999")).status).to.equal(404);
    const row: { department_id: string; region_code: string } = await world.site.db("libraries_windows").where({ id: world.shelf.window }).first();
    const [idle]: { id: string }[] = await world.site.db("libraries_windows").insert({ department_id: row.department_id, region_code: row.region_code, name: "没有事项的窗口", updated_at: NOW }).returning("id");
    expect((await world.visitor().get(`/guide/windows/${idle?.id ?? ""}`)).status).to.equal(404);
  });

  it("says how many there are and why a booklet cannot be made: nothing chosen, nothing there, too many", async () => {
    const editor = await world.staff("editor");
    const none = await editor.get(`/guide/booklets?of=department&department=${world.user("stranger").department.id}`);
    expect(none.page("#found").text()).to.contain("0 个事项").and.contain("没有可以汇编的办事指南");
    const strange = await editor.get("/guide/booklets?of=theme&theme=abc&department=x");
    expect([strange.status, strange.page("#found").length, strange.page("#f-theme-error").text()]).to.deep.equal([422, 0, "错误：主题：请选择"]);
    const asked = await editor.get(`/guide/booklets?of=department&department=${world.user("editor").department.id}&printed=brief`);
    expect(asked.page("#found").text()).to.contain("1 个事项").and.contain("简版");
    const refused = await editor.submit(asked, "#found form", { department: world.user("stranger").department.id });
    expect(refused.status).to.equal(422);
    expect(refused.page("main").text()).to.contain("没有对公众发布的事项");
  });

  it("asks for one kind at a time, and says at its field that nothing was chosen", async () => {
    const editor = await world.staff("editor");
    const first = await editor.get("/guide/booklets");
    expect([first.status, first.page("#choose select").map((_, box) => first.page(box).attr("name")).get(), first.page(".govuk-error-summary").length]).to.deep.equal([200, ["department"], 0]);
    const unchosen = await editor.submit(first, "#choose form", {});
    expect([unchosen.status, unchosen.page("#f-department-error").text(), unchosen.page(".govuk-error-summary a").attr("href")]).to.deep.equal([422, "错误：单位：请选择", "#f-department"]);
    const windows = await editor.get(unchosen.page("#choose a:contains('按窗口')").attr("href") ?? "");
    expect([windows.status, windows.page("#choose select").map((_, box) => windows.page(box).attr("name")).get()]).to.deep.equal([200, ["window"]]);
    expect((await editor.submit(windows, "#choose form", {})).page("#f-window-error").text()).to.equal("错误：窗口：请选择");
  });

  it("is started by those alone who may read items, and not when it is larger than a volume", async () => {
    const selection = Selection.parse({ of: "department", department: "1" });
    const start = (who: Parameters<typeof startBooklet>[1], count: number): Promise<string> => world.site.ports.transact((tx) => startBooklet(tx, who, {
      selection, selected: { name: "某局", itemIds: Array.from({ length: count }, String) }, most: 2, start: async () => "1", now: NOW,
    }));
    const codeOf = (fault: unknown): string => (fault instanceof Refusal ? fault.code : String(fault));
    expect(await start(world.user("editor"), 2)).to.equal("1");
    expect(await start(world.user("editor"), 3).catch(codeOf)).to.equal("guide.booklet-too-large");
    expect(await start(world.user("editor"), 0).catch(codeOf)).to.equal("guide.booklet-empty");
    expect(await start({ ...world.user("editor"), grants: [] }, 2).catch(codeOf)).to.match(/forbidden|core\./);
  });

  it("offers the 主题 of items only, and says whose they are", async () => {
    await world.publish(await world.draft("20", { ...plainService(world.shelf, "养犬登记"), server_type: ["1", "2"], user_topic_type: ["035", "070"], corp_topic_type: ["005", "035"] }));
    const editor = await world.staff("editor");
    const themes = await editor.get("/guide/booklets?of=theme");
    const offered = themes.page("#choose optgroup").map((_, group) => [[themes.page(group).attr("label"), ...themes.page(group).find("option").map((__, one) => themes.page(one).text()).get()]]).get();
    expect(offered).to.deep.equal([["个人和法人共有的主题", "设立变更"], ["面向个人的主题", "规划建设"], ["面向法人的主题", "社会保障"]]);
    expect((await editor.submit(themes, "#choose form", { theme: "设立变更" })).page("#found h2").text()).to.equal("设立变更：1 个事项");
  });
});
