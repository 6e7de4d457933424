import { z } from "zod";
import { ById, redirect, refuseFields, type Reply, type RouteTable, type User } from "../../../core/contract.ts";
import { staffTimeText } from "../../../core/calendar/chinese-date.ts";
import { libraryControl } from "../editor/find-editor-form.ts";
import { readAct, type FormAct } from "../editor/form-act.ts";
import { revisionIn, type Body } from "../editor/form-rows.ts";
import { tickedIn } from "../editor/remark-views.ts";
import { problemsOf } from "../editor/redraw.ts";
import type { Problem } from "../elements/element.ts";
import { problemLine } from "../elements/problem-at.ts";
import { completeness } from "../elements/completeness.ts";
import { readElements, type ReadElements } from "../elements/read-elements.ts";
import type { PageTools } from "../page-tools.ts";
import { libraryWords } from "../picker/library-words.ts";
import { applyPick, readPick } from "../picker/pick-state.ts";
import { elementRemarks, type ItemVersion } from "../api.ts";
import { findDraft } from "./find-draft.ts";
import { editHref, itemHref, pickerHref } from "./item-hrefs.ts";
import { saveDraft } from "./save-draft.ts";
import { showEditor, showRedrawn, showRefused } from "./show-editor.ts";

const Words = z.record(z.string(), z.unknown());
const Check = z.object({ check: z.literal("1").optional().catch(undefined) });

type Press = { user: User; itemId: string; body: Body; act: FormAct; now: Date; byHtmx: boolean };

/** The editor of an item: one page, one form, and what its buttons do. */
export const editRoutes = (tools: PageTools) => (r: RouteTable): void => {
  r.form("/items/:id/edit", {
    access: "catalogue.edit", params: ById, query: Check, body: Words,
    show: async ({ form, params, query, user, now }) => {
      const look = { user, itemId: params.id, now };
      return form.errors.length > 0 ? showRefused(tools, look, form) : showEditor(tools, look, query.check === "1");
    },
    submit: async ({ body, params, user, now, headers }) =>
      press(tools, { user, itemId: params.id, body, act: readAct(body["_act"]), now, byHtmx: headers["hx-request"] === "true" }),
  });
};

const press = (tools: PageTools, pressed: Press): Promise<Reply> => {
  switch (pressed.act.verb) {
    case "save": return saveAndStay(tools, pressed);
    case "submit": case "publish": return saveAndHandIn(tools, pressed);
    case "library": return saveAndAdd(tools, pressed);
    // Without a script the library opens on a page of its own; what stands in the form is saved first.
    case "pick": return pressed.byHtmx ? showRedrawn(tools, pressed, pressed.body) : saveAndPick(tools, pressed);
    default: return showRedrawn(tools, pressed, pressed.body);
  }
};

const saveAndStay = async (tools: PageTools, pressed: Press): Promise<Reply> => {
  const { draft, read } = await save(tools, pressed);
  refuseProblems(read.problems);
  const missing = new Set(completeness("item", draft.typeCode, read.values).missing.map(({ key }) => key)).size;
  return redirect(editHref(pressed.itemId), {
    kind: "done", title: `保存成功，${staffTimeText(pressed.now, pressed.now)} 已暂存`,
    text: missing === 0 ? "必填内容已经填完，可以提交审核。" : `还缺 ${missing} 项必填内容，补全后才能提交审核。`,
  });
};

/** Saves first, so that a refusal loses nothing; then asks for everything that is missing (YN-2.2.2). */
const saveAndHandIn = async (tools: PageTools, pressed: Press): Promise<Reply> => {
  const { draft, read } = await save(tools, pressed);
  refuseProblems(problemsOf("item", draft.typeCode, read.values, read.problems));
  const action = pressed.act.verb === "publish" ? "publish" : "submit";
  const version = await tools.house.transact((tx) => tools.items.perform(tx, pressed.user, { versionId: draft.versionId, action, opinion: "", now: pressed.now }));
  return redirect(itemHref(pressed.itemId), action === "publish"
    ? { kind: "done", title: "已发布", text: `“${version.name}”第 ${version.number} 版现在对外公开。` }
    : { kind: "done", title: "已提交审核", text: `“${version.name}”已送审核，审核期间不能修改；如果被退回，会出现在待办里。` });
};

const saveAndPick = async (tools: PageTools, pressed: Press): Promise<Reply> => {
  const { read } = await save(tools, pressed);
  refuseProblems(read.problems);
  return redirect(pickerHref(pressed.itemId, pressed.act.key));
};

/** 没有找到？新增一部…: the ticks and the form are kept, the library's form comes next and leads back (YN-2.1.1.6). */
const saveAndAdd = async (tools: PageTools, pressed: Press): Promise<Reply> => {
  const { key } = pressed.act;
  const { draft } = await findDraft(tools.house.db, pressed.user, pressed.itemId);
  const control = libraryControl("item", draft.typeCode, key);
  if (control === undefined) return showRedrawn(tools, pressed, pressed.body);
  const { read } = await save(tools, { ...pressed, body: applyPick(pressed.body, key, control, readPick(pressed.body)) });
  refuseProblems(read.problems);
  return redirect(`${libraryWords[control.library].addHref}?back=${encodeURIComponent(pickerHref(pressed.itemId, key))}`);
};

const save = async (tools: PageTools, { user, itemId, body, now }: Press): Promise<{ draft: ItemVersion; read: ReadElements }> => {
  const { draft } = await findDraft(tools.house.db, user, itemId);
  const read = readElements("item", draft.typeCode, body);
  const { versionId } = draft;
  await tools.house.transact(async (tx) => {
    await saveDraft(tx, user, { versionId, revision: revisionIn(body), values: read.values, now });
    for (const keeper of tools.house.collect(elementRemarks)) await keeper.settle(tx, user, { versionId, ids: tickedIn(body), now });
  });
  return { draft, read };
};

const refuseProblems = (problems: readonly Problem[]): void => {
  if (problems.length > 0) throw refuseFields(problems.map((problem) => ({ field: problem.path, message: problemLine(problem) })));
};
