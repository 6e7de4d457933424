/// <reference lib="dom" />
import { mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, ElementHandle, Page } from "puppeteer-core";
import { DEMO_PASSWORD } from "../../core/demo/demo-people.ts";
import { launchChromium } from "../../core/runtime/chromium/launch-chromium.ts";

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

export type TestBrowser = { browser: Browser; close(): Promise<void> };

/** The same Chromium the product prints with; unpacked once for the whole run. */
export const openBrowser = async (): Promise<TestBrowser> => {
  const varDir = process.env["TEST_BROWSER_DIR"] ?? join(tmpdir(), "shixiang-test-browser");
  await mkdir(varDir, { recursive: true });
  const chromium = await launchChromium({ varDir, log: quiet, executablePath: undefined });
  return { browser: chromium.browser, close: chromium.close };
};

/** A person at a browser of their own, with or without JavaScript. */
export class Person {
  readonly page: Page;
  readonly #base: string;

  private constructor(page: Page, base: string) {
    this.page = page;
    this.#base = base;
  }

  static async open(browser: Browser, base: string, javaScript: boolean): Promise<Person> {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    await page.setJavaScriptEnabled(javaScript);
    page.setDefaultTimeout(15_000);
    return new Person(page, base);
  }

  async goto(path: string): Promise<void> {
    await this.page.goto(new URL(path, this.#base).href);
  }

  async signIn(account: string): Promise<void> {
    await this.goto("/sign-in");
    await this.fill("account", account);
    await this.fill("password", DEMO_PASSWORD);
    await this.press("登录");
  }

  /** The text of the page's heading. */
  heading(): Promise<string> {
    return this.page.$eval("h1", (h) => h.textContent.trim());
  }

  text(): Promise<string> {
    return this.page.$eval("body", (body) => body.innerText);
  }

  /** Fills one control by its name as a person would: types, ticks or chooses. */
  async fill(name: string, value: string): Promise<void> {
    const controls = await this.page.$$(`main [name="${name}"]`);
    const first = controls[0];
    if (first === undefined) throw new Error(`There is no ${name} on ${this.page.url()}`);
    const kind = await first.evaluate((e) => (e instanceof HTMLInputElement ? e.type : e.tagName.toLowerCase()));
    if (kind === "radio" || kind === "checkbox") await this.#tick(controls, value);
    else if (kind === "select") await first.select(value);
    else {
      await first.evaluate((e) => { if (e instanceof HTMLInputElement || e instanceof HTMLTextAreaElement) e.value = ""; });
      await first.type(value);
    }
  }

  async #tick(controls: readonly ElementHandle[], value: string): Promise<void> {
    for (const control of controls) {
      const matches = await control.evaluate((e, wanted) => e instanceof HTMLInputElement && e.value === wanted, value);
      if (!matches) continue;
      await control.evaluate((e) => { e.closest("details")?.setAttribute("open", ""); });
      await control.click();
      // An answer may bring its own questions (htmx); wait until nothing is under way.
      await this.page.waitForFunction(() => document.querySelector(".htmx-request") === null);
      return;
    }
    throw new Error(`There is no choice ${value}`);
  }

  async has(name: string): Promise<boolean> {
    return (await this.page.$(`main [name="${name}"]`)) !== null;
  }

  /** Presses the button, or follows the link, that bears these words, and waits for the next page. */
  async press(words: string): Promise<void> {
    const element = await this.#find(words);
    await Promise.all([this.page.waitForNavigation(), element.click()]);
  }

  /** Presses a button that changes a part of the page in place, or loads the page again where there is no script. */
  async pressInPlace(words: string, then: string): Promise<void> {
    const element = await this.#find(words);
    await element.click();
    await this.page.waitForSelector(then);
  }

  async #find(words: string): Promise<ElementHandle<Element>> {
    for (const element of await this.page.$$("main button, main a, header a, nav a")) {
      const text = await element.evaluate((e) => (e.textContent ?? "").trim());
      if (text === words && (await element.isVisible())) return element;
    }
    throw new Error(`Nothing on ${this.page.url()} bears the words ${words}`);
  }

  async leave(): Promise<void> {
    await this.page.browserContext().close();
  }
}
