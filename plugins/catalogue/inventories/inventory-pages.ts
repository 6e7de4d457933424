import { dateText, dateTimeText } from "../../../core/calendar/chinese-date.ts";
import { errorAt, typed, type Department, type FormState, type Region, type User } from "../../../core/contract.ts";
import { typeCode, typeCodes } from "../codes/type-codes.ts";
import { codeParts } from "../items/item-hrefs.ts";
import { INVENTORIES_SIZE, PRINT_SIZE, ROWS_SIZE, type Comparison, type Found } from "./find-inventories.ts";
import { INVENTORY_STATES, inventoriesHref, inventoryHref, publicInventoriesHref, type Inventory, type InventoryRow } from "./model.ts";
import { inventoryPlace, mayKeep, mayPublish } from "./policy.ts";

const typeName = (code: string): string => typeCode(code)?.label ?? code;
const scopeOf = ({ region, department }: Inventory): string => (department === "" ? `${region}各部门` : department);
const pagesOf = (total: number, page: number, size: number, base: string): object => ({ total, page, pages: Math.max(1, Math.ceil(total / size)), unit: "项", href: `${base}?page=` });

const lineOf = (list: Inventory, href: string): object => ({
  id: list.id, number: list.number || "还没有编号", title: list.title, href, scope: scopeOf(list), count: list.row_count, state: INVENTORY_STATES[list.state],
  tone: list.state === "published" ? "green" : list.state === "frozen" ? "brand" : "line", on: dateText(list.published_at ?? list.frozen_at ?? list.generated_at),
});

/** 目录清单管理 (HLJ-2.5.2). */
export const inventoriesPage = ({ rows, total, page }: Found<Inventory>, mayCreate: boolean): object => ({
  rows: rows.map((list) => lineOf(list, inventoryHref(list.id))), newHref: mayCreate ? `${inventoriesHref}/new` : "", compareHref: rows.length > 1 ? `${inventoriesHref}/compare` : "", pages: pagesOf(total, page, INVENTORIES_SIZE, inventoriesHref),
});

export const publicInventoriesPage = ({ rows, total, page }: Found<Inventory>): object => ({
  rows: rows.map((list) => lineOf(list, `${publicInventoriesHref}/${list.id}`)), pages: pagesOf(total, page, INVENTORIES_SIZE, publicInventoriesHref),
});

const rowOf = (row: InventoryRow): object => ({ seq: row.seq, name: row.name, entry: row.entry_name, type: typeName(row.type_code), code: codeParts(row.task_code), department: row.department });

/** One list with a page of its rows. `user: null`: as the public reads it. */
export const inventoryPage = (list: Inventory, { rows, total, page }: Found<InventoryRow>, user: User | null): object => {
  const base = user === null ? `${publicInventoriesHref}/${list.id}` : inventoryHref(list.id);
  return {
    title: list.number === "" ? list.title : `${list.title}（${list.number}）`, number: list.number, state: [INVENTORY_STATES[list.state], scopeOf(list), `${total} 项`], types: list.type_codes.map(typeName).join("、"),
    facts: factsOf(list), rows: rows.map(rowOf), pages: pagesOf(total, page, ROWS_SIZE, base), printHref: `${base}/print`, publishedOn: list.published_at === null ? "" : dateText(list.published_at),
    publicHref: list.state === "published" ? `${publicInventoriesHref}/${list.id}` : "", backHref: base, ...actsOf(list, user, base),
  };
};

/** The same for paper: a long list comes in parts, each with links to the others. */
export const printPage = (list: Inventory, found: Found<InventoryRow>, user: User | null): object => {
  const base = user === null ? `${publicInventoriesHref}/${list.id}` : inventoryHref(list.id);
  const count = Math.ceil(found.total / PRINT_SIZE);
  const parts = Array.from({ length: count < 2 ? 0 : count }, (_, at) => ({
    text: `第 ${at * PRINT_SIZE + 1}—${Math.min((at + 1) * PRINT_SIZE, found.total)} 项`, href: `${base}/print?page=${at + 1}`, current: at + 1 === found.page,
  }));
  return { ...inventoryPage(list, found, user), parts, part: parts[found.page - 1]?.text ?? "" };
};

const timeOf = (at: Date | null): string => (at === null ? "" : dateTimeText(at));

const factsOf = (list: Inventory): object[] => [
  { label: "编号", value: list.number || "冻结时给出" }, { label: "范围", value: scopeOf(list) }, { label: "事项类型", value: list.type_codes.map(typeName).join("、") }, { label: "事项数", value: `${list.row_count} 项` },
  { label: "生成", value: `${dateTimeText(list.generated_at)}　${list.maker}` }, { label: "冻结", value: timeOf(list.frozen_at) }, { label: "公布", value: timeOf(list.published_at) },
];

/** What this reader may do with the list now. */
const actsOf = (list: Inventory, user: User | null, base: string): object => {
  const place = inventoryPlace(list);
  const isKept = user !== null && list.state === "draft" && mayKeep(user, place);
  return {
    freezeHref: isKept ? `${base}/freeze` : "", deleteHref: isKept ? `${base}/delete` : "",
    publishHref: user !== null && list.state === "frozen" && mayPublish(user, place) ? `${base}/publish` : "",
  };
};

type NewFacts = { form: FormState; departments: readonly Department[]; regions: readonly Region[] };

/** What a new list shall hold. */
export const newInventoryPage = ({ form, departments, regions }: NewFacts): object => {
  const scopes = [...regions.map(({ code, name }) => ({ value: `region:${code}`, text: `${name}各部门` })), ...departments.map(({ id, name }) => ({ value: `department:${id}`, text: name }))];
  const ticked = form.words["typeCodes"];
  return {
    scopes, scope: typed(form, "scope") || scopes[0]?.value, title: typed(form, "title"), titleError: errorAt(form, "title"), typesError: errorAt(form, "typeCodes"), scopeError: errorAt(form, "scope"),
    types: typeCodes.map(({ code, label }) => ({ value: code, text: label })), ticked: ticked === undefined && form.errors.length === 0 ? typeCodes.map(({ code }) => code) : [ticked].flat(), backHref: inventoriesHref,
  };
};

type Ask = { verb: "freeze" | "publish" | "delete"; title: string; question: string; button: string; points: (list: Inventory) => string[] };
const ASKS: readonly Ask[] = [
  { verb: "freeze", title: "冻结并编号", question: "冻结这份清单，给它编号？", button: "冻结并编号", points: (list) => [`清单里的 ${list.row_count} 项从此不能改动，事项以后变更也不影响它。`, "编号按区划和年份连续给出，不能收回；冻结后的清单不能删除。"] },
  { verb: "publish", title: "公布清单", question: "向社会公布这份清单？", button: "公布", points: (list) => [`${list.number}，${list.row_count} 项，任何人都能查看和打印。`, "公布以后不能撤回。有变化的，另外生成、公布新的清单。"] },
  { verb: "delete", title: "删除草稿", question: "删除这份清单草稿？", button: "删除草稿", points: (list) => [`清单里的 ${list.row_count} 行全部删除，事项本身不受影响。`] },
];

/** The page that asks before a list is frozen, published or deleted. */
export const askPage = (verb: Ask["verb"], list: Inventory): object => {
  const ask = ASKS.find((each) => each.verb === verb);
  return {
    crumbs: [{ text: "目录清单", href: inventoriesHref }, { text: list.title, href: inventoryHref(list.id) }, { text: ask?.title }], title: `${ask?.title ?? ""}：${list.title}`, action: `${inventoryHref(list.id)}/${verb}`,
    backHref: inventoryHref(list.id), question: ask?.question, points: ask?.points(list) ?? [], button: ask?.button, warning: verb !== "freeze", opinion: null,
  };
};

const KINDS = { added: "新增", removed: "减少", changed: "变更" } as const;
export const COMPARE_LIMIT = 500;

/** Two lists side by side: what came, what went, what is called or coded otherwise. */
export const comparePage = (lists: readonly Inventory[], chosen: { before: string; after: string }, found: { rows: readonly Comparison[]; counts: Readonly<Record<Comparison["kind"], number>> } | null): object => ({
  options: lists.map((list) => ({ value: list.id, text: `${list.number || "（草稿）"}　${list.title}` })), ...chosen, action: `${inventoriesHref}/compare`,
  result: found === null ? null : {
    counts: (["added", "removed", "changed"] as const).map((kind) => ({ text: KINDS[kind], count: found.counts[kind] })), cut: found.rows.length === COMPARE_LIMIT ? `只列出前 ${COMPARE_LIMIT} 处。` : "",
    rows: found.rows.map((row) => ({ kind: KINDS[row.kind], tone: row.kind === "added" ? "green" : row.kind === "removed" ? "red" : "yellow", before: sideOf(row.old_name, row.old_code, row.old_department), after: sideOf(row.name, row.code, row.department) })),
  },
});

const sideOf = (name: string, code: string, department: string): object => ({ name, note: [department, code].filter((part) => part !== "").join("　") });
