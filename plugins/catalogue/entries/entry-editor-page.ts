import { staffTimeText } from "../../../core/calendar/chinese-date.ts";
import { errorAt, typed, type Department, type FormState } from "../../../core/contract.ts";
import { typeCode } from "../codes/type-codes.ts";
import type { EditorPart } from "../editor/editor-part.ts";
import type { StalePart } from "../items/stale-part.ts";
import type { OfferWords } from "../drafts/show-kept-offer.ts";
import type { EntryFound } from "./find-entry.ts";
import { entriesHref, entryEditHref, entryHref, newEntryHref } from "./entry-hrefs.ts";

const itemsHref = "/catalogue/items";

type NewFacts = { type: string; form: FormState; departments: readonly Department[]; editor: EditorPart };

/** 新增目录 (YN-2.1.1.2–7): whose it is, whether it has 子项, then its elements. */
export const newEntryPage = ({ type, form, departments, editor }: NewFacts): object => ({
  crumbs: [{ text: "事项梳理", href: itemsHref }, { text: "新增目录" }], title: `新增目录：${typeCode(type)?.label ?? type}`, state: "基本编码在保存时由系统给出。",
  editor, stale: null, facts: [], progressTitle: "目录各部分", giveUpAction: "", backHref: `${itemsHref}?type=${type}`,
  belongs: {
    departments: departments.map(({ id, name }) => ({ value: id, text: name })), departmentId: departmentIn(form, departments), departmentError: errorAt(form, "departmentId"),
    divided: typed(form, "divided", "0"),
  },
});

/** The one that was chosen, as long as this person still writes for it. */
const departmentIn = (form: FormState, departments: readonly Department[]): string => {
  const chosen = typed(form, "departmentId");
  return departments.some(({ id }) => id === chosen) ? chosen : departments[0]?.id ?? "";
};

/** The half-filled form of a new entry, offered again. */
export const newOffer = (type: string): OfferWords => ({
  crumbs: [{ text: "事项梳理", href: itemsHref }, { text: "新增目录", href: `${entriesHref}/new` }], title: `新增目录：${typeCode(type)?.label ?? type}`, tag: "", state: [], verb: "保存", isNew: true,
  goOnHref: `${newEntryHref(type)}&kept=1`, giveUpAction: `${entriesHref}/new/give-up?type=${type}`, back: { text: "返回", href: `${itemsHref}?type=${type}` },
});

/** The changes to an entry that were typed and not saved, offered again. */
export const editOffer = ({ row }: EntryFound, now: Date): OfferWords => ({
  crumbs: [{ text: "事项梳理", href: itemsHref }, { text: row.name, href: entryHref(row.id) }], title: row.name, tag: "", state: ["目录", `${staffTimeText(row.updated_at, now)} 保存`], verb: "保存", isNew: false,
  goOnHref: `${entryEditHref(row.id)}?kept=1`, giveUpAction: `${entryEditHref(row.id)}/give-up`, back: { text: "返回目录", href: entryHref(row.id) },
});

type EditFacts = { entry: EntryFound; editor: EditorPart; stale: StalePart | null; now: Date };

/** The editor of an entry that is there already. */
export const editEntryPage = ({ entry, editor, stale, now }: EditFacts): object => ({
  crumbs: [{ text: "事项梳理", href: itemsHref }, { text: entry.row.name, href: entryHref(entry.row.id) }, { text: "修改" }], title: entry.row.name,
  state: `目录　${staffTimeText(entry.row.updated_at, now)} 保存。已有的 ${entry.items} 个事项不受影响，以后新增的事项带入新内容。`,
  editor, stale, progressTitle: "目录各部分", giveUpAction: `${entryEditHref(entry.row.id)}/give-up`, backHref: entryHref(entry.row.id), belongs: null,
  facts: entryFacts(entry),
});

/** What the system gives to an entry. */
export const entryFacts = ({ row, typeName, department, region }: EntryFound): { label: string; value: string; code: boolean }[] => [
  { label: "事项类型", value: typeName, code: false }, { label: "基本编码", value: row.base_code ?? "", code: true },
  { label: "主管部门", value: department, code: false }, { label: "所属区划", value: region, code: false },
];
