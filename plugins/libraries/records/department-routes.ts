import { z } from "zod";
import { ById, notFound, page, type RouteTable } from "../../../core/contract.ts";
import { deleteRoutes } from "./delete-routes.ts";
import { recordPage, recordsPage } from "./department-pages.ts";
import { placeOf, type DepartmentColumns } from "./department-rows.ts";
import { findPage } from "./find-page.ts";
import type { FindUses } from "./find-uses.ts";
import { formRoutes } from "./form-routes.ts";
import { PageNumber, SearchText } from "./list-address.ts";
import { mayEdit } from "./policy.ts";
import type { AnyHouse, Shelf } from "./shelf.ts";
import { SHOWN_USES } from "./uses-part.ts";

const Filter = z.object({ q: SearchText, page: PageNumber, whose: z.enum(["", "own"]).catch("") });

/** List, page, add, change and delete of one library that departments keep (YN-3.1, 3.3–3.5). */
export const departmentRoutes = <Row extends DepartmentColumns, Body>(r: RouteTable, house: AnyHouse, findUses: FindUses, shelf: Shelf<Row, Body>): void => {
  const { source: { kind, rows } } = shelf;
  const { db } = house;
  const at = async (id: string): Promise<Row> => {
    const row: Row | undefined = await rows(db).where("t.id", id).first();
    if (row === undefined) throw notFound();
    return row;
  };

  r.get(`/${kind}`, { access: "libraries.read", query: Filter }, async ({ query, user, now }) =>
    page("libraries/records/list.njk", recordsPage(kind, await findPage(db, shelf.source, query, user), query, { user, now, line: shelf.line }),
      { fragments: { results: `libraries/${kind}/_results.njk` } }));

  formRoutes(r, house, shelf, at);

  r.get(`/${kind}/:id`, { access: "libraries.read", params: ById }, async ({ params, user, now }) => {
    const row = await at(params.id);
    const uses = await findUses(db, { kind, ids: [row.id], limit: SHOWN_USES, reader: user });
    return page(`libraries/${kind}/show.njk`, recordPage(kind, row, { user, uses, parts: await shelf.show(db, row, now) }));
  });

  deleteRoutes(r, house, findUses, {
    kind, access: "libraries.edit",
    find: async (from, id) => {
      const row: Row | undefined = await rows(from).where("t.id", id).first();
      return row === undefined ? null : { title: `“${row.name}”`, points: [], allowed: (user) => mayEdit(user, placeOf(row)), permission: "libraries.edit" };
    },
  });
};
