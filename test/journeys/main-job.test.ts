import { expect } from "chai";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { chromiumPdf } from "../../core/pdf/chromium-pdf.ts";
import { assertOutsideTransaction } from "../../core/data/transact.ts";
import { openBrowser, Person, type TestBrowser } from "../support/browser.ts";
import { house, projectRoot, type House } from "../support/house.ts";
import { join } from "node:path";

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** What an editor writes into a new public service; the rest of the form stays as it is. */
const ANSWERS: readonly [string, string][] = [
  ["task_content", "居民和单位可以免费领取食品安全知识读本，用于家庭和单位学习。"],
  ["dept_type", "1"], ["server_type[]", "1"], ["project_type", "2"],
  ["accept_condition", "在本市居住或者工作。"], ["is_need_material", "0"],
  ["handle_flow", "到窗口登记姓名和联系电话，当场领取。"], ["special_procedure", "无"], ["is_fee", "0"], ["is_entry_center", "1"],
  ["transact_addr", "云岭市政务服务中心二楼 B12 号窗口"], ["transact_time", "工作日 9:00–12:00，13:00–17:00"],
  ["limit_scene_num", "1"], ["limit_scene_explain", "读本要当面领取。"], ["is_fit_online", "0"], ["unfit_reason", "读本是实物，要当面领取。"], ["is_online", "0"],
  ["is_express", "0"], ["is_pay_online", "0"], ["is_single_login", "0"], ["app_is_single_login", "0"], ["result_type[]", "99"],
  ["link_way", "电话 0870-5550123"], ["supervise_way", "电话 0870-5550199"], ["promise_day", "1"], ["user_topic_type[]", "110"],
];

for (const javaScript of [true, false]) {
  describe(`the main job in a browser, ${javaScript ? "with" : "without"} JavaScript`, function () {
    this.timeout(180_000);
    const name = `食品安全读本领取${javaScript ? "甲" : "乙"}`;
    let site: House;
    let chromium: TestBrowser;

    before(async () => {
      const pdf = chromiumPdf({ varDir: process.env["TEST_BROWSER_DIR"] ?? "var", staticDir: join(projectRoot, "static"), log: quiet, assertOutside: assertOutsideTransaction });
      site = await house({ pdf });
      chromium = await openBrowser();
    });
    after(async () => {
      await chromium.close();
      await site.close();
    });

    const as = async (account: string, work: (person: Person) => Promise<void>): Promise<void> => {
      const person = await Person.open(chromium.browser, site.base, javaScript);
      try {
        if (account !== "") await person.signIn(account);
        await work(person);
      } finally {
        await person.leave();
      }
    };

    it("a department enters an item, keeps it half filled, cites a law, and hands it in (INTRO2-4.1)", () => as("liwenjing", async (editor) => {
      await editor.goto("/catalogue/items/new?type=20");
      await editor.fill("name", name);
      await editor.press("建立草稿，继续填写");
      await editor.fill("task_content", "先写一句，回头再补。");
      await editor.press("提交审核");
      expect(await editor.text()).to.include("您填写的信息有误，请检查红色提示框");
      expect(await editor.page.$eval("[name=task_content]", (e) => (e instanceof HTMLTextAreaElement ? e.value : ""))).to.equal("先写一句，回头再补。");
      await editor.pressInPlace("从法律法规库选择", ".picker");
      await editor.fill("_pick[text]", "食品安全法");
      await editor.pressInPlace("查找", ".picker__list input[type=checkbox]:not([disabled])");
      await editor.page.click(".picker__list input[type=checkbox]:not([disabled])");
      await editor.pressInPlace("确定并关闭", "[name='by_law[0][record]']");
      for (const [field, value] of ANSWERS) if (await editor.asks(field)) await editor.fill(field, value);
      await editor.press("提交审核");
      // 体检 reminds of the addresses for asking and complaining, which some bodies do not have.
      expect(await editor.text()).to.include("以下提醒不影响提交");
      await editor.press("仍然提交审核");
      expect(await editor.page.$$eval(".govuk-error-summary li", (list) => list.map((li) => li.textContent.trim()))).to.deep.equal([]);
      expect(await editor.text()).to.include("部门已审核");
    }));

    it("编办 sees it in the inbox, reads what is new, and passes it", () => as("zhaozhiyuan", async (examiner) => {
      await examiner.goto("/review/inbox?step=examine");
      await examiner.fill("text", name);
      await examiner.pressInPlace("查询", "#inbox");
      await examiner.press(name);
      expect(await examiner.text()).to.include("剩 5 个工作日").and.to.include("免费领取食品安全知识读本");
      await examiner.fill("conclusion", "pass");
      await examiner.press("确认审核结论");
      expect(await examiner.text()).to.include(`${name}：审核通过`);
    }));

    it("the public does not see it before it is published", () => as("", async (citizen) => {
      await site.drain();
      await citizen.goto(`/portal/search?q=${encodeURIComponent(name)}`);
      expect(await citizen.page.$$eval(".res__name", (list) => list.map((h) => h.textContent.trim()))).to.not.include(name);
    }));

    it("政务办 publishes it", () => as("chenyulan", async (publisher) => {
      await publisher.goto("/review/inbox?step=publish");
      await publisher.press(name);
      await publisher.fill("conclusion", "publish");
      await publisher.press("确认发布结论");
      expect(await publisher.text()).to.include("公众现在可以看到");
      await site.drain();
    }));

    it("a citizen finds it with a slip of the pen, reads the guide and prints it (HLJ-1.2)", () => as("", async (citizen) => {
      await citizen.goto("/");
      await citizen.fill("q", name.replace("读本", "读夲"));
      await citizen.press("搜索");
      expect(await citizen.page.$eval(".res__name", (h) => h.textContent.trim())).to.equal(name);
      await citizen.press(name);
      expect(await citizen.heading()).to.equal(name);
      await citizen.page.evaluate(() => { for (const fold of document.querySelectorAll("details")) fold.open = true; });
      const shown = await citizen.text();
      for (const words of ["不收费", "B12 号窗口", "食品安全法"]) expect(shown.includes(words), `${words} on the page: ${shown}`).to.equal(true);
      const href = await citizen.page.$eval("a[href$='print.pdf']", (a) => a.getAttribute("href") ?? "");
      const response = await fetch(new URL(href, site.base));
      expect(response.headers.get("content-type")).to.equal("application/pdf");
      const text = await textOf(new Uint8Array(await response.arrayBuffer()));
      expect(text).to.include(name).and.to.include("二十一、").and.to.match(/\d{18}|[0-9A-Z]{18}/);
    }));

    it("and nothing went wrong behind the pages", () => {
      expect(site.errors).to.deep.equal([]);
    });
  });
}

const textOf = async (data: Uint8Array): Promise<string> => {
  const pdf = await getDocument({ data, useSystemFonts: false }).promise;
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, async (_, index) => (await (await pdf.getPage(index + 1)).getTextContent()).items));
  return pages.flat().map((item) => ("str" in item ? item.str : "")).join("");
};
