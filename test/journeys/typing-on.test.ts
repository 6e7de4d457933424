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

  it("loses no letter, though one answer overtakes another", async () => {
    const person = await Person.open(chromium.browser, site.base, true);
    const { page } = person;
    await person.signIn("liwenjing");
    await person.goto("/catalogue/items/new?type=20");
    await person.fill("name", "一边填写一边等待");
    await person.press("建立草稿，继续填写");
    let held = 0;
    await page.setRequestInterception(true);
    page.on("request", (request: HTTPRequest) => {
      const isAnswer = request.method() === "POST" && (request.postData() ?? "").includes("_act=answer");
      if (isAnswer) held += 1;
      setTimeout(() => { void request.continue(); }, isAnswer ? SLOW_MS : 0);
    });
    const field = "[name=transact_time]";
    await page.evaluate((selector) => { document.querySelector(selector)?.scrollIntoView({ block: "center" }); }, field);
    await page.click("[name=is_entry_center][value='1'] + label");
    await page.focus(field);
    const words = "Monday to Friday 9:00-17:00";
    await page.keyboard.type(words, { delay: 80 });
    await page.waitForFunction(() => document.querySelector(".htmx-request, .htmx-settling, .htmx-swapping") === null);
    expect(held).to.equal(1);
    expect(await page.$eval(field, (control) => (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement ? control.value : ""))).to.equal(words);
    await person.leave();
  });
});
