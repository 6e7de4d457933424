import { expect } from "chai";
import type { Answer, BrowserClient } from "../../support/browser-client.ts";
import type { House } from "../../support/house.ts";
import { act, blankEntry, chosenIds, desk, itemIdOf, ITEM_ANSWERS, notice, openDraft, press, pressByHtmx, summary, writeEntry, handIn } from "./desk.ts";

describe("事项梳理, as the manual describes it", function () {
  this.timeout(60_000);
  let site: House;
  let editor: BrowserClient;
  let entry: string;
  before(async () => {
    site = await desk({ review: true });
    editor = await site.signedIn("liwenjing");
    entry = await writeEntry(editor);
  });
  after(() => site.close());

  const draft = (name: string): Promise<Answer> => openDraft(editor, entry, name);
  const required = (page: Answer, key: string): boolean => page.page(`#w-${key} .sx-required`).length > 0;
  /** The part that an answer brings, as htmx gets it. */
  const asked = async (page: Answer, question: string, answer: string, key: string): Promise<boolean> => {
    const { text } = await pressByHtmx(editor, page, `answer:${question}`, "progress", { [question]: answer });
    return new RegExp(`id="w-${key}" class="ed-el"`).test(text);
  };

  it("every element has its help, folded until it is asked for (YN-2.1.1.3)", async () => {
    for (const page of [await blankEntry(editor), await draft("帮助")]) {
      const elements = page.page(".ed-el").get();
      expect(elements.length).to.be.greaterThan(20);
      for (const element of elements) {
        const help = page.page(element).find("details.help").first();
        expect(help.length, page.page(element).attr("id")).to.equal(1);
        expect(help.attr("open")).to.equal(undefined);
        expect(help.find("p").text().length).to.be.greaterThan(5);
      }
    }
  });

  it("shared basics are asked of a 目录 only after 是, flow into each new item, and may be changed there (YN-2.1.1.4)", async () => {
    const form = await blankEntry(editor);
    expect(await asked(form, "is_basic_info", "1", "task_content")).to.equal(true);
    expect(await asked(form, "is_basic_info", "0", "task_content")).to.equal(false);
    const first = await draft("第一个");
    expect(first.page("[name='accept_condition']").text()).to.include("已经取得营业执照");
    expect(notice(await press(editor, first, "save", { accept_condition: "改过的条件" }))).to.include("保存成功");
    expect((await draft("第二个")).page("[name='accept_condition']").text()).to.include("已经取得营业执照");
  });

  it("laws are picked, several at once, and 【确定并关闭】 brings them back (YN-2.1.1.5)", async () => {
    let page = await press(editor, await blankEntry(editor), "pick:by_law");
    expect(page.page(".picker label[for$='-text']").text()).to.equal("按法规名称或文号查找");
    const laws = chosenIds(page).slice(0, 2);
    expect(page.page(".picker button[value='choose:by_law']").text()).to.equal("确定并关闭");
    page = await press(editor, page, "choose:by_law", { "_pick[chosen][]": laws });
    expect(page.page("[name^='by_law['][name$='[record]']").map((_, field) => page.page(field).attr("value")).get()).to.deep.equal(laws);
  });

  it("【保存】 completes the 目录, and 【新增事项】 opens the form of its type (YN-2.1.1.7, YN-2.1.2.1)", async () => {
    const id = await writeEntry(editor, { task_name: "筹设、设立民办中等职业学校" });
    const shown = await editor.get(`/catalogue/entries/${id}`);
    expect(shown.page("h1").text()).to.equal("筹设、设立民办中等职业学校");
    const form = await editor.get(shown.page("a:contains('新增事项')").attr("href") ?? "");
    expect(form.page("h1").text()).to.equal("新增事项：行政许可");
  });

  it("required elements bear the red star, others do not (YN-2.1.2.2)", async () => {
    const page = await draft("星号");
    expect([required(page, "link_way"), required(page, "dept_type"), required(page, "remark"), required(page, "consult_addr")]).to.deep.equal([true, true, false, false]);
    expect(page.page("#editor > p").first().text()).to.include("的必须填写");
  });

  it("the box at the right lists the sections, leads to them and ticks what is filled (YN-2.1.2.3)", async () => {
    const page = await draft("导航");
    for (const link of page.page(".secnav a").get()) expect(page.page(page.page(link).attr("href") ?? "").length).to.equal(1);
    const before = page.page(".secnav__ok").length;
    const { text } = await pressByHtmx(editor, page, "look", "progress", { link_way: "0870-5550123", supervise_way: "12345" });
    expect(text.split("secnav__ok").length - 1).to.equal(before + 1);
  });

  it("a devolved item asks for the department above, a certificate for its name (YN-2.1.2.4)", async () => {
    const page = await draft("基本信息");
    expect([await asked(page, "is_devolved", "1", "superior_dept"), await asked(page, "is_devolved", "0", "superior_dept")]).to.deep.equal([true, false]);
    expect([await asked(page, "is_certificate", "1", "certificate_name"), await asked(page, "is_certificate", "0", "certificate_name")]).to.deep.equal([true, false]);
    expect(page.page("#w-task_content textarea, #w-handle_flow textarea")).to.have.length(2);
  });

  for (const [what, key, id] of [["业务系统", "systems", "YN-2.1.2.5"], ["办事窗口", "windows", "YN-2.1.2.6"], ["业务表格", "form_guid", "YN-2.1.2.11"], ["申请材料", "materials", "YN-2.1.2.12"]] as const) {
    it(`${what} come from their library, and a missing one is added there and comes back (${id})`, async () => {
      const page = await press(editor, await draft(what), `pick:${key}`, { is_need_material: "1" });
      expect(page.url).to.match(new RegExp(`/catalogue/picker/items/\\d+/${key}$`));
      const added = await press(editor, page, `library:${key}`);
      expect(new URL(added.url).searchParams.get("back")).to.match(new RegExp(`/${key}$`));
      expect(added.status).to.equal(200);
    });
  }

  it("what is not fit for the network says why (YN-2.1.2.7)", async () => {
    const page = await draft("不适合");
    expect([await asked(page, "is_fit_online", "0", "unfit_reason"), await asked(page, "is_fit_online", "1", "unfit_reason")]).to.deep.equal([true, false]);
    expect(summary(await press(editor, page, "submit", { ...ITEM_ANSWERS, unfit_reason: "" }))).to.deep.equal(["不适合网上办理的原因：请写明为什么不适合在网上办理"]);
  });

  it("the depth on the network is read on all three scales, in the exact words of the manual (YN-2.1.2.8)", async () => {
    const page = await press(editor, await draft("深度"), "save", { ...ITEM_ANSWERS, is_fit_online: "1", is_online: "1", is_single_login: "1", app_is_single_login: "1", "online_handle_depth[]": ["4", "5", "6"], limit_scene_num: "0" });
    expect(page.page("#w-online_handle_depth").text()).to.include("Ⅳ级（全程网办）");
    const item = await editor.get(`/catalogue/items/${itemIdOf(page)}`);
    expect(item.page("#sec-online").text()).to.include("三级(在二级基础上，在云南分厅实现全流程网上办理，办理进度可全流程网上跟踪、查询和全过程监督)");
  });

  it("the class of a service, questions and a remark are kept (YN-2.1.2.9)", async () => {
    const page = await draft("其他");
    expect(page.page("[name='service_class'], [name='service_class[]']").length).to.be.greaterThan(0);
    const saved = await press(editor, await press(editor, page, "add:faqs"), "save", { "faqs[0][question]": "要多久？", "faqs[0][answer]": "五天。", remark: "备注的话" });
    expect(saved.page("[name='remark']").text()).to.include("备注的话");
    expect(saved.page("[name='faqs[0][answer]']").text()).to.include("五天。");
  });

  it("binds to the item its materials, its form, its steps, its limits and the template of its result, and shows them all (ZKHL-4.8.2)", async () => {
    let page = await draft("配置");
    const chosen: Record<string, string> = {};
    for (const key of ["materials", "form_guid", "result_guid"]) {
      page = await press(editor, page, `pick:${key}`, { is_need_material: "1" });
      const [first = ""] = chosenIds(page);
      chosen[key] = page.page(`#picker input[value='${first}'] + label > b`).text();
      page = await press(editor, page, `choose:${key}`, { "_pick[chosen][]": [first] });
    }
    page = await press(editor, await press(editor, page, "add:steps"), "save", {
      "steps[0][name]": "现场核查", "steps[0][limit]": "2", "steps[0][limit_type]": "1", anticipate_day: "10", anticipate_type: "1", promise_day: "6", promise_type: "1", "materials[0][is_need]": "1",
    });
    const shown = (await editor.get(`/catalogue/items/${itemIdOf(page)}`)).page("main").text();
    for (const words of [...Object.values(chosen), "现场核查", "2 个工作日", "10 个工作日", "6 个工作日"]) expect(shown).to.include(words);
  });

  it("【提交】 sends the item on, 暂存 becomes 部门已审核, and only a draft may be changed (YN-2.1.2.13, YN-2.1.3.1)", async () => {
    const sent = await handIn(editor, await press(editor, await draft("提交"), "submit", ITEM_ANSWERS));
    expect([notice(sent).includes("已提交审核"), sent.page("h1 + p").text().includes("部门已审核")]).to.deep.equal([true, true]);
    expect((await editor.get(`/catalogue/items/${itemIdOf(sent)}/edit`)).status).to.equal(409);
  });

  it("one button decides by the state: 修改 for a draft, 变更 for what is published (YN-2.1.3.3)", async () => {
    const page = await press(editor, await draft("一个按钮"), "save", ITEM_ANSWERS);
    const id = itemIdOf(page);
    const verb = async (): Promise<string> => {
      const list = await editor.get(`/catalogue/items?q=${encodeURIComponent("一个按钮")}`);
      return list.page("tbody tr").first().find("td").last().text().trim();
    };
    expect(await verb()).to.include("修改").and.not.to.include("变更");
    for (const [who, what] of [["liwenjing", "submit"], ["zhaozhiyuan", "pass"], ["chenyulan", "publish"]] as const) await act(site, who, id, what, "同意。");
    expect(await verb()).to.include("变更").and.not.to.include("修改");
  });
});
