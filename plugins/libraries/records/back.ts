import { z } from "zod";
import { OwnAddress } from "../../../core/contract.ts";

/** Where 新增 in place goes back to: only an own address, never `//elsewhere`; anything else counts as not given. */
export const Back = z.object({ back: OwnAddress });

/** The address of a form that goes back there after saving. */
export const withBack = (action: string, back: string): string =>
  back === "" ? action : `${action}${action.includes("?") ? "&" : "?"}back=${encodeURIComponent(back)}`;

/** `/items/7/edit?tab=2#laws` → `/items/7/edit?tab=2&picked=12#laws`: the page that asked learns which record was added. */
export const withPicked = (back: string, id: string): string => {
  const url = new URL(back, "http://own.site");
  url.searchParams.set("picked", id);
  return `${url.pathname}${url.search}${url.hash}`;
};
