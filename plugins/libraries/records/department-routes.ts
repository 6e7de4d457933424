import { ById, notFound, page, type RouteTable } from "../../../core/contract.ts";
import { recordLinks } from "../api.ts";
import { deleteRoutes, stateRoutes, type ActTools } from "./act-routes.ts";
import { recordPage } from "./department-pages.ts";
import type { DepartmentColumns } from "./department-rows.ts";
import { departmentSubjects } from "./department-subjects.ts";
import { findPage } from "./find-page.ts";
import type { UsesFinder } from "./find-uses.ts";
import { searchRecords } from "./find-records.ts";
import { formRoutes } from "./form-routes.ts";
import { duplicatesOf, whereDepartment } from "./merge/find-duplicates.ts";
import { mergeRoutes } from "./merge/merge-routes.ts";
import { recordsPage } from "./record-list.ts";
import { RecordsFilter } from "./records-filter.ts";
import type { AnyHouse, Shelf } from "./shelf.ts";
import { SHOWN_USES } from "./uses-part.ts";
import { usesRoutes } from "./uses-routes.ts";

/** As many as a search on the merging page offers. */
const OFFERED = 10;

/** Everything about one library that departments keep (YN-3.1, 3.3–3.5): list, page, add, change, disable, merge, delete, uses. */
export const departmentRoutes = <Row extends DepartmentColumns, Body>(r: RouteTable, house: AnyHouse, uses: UsesFinder, shelf: Shelf<Row, Body>): void => {
  const { source, source: { kind, rows, table } } = shelf;
  const { db } = house;
  const at = async (id: string): Promise<Row> => {
    const row: Row | undefined = await rows(db).where("t.id", id).first();
    if (row === undefined) throw notFound();
    return row;
  };
  const intoOf = async ({ merged_into: id }: Row): Promise<{ id: string; name: string } | null> =>
    (id === null ? null : await db(table).where({ id }).first("id", "name") ?? null);
  const tools: ActTools = { kind, access: "libraries.edit", find: departmentSubjects(shelf), uses };

  r.get(`/${kind}`, { access: "libraries.read", query: RecordsFilter }, async ({ query, user, now }) => {
    const found = await findPage(db, source, query, { user, uses });
    const counts = await uses.count(db, kind, found.rows.map(({ id }) => id));
    return page("libraries/records/list.njk", recordsPage(kind, found, query, { user, now, line: shelf.line, counts }), { fragments: { results: `libraries/${kind}/_results.njk` } });
  });

  formRoutes(r, house, shelf, at);
  mergeRoutes(r, house, {
    ...tools, duplicates: duplicatesOf(source, { whereMergeable: whereDepartment }),
    search: async (text, user) => (await searchRecords(db, source, { text, user, page: 1, size: OFFERED })).records.map(({ id }) => id),
  });

  r.get(`/${kind}/:id`, { access: "libraries.read", params: ById }, async ({ params, user, now }) => {
    const row = await at(params.id);
    const used = await uses.find(db, { kind, ids: [row.id], limit: SHOWN_USES, offset: 0, reader: user, each: "item", part: "" });
    const parts = { facts: [...shelf.facts(row)], ...await shelf.show(house, row, now) };
    return page(`libraries/${kind}/show.njk`, recordPage(kind, row, { user, uses: used, links: house.collect(recordLinks).flatMap((link) => link({ kind, id: row.id }, user) ?? []), into: await intoOf(row), parts }));
  });

  usesRoutes(r, house, tools);
  stateRoutes(r, house, tools);
  deleteRoutes(r, house, tools);
};
