/// <reference lib="dom" />
import { expect } from "chai";
import type { HTTPRequest } from "puppeteer-core";
import { openBrowser, Person, type TestBrowser } from "../support/browser.ts";
import { house, type House } from "../support/house.ts";

/** A slow line: longer than the pause after which the editor looks at what was typed. */
const SLOW_MS = 1_500;

describe("somebody who types on while the editor is answering", function () {
  this.timeout(120_000);
  let site: House;
  let chromium: TestBrowser;
  before(async () => {
    site = await house();
    chromium = await openBrowser();
  });
  after(async () => {
    await chromium.close();
    await site.close();
  });

  const draft = async (name: string): Promise<Person> => {
    const person = await Person.open(chromium.browser, site.base, true);
    await person.signIn("liwenjing");
    await person.goto("/catalogue/items/new?type=20");
    await person.fill("name", name);
    await person.press("建立草稿，继续填写");
    return person;
  };
  const quiet = (person: Person): Promise<unknown> => person.page.waitForFunction(() => document.querySelector(".htmx-request, .htmx-settling, .htmx-swapping") === null);
  const valueOf = (person: Person, name: string): Promise<string> =>
    person.page.$eval(`[name=${name}]`, (control) => (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement ? control.value : ""));
  const words = "Monday to Friday 9:00-17:00";

  it("loses no letter, though one answer overtakes another that redraws what is being typed", async () => {
    const person = await draft("一边填写一边等待");
    const { page } = person;
    await person.fill("limit_scene_num", "1");
    await page.waitForSelector("[name=limit_scene_explain]", { visible: true });
    await quiet(person);
    let held = 0;
    await page.setRequestInterception(true);
    page.on("request", (request: HTTPRequest) => {
      const isAnswer = request.method() === "POST" && (request.postData() ?? "").includes("_act=answer");
      if (isAnswer) held += 1;
      setTimeout(() => { void request.continue(); }, isAnswer ? SLOW_MS : 0);
    });
    await page.click("[name=limit_scene_num]", { count: 3 });
    await page.keyboard.type("2");
    await page.focus("[name=limit_scene_explain]");
    await page.keyboard.type(words, { delay: 80 });
    await quiet(person);
    expect(held).to.equal(1);
    expect(await valueOf(person, "limit_scene_explain")).to.equal(words);
    await person.leave();
  });

  it("is shown the question of the last choice, though the answer to an earlier one was the slower", async () => {
    const person = await draft("改了主意");
    const { page } = person;
    let held = 0;
    await page.setRequestInterception(true);
    page.on("request", (request: HTTPRequest) => {
      const isFirst = request.method() === "POST" && (request.postData() ?? "").includes("_act=answer") && held === 0;
      if (isFirst) held += 1;
      setTimeout(() => { void request.continue(); }, isFirst ? SLOW_MS : 0);
    });
    await page.focus("[name=is_fit_online][value='1']");
    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowDown");
    await quiet(person);
    expect(held).to.equal(1);
    expect(await page.$eval("[name=is_fit_online][value='0']", (radio) => radio instanceof HTMLInputElement && radio.checked)).to.equal(true);
    expect(await page.$eval("[name=unfit_reason]", (box) => box.getClientRects().length)).to.equal(1);
    await person.leave();
  });

  it("keeps the place where it is typing on a page that has told what is missing", async () => {
    const person = await draft("先看缺什么");
    const { page } = person;
    await person.press("提交审核");
    expect(await person.text()).to.include("请检查红色提示框");
    await page.evaluate(() => { document.querySelector("[name=transact_time]")?.scrollIntoView({ block: "center" }); });
    await page.click("[name=is_entry_center][value='1'] + label");
    await page.focus("[name=transact_time]");
    await page.keyboard.type(words, { delay: 80 });
    await quiet(person);
    expect(await valueOf(person, "transact_time")).to.equal(words);
    await person.leave();
  });
});
