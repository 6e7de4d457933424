import { z } from "zod";
import { ById, notFound, page, PAGE_SIZE, PageNumber, pageWithin, type RouteTable } from "../../../core/contract.ts";
import type { UsePart } from "../api.ts";
import type { ActTools } from "./act-routes.ts";
import { countsOf } from "./find-uses.ts";
import type { AnyHouse } from "./shelf.ts";
import { usesPage } from "./uses-page.ts";

const PARTS = ["", "current", "draft", "past"] as const;
const Filter = z.object({ part: z.enum(PARTS).catch(""), page: PageNumber });

const totalIn = (counts: Readonly<Record<UsePart, number>>, part: UsePart | ""): number =>
  (part === "" ? counts.current + counts.draft + counts.past : counts[part]);

/** 引用情况: every version that uses a record, page by page. */
export const usesRoutes = (r: RouteTable, house: AnyHouse, { kind, find, uses }: ActTools): void => {
  const { db } = house;
  r.get(`/${kind}/:id/uses`, { access: "libraries.read", params: ById, query: Filter }, async ({ params, query, user }) => {
    const [record] = await find(db, [params.id]);
    if (record === undefined) throw notFound();
    const counts = countsOf(await uses.count(db, kind, [params.id]), params.id);
    const shown = pageWithin(query.page, totalIn(counts, query.part));
    const found = await uses.find(db, { kind, ids: [params.id], limit: PAGE_SIZE, offset: (shown - 1) * PAGE_SIZE, reader: user, each: "version", part: query.part });
    return page("libraries/records/uses.njk", usesPage(kind, record, { found, counts, part: query.part, page: shown }), { fragments: { results: "libraries/records/_uses-results.njk" } });
  });
};
