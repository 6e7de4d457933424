import { z } from "zod";
import { ById, can, forbid, notFound, page, redirect, refuseFields, type RouteTable, rowId } from "../../../core/contract.ts";
import { typeCode } from "../codes/type-codes.ts";
import { takeTheirs } from "../drafts/take-theirs.ts";
import { readAct } from "../editor/form-act.ts";
import { revisionIn, type Body } from "../editor/form-rows.ts";
import { problemLine } from "../elements/problem-at.ts";
import type { ElementValues } from "../elements/element.ts";
import { readElements } from "../elements/read-elements.ts";
import { chooseTypePage } from "../items/new-item-page.ts";
import { findRecords } from "../items/find-records.ts";
import { versionSections } from "../items/version-sections.ts";
import type { PageTools } from "../page-tools.ts";
import { changeEntry } from "./change-entry.ts";
import { createEntry } from "./create-entry.ts";
import { entriesHref, entryHref } from "./entry-hrefs.ts";
import { deleteEntryPage, entryPage } from "./entry-page.ts";
import { findEntry } from "./find-entry.ts";
import { findStanding } from "./find-standing.ts";
import { removeEntry } from "./remove-entry.ts";
import { showEntryEditor, showNewEntry } from "./show-entry-editor.ts";

const Words = z.record(z.string(), z.unknown());
const Place = z.object({ departmentId: rowId().catch("0"), divided: z.enum(["0", "1"]).catch("0") });
const OfType = z.object({ type: z.string().regex(/^\d{2}$/).catch("") });

/** The staff pages of 目录 (YN-2.1.1). */
export const entryRoutes = (tools: PageTools) => (r: RouteTable): void => {
  const { house } = tools;
  r.form("/entries/new", {
    access: "catalogue.edit", query: OfType, body: Words,
    show: async ({ form, query, user, now }) => {
      if (query.type === "") return page("catalogue/items/choose-type.njk", chooseTypePage("目录", `${entriesHref}/new`));
      if (typeCode(query.type) === undefined) throw notFound();
      return showNewEntry(tools, { user, now }, query.type, { form });
    },
    submit: async ({ body, query, user, now }) => {
      if (isRedraw(body)) return showNewEntry(tools, { user, now }, query.type, { redrawn: body });
      const { departmentId, divided } = Place.parse(body);
      const values = readable(query.type, body);
      const made = await house.transact((tx) => createEntry(tx, user, { departmentId, typeCode: query.type, divided: divided === "1", values, now }, house));
      return redirect(entryHref(made.id), { kind: "done", title: "保存成功", text: `目录已建立，基本编码 ${made.baseCode}。现在可以在它下面新增事项。` });
    },
  });

  r.get("/entries/:id", { access: "catalogue.read", params: ById }, async ({ params, user, now }) => {
    const entry = await findEntry(house.db, user, params.id);
    const { type_code: type, elements } = entry.row;
    const records = await findRecords(house.db, tools.libraries, [{ typeCode: type, values: elements }]);
    return page("catalogue/entries/show.njk", entryPage({ entry, now, mayEdit: can(user, "catalogue.edit", entry.place), sections: versionSections("entry", type, elements, records) }));
  });

  r.form("/entries/:id/edit", {
    access: "catalogue.edit", params: ById, body: Words,
    show: ({ form, params, user, now }) => showEntryEditor(tools, { user, now }, params.id, { form }),
    submit: async ({ body, params, user, now }) => {
      if (isRedraw(body)) return showEntryEditor(tools, { user, now }, params.id, { redrawn: body });
      const { row } = await findEntry(house.db, user, params.id);
      const values = readable(row.type_code, takeTheirs("entry", row.type_code, body, row.elements));
      await house.transact((tx) => changeEntry(tx, user, { id: params.id, revision: revisionIn(body), values, now }, house));
      return redirect(entryHref(params.id), { kind: "done", title: "保存成功", text: "以后新增的事项带入新内容，已有的事项不受影响。" });
    },
  });

  r.form("/entries/:id/delete", {
    access: "catalogue.edit", params: ById, body: z.unknown(),
    show: async ({ params, user }) => {
      const entry = await findEntry(house.db, user, params.id);
      if (!can(user, "catalogue.edit", entry.place)) throw forbid("catalogue.edit");
      return page("catalogue/entries/delete.njk", deleteEntryPage(entry, await findStanding(house.db, params.id)));
    },
    submit: async ({ params, user, now }) => {
      await house.transact((tx) => removeEntry(tx, user, { id: params.id, now }, house));
      return redirect("/catalogue/items", { kind: "done", title: "已删除目录", text: "" });
    },
  });
};

/** A 目录 is saved whole; every other button only changes the form. */
const isRedraw = (body: Body): boolean => !["save", "submit", "publish"].includes(readAct(body["_act"]).verb);

/** What was typed, or a refusal at every field that cannot be read and everything that is missing besides. */
const readable = (type: string, body: Body): ElementValues => {
  const { values, problems } = readElements("entry", type, body);
  if (problems.length > 0) throw refuseFields(problems.map((problem) => ({ field: problem.path, message: problemLine(problem) })));
  return values;
};
