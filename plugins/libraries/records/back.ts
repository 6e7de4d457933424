import { z } from "zod";
import { OwnAddress, SearchText } from "../../../core/contract.ts";

/**
 * How somebody came to 新增 out of the form of an item. `back`: to go there after saving, only an own address, never `//elsewhere`; anything else
 * counts as not given. `beside`: in a window of its own, beside a form that cannot be left. `name`: what was looked for and not found.
 */
export const Back = z.object({ back: OwnAddress, beside: z.literal(["", "1"]).catch(""), name: SearchText });
export type Back = z.infer<typeof Back>;
export const NO_BACK: Back = { back: "", beside: "", name: "" };

/** The address of a form that goes back there after saving. */
export const withBack = (action: string, { back, beside }: Back): string => {
  const given = new URLSearchParams(Object.entries({ back, beside }).filter(([, value]) => value !== ""));
  return given.size === 0 ? action : `${action}${action.includes("?") ? "&" : "?"}${given}`;
};

/** Where 返回 leads; `""` in a window of its own, which is shut. */
export const cancelAddress = ({ back, beside }: Back, own: string): string => (beside !== "" ? "" : back !== "" ? back : own);

/** What to do after something was added. */
export const afterAdding = ({ beside }: Back, usual: string): string => (beside === "" ? usual : "请关闭本窗口，回到事项的填写页面，再查找一次就可以选用。");

/** `/items/7/edit?tab=2#laws` → `/items/7/edit?tab=2&picked=12#laws`: the page that asked learns which record was added. */
export const withPicked = (back: string, id: string): string => {
  const url = new URL(back, "http://own.site");
  url.searchParams.set("picked", id);
  return `${url.pathname}${url.search}${url.hash}`;
};
