import { z } from "zod";
import type { SearchDocument } from "../../../core/contract.ts";
import { dateText } from "../../../core/calendar/chinese-date.ts";
import { daysBetween, localDay } from "../../../core/calendar/local-day.ts";
import type { PresentedItem } from "../../catalogue/api.ts";

/** The index of the public items. */
export const INDEX = "items";

/** What a result shows without asking the catalogue again. */
export const ItemCard = z.object({
  code: z.string(), name: z.string(), summary: z.string(), type: z.string(), department: z.string(),
  entryId: z.string(), entryName: z.string(),
  // Not in documents of an older index, until the next rebuild.
  entrySummary: z.string().default(""), day: z.number().default(0),
  suspended: z.string().default(""),
  region: z.object({ code: z.string(), name: z.string() }).default({ code: "", name: "" }),
  /** 计划取消日期: the last day is the one before; `""` where none is known. */
  endsOn: z.string().default(""),
  time: z.string(), fee: z.string(), visits: z.string(), online: z.boolean(),
});
export type ItemCard = z.infer<typeof ItemCard>;

/** The names of the filters, as they stand in the address. */
export const FILTERS = ["audience", "theme", "group", "life", "department", "type", "region"] as const;
export type FilterName = (typeof FILTERS)[number];

/** One public item as the search engine takes it. */
export const searchDocumentOf = (item: PresentedItem): SearchDocument => {
  const day = item.publishedAt === null ? 0 : daysBetween("1970-01-01", localDay(item.publishedAt));
  const entry = item.entry ?? { id: "", name: "", summary: "" };
  return {
    id: item.itemId,
    fields: {
      title: item.name, aliases: item.aliases, codes: [...new Set([item.taskCode, item.localCode, item.baseCode, ...item.search.codes])].filter((code) => code !== ""),
      department: item.search.departments.join(" "), group: entry.name, summary: item.summary,
      materials: item.search.materials, conditions: item.search.conditions,
    },
    filters: filtersOf(item),
    place: item.order,
    // What was published last comes first where nobody asks for anything.
    weight: day,
    data: {
      code: item.publicCode, name: item.name, summary: item.summary, type: item.typeName, department: item.department.name,
      entryId: entry.id, entryName: entry.name, entrySummary: entry.summary, day,
      suspended: item.suspension === null ? "" : `${dateText(item.suspension.from)}起暂停办理`,
      region: { ...item.region }, endsOn: endOf(item),
      time: item.facts.time, fee: item.facts.fee, visits: item.facts.visits, online: item.facts.online,
    } satisfies ItemCard,
  };
};

const filtersOf = (item: PresentedItem): SearchDocument["filters"] => ({
  audience: item.search.audience, theme: item.search.themes, group: item.search.groups, life: item.search.lifeEvents,
  department: [item.department.name], departmentId: [item.department.id], type: [item.typeName], region: [item.region.name], online: [item.facts.online ? "1" : "0"],
  entry: item.entry === null ? [] : [item.entry.id],
  regionCode: [item.region.code], endsOn: [endOf(item)].filter((day) => day !== ""),
});

const endOf = ({ elements }: PresentedItem): string => {
  const day = elements.find(({ key }) => key === "plan_cancel_date")?.value;
  return typeof day === "string" ? day : "";
};
