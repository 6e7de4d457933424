import type { ItemLink } from "../api.ts";
import { itemHealthHref } from "./health-address.ts";

/** 体检 on the staff page of an item and in its editor. */
export const healthLink: ItemLink = (version) =>
  version.state === "archived" || version.state === "abolished" ? null : { label: "体检", href: itemHealthHref(version.itemId) };
