import { formValues, type FormState } from "../../../core/contract.ts";
import { columnHref, COLUMNS_PAGE, type Column } from "./model.ts";

const crumbs = [{ text: "政务信息" }, { text: "栏目管理", href: COLUMNS_PAGE }];

/** 政务信息栏目, each with how much is in it. */
export const columnsPage = (columns: readonly Column[], counts: ReadonlyMap<string, number>): object => ({
  crumbs: crumbs.slice(0, 1), addHref: `${COLUMNS_PAGE}/new`,
  rows: columns.map((column) => ({
    name: column.name, note: column.note, position: column.position, count: counts.get(column.id) ?? 0, state: column.is_open ? "启用" : "停用", tone: column.is_open ? "green" : "",
    href: columnHref(column.id), switchAction: `${columnHref(column.id)}/switch`, open: column.is_open ? "0" : "1", switchText: column.is_open ? "停用" : "启用",
  })),
});

/** The form of a column; `null`: a new one. */
export const columnFormPage = (column: Column | null, form: FormState): object => ({
  crumbs, title: column === null ? "新增栏目" : `修改栏目：${column.name}`, action: column === null ? `${COLUMNS_PAGE}/new` : columnHref(column.id), cancelHref: COLUMNS_PAGE, problems: form.errors,
  values: formValues(form, { name: column?.name ?? "", note: column?.note ?? "", position: column === null ? "" : String(column.position) }),
});
