import type { ItemAction, ItemVersion } from "../api.ts";
import { editHref, itemHref, lackingHref } from "./item-hrefs.ts";

/** The one verb of a row: 修改 or 变更 by state (YN-2.1.3.3), 补全 while something is missing (YN-2.2.2), otherwise 查看. */
export const verbFor = (version: ItemVersion, actions: readonly ItemAction[]): { text: string; href: string } => {
  if (actions.includes("edit")) {
    return version.missing > 0 ? { text: "补全", href: lackingHref(version.itemId) } : { text: "修改", href: editHref(version.itemId) };
  }
  return actions.includes("change") ? { text: "变更", href: `${itemHref(version.itemId)}/change` } : { text: "查看", href: itemHref(version.itemId) };
};
