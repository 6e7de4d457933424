import { z } from "zod";
import type { SearchDocument } from "../../../core/ports/search.ts";
import type { PresentedItem } from "../../catalogue/api.ts";

/** The index of the public items. */
export const INDEX = "items";

/** What a result shows without asking the catalogue again. */
export const ItemCard = z.object({
  code: z.string(), name: z.string(), summary: z.string(), type: z.string(), department: z.string(),
  entryId: z.string(), entryName: z.string(), time: z.string(), fee: z.string(), visits: z.string(), online: z.boolean(),
});
export type ItemCard = z.infer<typeof ItemCard>;

/** The names of the filters, as they stand in the address. */
export const FILTERS = ["audience", "theme", "group", "life", "department", "type", "region"] as const;
export type FilterName = (typeof FILTERS)[number];

/** One public item as the search engine takes it. */
export const searchDocumentOf = (item: PresentedItem): SearchDocument => ({
  id: item.itemId,
  fields: {
    title: item.name, aliases: item.aliases, codes: [item.taskCode, item.localCode, item.baseCode].filter((code) => code !== ""),
    department: item.department.name, group: item.entry?.name ?? "", summary: item.summary,
    materials: item.search.materials, conditions: item.search.conditions,
  },
  filters: {
    audience: item.search.audience, theme: item.search.themes, group: item.search.groups, life: item.search.lifeEvents,
    department: [item.department.name], departmentId: [item.department.id], type: [item.typeName], region: [item.region.name], online: [item.facts.online ? "1" : "0"],
  },
  // What was published last comes first where nobody asks for anything.
  weight: item.publishedAt === null ? 0 : Math.floor(item.publishedAt.getTime() / 86_400_000),
  data: {
    code: item.taskCode || item.localCode, name: item.name, summary: item.summary, type: item.typeName, department: item.department.name,
    entryId: item.entry?.id ?? "", entryName: item.entry?.name ?? "",
    time: item.facts.time, fee: item.facts.fee, visits: item.facts.visits, online: item.facts.online,
  } satisfies ItemCard,
});
