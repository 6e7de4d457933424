import { listAddress, typed, type Department, type FormState } from "../../../core/contract.ts";
import { typeCode, typeCodes } from "../codes/type-codes.ts";
import { entryOptions } from "./entry-options.ts";
import { MOST_ENTRIES, type EntryChoice } from "./find-choices.ts";
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
  /** `q`: what the 目录 is looked for by. */
  type: string; q: string; form: FormState; departments: readonly Department[]; entries: readonly EntryChoice[]; chosen: EntryChoice | null;
  subitems: readonly { code: string; name: string }[];
};

/** Where a new item belongs: department, 目录, 子项. */
export const newItemPage = ({ form, departments, subitems, ...place }: NewItemFacts): object => {
  const { type, q, chosen } = place;
  return {
    crumbs, title: `新增事项：${typeCode(type)?.label ?? type}`, action: listAddress(newHref, { type, entry: chosen?.id ?? "", q }), backHref: itemsHref, typeHref: newHref,
    typeCode: type, name: typed(form, "name", ""), baseCode: typed(form, "baseCode", ""),
    departments: departments.map(({ id, name }) => ({ value: id, text: name })), departmentId: typed(form, "departmentId", departments[0]?.id ?? ""),
    chosen: chosen === null ? null : { id: chosen.id, name: chosen.name, note: [chosen.department_name, chosen.base_code ?? ""].filter((part) => part !== "").join("　"), changeHref: `${newHref}?type=${type}` },
    ...entryPart(place, form), newEntryHref: `/catalogue/entries/new?type=${type}`,
    subitems: subitems.map(({ code, name }) => ({ value: code, text: `${code}　${name}`, hint: "" })),
    errors: form.errors, nameHint: nameHint(place),
  };
};

type Place = Pick<NewItemFacts, "type" | "q" | "entries" | "chosen">;

/** The choice of the 目录: what was looked for and is the only one is chosen already. */
const entryPart = ({ type, q, entries, chosen }: Place, form: FormState): object => {
  const isRequired = typeCode(type)?.family !== "public";
  const [only] = q !== "" && entries.length === 1 ? entries : [];
  return {
    entries: entryOptions(entries), look: lookOf({ type, q, entries, chosen }), entryId: typed(form, "entryId", only?.id ?? ""), entryRequired: isRequired,
    entryHint: `${isRequired ? "" : "公共服务可以没有目录。"}${entries.length > FEW ? "本单位和对口单位的目录排在前面。" : ""}目录的共同信息会带入新事项，可以修改。`,
  };
};

/** Fewer are read at a glance. */
const FEW = 15;

/** The 目录 is looked for by its name where there are many; `null`: they are few, or it is chosen already. */
const lookOf = ({ type, q, entries, chosen }: Place): object | null => {
  if (chosen !== null || (q === "" && entries.length <= FEW)) return null;
  return { action: newHref, type, q, found: foundWords(q, entries.length), clearHref: q === "" ? "" : listAddress(newHref, { type }) };
};

const foundWords = (q: string, count: number): string => {
  if (count === MOST_ENTRIES) return `目录很多，只列出前 ${MOST_ENTRIES} 个，请按名称查找。`;
  if (q === "") return "";
  return count === 0 ? `没有找到“${q}”，请换一个词。` : `找到 ${count} 个，请在下面选择。`;
};

/** The name of the 目录 flows in only where there is one (YN-2.1.1.4). */
const nameHint = ({ type, entries, chosen }: Pick<Place, "type" | "entries" | "chosen">): string => {
  if (chosen !== null || typeCode(type)?.family !== "public") return "不填的，由目录名称带入，之后可以修改。";
  return entries.length > 0 ? "选了目录的，不填就由目录名称带入；没有目录的，在这里填写，也可以下一步再填。" : "可以现在填写，也可以下一步再填。";
};
