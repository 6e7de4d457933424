import type { CheerioAPI } from "cheerio";
import type { Route } from "../../core/http/route-table.ts";
import type { BrowserClient } from "./browser-client.ts";

export type Complaint = { on: string; what: string };
export type CrawlResult = { pages: number; visitedRoutes: Set<string>; complaints: Complaint[]; /** The first page opened of each route. */ examples: Map<string, string> };

/** How many addresses of one route are opened: lists of hundreds of rows all use the same page. */
const PER_ROUTE = 3;

const patternOf = (route: Route): RegExp => new RegExp(`^${route.path.replace(/:[A-Za-z]+/g, "[^/]+")}/?$`);

/** Opens everything that can be reached by links from `starts`, and complains about what a person would stumble over. */
export const crawl = async (browser: BrowserClient, routes: readonly Route[], starts: readonly string[], perRoute = PER_ROUTE): Promise<CrawlResult> => {
  const table = routes.map((route) => ({ route, pattern: patternOf(route) }));
  const find = (method: Route["method"], path: string): Route | undefined => table.find(({ route, pattern }) => route.method === method && pattern.test(path))?.route;
  const result: CrawlResult = { pages: 0, visitedRoutes: new Set(), complaints: [], examples: new Map() };
  const opened = new Map<string, number>();
  const seen = new Set(starts);
  const queue = [...starts];
  for (let address = queue.shift(); address !== undefined; address = queue.shift()) {
    const route = find("GET", new URL(address, "http://x").pathname);
    if (route === undefined) continue;
    const times = opened.get(route.path) ?? 0;
    if (times >= perRoute) continue;
    opened.set(route.path, times + 1);
    result.visitedRoutes.add(route.path);
    const answer = await browser.get(address);
    result.pages += 1;
    if (answer.status !== 200) result.complaints.push({ on: address, what: `status ${answer.status}` });
    if (!(answer.headers.get("content-type") ?? "").startsWith("text/html")) continue;
    if (times === 0) result.examples.set(route.path, address);
    for (const what of faultsOf(answer.page, answer.text)) result.complaints.push({ on: address, what });
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
  if (page("h1").length !== 1) faults.push(`${page("h1").length} h1`);
  const ids = page("[id]").map((_, element) => page(element).attr("id")).get();
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  if (twice.length > 0) faults.push(`id twice: ${[...new Set(twice)].slice(0, 3).join(", ")}`);
  if (page("script:not([src]), style, [style], [onclick], [onchange], [onsubmit]").length > 0) faults.push("inline script or style");
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
