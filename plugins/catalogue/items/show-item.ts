import { can, notFound, page, type Reply, type User } from "../../../core/contract.ts";
import { itemLinks, reviewChain, type ItemAction, type ItemVersion } from "../api.ts";
import { findAdoption } from "../adoptions/find-adoption.ts";
import type { PageTools } from "../page-tools.ts";
import { findItem, type ItemFound } from "./find-item.ts";
import { findRecords } from "./find-records.ts";
import { itemPage } from "./item-page.ts";
import { elementsOfVersion } from "./read-elements-of.ts";
import { versionPage } from "./version-page.ts";
import { versionSections, type ReadSection } from "./version-sections.ts";

type Look = { user: User; itemId: string; now: Date };

/** The acts that the review chain takes over where there is one; without it they are done on the page of the item. */
const CHAIN_ACTS: readonly ItemAction[] = ["return", "approve-abolition", "refuse-abolition"];

export const hasChain = ({ house }: PageTools): boolean => house.collect(reviewChain).length > 0;

/** The acts that the item's own pages offer this user now. */
export const ownActions = (tools: PageTools, user: User, version: ItemVersion): ItemAction[] =>
  tools.items.actionsFor(user, version).filter((action) => !hasChain(tools) || (action !== "publish" && !CHAIN_ACTS.includes(action)));

/** Only a draft that never left the house can be deleted. */
export const mayDelete = (user: User, version: ItemVersion): boolean =>
  version.state === "draft" && version.submittedAt === null && can(user, "catalogue.edit", version.place);

export const showItem = async (tools: PageTools, { user, itemId, now }: Look): Promise<Reply> => {
  const { db } = tools.house;
  const found = await findItem(db, user, itemId);
  return page("catalogue/items/show.njk", itemPage({
    found, now, sections: await sectionsOf(tools, found.head), history: await tools.items.history(db, itemId), hasChain: hasChain(tools),
    links: tools.house.collect(itemLinks).flatMap((link) => link(found.head, user) ?? []),
    actions: ownActions(tools, user, found.head), mayDelete: mayDelete(user, found.head), adoptedFrom: await findAdoption(db, itemId),
  }));
};

export const showVersion = async (tools: PageTools, look: Look, number: number): Promise<Reply> => {
  const found = await findItem(tools.house.db, look.user, look.itemId);
  const version = versionAt(found, number);
  return page("catalogue/items/version.njk", versionPage(version, found, await sectionsOf(tools, version), look.now));
};

const versionAt = ({ versions }: ItemFound, number: number): ItemVersion => {
  const version = versions.find((known) => known.number === number);
  if (version === undefined) throw notFound();
  return version;
};

const sectionsOf = async ({ house, libraries }: PageTools, { versionId, typeCode }: ItemVersion): Promise<ReadSection[]> => {
  const values = await elementsOfVersion(house.db, versionId);
  return versionSections("item", typeCode, values, await findRecords(house.db, libraries, [{ typeCode, values }]));
};
