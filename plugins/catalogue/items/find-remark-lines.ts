import { elementRemarks, type ItemVersion } from "../api.ts";
import { remarkViews } from "../editor/remark-views.ts";
import { elementsFor } from "../elements/elements-for.ts";
import type { PageTools } from "../page-tools.ts";
import { editHref } from "./item-hrefs.ts";
import { elementsOfVersion } from "./read-elements-of.ts";
import { remarkLines, type RemarkLine } from "./remark-lines.ts";

/** What the reviewers want changed, for whoever may change it now; each leads to its field. */
export const findRemarkLines = async ({ house }: PageTools, { versionId, itemId, typeCode }: ItemVersion, now: Date): Promise<RemarkLine[]> => {
  const version = { versionId, elements: await elementsOfVersion(house.db, versionId) };
  const remarks = await Promise.all(house.collect(elementRemarks).map((keeper) => keeper.open(house.db, version)));
  const fixed = new Set(elementsFor("item", typeCode).filter(({ source }) => source === "identity").map(({ key }) => key));
  return remarkLines(remarkViews(remarks.flat(), [], now), { typeCode, hrefOf: (key) => (fixed.has(key) ? "" : `${editHref(itemId)}#w-${key}`), inForm: false });
};
