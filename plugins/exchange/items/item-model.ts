import { z } from "zod";
import type { PresentedItem } from "../../catalogue/api.ts";

const Department = z.object({ name: z.string(), creditCode: z.string() });
const Region = z.object({ code: z.string(), name: z.string() });

/** What a list says of an item; `url` is the guide for people, `data` all of it for programs. */
export const ItemSummary = z.object({
  code: z.string(), baseCode: z.string(), name: z.string(), summary: z.string(), type: z.object({ code: z.string(), name: z.string() }),
  department: Department, region: Region, version: z.number().int(), effectiveOn: z.string(), suspended: z.boolean(), url: z.string(), data: z.string(),
});
export type ItemSummary = z.infer<typeof ItemSummary>;

/** An item in force with its public elements, by the keys of the national exchange tables. */
export const WholeItem = ItemSummary.extend({ aliases: z.array(z.string()), fingerprint: z.string(), elements: z.record(z.string(), z.unknown()) });

export const Versions = z.object({
  code: z.string(),
  versions: z.array(z.object({ version: z.number().int(), name: z.string(), state: z.enum(["published", "archived", "abolished"]), publishedAt: z.iso.datetime(), effectiveOn: z.string(), fingerprint: z.string() })),
});

export type Addresses = { pageUrl(code: string): string; dataUrl(code: string): string };

/** An item in a list, with the addresses of its page and of everything about it. */
export const summaryOf = (item: PresentedItem, { pageUrl, dataUrl }: Addresses): ItemSummary => {
  const code = item.publicCode;
  return {
    code, baseCode: item.baseCode, name: item.name, summary: item.summary, type: { code: item.typeCode, name: item.typeName },
    department: { name: item.department.name, creditCode: item.department.creditCode }, region: { code: item.region.code, name: item.region.name },
    version: item.number, effectiveOn: item.effectiveOn, suspended: item.suspension !== null, url: pageUrl(code), data: dataUrl(code),
  };
};
