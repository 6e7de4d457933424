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

/** What is read on a button: without the words that only screen readers hear. */
const visibleWords = (element: Element): string => {
  const copy = document.createElement("div");
  copy.append(...[...element.childNodes].map((node) => node.cloneNode(true)));
  for (const hidden of copy.querySelectorAll(".govuk-visually-hidden")) hidden.remove();
  return (copy.textContent ?? "").trim();
};

/** Opens whatever is folded around a control. */
const openAround = (element: Element): void => {
  for (let fold = element.closest("details"); fold !== null; fold = fold.parentElement?.closest("details") ?? null) fold.open = true;
  element.scrollIntoView({ block: "center" });
};

/** A person at a browser of their own, with or without JavaScript. */
export class Person {
  readonly page: Page;
  readonly #base: string;
  readonly #javaScript: boolean;

  private constructor(page: Page, base: string, javaScript: boolean) {
    this.page = page;
    this.#base = base;
    this.#javaScript = javaScript;
  }

  static async open(browser: Browser, base: string, javaScript: boolean): Promise<Person> {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    await page.setJavaScriptEnabled(javaScript);
    page.setDefaultTimeout(20_000);
    return new Person(page, base, javaScript);
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
    await this.#settled();
    const control = await this.#control(name);
    const kind = await control.evaluate((e) => (e instanceof HTMLInputElement ? e.type : e.tagName.toLowerCase()));
    if (kind === "radio" || kind === "checkbox") {
      const choice = await this.#control(name, value);
      const isTicked = await choice.evaluate((e) => e instanceof HTMLInputElement && e.checked);
      if (!isTicked) await choice.click();
    } else if (kind === "select") await control.select(value);
    else {
      await control.evaluate((e) => { if (e instanceof HTMLInputElement || e instanceof HTMLTextAreaElement) e.value = ""; });
      await control.type(value);
      // Leaving the field is what brings the questions that hang on its answer.
      await control.press("Tab");
    }
  }

  /** The control in the middle of the screen, with everything folded around it open. */
  async #control(name: string, value?: string): Promise<ElementHandle> {
    const selector = `main [name="${name}"]${value === undefined ? "" : `[value="${value}"]`}`;
    const control = await this.page.$(selector);
    if (control === null) throw new Error(`There is no ${selector} on ${this.page.url()}`);
    await control.evaluate(openAround);
    return control;
  }

  /** An answer may bring its own questions (htmx); wait until nothing is under way. */
  async #settled(): Promise<void> {
    await this.page.waitForFunction(() => document.querySelector(".htmx-request, .htmx-settling, .htmx-swapping") === null);
  }

  /** Whether the question is asked: a control that is there but not shown is not. */
  async asks(name: string): Promise<boolean> {
    await this.#settled();
    const control = await this.page.$(`main [name="${name}"]`);
    if (control === null) return false;
    await control.evaluate(openAround);
    return control.evaluate((e) => e.getClientRects().length > 0);
  }

  /** Presses the button, or follows the link, that bears these words, and waits for the next page. */
  async press(words: string): Promise<void> {
    const element = await this.#find(words);
    await Promise.all([this.page.waitForNavigation(), element.click()]);
  }

  /** Presses a button that changes a part of the page in place; where there is no script the whole page comes back. */
  async pressInPlace(words: string, then: string): Promise<void> {
    const element = await this.#find(words);
    if (this.#javaScript) {
      await Promise.all([this.page.waitForResponse(() => true), element.click()]);
      await this.#settled();
      await this.page.waitForSelector(then);
    } else {
      // By the keyboard, as people without a mouse do.
      await Promise.all([this.page.waitForNavigation(), element.press("Enter")]);
      if ((await this.page.$(then)) === null) throw new Error(`${words} brought no ${then}`);
    }
  }

  async #find(words: string): Promise<ElementHandle<Element>> {
    for (const element of await this.page.$$("main button:not([aria-hidden]), main a, header a, nav a")) {
      const text = await element.evaluate(visibleWords);
      if (text !== words || !(await element.isVisible())) continue;
      // In the middle of the screen, where no bar that stays at an edge lies over it.
      await element.evaluate((e) => { e.scrollIntoView({ block: "center" }); });
      return element;
    }
    throw new Error(`Nothing on ${this.page.url()} bears the words ${words}`);
  }

  async leave(): Promise<void> {
    await this.page.browserContext().close();
  }
}
