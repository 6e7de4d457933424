import { z } from "zod";
import { notFound, OwnAddress, page, redirect, SearchText, type Db, type RouteTable } from "../../../core/contract.ts";
import { findPath, findRegions, type RegionChoice } from "./find-regions.ts";
import { REGIONS, regionsPage } from "./regions-page.ts";
import { shownRegion } from "./shown-region.ts";

const Code = z.string().regex(/^\d{6,15}$/).or(z.literal(""));
const Asked = z.object({ within: Code.catch(""), q: SearchText, back: OwnAddress });
const Choice = z.object({ to: Code.default(""), back: OwnAddress });

/** Where one region is above all others, those below it stand beside it: that is a step less for everybody. */
const findChoices = async (db: Db, { within, q }: { within: string; q: string }): Promise<RegionChoice[]> => {
  const found = await findRegions(db, { within, text: q });
  const [top, second] = found;
  return within === "" && q === "" && top !== undefined && second === undefined ? [{ ...top, below: 0 }, ...await findRegions(db, { within: top.code, text: "" })] : found;
};

/** 区划切换 (HEN-3.1.1c): the region whose departments and items the public pages show. */
export const regionRoutes = (db: Db) => (r: RouteTable): void => {
  r.get("/", { access: "public", query: Asked }, async ({ query, visitor }) => {
    const found = {
      path: query.within === "" ? [] : await findPath(db, query.within), choices: await findChoices(db, query),
      shown: (await shownRegion(db, visitor.region))?.name ?? "",
    };
    return page("portal/regions/regions.njk", regionsPage(found, query));
  });

  // A preference of the visitor's own browser, like the look of the pages: a plain link may do it.
  r.get("/choose", { access: "public", query: Choice }, async ({ query: { to, back }, session }) => {
    if (to !== "" && (await shownRegion(db, to)) === null) throw notFound();
    session.setRegion(to);
    return redirect(back === "" || back.startsWith(REGIONS) ? "/" : back);
  });
};
