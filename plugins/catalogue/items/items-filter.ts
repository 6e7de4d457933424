import { z } from "zod";
import { ListDay, PageNumber, rowId, SearchText } from "../../../core/contract.ts";
import { ITEM_STATES } from "../api.ts";
import { itemsHref, queryHref } from "./item-hrefs.ts";

const Flag = z.literal("1").or(z.literal("")).catch("");

/** What the address of 事项梳理 says. What nobody can mean counts as not given: an old link still opens a list. */
export const ItemsFilter = z.object({
  type: z.string().regex(/^\d{2}$/).catch(""),
  /** `none`: items without a 目录, which only services have. */
  entry: z.union([rowId(), z.literal("none")]).catch(""),
  /** A folder under the 目录; `none`: what is in no folder. */
  group: z.union([rowId(), z.literal("none")]).catch(""),
  /** The 基本编码 of a 子项: the items that do it, which are 业务办理项 when one department has several. */
  base: z.string().regex(/^[0-9A-Z]{12}$/).catch(""),
  state: z.enum(["", ...ITEM_STATES]).catch(""),
  q: SearchText,
  department: rowId().catch(""),
  region: z.string().regex(/^\d{6,12}$/).catch(""),
  level: z.string().regex(/^[1-7]$/).catch(""),
  project: z.string().regex(/^\d$/).catch(""),
  from: ListDay, to: ListDay,
  lacking: Flag, returned: Flag,
  columns: z.literal("all").or(z.literal("")).catch(""),
  /** Which part of a long list of 目录 the tree shows. */
  branch: z.coerce.number().int().min(1).max(10_000).catch(1),
  page: PageNumber,
});
export type ItemsFilter = z.infer<typeof ItemsFilter>;

/** The conditions that a person types or ticks, beside the place in the tree and the state. */
const CONDITIONS = ["q", "department", "region", "level", "project", "from", "to", "lacking", "returned"] as const;
const PLACES = ["entry", "group", "base"] as const;

export const isNarrowed = (filter: ItemsFilter): boolean => CONDITIONS.some((name) => filter[name] !== "");
/** Whether all items of a type (or all items) are meant, which the tree has counted already. */
export const isWholeType = (filter: ItemsFilter): boolean => !isNarrowed(filter) && isPlaceless(filter);
export const isPlaceless = (filter: ItemsFilter): boolean => PLACES.every((name) => filter[name] === "");
export const NO_CONDITIONS = { q: "", department: "", region: "", level: "", project: "", from: "", to: "", lacking: "", returned: "" } as const;
export const NO_PLACE = { entry: "", group: "", base: "" } as const;

/** 综合查询 is the same list with all its columns and without the tree. */
export const listHref = ({ columns }: Pick<ItemsFilter, "columns">): string => (columns === "all" ? queryHref : itemsHref);

/** The address of the list with these conditions changed; the page number falls away, because it counts other rows. */
export const itemsAddress = (filter: ItemsFilter, change: Partial<ItemsFilter>): string => {
  const wanted = { ...filter, ...change };
  const conditions = Object.entries(wanted).filter(([name, value]) => name !== "page" && name !== "columns" && value !== "" && !(name === "branch" && value === 1));
  const given = new URLSearchParams(conditions.map(([name, value]) => [name, String(value)]));
  return given.size === 0 ? listHref(wanted) : `${listHref(wanted)}?${given}`;
};

/** The same conditions as hidden fields of a form that asks for the rest. */
export const keptFields = (filter: ItemsFilter, names: readonly (keyof ItemsFilter)[]): { name: string; value: string }[] =>
  names.flatMap((name) => (String(filter[name]) === "" ? [] : [{ name, value: String(filter[name]) }]));
