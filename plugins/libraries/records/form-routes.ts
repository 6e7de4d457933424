import { ById, forbid, page, redirect, type FormState, type Reply, type RouteTable, type User } from "../../../core/contract.ts";
import { afterAdding, Back, NO_BACK, withPicked } from "./back.ts";
import { recordFormPage } from "./department-pages.ts";
import { placeOf, type DepartmentColumns } from "./department-rows.ts";
import { editableDepartments } from "./editable-departments.ts";
import { Revision } from "./fields.ts";
import { kinds, recordHref } from "./kinds.ts";
import { mayEdit } from "./policy.ts";
import type { AnyHouse, Shelf } from "./shelf.ts";
import { addRecord, changeRecord, type Writing } from "./write-record.ts";

type At<Row> = (id: string) => Promise<Row>;

/** Adding and changing a record of one library that departments keep. */
export const formRoutes = <Row extends DepartmentColumns, Body>(r: RouteTable, house: AnyHouse, shelf: Shelf<Row, Body>, at: At<Row>): void => {
  const { source: { kind }, uploads } = shelf;
  const { db } = house;
  const writing = (now: Date): Writing => ({ audit: house.audit, people: house.people, now });
  const formPage = async (form: FormState, row: Row | null, user: User, back: Back): Promise<Reply> => {
    const frame = recordFormPage(kind, row, { form, words: shelf.words(row, { regionName: user.region.name }), departments: await editableDepartments(db, house.people, user), user, back });
    return page(`libraries/${kind}/form.njk`, { ...frame, ...await shelf.formParts(db, row, user) });
  };
  const mine = async (id: string, user: User): Promise<Row> => {
    const row = await at(id);
    if (!mayEdit(user, placeOf(row))) throw forbid("libraries.edit");
    return row;
  };

  r.form(`/${kind}/new`, {
    access: "libraries.edit", query: Back, body: shelf.body, uploads,
    show: ({ form, query, user }) => formPage(form, null, user, query),
    check: ({ body, files }) => shelf.check(db, body, null, files),
    submit: async ({ body, query, user, now, files }) => {
      const meant = await shelf.read(db, body, null, files);
      const id = await house.transact(async (tx) => {
        await house.files.register(tx, ...meant.files);
        const added = await addRecord(tx, user, { kind, columns: meant.columns }, writing(now));
        await meant.beside?.(tx, { id: added, actor: user, now });
        return added;
      });
      if (query.back !== "") return redirect(withPicked(query.back, id));
      return redirect(recordHref(kind, id), { kind: "done", title: `已新增${kinds[kind].one}：${meant.columns.name}`, text: afterAdding(query, "现在可以在事项中选用。") });
    },
  });

  r.form(`/${kind}/:id/edit`, {
    access: "libraries.edit", params: ById, body: Revision.and(shelf.body), uploads,
    show: async ({ form, params, user }) => formPage(form, await mine(params.id, user), user, NO_BACK),
    check: async ({ body, params, user, files }) => shelf.check(db, body, await mine(params.id, user), files),
    submit: async ({ body, params, user, now, files }) => {
      const row = await mine(params.id, user);
      const meant = await shelf.read(db, body, row, files);
      await house.transact(async (tx) => {
        await house.files.register(tx, ...meant.files);
        await changeRecord(tx, user, { kind, id: row.id, revision: body.revision, columns: meant.columns }, writing(now));
        await meant.beside?.(tx, { id: row.id, actor: user, now });
      });
      return redirect(recordHref(kind, row.id), { kind: "done", title: "已保存", text: `用到这${kinds[kind].unit}${kinds[kind].one}的事项会显示新的内容。` });
    },
  });
};
