import { loadUser } from "../../core/people/load-user.ts";
import { addStaff } from "../../core/people/add-staff.ts";
import { z } from "zod";
import { definePlugin, type RoleId, type User } from "../../core/contract.ts";
import { flip } from "../../core/boot/switchboard.ts";
import { itemMoved, items, itemsPublished, itemsTouched, itemsWithdrawn, reviewChain, type CatalogueItems, type ReviewStep } from "../../plugins/catalogue/api.ts";
import { libraries, type Libraries } from "../../plugins/libraries/api.ts";
import type { ElementValues } from "../../plugins/catalogue/elements/element.ts";
import { switches as allSwitches } from "../../config/plugins.ts";
import { Refusal } from "../../core/http/refusal.ts";
import { createItem } from "../../plugins/catalogue/items/create-item.ts";
import type { ItemAction, ItemVersion } from "../../plugins/catalogue/api.ts";
import type { Tx } from "../../core/contract.ts";
import { house, NOW, type House } from "../support/house.ts";

/** 云岭市 with two departments and 翠湖区 below it, and the people who keep items there. */
const DEPARTMENTS = [
  { regionCode: "539900", name: "云岭市市场监督管理局", creditCode: "11539900990001482W" },
  { regionCode: "539900", name: "云岭市公安局", creditCode: "11539900990001853K" },
  { regionCode: "539900", name: "云岭市政务服务管理局", creditCode: "11539900990000746Y" },
  { regionCode: "539901", name: "云岭市翠湖区行政审批局", creditCode: "11539901990005926T" },
  { regionCode: "539801", name: "邻山市行政审批局", creditCode: "" },
] as const;

type Person = { account: string; department: string; roles: readonly { role: RoleId; scope: "region" | "department" | "own" }[] };

const PEOPLE: readonly Person[] = [
  { account: "editor", department: "云岭市市场监督管理局", roles: [{ role: "editor", scope: "department" }] },
  { account: "other-editor", department: "云岭市公安局", roles: [{ role: "editor", scope: "department" }] },
  { account: "own-editor", department: "云岭市市场监督管理局", roles: [{ role: "editor", scope: "own" }] },
  { account: "district-editor", department: "云岭市翠湖区行政审批局", roles: [{ role: "editor", scope: "department" }] },
  { account: "head", department: "云岭市市场监督管理局", roles: [{ role: "head", scope: "department" }] },
  { account: "other-head", department: "云岭市公安局", roles: [{ role: "head", scope: "department" }] },
  { account: "examiner", department: "云岭市政务服务管理局", roles: [{ role: "examiner", scope: "region" }] },
  { account: "publisher", department: "云岭市政务服务管理局", roles: [{ role: "publisher", scope: "region" }] },
  { account: "second-publisher", department: "云岭市政务服务管理局", roles: [{ role: "publisher", scope: "region" }] },
  { account: "all-in-one", department: "云岭市市场监督管理局", roles: [{ role: "editor", scope: "department" }, { role: "head", scope: "department" }, { role: "examiner", scope: "region" }, { role: "publisher", scope: "region" }] },
  { account: "district-examiner", department: "云岭市翠湖区行政审批局", roles: [{ role: "examiner", scope: "region" }] },
  { account: "district-publisher", department: "云岭市翠湖区行政审批局", roles: [{ role: "publisher", scope: "region" }] },
  { account: "foreign-examiner", department: "邻山市行政审批局", roles: [{ role: "examiner", scope: "region" }] },
  { account: "foreign-publisher", department: "邻山市行政审批局", roles: [{ role: "publisher", scope: "region" }] },
  { account: "region-manager", department: "云岭市政务服务管理局", roles: [{ role: "region-manager", scope: "region" }] },
  { account: "clerk", department: "云岭市政务服务管理局", roles: [{ role: "clerk", scope: "region" }] },
  { account: "nobody", department: "云岭市政务服务管理局", roles: [] },
];

type Heard = { event: "published" | "withdrawn" | "touched" | "moved"; itemIds: readonly string[] };

/** Somebody who takes over the review, without the pages of the real one, and who listens to everything. */
const chain = (heard: Heard[], review: boolean, steps: { now: readonly ReviewStep[] }) => definePlugin({
  id: "chain", label: "审核", settings: z.object({ enabled: z.boolean() }), needs: { items },
  register: (house) => {
    if (review) house.add(reviewChain, { label: "审核", steps: async (_db, places) => places.map(() => steps.now) });
    const hear = (event: Heard["event"]) => async ({ itemIds }: { itemIds: readonly string[] }) => { heard.push({ event, itemIds }); };
    house.on(itemsPublished, hear("published"));
    house.on(itemsWithdrawn, hear("withdrawn"));
    house.on(itemsTouched, hear("touched"));
    house.on(itemMoved, async ({ itemId }) => { heard.push({ event: "moved", itemIds: [itemId] }); });
  },
});

export type World = House & {
  items: CatalogueItems;
  libraries: Libraries;
  /** The events that were delivered so far; see `drain`. */
  heard: readonly Heard[];
  user(account: string): User;
  /** From now on what is handed in takes these steps; 编办 and 政务办 at first. */
  chainIs(steps: readonly ReviewStep[]): void;
  department(name: string): string;
  now: Date;
  /** One command in one transaction, as a route does it. */
  run<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** The same, undone: what came of it, or with which status and code it was refused. */
  attempt(work: (tx: Tx) => Promise<unknown>): Promise<{ ok: true } | { ok: false; status: number; code: string; fields: readonly { field: string; message: string }[] }>;
  act(account: string, versionId: string, action: ItemAction, opinion?: string): Promise<ItemVersion>;
  /** A complete public service of 市场监督管理局, brought as far as these people and actions bring it. */
  item(steps: readonly (readonly [account: string, action: ItemAction])[], values?: ElementValues): Promise<{ itemId: string; versionId: string }>;
};

/** An empty site with these people; without `review`, whoever may publish publishes directly. */
export const world = async (options: { review: boolean; url?: string; poolMax?: number } = { review: true }): Promise<World> => {
  const kept = allSwitches.filter(({ plugin }) => plugin.id === "libraries" || plugin.id === "catalogue");
  const heard: Heard[] = [];
  const steps: { now: readonly ReviewStep[] } = { now: ["examine", "publish"] };
  const switches = [...kept, flip(chain(heard, options.review, steps), { enabled: true })];
  const site = await house({ template: "template_empty", switches, ...options });
  const { db, ports, registry } = site.site;
  const service = registry.services.get(items.id) as CatalogueItems;
  const departments = new Map<string, string>();
  await ports.transact(async (tx) => {
    await ports.people.addRegions(tx, [
      { code: "530000", name: "云南省", level: 1, parentCode: null },
      { code: "539900", name: "云岭市", level: 2, parentCode: "530000" },
      { code: "539901", name: "翠湖区", level: 3, parentCode: "539900" },
      { code: "539801", name: "邻山市", level: 2, parentCode: "530000" },
    ]);
    for (const found of await ports.people.ensureDepartments(tx, DEPARTMENTS)) departments.set(found.name, found.id);
    await addStaff(tx, PEOPLE.map((person) => ({
      account: person.account, name: person.account, password: "Secret#123", mustChangePassword: false,
      departmentId: departments.get(person.department) ?? "", roles: person.roles,
    })));
  });
  // The laws 1 to 8, for elements that cite one.
  await db("libraries_laws").insert(Array.from({ length: 8 }, (_, index) => ({ title: `第 ${index + 1} 部法`, level: "法律", status: "有效", updated_at: NOW })));
  const rows: { id: string; account: string }[] = await db("core_staff").select("id", "account");
  const users = new Map<string, User>();
  for (const { id, account } of rows) {
    const user = await loadUser(db, id);
    if (user !== null) users.set(account, user);
  }
  const named = <T>(map: ReadonlyMap<string, T>, key: string): T => {
    const found = map.get(key);
    if (found === undefined) throw new Error(`There is no ${key} in this world`);
    return found;
  };
  const run = ports.transact;
  const act: World["act"] = (account, versionId, action, opinion = "") => run((tx) => service.perform(tx, named(users, account), { versionId, action, opinion, now: NOW }));
  return {
    ...site, items: service, heard, chainIs: (chain) => { steps.now = chain; }, libraries: registry.services.get(libraries.id) as Libraries, user: (account) => named(users, account), department: (name) => named(departments, name), now: NOW, run, act,
    attempt: async (work) => {
      try {
        await run(async (tx) => { await work(tx); throw new Undone(); });
      } catch (fault) {
        if (fault instanceof Undone) return { ok: true };
        if (fault instanceof Refusal) return { ok: false, status: fault.status, code: fault.code, fields: fault.fields };
        throw fault;
      }
      throw new Error("Neither done nor refused");
    },
    item: async (steps, values = completeService("1")) => {
      const editor = named(users, "editor");
      const made = await run((tx) => createItem(tx, editor, { departmentId: editor.department.id, entryId: null, typeCode: "20", baseCode: "", values, now: NOW }, ports));
      let versionId = made.versionId;
      for (const [account, action] of steps) ({ versionId } = await act(account, versionId, action, "意见"));
      return { itemId: made.itemId, versionId };
    },
  };
};

class Undone extends Error {}

/** How far an item has come, for {@link World.item}. */
export const SUBMITTED = [["editor", "submit"]] as const;
export const EXAMINED = [...SUBMITTED, ["examiner", "pass"]] as const;
export const PUBLISHED = [...EXAMINED, ["publisher", "publish"]] as const;

/** A public service that is complete: it can be submitted. The basis is a law record with this id. */
export const completeService = (lawId: string, name = "老年人优待证办理"): ElementValues => ({
  task_name: name, task_content: "六十周岁以上的老年人申请办理优待证。", use_level: ["3"], dept_type: "1", server_type: ["1"],
  project_type: "1", by_law: [{ record: lawId, clause: "第五十八条" }], accept_condition: "年满六十周岁。", is_need_material: "0",
  handle_flow: "申请、受理、发证。", is_fee: "0", is_entry_center: "0", transact_addr: "文昌路 88 号一楼 3 号窗口", transact_time: "工作日 9:00–17:00",
  limit_scene_num: 0, is_fit_online: "0", unfit_reason: "需要核对本人。", is_express: "0", link_way: "电话：0870-5550123", supervise_way: "电话：0870-12345",
  special_procedure: "无", result_type: ["10"], result_name: "老年人优待证",
});
