import { expect } from "chai";
import { NOW } from "../../support/house.ts";
import { GUIDE_FILES } from "../guide-files.ts";
import { guideWorld, publishedLicence, type GuideWorld, type Made } from "../guide-world.ts";
import { readQr } from "../print/read-qr.ts";
import { plainService, restaurantLicence } from "../restaurant-licence.ts";

describe("办事指南网页", function () {
  this.timeout(60_000);
  let world: GuideWorld;
  let licence: Made & { code: string };
  before(async () => {
    world = await guideWorld();
    licence = await publishedLicence(world);
  });
  after(() => world.close());

  const headings = async (code: string): Promise<string[]> => {
    const { page } = await world.visitor().get(`/guide/${code}`);
    return page(".g-main h2").map((_, h) => page(h).text()).get();
  };

  it("says first what everybody asks: time, fee, visits, materials (HLJ-2.4.2.1)", async () => {
    const { status, page } = await world.visitor().get(`/guide/${licence.code}`);
    expect(status).to.equal(200);
    expect(page("h1").text()).to.equal("食品经营许可（首次申请）");
    expect(page(".keys li").map((_, li) => page(li).find("b").text()).get()).to.deep.equal(["5 个工作日", "不收费", "0 次", "4 份"]);
    expect(page(".keys").text()).to.contain("法定 10 个工作日").and.contain("其中 1 份免提交");
    expect(page(".sx-actions a").map((_, a) => page(a).attr("href")).get()).to.deep.equal(["https://zwfw.example.gov.cn/items/food", `/guide/${licence.code}/print.pdf`]);
    expect(page(".govuk-button:not(.govuk-button--secondary)").length, "one filled button").to.equal(1);
  });

  it("shows its parts in the order of the dictionary, and a list of contents that leads to each", async () => {
    const { page } = await world.visitor().get(`/guide/${licence.code}`);
    const expected = ["您属于哪种情况", "申请条件", "申请材料", "办理流程", "办理时限", "办理地点和时间", "网上办理", "收费", "办理结果", "设定依据", "权利和义务", "咨询和投诉", "常见问题", "基本情况"];
    expect(await headings(licence.code)).to.deep.equal(expected);
    const links = page(".g-toc a").map((_, a) => page(a).attr("href") ?? "").get();
    expect(links.map((href) => page(href).find("h2").text())).to.deep.equal(expected);
  });

  it("tells of each material whether it is needed, how many, and where the form is", async () => {
    const { page } = await world.visitor().get(`/guide/${licence.code}`);
    const rows = page(".mat tbody tr").map((_, tr) => page(tr).text().replace(/\s+/g, " ").trim()).get();
    expect(rows[0]).to.contain("食品经营许可申请书 必须提供").and.contain("原件 1 份，纸质和电子").and.contain("空白表");
    expect(rows[1]).to.contain("营业执照 免提交").and.contain("您不用提交").and.not.contain("空白表");
    expect(rows[3]).to.contain("可以后补").and.contain("受理后 10 个工作日内补交");
    const href = page(".mat a").first().attr("href") ?? "";
    const file = await world.visitor().fetch(href);
    expect([file.status, file.headers.get("content-type")]).to.deep.equal([200, "application/pdf"]);
    expect(decodeURIComponent(file.headers.get("content-disposition") ?? "")).to.contain(GUIDE_FILES.blank);
  });

  it("says on whom a material depends instead of calling it 非必要 (design §11)", async () => {
    const made = await world.draft("01", {
      ...restaurantLicence(world.shelf), task_name: "食品经营许可（情形）",
      materials: [
        { record: world.shelf.application, is_need: "2", need_explain: "委托他人代办的", situations: ["委托他人代办"], original_num: 1 },
        { record: world.shelf.layout, is_need: "1", situations: ["单位食堂"], copy_num: 1 },
        { record: world.shelf.rules, is_need: "2", need_explain: "申请的经营项目里有冷食类、生食类食品或者自制饮品的食堂和餐馆", original_num: 1 },
      ],
    });
    await world.publish(made);
    const { page } = await world.visitor().get(`/guide/${await world.code(made)}`);
    const rows = page(".mat tbody tr").map((_, tr) => page(tr).text().replace(/\s+/g, " ").trim()).get();
    expect(rows[0]).to.contain("视情况提供：委托他人代办的").and.not.contain("用于：");
    expect(rows[1]).to.contain("视情况提供：单位食堂的");
    expect(rows[2]).to.match(/视情况提供 .*申请的经营项目里有冷食类/);
    expect(rows.join("")).to.not.match(/必要/);
  });

  it("says what it costs, and leads from there to the prices (HEN-3.1.1)", async () => {
    const costs = async (...standards: string[]): Promise<string> => {
      const made = await world.draft("20", { ...plainService(world.shelf, `${standards.join("")}的服务`), is_fee: "1", is_pay_online: "1", fee_basis: "发改价格〔2014〕1号", fees: standards.map((standard, n) => ({ name: `工本费${n}`, standard })) });
      await world.publish(made);
      const { page } = await world.visitor().get(`/guide/${await world.code(made)}`);
      const fact = page(".keys li").filter((_, li) => page(li).find("span").text() === "费用");
      expect(page(fact.find("a").attr("href") ?? "").find("h2").text()).to.equal("收费");
      return fact.find("b").text();
    };
    expect(await costs("每证 40 元")).to.equal("40 元");
    expect(await costs("每件 1,280 元", "每件 80 元")).to.equal("80 元起");
    expect(await costs("按成交价格的 0.1% 收取，最低 80 元")).to.equal("按标准收费");
    expect(await costs("每平方米 5 元")).to.equal("按标准收费");
    expect(await costs("每证 40 元", "第一本不收费，以后每本 10 元")).to.equal("按标准收费");
  });

  it("says each thing once and in plain words; what only the register needs is folded away at the end (design §11)", async () => {
    const made = await world.draft("01", {
      ...restaurantLicence(world.shelf), task_name: "食品经营许可（不重复）", is_service_terminals: "0", traffic: "乘 3 路、12 路、26 路公交到“政务中心”站；一楼有母婴室。",
      link_way: "窗口：一楼咨询台\n电话：0870-5550123（工作日 9:00–17:00）", supervise_way: "电话：0870-12345（全天）", supervise_phone: "0870-12345", online_handle_depth: ["4", "5", "6", "7"],
    });
    await world.publish(made);
    const { page } = await world.visitor().get(`/guide/${await world.code(made)}`);
    const rows = (part: string): string[] => page(`${part} .govuk-summary-list__row`).map((_, row) => page(row).text().replace(/\s+/g, " ").trim()).get();
    const contact = page("#part-contact");
    expect(contact.text().match(/0870-5550123/g)).to.have.lengthOf(1);
    expect(contact.text().match(/0870-12345/g)).to.have.lengthOf(1);
    expect(contact.find("a").map((_, a) => page(a).attr("href")).get()).to.include.members(["tel:0870-5550123", "tel:0870-12345"]);
    expect(page("#part-places").text().match(/26 路公交/g)).to.have.lengthOf(1);
    expect(page("#part-places").text()).to.contain("一楼有母婴室");
    expect(page("#part-online").text()).to.contain("可以全程网上办理，不用到现场。").and.not.contain("云南分级").and.not.contain("互联网受理");
    const registered = page("#part-facts details");
    expect(registered.attr("open")).to.equal(undefined);
    expect(registered.text()).to.contain("更多登记信息").and.contain("进驻政务大厅").and.contain("支持自助终端办理").and.contain("云南分级：三级（");
    expect(rows("#part-places").join()).to.not.contain("自助终端").and.not.contain("进驻政务大厅");
    expect(page("#part-materials .g-top a").attr("href")).to.equal("#main");
  });

  it("hands out no file but its own", async () => {
    const other = await world.draft("20", plainService(world.shelf, "查询服务"));
    await world.publish(other);
    const { page } = await world.visitor().get(`/guide/${licence.code}`);
    const fileId = (page(".mat a").first().attr("href") ?? "").split("/").pop() ?? "";
    expect((await world.visitor().get(`/guide/${await world.code(other)}/files/${fileId}`)).status).to.equal(404);
  });

  it("opens the cited article in place, from the library or as the item has copied it, and says when the law is superseded", async () => {
    const { page } = await world.visitor().get(`/guide/${licence.code}`);
    const laws = page(".g-law").map((_, law) => page(law).text().replace(/\s+/g, " ")).get();
    expect(laws[0]).to.contain("《中华人民共和国食品安全法》第三十五条").and.contain("国家对食品生产经营实行许可制度");
    expect(laws[1]).to.contain("已被新版取代").and.contain("应当先行取得营业执照");
  });

  it("draws the steps beside their list, with the words as text and nothing that the security policy forbids (HLJ-2.4.2.4)", async () => {
    const { page, text } = await world.visitor().get(`/guide/${licence.code}`);
    expect(page(".steps li b").map((_, b) => page(b).text()).get()).to.deep.equal(["申请", "受理", "审查", "决定", "送达"]);
    expect(page(".g-flow svg text").text()).to.contain("受理行政审批科").and.contain("3 个工作日");
    expect(page(".g-flow [role=img]").attr("aria-label")).to.equal("流程图：申请，受理，审查，决定，送达");
    expect(text).to.not.match(/\sstyle=/);
  });

  it("knows by the calendar whether the window is open", async () => {
    const now = async (): Promise<string> => {
      const { page } = await world.visitor().get(`/guide/${licence.code}`);
      return page(".window__now").text().replace(/\s+/g, " ").trim();
    };
    expect(await now()).to.equal("现在开放12:00 前可以办理");
    world.setNow(new Date("2026-11-23T04:30:00Z"));
    expect(await now()).to.equal("现在不开放今天 13:00 开放");
    // 星期五 evening: 星期六 morning is served.
    world.setNow(new Date("2026-11-27T12:00:00Z"));
    expect(await now()).to.equal("现在不开放明天 9:00 开放");
    // The eve of 国庆 2026: closed until 10月8日.
    world.setNow(new Date("2026-09-30T12:00:00Z"));
    expect(await now()).to.equal("现在不开放2026年10月8日（星期四） 9:00 开放");
    world.setNow(NOW);
  });

  it("says by which day an application of today is decided", async () => {
    const { page } = await world.visitor().get(`/guide/${licence.code}`);
    expect(page("#part-limits details").text()).to.contain("如果今天（2026年11月23日）受理，最晚 2026年11月30日（星期一）办结。");
  });

  it("tells to whom one turns against a decision, and which services of others are needed (HLJ-2.4.2.5, HLJ-2.4.2.6)", async () => {
    const { page: power } = await world.visitor().get(`/guide/${licence.code}`);
    expect(power("#part-rights").text()).to.contain("云岭市人民政府").and.contain("云岭市翠湖区人民法院");
    const made = await world.draft("20", { ...plainService(world.shelf, "检测结果登记"), service_type: "检测由申请人自行选择有资质的机构。" });
    await world.publish(made);
    const { page } = await world.visitor().get(`/guide/${await world.code(made)}`);
    expect(page("#part-more").text()).to.contain("检测由申请人自行选择有资质的机构。");
  });

  it("leaves out what the item does not say", async () => {
    const plain = await world.draft("20", plainService(world.shelf));
    await world.publish(plain);
    const parts = await headings(await world.code(plain));
    expect(parts).to.not.include("常见问题").and.not.include("申请材料").and.not.include("您属于哪种情况").and.not.include("办理时限");
    const { page } = await world.visitor().get(`/guide/${await world.code(plain)}`);
    expect(page(".keys").text()).to.contain("不用提交");
    expect(page(".sx-actions").text()).to.not.contain("在线办理");
  });

  it("ends with code, version and check code", async () => {
    const { page } = await world.visitor().get(`/guide/${licence.code}`);
    expect(page(".idbox").text()).to.contain(licence.code).and.contain("第 1 版，2026年11月23日发布").and.match(/[2-9A-HJ-NP-Z]{5}-[2-9A-HJ-NP-Z]{5}/);
    expect(page(".idbox .code").first().find("span").map((_, part) => page(part).text()).get(), "breaks at one place only").to.deep.equal([licence.code.slice(0, 19), licence.code.slice(19)]);
    const code = /[2-9A-HJ-NP-Z]{5}-[2-9A-HJ-NP-Z]{5}/.exec(page(".idbox").text())?.[0] ?? "";
    expect(readQr(page(".idbox svg").toString())).to.equal(`http://127.0.0.1/guide/check?code=${code}`);
  });

  it("says at once whatever has changed about it, however often it was asked for before; each reader gets the page in his own frame", async () => {
    const { db } = world.site;
    const made = await world.draft("01", { ...restaurantLicence(world.shelf), task_name: "食品经营许可（常看）" });
    await world.publish(made);
    const path = `/guide/${await world.code(made)}`;
    const shown = async (): Promise<string> => (await world.visitor().get(path)).page("body").text();
    const department = { name: "云岭市市场监督管理局" };
    const changes: readonly (readonly [string, () => Promise<unknown>])[] = [
      ["0870-5559999", () => world.changeRecord("windows", "libraries_windows", world.shelf.window, { phone: "0870-5559999" })],
      ["云岭市商务局", () => db("core_departments").where(department).update({ name: "云岭市商务局" })],
      ["因系统升级停办", () => db("catalogue_requests").insert({ item_id: made.itemId, kind: "suspension", state: "granted", words: "因系统升级停办", starts_on: "2026-11-23", asked_at: NOW, decided_at: NOW })],
    ];
    for (const [words, change] of changes) {
      const before = await shown();
      expect(before).to.not.contain(words);
      expect(await shown()).to.equal(before);
      await change();
      expect(await shown()).to.contain(words);
    }
    await db("core_departments").where({ name: "云岭市商务局" }).update(department);
    const elder = world.visitor();
    elder.keep("sx_look", "elder");
    expect((await elder.get(path)).page("body").text()).to.contain("标准版");
    expect((await (await world.staff("editor")).get(path)).page("body").text()).to.contain("退出");
    expect(await shown()).to.contain("长辈版").and.not.contain("退出");
  });

  it("never shows a draft: not before the first publication, and not while the next version is written", async () => {
    const draft = await world.draft("20", plainService(world.shelf, "尚未发布的服务"));
    const version = await world.items.version(world.site.db, draft.versionId);
    expect((await world.visitor().get(`/guide/${version?.taskCode ?? ""}`)).status).to.equal(404);
    const made = await world.draft("01", { ...restaurantLicence(world.shelf), task_name: "食品经营许可（变更）" });
    await world.publish(made);
    const next = await world.act(made.versionId, "change");
    expect(next).to.not.equal(made.versionId);
    const { page } = await world.visitor().get(`/guide/${await world.code(made)}`);
    expect(page(".idbox").text()).to.contain("第 1 版");
  });

  it("keeps from the public what is secret or not meant to be shown", async () => {
    for (const mark of [{ is_show_guide: "0" }, { is_secret: "1" }]) {
      const hidden = await world.draft("20", { ...plainService(world.shelf, "内部管理事项"), ...mark });
      await world.publish(hidden);
      const code = await world.code(hidden);
      expect((await world.visitor().get(`/guide/${code}`)).status).to.equal(404);
      expect((await world.visitor().fetch(`/guide/${code}/print.pdf`)).status).to.equal(404);
      const open = await world.draft("20", plainService(world.shelf, "由内部事项取代的服务"));
      await world.publish(open);
      const openCode = await world.code(open);
      await world.abolish(open);
      expect(await world.site.db("catalogue_requests").where({ item_id: open.itemId, state: "granted" }).update({ successor_id: hidden.itemId })).to.equal(1);
      const gone = await world.visitor().get(`/guide/${openCode}`);
      expect(gone.page("main").text()).to.contain("由内部事项取代的服务").and.not.contain("内部管理事项");
      await world.abolish(hidden);
      const after = await world.visitor().get(`/guide/${code}`);
      expect([after.status, after.page("main").text().includes("内部管理事项")]).to.deep.equal([404, false]);
    }
  });

  it("leads from an old code, or one in other writing, to the present address (HLJ-1.3)", async () => {
    await world.site.db("catalogue_code_history").insert({ old_code: "11539900990001482W3530100099001", item_id: licence.itemId, kind: "replaced", reason: "目录变更", changed_at: NOW });
    for (const old of ["11539900990001482W3530100099001", licence.code.toLowerCase()]) {
      const page = await world.visitor().fetch(`/guide/${old}`);
      expect([page.status, page.headers.get("location")]).to.deep.equal([303, `/guide/${licence.code}`]);
      const pdf = await world.visitor().fetch(`/guide/${old}/print.pdf`);
      expect([pdf.status, pdf.headers.get("location")]).to.deep.equal([303, `/guide/${licence.code}/print.pdf`]);
    }
  });

  it("says of an abolished item that and when it was abolished; of an unknown code, that there is no such page", async () => {
    const gone = await world.draft("20", plainService(world.shelf, "即将取消的服务"));
    await world.publish(gone);
    const code = await world.code(gone);
    await world.abolish(gone);
    for (const path of [`/guide/${code}`, `/guide/${code}/print.pdf`]) {
      const { status, page } = await world.visitor().get(path);
      expect(status).to.equal(404);
      expect(page("main").text()).to.contain("“即将取消的服务”已废止").and.contain("2026年11月23日废止");
    }
    expect((await world.visitor().get("/guide/11539900990001482W3530100099999")).status).to.equal(404);
    expect((await world.visitor().get(`/guide/${"9".repeat(500)}`)).status).to.equal(404);
  });

  it("is sound for visitors: no fault was logged", () => {
    expect(world.errors).to.deep.equal([]);
  });
});
