import { ById, forbid, notFound, page, redirect, type House, type RouteTable } from "../../../core/contract.ts";
import type { LibraryKind } from "../api.ts";
import { deleteRecord, type FindDeletable } from "./delete-record.ts";
import type { FindUses } from "./find-uses.ts";
import { crumbsTo, kinds, listHref, recordHref } from "./kinds.ts";
import { SHOWN_USES, usesPart } from "./uses-part.ts";
import { z } from "zod";

/** The confirm page and the act, the same for all five: refused with the list of users while the record is used. */
export const deleteRoutes = (r: RouteTable, house: House<unknown>, findUses: FindUses, { kind, access, find }: { kind: LibraryKind; access: string; find: FindDeletable }): void => {
  r.form(`/${kind}/:id/delete`, {
    access, params: ById, body: z.object({}),
    show: async ({ params, user }) => {
      const record = await find(house.db, params.id);
      if (record === null) throw notFound();
      if (!record.allowed(user)) throw forbid(record.permission);
      const uses = await findUses(house.db, { kind, ids: [params.id], limit: SHOWN_USES, reader: user });
      return page("libraries/records/delete.njk", {
        crumbs: crumbsTo(kind), one: kinds[kind].one, title: record.title, points: ["删除后不能恢复，操作记入审计日志", ...record.points],
        uses: usesPart(kind, uses), backHref: recordHref(kind, params.id), action: `${recordHref(kind, params.id)}/delete`,
      });
    },
    submit: async ({ params, user, now }) => {
      const title = await house.transact((tx) => deleteRecord(tx, user, { kind, id: params.id, find }, { audit: house.audit, now, findUses }));
      return redirect(listHref(kind), { kind: "done", title: `已删除：${title}`, text: "" });
    },
  });
};
