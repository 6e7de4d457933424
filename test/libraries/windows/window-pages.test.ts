import { expect } from "chai";
import type { BrowserClient } from "../../support/browser-client.ts";
import { NOW, type House } from "../../support/house.ts";
import { libraryHouse } from "../library-house.ts";

describe("办事窗口", () => {
  let site: House;
  let editor: BrowserClient;

  before(async () => {
    ({ site } = await libraryHouse());
    editor = await site.signedIn("liwenjing");
  });
  after(() => site.close());

  const add = async (fields: Record<string, string>) =>
    editor.submit(await editor.get("/libraries/windows/new"), "form[action$='/new']", { name: "检验窗口", address: "文昌路 1 号", ...fields });

  it("says at the field what is wrong with hours and region", async () => {
    const refused = await add({ workday: "上午九点到十二点", saturday: "12:00–9:00" });
    expect(refused.page("#f-workday-error").text()).to.contain("请写成“9:00–12:00，13:30–17:00”的样子");
    expect(refused.page("#f-saturday-error").text()).to.contain("周六");
    expect(refused.page("#f-workday").attr("value")).to.equal("上午九点到十二点");
    expect((await add({ region: "云雾山" })).page("#f-region-error").text()).to.contain("没有找到“云雾山”");
    const several = await add({ name: "", region: "云雾山", workday: "九点", longitude: "103.83" });
    expect(several.page(".govuk-error-summary__list li").map((_, li) => several.page(li).text().split("：")[0]).get(), "all at once, in the order of the page").to.deep.equal(["窗口名称", "所在区划", "工作日", "纬度"]);
    expect((await add({ workday: "", sunday: "9:00–12:00" })).page("#f-workday-error").text()).to.contain("也要填写工作日时间");
    expect((await add({ address: "" })).page("#f-address-error").text()).to.contain("请填写");
  });

  it("takes the region by name or by code", async () => {
    expect((await add({ name: "按名称", region: "翠湖区" })).page("main").text()).to.contain("翠湖区");
    const byCode = await add({ name: "按代码", region: "文昌街道（539901001）" });
    expect(byCode.page("main").text()).to.contain("文昌街道");
    expect((await add({ name: "按开头", region: "翠湖" })).page(".govuk-summary-list").text()).to.contain("翠湖区");
    expect((await add({ name: "按一个字", region: "云" })).page("#f-region-error").text(), "what comes near is named").to.contain("没有叫“云”的区划").and.contain("云岭市（539900）");
    const form = await editor.get("/libraries/windows/new");
    expect(form.page(`#${form.page("#f-region").attr("list") ?? ""} option`).map((_, option) => form.page(option).attr("value")).get()).to.include("翠湖区（539901）");
  });

  it("takes coordinates together, in degrees, and shows them (domain-standards §1.12)", async () => {
    const refused = await add({ name: "坐标", longitude: "25.04", latitude: "103.83" });
    expect(refused.page("#f-longitude-error").text()).to.contain("73 到 136").and.contain("例如 103.834012");
    expect(refused.page("#f-latitude-error").text()).to.contain("3 到 54");
    expect((await add({ name: "坐标", longitude: "103.83" })).page("#f-latitude-error").text()).to.contain("一起填");
    const shown = await add({ name: "有坐标的窗口", longitude: "103.834012", latitude: "25.04367149" });
    expect(shown.page(".govuk-summary-list").text()).to.contain("经度 103.834012，纬度 25.043671");
    expect((await editor.get(`${shown.url}/edit`)).page("#f-longitude").attr("value")).to.equal("103.834012");
  });

  it("shows today and the next days by the statutory calendar", async () => {
    const { url } = await add({ name: "国庆的窗口", workday: "9:00–12:00", saturday: "10:00–11:00" });
    const days = async (browser: BrowserClient): Promise<string[]> => {
      const { page } = await browser.get(url);
      return page("#week tbody tr").map((_, tr) => page(tr).text().replace(/\s+/g, " ").trim()).get();
    };
    const now = await days(editor);
    expect(now).to.have.length(7);
    expect(now[0]).to.contain("2026年11月23日").and.contain("今天").and.contain("9:00–12:00");
    expect(now[5], "Saturday").to.contain("10:00–11:00");
    expect(now[6], "Sunday").to.contain("不开放");
    site.setNow(new Date("2026-10-05T02:00:00Z"));
    const holiday = await days(await site.signedIn("liwenjing"));
    expect(holiday[0]).to.contain("不开放").and.contain("国庆节放假");
    expect(holiday[5], "a Saturday on which one works").to.contain("9:00–12:00").and.contain("调休上班");
    site.setNow(NOW);
  });

  it("shows whether it is open now", async () => {
    const { url } = await add({ name: "开放的窗口", workday: "9:00–12:00，13:00–17:00" });
    expect((await editor.get(url)).page("main p:has(.sx-light--green)").text()).to.equal("现在开放12:00 前可以办理");
    site.setNow(new Date("2026-11-23T10:00:00Z"));
    // The session has ended meanwhile: half an hour without a click.
    expect((await (await site.signedIn("liwenjing")).get(url)).page("main p:has(.sx-light):not(:has(.sx-light--green))").text()).to.equal("现在不开放明天 9:00 开放");
    site.setNow(NOW);
  });
});
