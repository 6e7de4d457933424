import { readFile } from "node:fs/promises";
import { parse } from "csv-parse/sync";
import { z } from "zod";
import type { SearchDocument } from "../../core/ports/search.ts";
import { sharedData } from "../support/shared-data.ts";

const Guangdong = z.object({
  task_code: z.string(), base_code: z.string(), name: z.string(), short_name: z.string(), daily_terms: z.array(z.string()),
  type_name: z.string(), dept_name: z.string(), area_code: z.string(), accept_condition: z.string(), materials: z.array(z.string()),
  themes: z.array(z.string()), can_online: z.boolean(),
});
const Sichuan = z.object({
  department: z.string(), main_item: z.string(), name: z.string(), item_code: z.string(), base_code: z.string(), task_type_name: z.string(),
});

const Guide = z.object({
  name: z.string(), daily_terms: z.array(z.string()), item_type: z.string(), dept: z.string(), impl_code: z.string(), base_code: z.string(),
  accept_condition: z.string(), themes: z.array(z.string()), materials: z.array(z.object({ name: z.string() })),
});

/** The real items of both lists and the six whole guides as documents; nothing on a clone without the data. */
export const readRealItems = async (): Promise<SearchDocument[] | undefined> => {
  const [guangdong, sichuan, samples] = ["gd_items.ndjson", "sc_qianfeng_items.csv", "guides_sample.json"].map((name) => sharedData(`items/${name}`));
  if (guangdong === undefined || sichuan === undefined || samples === undefined) return undefined;
  const lines = (await readFile(guangdong, "utf8")).trim().split("\n");
  const rows = z.array(Sichuan).parse(parse(await readFile(sichuan, "utf8"), { columns: true, relax_quotes: true }));
  const guides = z.array(Guide).parse(JSON.parse(await readFile(samples, "utf8")));
  return [
    ...lines.map((line, i) => fromGuangdong(Guangdong.parse(JSON.parse(line)), i)),
    ...rows.map(fromSichuan),
    ...guides.map(fromGuide),
  ];
};

const fromGuangdong = (item: z.infer<typeof Guangdong>, i: number): SearchDocument => ({
  id: `gd-${String(i)}`,
  fields: {
    title: item.name, aliases: [item.short_name, ...item.daily_terms].filter((name) => name !== "" && name !== item.name),
    codes: [item.task_code, item.base_code], department: item.dept_name, materials: item.materials, conditions: item.accept_condition,
  },
  filters: {
    type: [item.type_name], department: [item.dept_name], theme: item.themes, online: [item.can_online ? "可在线办理" : "不可在线办理"],
    region: [...new Set(["440000", item.area_code])],
  },
  data: { name: item.name },
});

const fromSichuan = (item: z.infer<typeof Sichuan>, i: number): SearchDocument => ({
  id: `sc-${String(i)}`,
  fields: { title: item.name, codes: [item.item_code, item.base_code], department: item.department, group: item.main_item },
  filters: { type: [item.task_type_name], department: [item.department], region: ["510000", "511600", "511602"] },
  data: { name: item.name },
});

const fromGuide = (item: z.infer<typeof Guide>, i: number): SearchDocument => ({
  id: `guide-${String(i)}`,
  fields: {
    title: item.name, aliases: item.daily_terms, codes: [item.impl_code, item.base_code], department: item.dept,
    materials: item.materials.map(({ name }) => name), conditions: item.accept_condition,
  },
  filters: { type: [item.item_type], department: [item.dept], theme: item.themes, region: ["440000"] },
  data: { name: item.name },
});
