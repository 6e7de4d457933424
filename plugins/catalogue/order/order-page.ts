import { errorAt, type Department, type FormState } from "../../../core/contract.ts";

/** So many rows stand on one page; a number leads further. */
export const ORDER_SIZE = 100;

export type OrderList = {
  what: "目录" | "事项"; title: string; crumbs: readonly { text: string; href?: string }[]; path: string; conditions: Readonly<Record<string, string>>; backHref: string;
  rows: readonly { id: string; name: string; note: string }[]; total: number; page: number; department: Department | undefined; departments: readonly Department[];
};

/** 排序 (YN-2.7): a number per row, 上移 and 下移, and with a script dragging and Alt+↑/↓. */
export const orderPage = (list: OrderList, form: FormState): object => {
  const { what, title, crumbs, backHref, rows, total, page, department, departments } = list;
  const address = addressOf(list, department?.id ?? "");
  const first = (page - 1) * ORDER_SIZE + 1;
  return {
    crumbs, title, what, action: `${address}&page=${page}`, backHref, total, department: department?.name ?? "",
    choice: departments.length < 2 ? null : {
      action: list.path, kept: Object.entries(list.conditions).map(([name, value]) => ({ name, value })), value: department?.id ?? "", options: departments.map(({ id, name }) => ({ value: id, text: name })),
    },
    rows: rows.map(({ id, name, note }, index) => ({ id, name, note, number: first + index, typed: typedIn(form, id) ?? String(first + index), error: errorAt(form, `place[i${id}]`), isFirst: first + index === 1, isLast: first + index === total })),
    pages: { total, page, pages: Math.max(1, Math.ceil(total / ORDER_SIZE)), unit: what === "目录" ? "个目录" : "个事项", href: `${address}&page=` },
  };
};

const typedIn = ({ words }: FormState, id: string): string | undefined => {
  const places = words["place"];
  const typed: unknown = typeof places === "object" && places !== null ? Object.entries(places).find(([key]) => key === `i${id}`)?.[1] : undefined;
  return typeof typed === "string" ? typed : undefined;
};

const addressOf = ({ path, conditions }: OrderList, departmentId: string): string => `${path}?${new URLSearchParams({ ...conditions, department: departmentId })}`;
