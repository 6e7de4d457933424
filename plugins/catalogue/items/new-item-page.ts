import { typed, type Department, type FormState } from "../../../core/contract.ts";
import { typeCode, typeCodes } from "../codes/type-codes.ts";
import type { EntryChoice } from "./find-choices.ts";
import { itemsHref } from "./item-hrefs.ts";

const crumbs = [{ text: "事项梳理", href: itemsHref }, { text: "新增事项" }];
const newHref = `${itemsHref}/new`;

/** First of all the type, because everything else hangs on it. */
export const chooseTypePage = (what: "事项" | "目录", href: string): object => ({
  crumbs: [{ text: "事项梳理", href: itemsHref }, { text: `新增${what}` }], title: `新增${what}：选择类型`,
  types: typeCodes.map(({ code, label, family }) => ({ href: `${href}?type=${code}`, text: label, note: family === "public" && what === "事项" ? "可以没有目录" : "" })),
  backHref: itemsHref,
});

export type NewItemFacts = {
  type: string; form: FormState; departments: readonly Department[]; entries: readonly EntryChoice[]; chosen: EntryChoice | null;
  subitems: readonly { code: string; name: string }[];
};

/** Where a new item belongs: department, 目录, 子项. */
export const newItemPage = ({ type, form, departments, entries, chosen, subitems }: NewItemFacts): object => {
  const known = typeCode(type);
  return {
    crumbs, title: `新增事项：${known?.label ?? type}`, action: `${newHref}?type=${type}${chosen === null ? "" : `&entry=${chosen.id}`}`, backHref: itemsHref, typeHref: newHref,
    typeCode: type, name: typed(form, "name", ""), baseCode: typed(form, "baseCode", ""),
    departments: departments.map(({ id, name }) => ({ value: id, text: name })), departmentId: typed(form, "departmentId", departments[0]?.id ?? ""),
    chosen: chosen === null ? null : { id: chosen.id, name: chosen.name, note: [chosen.department_name, chosen.base_code ?? ""].filter((part) => part !== "").join("　"), changeHref: `${newHref}?type=${type}` },
    entries: entries.map(({ id, name, department_name: department }) => ({ value: id, text: departments.some((own) => own.name === department) ? name : `${name}（${department}）` })),
    entryId: typed(form, "entryId"), entryRequired: known?.family !== "public", newEntryHref: `/catalogue/entries/new?type=${type}`,
    subitems: subitems.map(({ code, name }) => ({ value: code, text: `${code}　${name}`, hint: "" })),
    errors: form.errors, nameHint: nameHint({ type, entries, chosen }),
  };
};

/** The name of the 目录 flows in only where there is one (YN-2.1.1.4). */
const nameHint = ({ type, entries, chosen }: Pick<NewItemFacts, "type" | "entries" | "chosen">): string => {
  if (chosen !== null || typeCode(type)?.family !== "public") return "不填的，由目录名称带入，之后可以修改。";
  return entries.length > 0 ? "选了目录的，不填就由目录名称带入；没有目录的，在这里填写，也可以下一步再填。" : "可以现在填写，也可以下一步再填。";
};
