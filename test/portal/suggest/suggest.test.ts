import { expect } from "chai";
import type { Page } from "puppeteer-core";
import { openBrowser, Person, type TestBrowser } from "../../support/browser.ts";
import type { Answer } from "../../support/browser-client.ts";
import { house, type House } from "../../support/house.ts";

describe("suggestions below a search box", function () {
  this.timeout(120_000);
  let site: House;
  let chromium: TestBrowser;
  before(async () => { [site, chromium] = await Promise.all([house(), openBrowser()]); });
  after(async () => {
    await chromium.close();
    await site.close();
  });

  const HTMX = { "HX-Request": "true", "HX-Target": "f-q-suggest" };
  const suggest = (typed: string, more = ""): Promise<Answer> => site.visitor().get(`/portal/suggest?q=${encodeURIComponent(typed)}${more}`, HTMX);
  const optionsOf = ({ page }: Answer): { name: string; note: string; href: string }[] => page("[role=option]").map((_, option) => ({
    name: page(option).find("span").text(), note: page(option).find("small").text(), href: page(option).attr("href") ?? "",
  })).get();

  it("are the names, departments and themes that have what was typed, with who does it, and lead to a page each (HEN-3.1.1f)", async () => {
    for (const typed of ["身份证", "shenfz", "sfz"]) {
      const options = optionsOf(await suggest(typed));
      expect(options.length, typed).to.be.within(1, 8);
      expect(options.some(({ name, note }) => name.includes("身份证") && note !== ""), typed).to.equal(true);
    }
    const department = optionsOf(await suggest("公安")).find(({ note }) => note.startsWith("部门，")) ?? expect.fail();
    expect(department.name).to.contain("公安");
    for (const { href } of [department, ...optionsOf(await suggest("食品经营"))]) {
      const answer = await site.visitor().get(href);
      expect(answer.status, href).to.equal(200);
      expect(answer.page("h1").text(), href).to.not.contain("没有");
    }
    const group = optionsOf(await suggest("食品经营许可")).find(({ note }) => note.endsWith("个子项")) ?? expect.fail();
    expect((await site.visitor().get(group.href)).page("h1").text()).to.equal("食品经营许可：全部子项");
  });

  it("underline what was typed, say how many they are, and are none for nonsense", async () => {
    const answer = await suggest("食品");
    for (const mark of answer.page("[role=option] mark").get()) expect(answer.page(mark).text()).to.equal("食品");
    expect(answer.page("[data-told]").attr("data-told")).to.equal(`有 ${optionsOf(answer).length} 条建议，按上下键选择`);
    for (const odd of ["", "鑫鑫鑫", "%", "'\"<b>鑫", "长".repeat(500)]) {
      const none = await suggest(odd);
      expect([none.status, optionsOf(none)], odd).to.deep.equal([200, []]);
      expect(none.text).to.not.contain("<b>");
    }
    expect(site.errors).to.deep.equal([]);
  });

  it("are what the search would put first where no name has what was typed, in its order, the first time before a change (HEN-3.1.1f)", async () => {
    const first = async (typed: string): Promise<string> => optionsOf(await suggest(typed))[0]?.name ?? "";
    expect(await first("身份证丢了")).to.contain("居民身份证（补领）");
    expect(await first("开餐馆")).to.equal("食品经营许可（首次申请）");
    expect(await first("新生儿落户")).to.contain("新生儿出生登记");
    for (const typed of ["开饭馆", "换驾照"]) {
      const results = await site.visitor().get(`/portal/search?q=${encodeURIComponent(typed)}`);
      expect(await first(typed), typed).to.equal(results.page(".results a[href^='/guide/']").first().text());
    }
    const named = optionsOf(await suggest("居民身份证")).map(({ name }) => name);
    expect(named.indexOf("居民身份证（首次申领）")).to.be.lessThan(named.indexOf("居民身份证（换领）"));
  });

  it("stay within a department in its hall, and are an ordinary page for who follows their address", async () => {
    const hall = (await site.visitor().get("/portal/departments")).page(".deps a").first();
    const box = (await site.visitor().get(hall.attr("href") ?? "")).page("input[name=q]");
    const within = new URL(box.attr("hx-get") ?? "", site.base).search.slice(1);
    for (const { note } of optionsOf(await suggest("办", `&${within}`))) expect(note).to.match(new RegExp(`^${hall.text()}`));
    for (const odd of ["in=x", "in=1&in=2", "in=99999999999999999999"]) expect((await suggest("证", `&${odd}`)).status, odd).to.equal(200);
    const page = await site.visitor().get("/portal/suggest?q=sfz");
    expect(page.page("h1").text()).to.equal("搜索建议");
    expect(page.page("main .results a").text()).to.contain("身份证");
  });

  it("are not refused to who types fast", async () => {
    const visitor = site.visitor();
    for (let i = 0; i < 60; i++) expect((await visitor.fetch(`/portal/suggest?q=${"shenfenzheng".slice(0, 1 + i % 12)}`, { headers: HTMX })).status).to.equal(200);
  });

  const typeInto = async (page: Page, typed: string): Promise<void> => {
    await page.type("#f-q", typed);
    await page.waitForSelector("#f-q-suggest:not([hidden]) [role=option]");
  };

  it("are a combobox for keyboard and screen reader: arrows, Escape, Enter, and the number told", async () => {
    const person = await Person.open(chromium.browser, site.base, true);
    const { page } = person;
    await person.goto("/");
    const box = (name: string): Promise<string | null> => page.$eval("#f-q", (input, attribute) => input.getAttribute(attribute), name);
    expect([await box("role"), await box("aria-expanded"), await box("aria-controls")]).to.deep.equal(["combobox", "false", "f-q-suggest"]);
    await typeInto(page, "shenfz");
    expect(await box("aria-expanded")).to.equal("true");
    expect(await page.$eval("#f-q-suggest-told", (told) => told.textContent)).to.match(/^有 \d 条建议/);
    await page.keyboard.press("ArrowDown");
    const active = await box("aria-activedescendant") ?? expect.fail();
    expect(await page.$eval(`#${active}`, (option) => option.getAttribute("aria-selected"))).to.equal("true");
    await page.keyboard.press("ArrowUp");
    expect(await box("aria-activedescendant")).to.equal(null);
    await page.keyboard.press("Escape");
    expect([await box("aria-expanded"), await page.$eval("input#f-q", (input) => input.value)]).to.deep.equal(["false", "shenfz"]);
    await page.keyboard.press("ArrowDown");
    const href = await page.$eval("a[aria-selected=true]", (option) => option.href);
    await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
    expect(page.url()).to.equal(href);
    await person.leave();
  });

  it("ask nothing while an input method composes, drop stale answers, and leave a plain box when the server fails", async () => {
    const person = await Person.open(chromium.browser, site.base, true);
    const { page } = person;
    await page.setViewport({ width: 390, height: 844 });
    await person.goto("/portal/search");
    const asked: string[] = [];
    let fails = false;
    await page.setRequestInterception(true);
    page.on("request", (request) => {
      const url = new URL(request.url());
      if (url.pathname === "/portal/suggest") asked.push(url.searchParams.get("q") ?? "");
      if (fails && url.pathname === "/portal/suggest") void request.respond({ status: 500, body: "" });
      else void request.continue();
    });
    await page.$eval("input#f-q", (input) => {
      input.focus();
      input.dispatchEvent(new CompositionEvent("compositionstart"));
      input.value = "shi'pin";
      input.dispatchEvent(new Event("input"));
    });
    await new Promise((done) => { setTimeout(done, 400); });
    expect(asked).to.deep.equal([]);
    await page.$eval("input#f-q", (input) => {
      input.value = "食品";
      input.dispatchEvent(new CompositionEvent("compositionend"));
    });
    await page.waitForSelector("#f-q-suggest:not([hidden]) [role=option]");
    expect(asked).to.deep.equal(["食品"]);
    const heights = await page.$$eval("#f-q-suggest [role=option]", (options) => options.map((option) => option.getBoundingClientRect().height));
    for (const height of heights) expect(height).to.be.at.least(44);
    fails = true;
    await page.type("#f-q", "经营");
    await page.waitForSelector("#f-q-suggest[hidden]");
    await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
    expect(new URL(page.url()).searchParams.get("q")).to.equal("食品经营");
    await person.leave();
  });
});
