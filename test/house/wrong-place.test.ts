import { expect } from "chai";
import { parse } from "qs";
import { DEMO_PASSWORD } from "../../core/demo/demo-people.ts";
import { addStaff } from "../../core/people/add-staff.ts";
import { house, NOW, type House } from "../support/house.ts";

/**
 * What a POST is about here, for people who hold the permission elsewhere: ids for its address, and what its form says besides FIELDS.
 * A form is filled in so far that its shape cannot be why it is refused. `atItsField`: it asks whose the new one is to be, and says there that it is not his to say.
 */
type Row = { about: Ids; body?: Readonly<Record<string, string>>; query?: string; atItsField?: true };
type Ids = Readonly<Record<string, string>>;

/** These touch nothing that belongs to a place, or ask each record by itself; each has a test of its own beside its subject. */
const NO_PLACE = new Set([
  "/libraries/laws/preview", "/libraries/laws/new", "/catalogue/items/submit", "/catalogue/items/group", "/catalogue/items/regroup", "/catalogue/export", "/catalogue/import",
  "/catalogue/import/:id/run", "/review/batch", "/review/batch/approve", "/review/phrases", "/people/staff/accounts",
  "/catalogue/entries/new", "/catalogue/entries/new/give-up", "/news/manage/new",
  ...["laws", "materials", "documents", "windows", "systems"].flatMap((kind) => ["export", "import", "import/:id/run"].map((what) => `/libraries/${kind}/${what}`)),
]);

const FIELDS: Readonly<Record<string, string>> = {
  revision: "1", seen: "x", then: "submit", name: "改过的名称", title: "改过的名称", level: "法律", status: "有效", short_title: "", doc_no: "", issuer: "全国人大", published_on: "2026-01-01",
  effective_on: "2026-02-01", expires_on: "", superseded_by: "", articles: "第一条 为了规范，制定本法。", on: "2026-11-01", reason: "理由", basis: "依据", opinion: "意见", conclusion: "pass",
  element: "task_name", remark_task_name: "改这里", region: "539900", chain: "publish", typeCode: "20", typeCodes: "20", target: "type:21", parts: "info", by: "1", isService: "1", rule: "R01",
  source_note: "", fill_note: "", note: "", number: "", workday: "", saturday: "", sunday: "", hours_note: "", directions: "", longitude: "", latitude: "", contact: "", health_url: "", phone: "",
  url: "https://a.gov.cn", address: "地址", short_name: "", credit_code: "", position: "1", parent: "", account: "someone", scope: "department", role: "editor",
};

describe("the right permission in the wrong place", function () {
  this.timeout(120_000);
  let site: House;
  let rows: (path: string) => Row | undefined;

  before(async () => {
    site = await house();
    const { ports } = site.site;
    const [place] = await ports.transact(async (tx) => {
      await ports.people.addRegions(tx, [{ code: "539801", name: "邻山市", level: 2, parentCode: "530000" }]);
      return ports.people.ensureDepartments(tx, [{ regionCode: "539801", name: "邻山市行政审批局", creditCode: "" }]);
    });
    const departmentId = place?.id ?? expect.fail("no department");
    await ports.transact((tx) => addStaff(tx, Object.entries({
      "foreign": ["editor", "head", "examiner", "publisher", "region-manager"], "foreign-system": ["system-admin"], "foreign-security": ["security-admin"],
    } as const).map(([account, roles]) => ({ account, name: account, departmentId, password: DEMO_PASSWORD, mustChangePassword: false, roles: roles.map((role) => ({ role, scope: "region" as const })) }))));
    rows = await rowsOf();
  });
  after(() => site.close());

  /** One of everything, all of 云岭市. */
  const rowsOf = async (): Promise<(path: string) => Row | undefined> => {
    const { db } = site.site;
    const only = async (query: PromiseLike<unknown>): Promise<string> => String((await query as { id?: unknown } | undefined)?.id ?? expect.fail(`nothing found: ${String(query)}`));
    const department = await only(db("core_departments").where({ name: "云岭市市场监督管理局" }).first("id"));
    const other = await only(db("core_departments").where({ name: "云岭市公安局" }).first("id"));
    const staff = await only(db("core_staff").where({ account: "liwenjing" }).first("id"));
    const ofDepartment = async (table: string): Promise<string> => only(db(table).where({ department_id: department }).first("id"));
    const versions = (state: string) => db("catalogue_item_versions as v").where({ "v.state": state, "v.head": true, "v.department_id": department });
    const [item, source] = [await only(versions("draft").first("v.item_id as id")), await only(versions("published").first("v.item_id as id"))];
    const entry = await only(db("catalogue_items").where({ id: source }).first("entry_id as id"));
    const waiting = await only(db("catalogue_item_versions").where({ state: "submitted", step: "examine" }).first("id"));
    const add = async (table: string, row: object): Promise<string> => only(db(table).insert(row).returning("id").then(([made]: { id: string }[]) => made));
    const group = await add("catalogue_groups", { entry_id: entry, department_id: department, name: "一组", created_at: NOW });
    const inventory = await add("catalogue_inventories", { title: "清单", region_code: "539900", department_id: department, type_codes: ["20"], generated_at: NOW });
    const law = await only(db("libraries_laws").whereNotNull("department_id").first("id"));
    const grant = await only(db("core_staff_roles").where({ staff_id: staff }).first("id"));
    const owned = { place: "大厅", department, departmentId: department, department_id: department, regionCode: "539900", code: "539903" };
    const kinds: Readonly<Record<string, string>> = {
      materials: await ofDepartment("libraries_materials"), documents: await ofDepartment("libraries_documents"), windows: await ofDepartment("libraries_windows"), systems: await ofDepartment("libraries_systems"), laws: law,
    };
    const version = await only(db("libraries_document_files").where({ document_id: kinds["documents"] ?? "" }).first("version as id"));
    const task = await add("catalogue_tasks", { item_id: source, department_id: department, kind: "law-changed", subject: "依据", payload: "{}", created_at: NOW });
    const remark = await add("review_remarks", { version_id: waiting, element: "task_name", seen: "", words: "批注", author_id: staff, at: NOW });
    const frozen = await add("catalogue_inventories", { title: "冻结的清单", number: "2026-1", state: "frozen", region_code: "539900", department_id: department, type_codes: ["20"], generated_at: NOW, frozen_at: NOW });
    const column = await only(db("news_columns").first("id"));
    const article = await only(db("news_versions").where({ state: "waiting", head: true }).first("article_id as id"));
    const table: readonly (readonly [RegExp, Row])[] = [
      [/^\/libraries\/(?:materials|documents|windows|systems)\/new/, { about: {}, body: owned, atItsField: true }],
      [/^\/people\/staff\/new/, { about: {}, body: { department }, atItsField: true }],
      [/^\/catalogue\/inventories\/:id\/publish/, { about: { id: frozen } }],
      ...Object.entries(kinds).map(([kind, id]) => [new RegExp(`^/libraries/${kind}/`), { about: { id, version }, body: { ...owned, ids: `${id},${id}1`, keep: id } }] as const),
      [/^\/catalogue\/items\/:id\/copy/, { about: { id: item, source } }],
      [/^\/catalogue\/items\/:id\/(?:edit|delete|submit|move|health|publish)/, { about: { id: item } }],
      [/^\/catalogue\/picker\/items\/:id/, { about: { id: item, element: "materials" } }],
      [/^\/catalogue\/items\/:id\//, { about: { id: source, number: "1" } }],
      [/^\/catalogue\/items\/new/, { about: {}, body: owned }],
      [/^\/catalogue\/entries\/:id/, { about: { id: entry }, body: { departmentId: department } }],
      [/^\/catalogue\/groups\/:id/, { about: { id: group } }],
      [/^\/catalogue\/order\//, { about: {}, query: `?department=${department}&entry=${entry}&type=20`, body: { [`place[i${source}]`]: "3" } }],
      [/^\/catalogue\/tasks\/:id/, { about: { id: task } }],
      [/^\/catalogue\/adoptions\/:id/, { about: { id: source }, body: { departmentId: department, entryId: "" } }],
      [/^\/catalogue\/inventories/, { about: { id: inventory }, body: { scope: `department:${department}` } }],
      [/^\/catalogue\/recognitions/, { about: {}, body: { ids: source } }],
      [/^\/review\/decisions\/:id/, { about: { id: waiting, remark } }],
      [/^\/review\/phrases\/:id/, { about: { id: await add("review_phrases", { owner_id: staff, title: "我的", words: "我的" , updated_at: NOW }) } }],
      [/^\/review\/chains/, { about: {}, body: { regionCode: "539900", typeCode: "" } }],
      [/^\/people\/departments\/:id\/merge/, { about: { id: department, into: other } }],
      [/^\/people\/departments\/:id/, { about: { id: department }, query: "?region=539900" }],
      [/^\/people\/departments\/new/, { about: {}, query: "?region=539900" }],
      [/^\/people\/regions/, { about: { code: "539902" }, body: { code: "539903" } }],
      [/^\/news\/manage\/:id/, { about: { id: article }, body: { columnId: column, body: "正文", summary: "", source: "", step: "save" } }],
      [/^\/people\/staff/, { about: { id: staff, grant }, body: { department } }],
    ];
    return (path) => table.find(([pattern]) => pattern.test(path))?.[1];
  };

  /** Of every table how many rows it has, and the last transaction that wrote one of them. */
  const everything = async (): Promise<unknown> => {
    const { db } = site.site;
    const { rows: tables } = await db.raw("select tablename from pg_tables where schemaname = 'public' and tablename ~ '^(catalogue|review|libraries|news|core)_' and tablename not in ('core_sessions', 'catalogue_draft_visitors')") as { rows: { tablename: string }[] };
    return (await db.raw(tables.map(({ tablename }) => `select '${tablename}' as name, count(*) as rows, max(xmin::text::bigint) as written from ${tablename}`).join(" union all ") + " order by 1") as { rows: unknown[] }).rows;
  };

  it("is refused at every address that writes, and changes nothing; an address without a row here is told", async () => {
    const { routes, permissions } = site.site.registry;
    const wide = new Set(permissions.filter(({ reach }) => reach === "site").map(({ id }) => id));
    const browsers = new Map<string, { fetch: (path: string, body: URLSearchParams) => Promise<Response>; token: string }>();
    for (const account of ["foreign", "foreign-system", "foreign-security"]) {
      const browser = await site.signedIn(account);
      const token = (await browser.get("/people/password")).page("[name=_csrf]").attr("value") ?? "";
      browsers.set(account, { token, fetch: (path, body) => browser.fetch(path, { method: "POST", body }) });
    }
    const walked = routes.filter(({ method, owner, path, access }) => method === "POST" && !NO_PLACE.has(path) && !wide.has(access)
      && (["libraries", "catalogue", "review", "news"].includes(owner) || (owner === "core" && access.startsWith("people."))));
    expect(walked.length).to.be.greaterThan(70);
    const wrong: string[] = [];
    let before = await everything();
    for (const route of walked) {
      const row = rows(route.path);
      if (row === undefined) { wrong.push(`${route.path}: has no row`); continue; }
      const fields = { ...FIELDS, ...row.body };
      const shape = route.body.safeParse(parse(new URLSearchParams(fields).toString()));
      if (!shape.success) { wrong.push(`${route.path}: the form is not filled in: ${shape.error.issues.map(({ path, message }) => `${path.join(".")} ${message}`).join("; ")}`); continue; }
      const address = route.path.replace(/:([A-Za-z]+)/g, (_, name: string) => row.about[name] ?? expect.fail(`${route.path} names ${name}`));
      const account = route.access === "people.grant" ? "foreign-security" : route.access.startsWith("people.") ? "foreign-system" : "foreign";
      const browser = browsers.get(account) ?? expect.fail(account);
      const { status } = await browser.fetch(address + (row.query ?? ""), new URLSearchParams({ _csrf: browser.token, ...fields }));
      const now = await everything();
      if (row.atItsField === true ? status !== 422 : status !== 403 && status !== 404) wrong.push(`${route.path}: ${status}`);
      if (JSON.stringify(now) !== JSON.stringify(before)) wrong.push(`${route.path}: has written`);
      before = now;
    }
    expect(wrong).to.deep.equal([]);
    expect(site.errors).to.deep.equal([]);
  });
});
