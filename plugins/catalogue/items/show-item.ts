import { can, notFound, page, type Reply, type User } from "../../../core/contract.ts";
import { itemLinks, reviewChain, type ItemAction, type ItemVersion } from "../api.ts";
import { findAdoption } from "../adoptions/find-adoption.ts";
import type { PageTools } from "../page-tools.ts";
import { marksOf } from "../drafts/value-marks.ts";
import { exchangeWhole } from "./exchange-item.ts";
import { findItem, type ItemFound } from "./find-item.ts";
import { findRecords } from "./find-records.ts";
import { findRemarkLines } from "./find-remark-lines.ts";
import { findUnjudgedNow } from "./find-unjudged.ts";
import { itemPage } from "./item-page.ts";
import { elementsOfVersion } from "./read-elements-of.ts";
import { versionPage } from "./version-page.ts";
import { versionSections, type ReadSection } from "./version-sections.ts";

type Look = { user: User; itemId: string; now: Date };

/** The acts that the review chain takes over where there is one; without it they are done on the page of the item. */
const CHAIN_ACTS: readonly ItemAction[] = ["open", "pass", "return", "publish", "approve-abolition", "refuse-abolition", "grant", "decline"];

export const isOfChain = ({ house }: PageTools, action: ItemAction): boolean => house.collect(reviewChain).length > 0 && CHAIN_ACTS.includes(action);

/** The acts that the item's own pages offer this user now, each with the version it is done on: the one that is written, or else the one in force. */
export const offeredActs = (tools: PageTools, user: User, { head, current }: ItemFound): ReadonlyMap<ItemAction, ItemVersion> => {
  const offers = (version: ItemVersion | null): [ItemAction, ItemVersion][] => (version === null ? [] : tools.items.actionsFor(user, version)
    // What is settled and waits for its day no longer lies with a reviewer.
    .filter((action) => !isOfChain(tools, action) || version.step === "scheduled").map((action) => [action, version]));
  return new Map([...offers(current), ...offers(head)]);
};

/** Only a draft that never left the house can be deleted. */
export const mayDelete = (user: User, version: ItemVersion): boolean =>
  version.state === "draft" && version.step === "" && version.submittedAt === null && can(user, "catalogue.edit", version.place);

export const showItem = async (tools: PageTools, { user, itemId, now }: Look): Promise<Reply> => {
  const { db } = tools.house;
  const found = await findItem(db, user, itemId);
  const acts = offeredActs(tools, user, found);
  return page("catalogue/items/show.njk", itemPage({
    found, now, remarks: acts.has("edit") ? await findRemarkLines(tools, found.head, now) : [], marks: acts.has("submit") || acts.has("publish") ? marksOf(await elementsOfVersion(db, found.head.versionId)) : "", sections: await sectionsOf(tools, found.head), history: await tools.items.history(db, itemId),
    links: tools.house.collect(itemLinks).flatMap((link) => link(found.head, user) ?? []),
    actions: [...acts.keys()], requests: await tools.items.requests(db, itemId), mayDelete: mayDelete(user, found.head),
    unjudged: [...(await findUnjudgedNow(tools, found.current === null ? [found.head] : [found.head, found.current])).values()][0] ?? "", adoptedFrom: await findAdoption(db, itemId),
  }));
};

/** The same as JSON with the keys of the national exchange tables, for programs of the staff. */
export const itemAsJson = async ({ house: { db }, libraries }: PageTools, user: User, itemId: string): Promise<Reply> => {
  const { head } = await findItem(db, user, itemId);
  return { json: { id: itemId, version: head.number, state: head.state, elements: await exchangeWhole(db, libraries, head) } };
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
