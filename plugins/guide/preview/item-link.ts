import { can } from "../../../core/contract.ts";
import type { ItemLink } from "../../catalogue/api.ts";
import { pageHref, previewHref } from "../addresses.ts";

/** On the staff page of an item: the guide itself when it is public, a preview of everything else for those who may read it. */
export const guideLink: ItemLink = (version, user) => {
  if (version.state === "published" && version.publicCode !== "") return { label: "办事指南", href: pageHref(version.publicCode) };
  return can(user, "catalogue.read", version.place) ? { label: "预览指南", href: previewHref(version.versionId) } : null;
};
