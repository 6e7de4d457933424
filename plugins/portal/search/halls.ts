import type { FilterName } from "../index/item-card.ts";
import { emptyAddress, hrefOf, type SearchAddress } from "./search-query.ts";

/** A part of all items with a first page of its own: everything for these 服务对象, or of these 事项类型. */
export type Hall = { id: string; name: string; note: string; by: "audience" | "type"; values: readonly string[]; browse: readonly Browse[] };
/** A way to look through a hall; `missing` is said where no item of it bears the element, `codes` is the code list whose words alone are of this hall. */
export type Browse = { facet: FilterName; title: string; missing: string; codes?: string };

const themes: Browse = { facet: "theme", title: "按主题", missing: "还没有标明主题的事项。" };
const departments: Browse = { facet: "department", title: "按部门", missing: "" };
const audiences: Browse = { facet: "audience", title: "按服务对象", missing: "" };

/**
 * 个人办事 and 法人办事 (HEN-3.1.1a, HEN-3.1.2; the words of the code list `server_type`), 行政审批 (HEN-3.1.3: since 国发〔2015〕27号 there is none but 行政许可)
 * and 公共服务 with the code that provinces use for it. The ways are those of HEN-3.1.1b.
 */
export const HALLS: readonly Hall[] = [
  {
    id: "personal", name: "个人办事", note: "个人可以申请办理的事项。", by: "audience", values: ["自然人"],
    browse: [
      { facet: "life", title: "按人生事件", missing: "还没有标明人生事件的事项。" }, { ...themes, codes: "user_topic" },
      { facet: "group", title: "按特定人群", missing: "还没有标明特定人群的事项。" }, departments,
    ],
  },
  {
    id: "corporate", name: "法人办事", note: "企业、事业单位、社会组织和机关可以申请办理的事项。", by: "audience",
    values: ["企业法人", "事业法人", "社会组织法人", "非法人企业", "行政机关", "其他组织"],
    browse: [{ facet: "life", title: "按企业生命周期", missing: "还没有标明企业生命周期的事项。" }, { ...themes, codes: "corp_topic" }, departments],
  },
  { id: "approval", name: "行政审批", note: "从事特定活动之前要取得的行政许可。", by: "type", values: ["行政许可"], browse: [audiences, themes, departments] },
  { id: "service", name: "公共服务", note: "部门和单位提供的服务，不需要审批。", by: "type", values: ["公共服务", "公共服务（地方扩展 21）"], browse: [audiences, themes, departments] },
];

/** The first page of a hall. */
export const hallPath = ({ id }: Pick<Hall, "id">): string => `/portal/halls/${id}`;

/** Everything in a hall, or what else is asked of it there. */
export const hallHref = ({ by, values }: Hall, more: Partial<SearchAddress> = {}): string => hrefOf({ ...emptyAddress(""), [by]: [...values] }, more);

/** The hall in which this search takes place: exactly its 服务对象 or types are chosen, whatever else is. */
export const hallOf = (address: SearchAddress): Hall | undefined =>
  HALLS.find(({ by, values }) => values.length === address[by].length && values.every((one) => address[by].includes(one)) && (by === "audience" || address.audience.length === 0));
