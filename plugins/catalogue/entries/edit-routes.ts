import { z } from "zod";
import { ById, can, forbid, notFound, page, redirect, refuseFields, type RouteTable, rowId } from "../../../core/contract.ts";
import { typeCode } from "../codes/type-codes.ts";
import { dropKeptForm } from "../drafts/drop-kept-form.ts";
import { takeTheirs } from "../drafts/take-theirs.ts";
import { readAct } from "../editor/form-act.ts";
import { revisionIn, type Body } from "../editor/form-rows.ts";
import type { ElementValues } from "../elements/element.ts";
import { problemLine } from "../elements/problem-at.ts";
import { readElements } from "../elements/read-elements.ts";
import { chooseTypePage } from "../items/new-item-page.ts";
import type { PageTools } from "../page-tools.ts";
import { changeEntry } from "./change-entry.ts";
import { createEntry } from "./create-entry.ts";
import { entriesHref, entryEditHref, entryHref, newEntryHref } from "./entry-hrefs.ts";
import { findEntry } from "./find-entry.ts";
import { showEntryEditor, showNewEntry } from "./show-entry-editor.ts";

const Words = z.record(z.string(), z.unknown());
const Place = z.object({ departmentId: rowId().catch("0"), divided: z.enum(["0", "1"]).catch("0") });
const Wanted = z.object({ kept: z.literal("1").optional().catch(undefined) });
const OfType = Wanted.extend({ type: z.string().regex(/^\d{2}$/).catch("") });
const NOTHING = { words: {}, errors: [] };

/** The editor of a 目录, new or there already (YN-2.1.1). */
export const entryEditRoutes = (tools: PageTools) => (r: RouteTable): void => {
  newRoutes(tools, r);
  changeRoutes(tools, r);
};

const newRoutes = (tools: PageTools, r: RouteTable): void => {
  const { house } = tools;
  r.form("/entries/new", {
    access: "catalogue.edit", query: OfType, body: Words,
    show: async ({ form, query, user, now }) => {
      if (query.type === "") return page("catalogue/items/choose-type.njk", chooseTypePage("目录", `${entriesHref}/new`));
      if (typeCode(query.type) === undefined) throw notFound();
      return showNewEntry(tools, { user, now }, query.type, { form, kept: query.kept === "1" });
    },
    submit: async ({ body, query, user, now }) => {
      if (isRedraw(body)) return showNewEntry(tools, { user, now }, query.type, { form: NOTHING, redrawn: body, kept: false });
      const { departmentId, divided } = Place.parse(body);
      const values = readable(query.type, body);
      const made = await house.transact(async (tx) => {
        const entry = await createEntry(tx, user, { departmentId, typeCode: query.type, divided: divided === "1", values, now }, house);
        await dropKeptForm(tx, user, { of: "new-entry", typeCode: query.type });
        return entry;
      });
      return redirect(entryHref(made.id), { kind: "done", title: "保存成功", text: `目录已建立，基本编码 ${made.baseCode}。现在可以在它下面新增事项。` });
    },
  });
  r.post("/entries/new/give-up", { access: "catalogue.edit", query: OfType }, async ({ query, user }) => {
    await house.transact((tx) => dropKeptForm(tx, user, { of: "new-entry", typeCode: query.type }));
    return redirect(newEntryHref(query.type), { kind: "done", title: "已放弃没有保存的内容", text: "以下是空白的表。" });
  });
};

const changeRoutes = (tools: PageTools, r: RouteTable): void => {
  const { house } = tools;
  r.form("/entries/:id/edit", {
    access: "catalogue.edit", params: ById, query: Wanted, body: Words,
    show: ({ form, params, query, user, now }) => showEntryEditor(tools, { user, now }, params.id, { form, kept: query.kept === "1" }),
    submit: async ({ body, params, user, now }) => {
      if (isRedraw(body)) return showEntryEditor(tools, { user, now }, params.id, { form: NOTHING, redrawn: body, kept: false });
      const { row } = await findEntry(house.db, user, params.id);
      const values = readable(row.type_code, takeTheirs("entry", row.type_code, body, row.elements));
      await house.transact(async (tx) => {
        await changeEntry(tx, user, { id: params.id, revision: revisionIn(body), values, now }, house);
        await dropKeptForm(tx, user, { of: "entry", entryId: params.id });
      });
      return redirect(entryHref(params.id), { kind: "done", title: "保存成功", text: "以后新增的事项带入新内容，已有的事项不受影响。" });
    },
  });
  r.post("/entries/:id/edit/give-up", { access: "catalogue.edit", params: ById }, async ({ params, user }) => {
    const { place } = await findEntry(house.db, user, params.id);
    if (!can(user, "catalogue.edit", place)) throw forbid("catalogue.edit");
    await house.transact((tx) => dropKeptForm(tx, user, { of: "entry", entryId: params.id }));
    return redirect(entryEditHref(params.id), { kind: "done", title: "已放弃没有保存的内容", text: "以下是上次保存的内容。" });
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
