import { z } from "zod";
import { ById, forbid, notFound, page, redirect, type FormState, type Reply, type RouteTable, type User } from "../../../core/contract.ts";
import { Back, withPicked } from "./back.ts";
import { deleteRoutes } from "./delete-routes.ts";
import { recordFormPage, recordPage, recordsPage } from "./department-pages.ts";
import { placeOf, type DepartmentColumns } from "./department-rows.ts";
import { editableDepartments } from "./editable-departments.ts";
import { Revision } from "./fields.ts";
import { findPage } from "./find-page.ts";
import type { FindUses } from "./find-uses.ts";
import { kinds, recordHref } from "./kinds.ts";
import { PageNumber, SearchText } from "./list-address.ts";
import { mayEdit } from "./policy.ts";
import type { AnyHouse, Shelf } from "./shelf.ts";
import { SHOWN_USES } from "./uses-part.ts";
import { addRecord, changeRecord, type Writing } from "./write-record.ts";

const Filter = z.object({ q: SearchText, page: PageNumber, whose: z.enum(["", "own"]).catch("") });

/** List, page, add, change and delete of one library that departments keep (YN-3.1, 3.3–3.5). */
export const departmentRoutes = <Row extends DepartmentColumns, Body>(r: RouteTable, house: AnyHouse, findUses: FindUses, shelf: Shelf<Row, Body>): void => {
  const { source: { kind, rows }, uploads } = shelf;
  const { db } = house;
  const at = async (id: string): Promise<Row> => {
    const row: Row | undefined = await rows(db).where("t.id", id).first();
    if (row === undefined) throw notFound();
    return row;
  };
  const writing = (now: Date): Writing => ({ audit: house.audit, people: house.people, now });

  const formPage = async (form: FormState, row: Row | null, user: User, back: string): Promise<Reply> => {
    const frame = recordFormPage(kind, row, { form, words: shelf.words(row, { regionName: user.region.name }), departments: await editableDepartments(db, house.people, user), user, back });
    return page(`libraries/${kind}/form.njk`, { ...frame, ...await shelf.formParts(db, row) });
  };

  r.get(`/${kind}`, { access: "libraries.read", query: Filter }, async ({ query, user, now }) =>
    page("libraries/records/list.njk", recordsPage(kind, await findPage(db, shelf.source, query, user), query, { user, now, line: shelf.line }),
      { fragments: { results: `libraries/${kind}/_results.njk` } }));

  r.form(`/${kind}/new`, {
    access: "libraries.edit", query: Back, body: shelf.body, uploads,
    show: ({ form, query, user }) => formPage(form, null, user, query.back),
    submit: async ({ body, query, user, now, files }) => {
      const meant = await shelf.read(db, body, null, files);
      const id = await house.transact(async (tx) => {
        for (const file of meant.files) await house.files.register(tx, file);
        return addRecord(tx, user, { kind, columns: meant.columns }, writing(now));
      });
      if (query.back !== "") return redirect(withPicked(query.back, id));
      return redirect(recordHref(kind, id), { kind: "done", title: `已新增${kinds[kind].one}：${meant.columns.name}`, text: "现在可以在事项中选用。" });
    },
  });

  r.get(`/${kind}/:id`, { access: "libraries.read", params: ById }, async ({ params, user, now }) => {
    const row = await at(params.id);
    const uses = await findUses(db, { kind, ids: [row.id], limit: SHOWN_USES, reader: user });
    return page(`libraries/${kind}/show.njk`, recordPage(kind, row, { user, uses, parts: await shelf.show(db, row, now) }));
  });

  r.form(`/${kind}/:id/edit`, {
    access: "libraries.edit", params: ById, body: Revision.and(shelf.body), uploads,
    show: async ({ form, params, user }) => {
      const row = await at(params.id);
      if (!mayEdit(user, placeOf(row))) throw forbid("libraries.edit");
      return formPage(form, row, user, "");
    },
    submit: async ({ body, params, user, now, files }) => {
      const row = await at(params.id);
      if (!mayEdit(user, placeOf(row))) throw forbid("libraries.edit");
      const meant = await shelf.read(db, body, row, files);
      await house.transact(async (tx) => {
        for (const file of meant.files) await house.files.register(tx, file);
        await changeRecord(tx, user, { kind, id: row.id, revision: body.revision, columns: meant.columns }, writing(now));
      });
      return redirect(recordHref(kind, row.id), { kind: "done", title: "已保存", text: `用到这${kinds[kind].unit}${kinds[kind].one}的事项会显示新的内容。` });
    },
  });

  deleteRoutes(r, house, findUses, {
    kind, access: "libraries.edit",
    find: async (from, id) => {
      const row: Row | undefined = await rows(from).where("t.id", id).first();
      return row === undefined ? null : { title: `“${row.name}”`, points: [], allowed: (user) => mayEdit(user, placeOf(row)), permission: "libraries.edit" };
    },
  });
};
