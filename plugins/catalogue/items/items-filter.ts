import { z } from "zod";
import { ITEM_STATES } from "../api.ts";
import { itemsHref } from "./item-hrefs.ts";

const Id = z.string().regex(/^[1-9]\d{0,17}$/);

/** What the address of 事项梳理 says. What nobody can mean counts as not given: an old link still opens a list. */
export const ItemsFilter = z.object({
  type: z.string().regex(/^\d{2}$/).catch(""),
  /** `none`: items without a 目录, which only services have. */
  entry: z.union([Id, z.literal("none")]).catch(""),
  state: z.enum(["", ...ITEM_STATES]).catch(""),
  q: z.string().trim().max(100).catch(""),
  department: Id.catch(""),
  level: z.string().regex(/^[1-7]$/).catch(""),
  lacking: z.literal("1").or(z.literal("")).catch(""),
  columns: z.literal("all").or(z.literal("")).catch(""),
  page: z.coerce.number().int().min(1).max(1_000_000).catch(1),
});
export type ItemsFilter = z.infer<typeof ItemsFilter>;

/** The address of the list with these conditions changed; the page number falls away, because it counts other rows. */
export const itemsAddress = (filter: ItemsFilter, change: Partial<ItemsFilter>): string => {
  const conditions = Object.entries({ ...filter, ...change }).filter(([name, value]) => name !== "page" && value !== "");
  const given = new URLSearchParams(conditions.map(([name, value]) => [name, String(value)]));
  return given.size === 0 ? itemsHref : `${itemsHref}?${given}`;
};

/** The same conditions as hidden fields of a form that asks for the rest. */
export const keptFields = (filter: ItemsFilter, names: readonly (keyof ItemsFilter)[]): { name: string; value: string }[] =>
  names.flatMap((name) => (String(filter[name]) === "" ? [] : [{ name, value: String(filter[name]) }]));
