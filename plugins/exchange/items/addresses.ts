import type { ExchangeTools } from "../exchange-tools.ts";
import { ROOT } from "../exchange-tools.ts";
import type { Addresses } from "./item-model.ts";

/** One item among the data, by any of its codes. */
export const itemPath = (code: string): string => `${ROOT}/items/${encodeURIComponent(code)}`;

/** Whole addresses: they are read far away from here. */
export const addressesOf = ({ site, guides }: ExchangeTools): Addresses => ({
  pageUrl: (code) => `${site.publicUrl}${guides.pageHref(code)}`,
  dataUrl: (code) => `${site.publicUrl}${itemPath(code)}`,
});
