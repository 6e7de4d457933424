import { dateText } from "../../../core/calendar/chinese-date.ts";
import { can, errorAt, type FormState, typed, type User } from "../../../core/contract.ts";
import { typeCode, typeCodes } from "../codes/type-codes.ts";
import { itemHref } from "../items/item-hrefs.ts";
import { RECOGNITIONS_SIZE, type FoundRecognitions, type RecognitionKind, type RecognitionRow, type RecognitionWish } from "./find-recognitions.ts";

export const recognitionsHref = "/catalogue/recognitions";
const LABELS: readonly (readonly [RecognitionKind, string])[] = [["", "全部"], ["open", "还没认定"], ["yes", "是政务服务事项"], ["no", "不是"]];
/** How a type usually begins, as a hint to those who decide. */
const ORIGINS = { apply: "依申请", duty: "依职权", both: "依申请或者依职权" } as const;

export const recognitionsAddress = (wish: Partial<RecognitionWish>): string => {
  const given = new URLSearchParams(Object.entries(wish).filter(([name, value]) => name !== "page" && value !== "").map(([name, value]) => [name, String(value)]));
  return given.size === 0 ? recognitionsHref : `${recognitionsHref}?${given}`;
};

/** 事项认定 (HLJ-2.4.1): tick, say yes or no with a reason, done. */
export const recognitionsPage = ({ rows, total, page, counts }: FoundRecognitions, wish: RecognitionWish, user: User, form: FormState): object => {
  const address = recognitionsAddress(wish);
  return {
    states: LABELS.map(([kind, text]) => ({ text, count: counts[kind], href: recognitionsAddress({ ...wish, kind }), current: kind === wish.kind })),
    path: recognitionsHref, kind: wish.kind, q: wish.q, type: wish.type, department: wish.department, types: typeCodes.map(({ code, label }) => ({ value: code, text: label })),
    clearHref: wish.q === "" && wish.type === "" && wish.department === "" ? "" : recognitionsAddress({ kind: wish.kind }),
    state: can(user, "catalogue.edit") ? "认定哪些事项是依申请政务服务事项，写明理由；认定过的可以重新认定。" : "哪些事项是依申请政务服务事项，由各单位的录入员认定并写明理由，这里只能查看。",
    mayEdit: can(user, "catalogue.edit"), rows: rows.map((row) => rowOf(row, user, [form.words["ids"]].flat())), action: address, progressHref: "/catalogue/progress",
    decision: { isService: typed(form, "isService"), reason: typed(form, "reason"), basis: typed(form, "basis"), errors: { isService: errorAt(form, "isService"), reason: errorAt(form, "reason"), basis: errorAt(form, "basis") } },
    pages: { total, page, pages: Math.max(1, Math.ceil(total / RECOGNITIONS_SIZE)), unit: "项", href: `${address}${address.includes("?") ? "&" : "?"}page=` },
  };
};

const rowOf = (row: RecognitionRow, user: User, ticked: readonly unknown[]): object => {
  const type = typeCode(row.type_code);
  return {
    id: row.item_id, name: row.name, href: itemHref(row.item_id), note: row.entry === row.name ? "" : row.entry, type: type?.label ?? row.type_code, origin: type === undefined ? "" : ORIGINS[type.origin], department: row.department,
    mayTick: can(user, "catalogue.edit", { regionPath: row.region_path, departmentPath: row.department_path, ...(row.owner === null ? {} : { ownerId: row.owner }) }), ticked: ticked.includes(row.item_id),
    ...resultOf(row),
    reason: [row.reason, row.basis === "" ? "" : `依据：${row.basis}`].filter((part) => part !== "").join("　"), by: row.decided_at === null ? "" : `${row.decider}　${dateText(row.decided_at)}`,
  };
};

const resultOf = ({ is_service: isService }: RecognitionRow): { result: string; tone: string } => {
  if (isService === null) return { result: "还没认定", tone: "line" };
  return isService ? { result: "是", tone: "green" } : { result: "不是", tone: "" };
};
