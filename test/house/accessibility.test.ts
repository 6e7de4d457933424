/// <reference lib="dom" />
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults, RunOptions } from "axe-core";
import { expect } from "chai";
import { openBrowser, Person, type TestBrowser } from "../support/browser.ts";
import { crawl } from "../support/crawl.ts";
import { house, type House } from "../support/house.ts";

declare const axe: { run(context: Document, options: RunOptions): Promise<AxeResults> };

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
/** WCAG 2.2 A and AA, of which GB/T 37668-2019 takes its levels. */
const RULES: RunOptions = { runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] }, resultTypes: ["violations"] };
/** 长辈版 is the same page with other sizes and colours: only what hangs on those has to be looked at again. */
const LOOK_RULES: RunOptions = { runOnly: { type: "rule", values: ["color-contrast", "target-size", "scrollable-region-focusable"] }, resultTypes: ["violations"] };

/** Questions and mistakes have pages of their own that no link leads to. */
const VISITOR_STARTS = ["/", "/portal/search?q=%E5%BC%80%E9%A5%AD%E5%BA%97", "/portal/search?q=%E7%81%AB%E6%98%9F%E7%A7%BB%E6%B0%91%E7%AD%BE%E8%AF%81", "/guide/check?code=ABCD-2345", "/sign-in"];
/** What is open to everybody and is no page. */
const NO_PAGES = ["/healthz", "/readyz", "/look", "/guide/:code/print.pdf", "/guide/:code/files/:file", "/sign-in/documents/:id", "/robots.txt", "/sitemap.xml", "/sitemap/:after.xml", "/portal/latest.rss", "/portal/regions/choose", "/news/latest.rss", "/news/:id/files/:file"];

const DESK = /^\/(?:desk|catalogue|review|libraries|news\/manage|guide\/preview|works|people)\b/;

describe("every page can be used with a screen reader and by people who see badly", function () {
  this.timeout(180_000);
  let site: House;
  let chromium: TestBrowser;
  before(async () => {
    [site, chromium] = await Promise.all([house(), openBrowser()]);
  });
  after(async () => {
    await chromium.close();
    await site.close();
  });

  /** What the rules find on the page as it stands, and again in 长辈版. */
  const faultsAt = async (page: Person["page"], address: string): Promise<string[]> => {
    await page.goto(site.base + address);
    // What is under way is dimmed until the answer is there.
    await page.waitForSelector(".htmx-request", { hidden: true });
    await page.evaluate(source);
    const plain = await page.evaluate((options) => axe.run(document, options), RULES);
    await page.evaluate(() => { document.documentElement.dataset["look"] = "elder"; });
    const elder = await page.evaluate((options) => axe.run(document, options), LOOK_RULES);
    return [...plain.violations, ...elder.violations].flatMap(({ id, nodes }) =>
      nodes.slice(0, 3).map((node) => `${address} ${id}: ${node.target.join(" ")} ${node.html.slice(0, 120)}`));
  };
  const faultsOf = async (account: string, addresses: readonly string[]): Promise<string[]> => {
    const person = await Person.open(chromium.browser, site.base, true);
    // The rules are a script from outside the page.
    await person.page.setBypassCSP(true);
    if (account !== "") await person.signIn(account);
    const faults: string[] = [];
    for (const address of addresses) faults.push(...await faultsAt(person.page, address));
    await person.leave();
    return faults;
  };

  it("for visitors, on every public route", async () => {
    const { examples, visitedRoutes } = await crawl(site.visitor(), site.site.registry.routes, VISITOR_STARTS, { perRoute: 1 });
    const open = site.site.registry.routes.filter(({ method, access, speaks }) => method === "GET" && access === "public" && speaks === "pages").map(({ path }) => path);
    expect(open.filter((path) => !visitedRoutes.has(path) && !NO_PAGES.includes(path))).to.deep.equal([]);
    expect(await faultsOf("", [...new Set([...examples.values(), ...VISITOR_STARTS, "/no-such-page"])])).to.deep.equal([]);
  });

  const looked = new Set<string>();
  for (const [who, account] of [["an editor", "liwenjing"], ["an examiner", "zhaozhiyuan"]] as const) {
    it(`for ${who}, on the pages of the desk`, async () => {
      const { examples } = await crawl(await site.signedIn(account), site.site.registry.routes, ["/desk"], { perRoute: 1 });
      // The editor has been on most of them; the first page and the inbox are everybody's own.
      const addresses = [...examples].filter(([route, address]) => DESK.test(address) && (!looked.has(route) || /^\/(?:desk|review)\b/.test(route)));
      for (const [route] of addresses) looked.add(route);
      expect(addresses.length).to.be.greaterThan(2);
      expect(await faultsOf(account, addresses.map(([, address]) => address))).to.deep.equal([]);
    });
  }
});
