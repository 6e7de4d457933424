import type { CheerioAPI } from "cheerio";
import type { Route } from "../../core/http/route-table.ts";
import type { BrowserClient } from "./browser-client.ts";
import { htmlFaults } from "./html-faults.ts";

export type Complaint = { on: string; what: string };
export type CrawlResult = { pages: number; visitedRoutes: Set<string>; complaints: Complaint[]; /** The first page opened of each route. */ examples: Map<string, string>; /** Every address that was met. */ seen: Set<string> };

/** How many addresses of one route are opened: lists of hundreds of rows all use the same page. */
const PER_ROUTE = 3;

const patternOf = (route: Route): RegExp => new RegExp(`^${route.path.replace(/:[A-Za-z]+/g, "[^/]+")}/?$`);

type Depth = {
  perRoute?: number;
  /** The first page of each route is also held to the standard: that takes as long again as the page itself. */
  html?: boolean;
  /** How often each route was opened, if it is to count over several crawls; the starts are opened in each of them. */
  opened?: Map<string, number>;
};

/** Opens everything that can be reached by links from `starts`, and complains about what a person would stumble over. */
export const crawl = async (browser: BrowserClient, routes: readonly Route[], starts: readonly string[], { perRoute = PER_ROUTE, html = false, opened = new Map() }: Depth = {}): Promise<CrawlResult> => {
  const table = routes.map((route) => ({ route, pattern: patternOf(route) }));
  const find = (method: Route["method"], path: string): Route | undefined => table.find(({ route, pattern }) => route.method === method && pattern.test(path))?.route;
  const result: CrawlResult = { pages: 0, visitedRoutes: new Set(), complaints: [], examples: new Map(), seen: new Set(starts) };
  const { seen } = result;
  const queue = [...starts];
  for (let address = queue.shift(); address !== undefined; address = queue.shift()) {
    const route = find("GET", new URL(address, "http://x").pathname);
    if (route === undefined) continue;
    const times = opened.get(route.path) ?? 0;
    if (times >= perRoute && !starts.includes(address)) continue;
    opened.set(route.path, times + 1);
    result.visitedRoutes.add(route.path);
    const answer = await browser.get(address);
    result.pages += 1;
    if (answer.status !== 200) result.complaints.push({ on: address, what: `status ${answer.status}` });
    if (!(answer.headers.get("content-type") ?? "").startsWith("text/html")) continue;
    if (times === 0) result.examples.set(route.path, address);
    const standard = html && times === 0 ? htmlFaults(answer.text) : [];
    for (const what of [...faultsOf(answer.page, answer.text), ...standard]) result.complaints.push({ on: address, what });
    for (const { method, path, href } of targetsOf(answer.page, answer.url)) {
      if (path.startsWith("/static/")) continue;
      if (find(method, path) === undefined) result.complaints.push({ on: address, what: `${method} ${href} is no route` });
      else if (method === "GET" && !seen.has(href)) {
        seen.add(href);
        queue.push(href);
      }
    }
    result.complaints.push(...await fragmentFaults(browser, answer.page, address));
  }
  return result;
};

/** What is wrong with the page itself. */
const faultsOf = (page: CheerioAPI, text: string): string[] => {
  const faults: string[] = [];
  if (page("h1").length !== 1 || page("h1").text().trim() === "") faults.push(`${page("h1").length} h1`);
  if (page("head title").text().trim() === "") faults.push("no title");
  const ids = page("[id]").map((_, element) => page(element).attr("id")).get();
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  if (twice.length > 0) faults.push(`id twice: ${[...new Set(twice)].slice(0, 3).join(", ")}`);
  if (page("script:not([src]):not([type='application/ld+json']), style, [style], [onclick], [onchange], [onsubmit]").length > 0) faults.push("inline script or style");
  page("form[method='post']").each((_, form) => {
    if (page(form).find("input[name='_csrf']").length !== 1) faults.push(`form ${page(form).attr("action") ?? ""} without token`);
  });
  page("input:not([type=hidden]), select, textarea").each((_, control) => {
    const id = page(control).attr("id");
    const named = page(control).attr("aria-label") !== undefined || page(control).attr("aria-labelledby") !== undefined || page(control).closest("label").length > 0;
    if (!named && (id === undefined || page(`label[for="${id}"]`).length === 0)) faults.push(`control ${page(control).attr("name") ?? "?"} without label`);
  });
  if (/\[object Object\]|undefined<|>NaN|null</.test(text)) faults.push("a value nobody finished");
  return faults;
};

type Target = { method: Route["method"]; path: string; href: string };

/** Every address on the page that is ours: links, forms, and what htmx would ask for. */
const targetsOf = (page: CheerioAPI, base: string): Target[] => {
  const targets: Target[] = [];
  const add = (method: Route["method"], given: string | undefined): void => {
    if (given === undefined || given.startsWith("#")) return;
    const url = new URL(given, base);
    if (url.origin !== new URL(base).origin) return;
    targets.push({ method, path: url.pathname, href: url.pathname + url.search });
  };
  page("a[href], area[href]").each((_, a) => add("GET", page(a).attr("href")));
  page("[hx-get]").each((_, element) => add("GET", page(element).attr("hx-get")));
  page("[hx-post]").each((_, element) => add("POST", page(element).attr("hx-post")));
  page("[src]").each((_, element) => add("GET", page(element).attr("src")));
  page("form").each((_, form) => {
    const action = page(form).attr("action") ?? base;
    const method = (page(form).attr("method") ?? "get").toLowerCase() === "post" ? "POST" : "GET";
    // A search form on its own leads to the page without words; that is worth opening, posting is not.
    add(method, action);
  });
  page("button[formaction]").each((_, button) => add("POST", page(button).attr("formaction")));
  return targets;
};

/** The same address, asked by htmx for a part, must answer a part: with the stable id, without a second html. */
const fragmentFaults = async (browser: BrowserClient, page: CheerioAPI, on: string): Promise<Complaint[]> => {
  const complaints: Complaint[] = [];
  const asked = page("[hx-get][hx-target]").map((_, element) => ({ href: page(element).attr("hx-get") ?? "", target: page(element).attr("hx-target") ?? "" })).get().slice(0, 2);
  for (const { href, target } of asked) {
    const answer = await browser.get(new URL(href, new URL(on, "http://x")).href.replace("http://x", ""), { "HX-Request": "true", "HX-Target": target.replace(/^#/, "") });
    if (answer.status !== 200) complaints.push({ on, what: `fragment ${href}: status ${answer.status}` });
    if (/<html/i.test(answer.text)) complaints.push({ on, what: `fragment ${href} for ${target} is a whole page` });
    if (target.startsWith("#") && page(target).length !== 1) complaints.push({ on, what: `target ${target} is not on the page` });
  }
  return complaints;
};

/**
 * Opens the routes that no link has led to, with an id that stood in an address met. What they are about may not be there or not be due,
 * so they may say no (403, 404, 409); a page must be sound all the same. Answers how many were tried.
 */
export const openUnlinked = async (browser: BrowserClient, routes: readonly Route[], { seen, visitedRoutes }: CrawlResult): Promise<{ tried: string[]; complaints: Complaint[] }> => {
  const tried: string[] = [];
  const complaints: Complaint[] = [];
  const known = [...seen].map((href) => new URL(href, "http://x").pathname);
  for (const { path, speaks } of routes.filter((route) => route.method === "GET" && !visitedRoutes.has(route.path))) {
    tried.push(path);
    const address = exampleOf(path, known);
    const answer = await browser.get(address);
    // Data says which parameter is missing; a page has none that it cannot do without.
    if (![200, 403, 404, 409, 410, ...(speaks === "data" ? [422] : [])].includes(answer.status)) complaints.push({ on: address, what: `status ${answer.status}` });
    if (!(answer.headers.get("content-type") ?? "").startsWith("text/html")) continue;
    for (const what of faultsOf(answer.page, answer.text)) complaints.push({ on: address, what });
  }
  return { tried, complaints };
};

/** The route with an id of its neighbours: one that stands in the same place of an address that begins alike; `1` when none is known. */
const exampleOf = (path: string, known: readonly string[]): string => path.split("/").slice(1).reduce((before, part, index) => {
  const [, ending] = /^:[A-Za-z]+(.*)$/.exec(part) ?? [];
  if (ending === undefined) return `${before}/${part}`;
  const ids = known.filter((href) => href.startsWith(`${before}/`)).map((href) => href.split("/")[index + 1] ?? "");
  return `${before}/${ids.find((id) => /^(?:\d+|[0-9A-F-]{12,})$/i.test(id)) ?? "1"}${ending}`;
}, "");
