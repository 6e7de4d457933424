/// <reference lib="dom" />
import { expect } from "chai";
import type { KeyInput, Page } from "puppeteer-core";
import { DEMO_PASSWORD } from "../../core/demo/demo-people.ts";
import { openBrowser, type TestBrowser } from "../support/browser.ts";
import { house, type House } from "../support/house.ts";

/** More stops than any page of the desk has: whoever has not arrived by then never will. */
const MOST_STOPS = 900;

/** What is under the fingers, in the order of the form; a radio or a tick names the value that is chosen. */
const ANSWERS: readonly [name: string, value: string][] = [
  ["task_content", "居民可以到社区借阅食品安全图书。"], ["dept_type", "1"], ["server_type[]", "1"], ["project_type", "2"],
];
const AFTER_THE_LAW: readonly [name: string, value: string][] = [
  ["accept_condition", "在本市居住。"], ["is_need_material", "0"], ["handle_flow", "登记后借阅。"], ["special_procedure", "无"], ["is_fee", "0"],
  ["is_entry_center", "0"], ["transact_addr", "文昌路 88 号一楼"], ["transact_time", "工作日 9:00–17:00"], ["limit_scene_num", "0"],
  ["is_fit_online", "0"], ["unfit_reason", "图书要当面借阅。"], ["is_express", "0"], ["result_type[]", "99"],
  ["link_way", "电话 0870-5550123"], ["supervise_way", "电话 0870-5550199"],
];

describe("an item is created, filled in and handed in by the keyboard alone (issue 3, YN-2.1.2.1, YN-2.1.2.13)", function () {
  this.timeout(180_000);
  let site: House;
  let chromium: TestBrowser;
  let page: Page;
  before(async () => {
    site = await house();
    chromium = await openBrowser();
    page = await (await chromium.browser.createBrowserContext()).newPage();
    await page.setViewport({ width: 1280, height: 900 });
    page.setDefaultTimeout(20_000);
  });
  after(async () => {
    await chromium.close();
    await site.close();
  });

  const isAt = (selector: string): Promise<boolean> => page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector);
  const quiet = (): Promise<unknown> => page.waitForFunction(() => document.querySelector(".htmx-request, .htmx-settling, .htmx-swapping") === null);
  /** Tab after Tab until the wanted thing has the focus. */
  const reach = async (selector: string): Promise<void> => {
    for (let stops = 0; stops < MOST_STOPS; stops += 1) {
      if (await isAt(selector)) return;
      await page.keyboard.press("Tab");
    }
    throw new Error(`${selector} cannot be reached by the keyboard on ${page.url()}`);
  };
  const go = async (key: KeyInput): Promise<void> => { await Promise.all([page.waitForNavigation(), page.keyboard.press(key)]); };
  /** Types, ticks or turns to the answer, as hands on a keyboard do. */
  const answer = async (name: string, value: string): Promise<void> => {
    await reach(`main [name="${name}"]`);
    const kind = await page.evaluate(() => (document.activeElement instanceof HTMLInputElement ? document.activeElement.type : "text"));
    if (kind === "checkbox") await reach(`main [name="${name}"][value="${value}"]`);
    if (kind === "checkbox" || kind === "radio") await page.keyboard.press("Space");
    else await page.keyboard.type(value);
    for (let turns = 0; kind === "radio" && turns < 10 && !(await isAt(`[value="${value}"]`)); turns += 1) await page.keyboard.press("ArrowDown");
    await quiet();
  };

  it("signs in, and comes to a new draft", async () => {
    await page.goto(new URL("/sign-in", site.base).href);
    await answer("account", "liwenjing");
    await answer("password", DEMO_PASSWORD);
    await go("Enter");
    await page.goto(new URL("/catalogue/items/new?type=20", site.base).href);
    await answer("name", "食品安全图书借阅");
    await go("Enter");
    expect(await page.$eval("h1", (h) => h.textContent.trim())).to.equal("食品安全图书借阅");
  });

  it("fills it in, chooses a law from the library, and hands it in", async () => {
    for (const [name, value] of ANSWERS) await answer(name, value);
    await reach("#pick-by_law");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.activeElement?.getAttribute("name") === "_pick[text]");
    await page.keyboard.press("Escape");
    await page.waitForFunction(() => document.activeElement?.id === "pick-by_law");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.activeElement?.getAttribute("name") === "_pick[text]");
    await answer("_pick[text]", "食品安全法");
    await Promise.all([page.waitForResponse(() => true), page.keyboard.press("Enter")]);
    await quiet();
    await reach(".picker__list input[type=checkbox]");
    await page.keyboard.press("Space");
    await reach(".picker button[value^='choose:']");
    await page.keyboard.press("Enter");
    await page.waitForSelector("[name='by_law[0][record]']");
    for (const [name, value] of AFTER_THE_LAW) await answer(name, value);
    await reach(".ed__bar button[value=submit]");
    await go("Enter");
    expect(await page.$$eval(".govuk-error-summary li", (list) => list.map((li) => li.textContent.trim()))).to.deep.equal([]);
    // The 体检 only reminds of what some bodies do not have.
    expect(await page.$eval("main", (main) => main.innerText)).to.include("以下提醒不影响提交");
    await reach("form[action$='/hand-in'] button[type=submit]");
    await go("Enter");
    expect(await page.$eval("main", (main) => main.innerText)).to.include("已提交审核").and.to.include("部门已审核");
    expect(site.errors).to.deep.equal([]);
  });
});
