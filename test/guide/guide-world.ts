import { z } from "zod";
import { addStaff } from "../../core/people/add-staff.ts";
import { loadUser } from "../../core/people/load-user.ts";
import type { Tx, User } from "../../core/contract.ts";
import type { PdfPort } from "../../core/ports/pdf.ts";
import { switches as allSwitches } from "../../config/plugins.ts";
import { items, itemLinks, type CatalogueItems, type ItemAction, type ItemLink } from "../../plugins/catalogue/api.ts";
import type { ElementValues } from "../../plugins/catalogue/elements/element.ts";
import { createEntry } from "../../plugins/catalogue/entries/create-entry.ts";
import { createItem } from "../../plugins/catalogue/items/create-item.ts";
import { saveDraft } from "../../plugins/catalogue/items/save-draft.ts";
import { recordsChanged, type LibraryKind } from "../../plugins/libraries/api.ts";
import { assertOutsideTransaction } from "../../core/data/transact.ts";
import { BrowserClient } from "../support/browser-client.ts";
import { house, NOW, type House } from "../support/house.ts";
import { GUIDE_FILES } from "./guide-files.ts";
import { restaurantLicence, type Shelf } from "./restaurant-licence.ts";

const PASSWORD = "Secret#123";

export type Made = { itemId: string; versionId: string };

export type GuideWorld = House & {
  items: CatalogueItems;
  shelf: Shelf;
  user(account: string): User;
  staff(account: string): Promise<BrowserClient>;
  /** A draft of 市场监督管理局: a licence under its own entry (01) or a public service (20). */
  draft(typeCode: "01" | "20", values: ElementValues): Promise<Made>;
  act(versionId: string, action: ItemAction): Promise<string>;
  publish(made: Made): Promise<string>;
  /** Publishes another version of the item with these elements changed; answers the id of the version. */
  change(made: Made, values: ElementValues): Promise<string>;
  abolish(made: Made): Promise<void>;
  /** Changes a record of a library as its form does, and lets the listeners know. */
  changeRecord(kind: LibraryKind, table: string, id: string, columns: Record<string, unknown>): Promise<void>;
  code(made: Made): Promise<string>;
};

/** Keeps what was asked to be printed, and answers something that is a PDF by its first bytes and holds the words of the page. */
export const readablePdf = (): PdfPort & { printed: string[] } => {
  const printed: string[] = [];
  return {
    printed,
    render: async ({ html }) => {
      assertOutsideTransaction();
      printed.push(html);
      return Buffer.from(`%PDF-1.7\n${html}`);
    },
    check: async () => undefined,
    close: async () => undefined,
  };
};

const STAFF = [
  { account: "editor", department: "云岭市市场监督管理局", roles: [{ role: "editor", scope: "department" }, { role: "publisher", scope: "region" }] },
  { account: "second", department: "云岭市市场监督管理局", roles: [{ role: "editor", scope: "department" }, { role: "publisher", scope: "region" }] },
  { account: "stranger", department: "邻山市行政审批局", roles: [{ role: "editor", scope: "department" }] },
] as const;

/** An empty site with libraries, items and guides, and what a test adds to them; who may publish publishes directly. */
export const guideWorld = async (options: { pdf?: PdfPort; more?: readonly string[] } = {}): Promise<GuideWorld> => {
  const switches = allSwitches.filter(({ plugin }) => ["libraries", "catalogue", "guide", ...(options.more ?? [])].includes(plugin.id));
  const site = await house({ template: "template_empty", switches, pdf: options.pdf ?? readablePdf() });
  const { db, ports, registry } = site.site;
  const service = registry.services.get(items.id) as CatalogueItems;
  const users = await addPeople(site);
  const user = (account: string): User => {
    const found = users.get(account);
    if (found === undefined) throw new Error(`There is no ${account} in this world`);
    return found;
  };
  const shelf = await fillShelf(site, user("editor").department.id);
  const editor = user("editor");
  const act = async (versionId: string, action: ItemAction, who = editor): Promise<string> =>
    (await ports.transact((tx) => service.perform(tx, who, { versionId, action, opinion: "意见", now: ports.clock.now() }))).versionId;
  const draft: GuideWorld["draft"] = (typeCode, values) => ports.transact(async (tx) => {
    const entryId = typeCode === "20" ? null : await newEntry(tx, site, editor, typeCode, values);
    return createItem(tx, editor, { departmentId: editor.department.id, entryId, typeCode, baseCode: "", values, now: NOW }, ports);
  });
  return {
    ...site, items: service, shelf, user, draft, act,
    staff: async (account) => {
      const browser = new BrowserClient(site.base);
      await browser.submit(await browser.get("/sign-in"), "form[action^='/sign-in']", { account, password: PASSWORD });
      return browser;
    },
    publish: async ({ versionId }) => {
      await act(versionId, "publish");
      await site.drain();
      return versionId;
    },
    change: async ({ itemId }, values) => {
      const [current] = await service.published(db, { itemIds: [itemId] });
      if (current === undefined) throw new Error(`Item ${itemId} is not in force`);
      const versionId = await act(current.versionId, "change");
      const row: { elements: ElementValues } = await db("catalogue_item_contents").where({ version_id: versionId }).first();
      const { revision }: { revision: number } = await db("catalogue_item_versions").where({ id: versionId }).first();
      await ports.transact((tx) => saveDraft(tx, editor, { versionId, revision, values: { ...row.elements, ...values }, now: ports.clock.now() }));
      await act(versionId, "publish");
      await site.drain();
      return versionId;
    },
    abolish: async ({ itemId }) => {
      const [current] = await service.published(db, { itemIds: [itemId] });
      await act(current?.versionId ?? "", "request-abolition");
      await act(current?.versionId ?? "", "approve-abolition", user("second"));
      await site.drain();
    },
    changeRecord: async (kind, table, id, columns) => {
      await ports.transact(async (tx) => {
        await tx(table).where({ id }).update({ ...columns, revision: tx.raw("revision + 1") });
        await tx.emit(recordsChanged, { kind, ids: [id] });
      });
      await site.drain();
    },
    code: async ({ itemId }) => (await service.published(db, { itemIds: [itemId] }))[0]?.taskCode ?? "",
  };
};

const addPeople = async ({ site: { db, ports } }: House): Promise<Map<string, User>> => {
  await ports.transact(async (tx) => {
    await ports.people.addRegions(tx, [
      { code: "530000", name: "云南省", level: 1, parentCode: null }, { code: "539900", name: "云岭市", level: 2, parentCode: "530000" },
      { code: "539801", name: "邻山市", level: 2, parentCode: "530000" },
    ]);
    const departments = await ports.people.ensureDepartments(tx, [
      { regionCode: "539900", name: "云岭市市场监督管理局", creditCode: "11539900990001482W" }, { regionCode: "539801", name: "邻山市行政审批局" },
    ]);
    await addStaff(tx, STAFF.map((person) => ({
      account: person.account, name: person.account, password: PASSWORD, mustChangePassword: false, roles: person.roles,
      departmentId: departments.find(({ name }) => name === person.department)?.id ?? "",
    })));
  });
  const rows = z.array(z.object({ id: z.string(), account: z.string() })).parse(await db("core_staff").select("id", "account"));
  const loaded = await Promise.all(rows.map(async ({ id, account }) => [account, await loadUser(db, id)] as const));
  return new Map(loaded.flatMap(([account, user]) => (user === null ? [] : [[account, user] as const])));
};

const newEntry = async (tx: Tx, { site: { ports } }: House, editor: User, typeCode: string, values: ElementValues): Promise<string> => {
  const entry = { task_name: "食品经营许可", use_level: ["3"], is_basic_info: "0", ...(values.by_law === undefined ? {} : { by_law: values.by_law }) };
  return (await createEntry(tx, editor, { departmentId: editor.department.id, typeCode, divided: true, values: entry, now: NOW }, ports)).id;
};

/** The library records of the example, as their forms would store them. */
const fillShelf = async ({ site: { ports } }: House, departmentId: string): Promise<Shelf> => {
  const blank = await ports.files.put({ name: GUIDE_FILES.blank, content: Buffer.from("%PDF-1.7\n空白申请书") });
  const chart = await ports.files.put({ name: GUIDE_FILES.chart, content: Buffer.from("%PDF-1.7\n流程图") });
  return ports.transact(async (tx) => {
    await ports.files.register(tx, blank);
    await ports.files.register(tx, chart);
    const add = async (table: string, row: Record<string, unknown>): Promise<string> => {
      const [added]: { id: string }[] = await tx(table).insert({ ...row, updated_at: NOW }).returning("id");
      return added?.id ?? "";
    };
    const own = { department_id: departmentId };
    const law = await add("libraries_laws", { title: "中华人民共和国食品安全法", level: "法律", issuer: "全国人民代表大会常务委员会", status: "有效", effective_on: "2015-10-01", article_count: 2 });
    await tx("libraries_articles").insert([
      { law_id: law, seq: 1, no: "第三十五条", text: "国家对食品生产经营实行许可制度。从事食品生产、食品销售、餐饮服务，应当依法取得许可。" },
      { law_id: law, seq: 2, no: "第五十八条", text: "餐具、饮具集中消毒服务单位应当具备相应的作业场所。" },
    ]);
    const material = (name: string, more: Record<string, unknown> = {}): Promise<string> =>
      add("libraries_materials", { ...own, name, material_type: "1", material_format: "3", source_type: "10", ...more });
    return {
      law,
      oldLaw: await add("libraries_laws", { title: "食品经营许可管理办法", level: "部门规章", issuer: "国家食品药品监督管理总局", status: "已被新版取代", effective_on: "2015-10-01" }),
      application: await material("食品经营许可申请书", { blank_form_id: blank.id }),
      licence: await material("营业执照", { source_type: "20", material_format: "2" }),
      layout: await material("主要设备设施、经营布局和操作流程文件", { material_type: "2" }),
      rules: await material("食品安全规章制度目录"),
      chart: await add("libraries_documents", { ...own, name: "食品经营许可办理流程图", file_id: chart.id }),
      window: await add("libraries_windows", {
        ...own, name: "云岭市政务服务中心食品经营窗口", number: "B12、B13 号窗口", place: "云岭市政务服务中心二楼 B 区", region_code: "539900",
        address: "云岭市翠湖区文昌路 88 号", phone: "0870-5550123", directions: "乘 3 路、12 路、26 路公交到“政务中心”站；有无障碍通道和停车场",
        weekly: JSON.stringify({ workday: [{ from: "9:00", to: "12:00" }, { from: "13:00", to: "17:00" }], saturday: [{ from: "9:00", to: "12:00" }], sunday: [] }), hours_note: "法定节假日休息",
      }),
    };
  });
};

/** The example, published; most tests begin with it. */
export const publishedLicence = async (world: GuideWorld): Promise<Made & { code: string }> => {
  const made = await world.draft("01", restaurantLicence(world.shelf));
  await world.publish(made);
  return { ...made, code: await world.code(made) };
};

export const linksOf = (world: GuideWorld) => (world.site.registry.slots.get(itemLinks.id) ?? []) as readonly ItemLink[];
