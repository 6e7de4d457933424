import type { PresentedElement, PresentedItem } from "../../catalogue/api.ts";
import { cellOf } from "../content/cells.ts";
import type { Guidance } from "./situations.ts";

/** `noteHref`: where the page says more of it, `""` where the note says all. */
export type KeyFact = { id: string; label: string; value: string; note: string; noteHref: string };

/** What everybody asks first: 时限 费用 到现场 材料; what the item does not say is left out. */
export const fourFacts = (guidance: Guidance): KeyFact[] => {
  const { item } = guidance;
  const { time, legalTime } = item.facts;
  return [
    { id: "key-limit", label: "办理时限", value: time || legalTime, note: time !== "" && legalTime !== "" && time !== legalTime ? `法定 ${legalTime}` : "", noteHref: "" },
    fees(guidance),
    visits(item),
    materials(guidance),
  ].filter(({ value }) => value !== "");
};

const elementOf = (item: PresentedItem, key: string): PresentedElement | undefined => item.elements.find((element) => element.key === key);

/** A price of so many signs can be read at one look. */
const SHORT = 16;

const fees = ({ item, counts }: Guidance): KeyFact => {
  const isCharged = elementOf(item, "is_fee")?.value === "1";
  return { id: "key-fee", label: "费用", value: leftFee(elementOf(item, "fees"), counts.get("fees")) ?? item.facts.fee, note: isCharged ? "看收费标准" : "", noteHref: isCharged ? "#part-fees" : "" };
};

/** The only price, or none, that is left of several after the answers. */
const leftFee = (fees: PresentedElement | undefined, count: { total: number; needed: number } | undefined): string | undefined => {
  if (fees === undefined || count === undefined || count.needed === count.total) return undefined;
  if (count.needed === 0) return "不收费";
  const [row, ...others] = fees.rows;
  const price = row === undefined || others.length > 0 ? "" : cellOf(row, "standard");
  return price === "" || price.length > SHORT ? undefined : price;
};

const visits = (item: PresentedItem): KeyFact => {
  const element = elementOf(item, "limit_scene_num");
  return { id: "key-visits", label: "到现场次数", value: element?.lines[0] ?? "", note: element?.value === 0 && item.facts.online ? "全程网办" : "", noteHref: "" };
};

const MATERIALS = { id: "key-materials", label: "材料", noteHref: "" } as const;

/** A reader who has chosen a situation sees how many are his. */
const materials = ({ item, counts }: Guidance): KeyFact => {
  const [rows, count] = [elementOf(item, "materials")?.rows ?? [], counts.get("materials")];
  if (rows.length === 0) return { ...MATERIALS, value: count !== undefined || elementOf(item, "is_need_material")?.value === "0" ? "不用提交" : "", note: "" };
  const exempt = rows.filter((row) => cellOf(row, "is_exempt") === "是").length;
  const notes = [exempt === 0 ? "" : `其中 ${exempt} 份免提交`, count === undefined || count.needed === count.total ? "" : `全部情况共 ${count.total} 份`];
  return { ...MATERIALS, value: `${rows.length} 份`, note: notes.filter((note) => note !== "").join("，") };
};
