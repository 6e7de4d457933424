import { expect } from "chai";
import { openBrowser, Person, type TestBrowser } from "../../support/browser.ts";
import { house, type House } from "../../support/house.ts";

describe("results on a small screen", function () {
  this.timeout(120_000);
  let site: House;
  let chromium: TestBrowser;
  before(async () => { [site, chromium] = await Promise.all([house(), openBrowser()]); });
  after(async () => {
    await chromium.close();
    await site.close();
  });

  for (const javaScript of [false, true]) {
    it(`come first, the filters are one link away and narrow them, ${javaScript ? "with" : "without"} script (HEN-3.1.1b)`, async () => {
      const person = await Person.open(chromium.browser, site.base, javaScript);
      const { page } = person;
      await page.setViewport({ width: 390, height: 844 });
      await person.goto("/portal/search");
      const isShown = (selector: string): Promise<boolean> => page.$eval(selector, (element) => element.getClientRects().length > 0);
      expect(await page.$eval(".results > li", (first) => first.getBoundingClientRect().top)).to.be.lessThan(844);
      expect(await isShown("#filters")).to.equal(false);
      await page.click(".facets-open");
      expect(await isShown("#filters")).to.equal(true);
      await page.click(".facets-close");
      expect(await isShown("#filters")).to.equal(false);
      await page.click(".facets-open");
      await page.click("label[for='facet-online']");
      const button = await page.waitForSelector("#filters button");
      await Promise.all([javaScript ? page.waitForResponse(() => true) : page.waitForNavigation(), button?.click()]);
      await page.waitForSelector("a.chip");
      expect(new URL(page.url()).searchParams.get("online")).to.equal("1");
      expect(await isShown("#filters")).to.equal(false);
      if (javaScript) {
        const start = await page.$eval("[data-start]", (count) => ({ focused: document.activeElement === count, top: count.getBoundingClientRect().top }));
        expect(start.focused, "whoever has narrowed goes on at the count").to.equal(true);
        expect(start.top).to.be.within(-1, 844);
      }
      await page.setViewport({ width: 1280, height: 900 });
      expect([await isShown("#filters"), await isShown(".facets-open")]).to.deep.equal([true, false]);
      await person.leave();
    });
  }
});
