import type { Db, House, PeopleDirectory } from "../../../core/contract.ts";
import { localDay } from "../../../core/calendar/local-day.ts";
import type { CatalogueItems } from "../../catalogue/api.ts";
import type { Guides } from "../../guide/api.ts";
import type { PortalSection } from "../api.ts";
import { DEPARTMENTS, departmentPath } from "../departments/addresses.ts";
import { countDepartments } from "../departments/count-departments.ts";
import { INDEX } from "../index/item-card.ts";
import { LATEST } from "../latest/latest-page.ts";
import { MAP } from "../map/map-page.ts";
import { QUESTIONS_PAGE } from "../questions/questions-page.ts";
import { HALLS, hallPath } from "../search/halls.ts";

/** A file may name 50,000 addresses (sitemaps.org); smaller ones are read again sooner. Each is a range of ids, so none has to be read to know where the next begins. */
const PART = 10_000;

export type FeedTools = { db: Db; search: House<unknown>["search"]; people: PeopleDirectory; site: House<unknown>["site"]; view: House<unknown>["view"]; items: CatalogueItems; guides: Guides; sections: () => readonly PortalSection[] };

/** The files of the guides, named by the id before the first that can stand in them. */
export const findParts = ({ db, items }: FeedTools): Promise<string[]> => items.publishedRanges(db, PART);

type Address = { href: string; day: string };

/** The guides of one part of the site map: a range of ids, so that publishing one item moves no other into another part. */
export const findGuideAddresses = async ({ db, items, guides }: FeedTools, after: string): Promise<Address[]> =>
  (await items.publicAfter(db, after, PART, {})).filter(({ itemId }) => Number(itemId) <= Number(after) + PART).map(({ code, publishedAt }) => ({ href: guides.pageHref(code), day: localDay(publishedAt) }));

/** The first page, the halls, the departments that have something to offer, and the check of printed guides. */
export const findStandingAddresses = async ({ db, search, people, guides, sections }: FeedTools, now: Date): Promise<Address[]> => {
  const departments = await countDepartments(db, people, await search.query(INDEX, { text: "", facets: ["departmentId"], size: 1 }));
  const others = await Promise.all(sections().map(async (section) => [{ href: section.href, day: "" }, ...await section.addresses(now)]));
  const own = ["/", ...HALLS.map(hallPath), DEPARTMENTS, QUESTIONS_PAGE, LATEST, MAP, guides.checkHref, ...departments.map(({ id }) => departmentPath(id))];
  return [...own.map((href) => ({ href, day: "" })), ...others.flat()];
};
