import { expect } from "chai";
import { z } from "zod";
import { switches } from "../../../config/plugins.ts";
import { flip } from "../../../core/boot/switchboard.ts";
import { addStaff } from "../../../core/people/add-staff.ts";
import { DEMO_PASSWORD } from "../../../core/demo/demo-people.ts";
import { definePlugin } from "../../../core/contract.ts";
import { items, reviewChain, type CatalogueItems, type ItemAction } from "../../../plugins/catalogue/api.ts";
import { loadUser } from "../../../core/people/load-user.ts";
import type { Answer, BrowserClient } from "../../support/browser-client.ts";
import { house, NOW, type House } from "../../support/house.ts";

/** Somebody who takes over the review, without the pages of the real one. */
const chain = definePlugin({
  id: "chain", label: "审核", settings: z.object({ enabled: z.boolean() }), needs: { items },
  register: (site) => site.add(reviewChain, { label: "审核", steps: async (_db, places) => places.map(() => ["examine", "publish"]) }),
});

/** The demo site with 事项 and 引用库 alone; whether somebody reviews is the test's choice. */
export const desk = (options: { review: boolean; poolMax?: number }): Promise<House> => {
  const kept = switches.filter(({ plugin }) => plugin.id === "libraries" || plugin.id === "catalogue");
  return house({ switches: options.review ? [...kept, flip(chain, { enabled: true })] : kept, ...(options.poolMax === undefined ? {} : { poolMax: options.poolMax }) });
};

/** A second editor of 云岭市市场监督管理局, beside 李文静. */
export const colleague = async (site: House): Promise<BrowserClient> => {
  const { db, ports } = site.site;
  const { id: departmentId }: { id: string } = await db("core_departments").where({ name: "云岭市市场监督管理局" }).first("id");
  await ports.transact((tx) => addStaff(tx, [{ account: "hezhiqiang", name: "和志强", password: DEMO_PASSWORD, mustChangePassword: false, departmentId, roles: [{ role: "editor", scope: "department" }] }]));
  return site.signedIn("hezhiqiang");
};

type Fields = Readonly<Record<string, string | readonly string[]>>;

/** Presses a button of an editor or a picker as a browser without a script does: it must be on the page. */
export const press = (browser: BrowserClient, page: Answer, act: string, fields: Fields = {}): Promise<Answer> => {
  const form = page.page("#editor").length > 0 ? "#editor" : "#picker";
  expect(page.page(`${form} button[name='_act'][value='${act}']`).length, `a button ${act} on ${page.url}`).to.be.greaterThan(0);
  return browser.submit(page, form, { ...fields, _act: act });
};

/** The same through htmx: what comes back is the part for the element with this id. */
/** 仍然提交审核: what the 体检 only reminds of does not stop anybody. */
export const handIn = (browser: BrowserClient, asked: Answer): Promise<Answer> => browser.submit(asked, "form[action$='/hand-in']", {}, { button: "仍然提交审核" });

export const pressByHtmx = async (browser: BrowserClient, page: Answer, act: string, target: string, fields: Fields = {}): Promise<{ status: number; text: string }> => {
  const sent = new URLSearchParams();
  page.page("#editor").find("input, textarea, select").each((_, element) => {
    const control = page.page(element);
    const name = control.attr("name");
    const box = ["radio", "checkbox"].includes(control.attr("type") ?? "");
    if (name === undefined || name in fields || (box && control.attr("checked") === undefined)) return;
    sent.append(name, element.tagName === "textarea" ? control.text().replace(/^\n/, "") : element.tagName === "select" ? control.find("option[selected]").attr("value") ?? "" : control.attr("value") ?? "");
  });
  for (const [name, given] of Object.entries(fields)) for (const value of [given].flat()) sent.append(name, value);
  sent.set("_act", act);
  const response = await browser.fetch(page.page("#editor").attr("action") ?? "", { method: "POST", body: sent, headers: { "HX-Request": "true", "HX-Target": target } });
  return { status: response.status, text: await response.text() };
};

/** The lines of the red frame. */
export const summary = (page: Answer): string[] => page.page(".govuk-error-summary li").map((_, line) => page.page(line).text().trim()).get();
export const notice = (page: Answer): string => page.page(".sx-notice").first().text().trim().replace(/\s+/g, " ");
export const chosenIds = (page: Answer): string[] => page.page("input[name='_pick[chosen][]']:not([disabled])").map((_, box) => page.page(box).attr("value") ?? "").get();

/** What a 目录 of 食品经营许可 is asked for, beside its law and its materials. */
const ENTRY_ANSWERS: Fields = {
  task_name: "食品经营许可", is_basic_info: "1", "use_level[]": ["3"], divided: "1", task_content: "从事食品销售和餐饮服务，应当依法取得食品经营许可。",
  "server_type[]": ["1", "2"], project_type: "2", accept_condition: "已经取得营业执照。", anticipate_day: "20", promise_day: "10",
  is_need_material: "0", handle_flow: "申请，受理，审查，决定。", is_fee: "0", "result_type[]": "10", result_name: "食品经营许可证",
};

/** What an item below it is still asked for. */
export const ITEM_ANSWERS: Fields = {
  power_source: "1", is_devolved: "0", dept_type: "1", is_certificate: "1", certificate_name: "食品经营许可证", special_procedure: "无",
  is_entry_center: "0", transact_addr: "云岭市文昌路 88 号 2 楼 B12 号窗口", transact_time: "工作日 9:00–17:00", limit_scene_num: "0",
  is_fit_online: "0", unfit_reason: "需要核对原件。", is_express: "0", link_way: "0870-5550123", supervise_way: "12345",
};

/** An empty form for a new 目录; what this person has left half-filled earlier is given up. */
export const blankEntry = async (browser: BrowserClient, type = "01"): Promise<Answer> => {
  const page = await browser.get(`/catalogue/entries/new?type=${type}`);
  return page.page("#editor").length > 0 ? page : browser.submit(page, "form[action*='/give-up']");
};

/** Writes a 目录 with its law as an editor does, and answers its id. */
export const writeEntry = async (browser: BrowserClient, fields: Fields = {}): Promise<string> => {
  let page = await press(browser, await blankEntry(browser), "pick:by_law");
  page = await press(browser, page, "find:by_law", { "_pick[text]": "食品安全法" });
  page = await press(browser, page, "choose:by_law", { "_pick[chosen][]": chosenIds(page)[0] ?? "" });
  page = await press(browser, page, "save", { ...ENTRY_ANSWERS, ...fields });
  expect(notice(page), summary(page).join("；")).to.include("保存成功");
  return page.url.split("/").at(-1) ?? "";
};

/** A new draft below the entry, on its editor's page. */
export const openDraft = async (browser: BrowserClient, entryId: string, name: string): Promise<Answer> =>
  browser.submit(await browser.get(`/catalogue/items/new?entry=${entryId}`), "form[action^='/catalogue/items/new']", { name });

export const itemIdOf = (page: Answer): string => /\/items\/(\d+)/.exec(page.url)?.[1] ?? expect.fail(`no item in ${page.url}`);

/** An act of somebody else's desk, which has its own pages and tests. */
export const act = async (site: House, account: string, itemId: string, action: ItemAction, opinion = ""): Promise<void> => {
  const service = site.site.registry.services.get(items.id) as CatalogueItems;
  const row: { id: string } = await site.site.db("core_staff").where({ account }).first("id");
  const user = await loadUser(site.site.db, row.id) ?? expect.fail(account);
  const version: { id: string } = await site.site.db("catalogue_item_versions").where({ item_id: itemId }).orderBy("number", "desc").first("id");
  await site.site.ports.transact((tx) => service.perform(tx, user, { versionId: version.id, action, opinion, now: NOW }));
};
