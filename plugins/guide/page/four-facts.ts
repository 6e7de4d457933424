import type { PresentedElement, PresentedItem } from "../../catalogue/api.ts";
import { cellOf } from "../content/cells.ts";

export type KeyFact = { label: string; value: string; note: string };

/** What everybody asks first: 时限 费用 到现场 材料; what the item does not say is left out. */
export const fourFacts = (item: PresentedItem): KeyFact[] => {
  const { time, legalTime, fee } = item.facts;
  return [
    { label: "办理时限", value: time || legalTime, note: time !== "" && legalTime !== "" && time !== legalTime ? `法定 ${legalTime}` : "" },
    { label: "费用", value: fee, note: fee === "收费" ? "标准见“收费”" : "" },
    visits(item),
    materials(item),
  ].filter(({ value }) => value !== "");
};

const elementOf = (item: PresentedItem, key: string): PresentedElement | undefined => item.elements.find((element) => element.key === key);

const visits = (item: PresentedItem): KeyFact => {
  const element = elementOf(item, "limit_scene_num");
  return { label: "到现场次数", value: element?.lines[0] ?? "", note: element?.value === 0 && item.facts.online ? "全程网办" : "" };
};

const materials = (item: PresentedItem): KeyFact => {
  const rows = elementOf(item, "materials")?.rows ?? [];
  if (rows.length === 0) return { label: "材料", value: elementOf(item, "is_need_material")?.value === "0" ? "不用提交" : "", note: "" };
  const exempt = rows.filter((row) => cellOf(row, "is_exempt") === "是").length;
  return { label: "材料", value: `${rows.length} 份`, note: exempt === 0 ? "" : `其中 ${exempt} 份免提交` };
};
