import { z } from "zod";
import { ById, page, redirect, type Reply, type RouteTable, type User } from "../../../core/contract.ts";
import { staffTimeText } from "../../../core/calendar/chinese-date.ts";
import { libraryControl } from "../editor/find-editor-form.ts";
import { readAct, type FormAct } from "../editor/form-act.ts";
import { marksIn, revisionIn, sinceIn, type Body } from "../editor/form-rows.ts";
import { tickedIn, tickWords } from "../editor/remark-views.ts";
import { formWords } from "../editor/form-words.ts";
import { dropKeptForm } from "../drafts/drop-kept-form.ts";
import { findOthers } from "../drafts/find-others.ts";
import { keepForm } from "../drafts/keep-form.ts";
import { noteVisit } from "../drafts/note-visit.ts";
import { presencePart } from "../drafts/presence-part.ts";
import { marksOf } from "../drafts/value-marks.ts";
import { takeTheirs } from "../drafts/take-theirs.ts";
import { checkElements } from "../elements/check-elements.ts";
import { completeness } from "../elements/completeness.ts";
import { readElements, type ReadElements } from "../elements/read-elements.ts";
import type { PageTools } from "../page-tools.ts";
import { addAddress } from "../picker/library-words.ts";
import { applyPick, readPick } from "../picker/pick-state.ts";
import { elementRemarks, type ItemVersion } from "../api.ts";
import { repairDraft } from "../health/repair-draft.ts";
import { healthGate } from "../health/routes.ts";
import { findDraft } from "./find-draft.ts";
import { handIn } from "./hand-in.ts";
import { checkHref, copyHref, editHref, keptHref, pickerHref } from "./item-hrefs.ts";
import { elementsOfVersion } from "./read-elements-of.ts";
import { isStale } from "./refuse-stale.ts";
import { saveDraft } from "./save-draft.ts";
import { showEditor, showRedrawn, showRefused } from "./show-editor.ts";

const Words = z.record(z.string(), z.unknown());
const Flag = z.literal("1").optional().catch(undefined);
const Wanted = z.object({ check: Flag, kept: Flag, lacking: Flag });

type Press = { user: User; itemId: string; body: Body; act: FormAct; now: Date; byHtmx: boolean };

/** The editor of an item: one page, one form, and what its buttons do. */
export const editRoutes = (tools: PageTools) => (r: RouteTable): void => {
  r.form("/items/:id/edit", {
    access: "catalogue.edit", params: ById, query: Wanted, body: Words,
    show: async ({ form, params, query, user, now }) => {
      const look = { user, itemId: params.id, now, lacking: query.lacking === "1" };
      return form.errors.length > 0 ? showRefused(tools, look, form) : showEditor(tools, look, { check: query.check === "1", kept: query.kept === "1" });
    },
    submit: async ({ body, params, user, now, headers }) =>
      press(tools, { user, itemId: params.id, body, act: readAct(body["_act"]), now, byHtmx: headers["hx-request"] === "true" }),
  });
  r.post("/items/:id/edit/give-up", { access: "catalogue.edit", params: ById }, async ({ params, user }) => {
    const { draft } = await findDraft(tools.house.db, user, params.id);
    await tools.house.transact((tx) => dropKeptForm(tx, user, { of: "version", versionId: draft.versionId }));
    return redirect(editHref(params.id), { kind: "done", title: "已放弃没有暂存的内容", text: "以下是上次暂存的内容。" });
  });
  r.post("/items/:id/edit/presence", { access: "catalogue.edit", params: ById }, async ({ params, user, now, headers }) => {
    const { draft: { versionId } } = await findDraft(tools.house.db, user, params.id);
    await tools.house.transact((tx) => noteVisit(tx, user, { versionId, now }));
    return headers["hx-request"] === "true"
      ? page("catalogue/editor/_presence.njk", { presence: presencePart(params.id, await findOthers(tools.house.db, user, versionId, now), now) })
      : redirect(editHref(params.id));
  });
};

const press = (tools: PageTools, pressed: Press): Promise<Reply> => {
  switch (pressed.act.verb) {
    case "save": return saveAndStay(tools, pressed);
    case "submit": case "publish": return saveAndHandIn(tools, pressed);
    case "copy": return saveAndCopy(tools, pressed);
    case "library": return saveAndAdd(tools, pressed);
    case "repair": return saveAndRepair(tools, pressed);
    // Without a script the library opens on a page of its own; what stands in the form is saved first.
    case "pick": return pressed.byHtmx ? showRedrawn(tools, pressed, pressed.body) : saveAndPick(tools, pressed);
    default: return showRedrawn(tools, pressed, pressed.body);
  }
};

const saveAndStay = async (tools: PageTools, pressed: Press): Promise<Reply> => {
  const saved = await save(tools, pressed);
  if ("back" in saved) return saved.back;
  const { draft, read } = saved;
  const missing = new Set(completeness("item", draft.typeCode, read.values).missing.map(({ key }) => key)).size;
  return redirect(editHref(pressed.itemId), {
    kind: "done", title: `保存成功，${staffTimeText(pressed.now, pressed.now)} 已暂存`,
    text: missing === 0 ? "必填内容已经填完，可以提交审核。" : `还缺 ${missing} 项必填内容，补全后才能提交审核。`,
  });
};

/** Saves first, so that a refusal loses nothing; then asks for everything that is missing (YN-2.2.2). */
const saveAndHandIn = async (tools: PageTools, pressed: Press): Promise<Reply> => {
  const saved = await save(tools, pressed);
  if ("back" in saved) return saved.back;
  const { draft, read } = saved;
  if (checkElements("item", draft.typeCode, read.values).length > 0) return redirect(checkHref(pressed.itemId));
  const action = pressed.act.verb === "publish" ? "publish" : "submit";
  const gate = await healthGate(tools, pressed.user, draft, { then: action, seen: saved.revision });
  if (gate !== "") return redirect(gate);
  return handIn(tools, { user: pressed.user, version: draft, action, seen: { revision: saved.revision, marks: marksOf(read.values) }, now: pressed.now });
};

/** What cannot be saved now does not keep the library shut: it opens in the form then, around the words as they stand. */
const saveAndPick = async (tools: PageTools, pressed: Press): Promise<Reply> => {
  const saved = await save(tools, pressed);
  return "back" in saved ? showRedrawn(tools, pressed, pressed.body) : redirect(pickerHref(pressed.itemId, pressed.act.key));
};

const saveAndCopy = async (tools: PageTools, pressed: Press): Promise<Reply> => {
  const saved = await save(tools, pressed);
  return "back" in saved ? saved.back : redirect(copyHref(pressed.itemId));
};

/** The one-click repair of a rule of the 体检, on what stands in the form now. */
const saveAndRepair = async (tools: PageTools, pressed: Press): Promise<Reply> => {
  const saved = await save(tools, pressed);
  if ("back" in saved) return saved.back;
  const { user, itemId, act, now } = pressed;
  const { draft: version } = await findDraft(tools.house.db, user, itemId);
  const repaired = await tools.house.transact((tx) => repairDraft(tx, user, { version, rule: act.key, revision: version.revision, now }, tools));
  return repaired === undefined
    ? redirect(editHref(itemId), { kind: "done", title: "已暂存", text: "这一处已经不用改了。" })
    : redirect(`${editHref(itemId)}#w-${repaired.rule.key}`, { kind: "done", title: "已修改并暂存", text: `${repaired.rule.title}。` });
};

/** 没有找到？新增一部…: the ticks and the form are kept, the library's form comes next and leads back (YN-2.1.1.6). */
const saveAndAdd = async (tools: PageTools, pressed: Press): Promise<Reply> => {
  const { key } = pressed.act;
  const { draft } = await findDraft(tools.house.db, pressed.user, pressed.itemId);
  const control = libraryControl("item", draft.typeCode, key);
  if (control === undefined) return showRedrawn(tools, pressed, pressed.body);
  const pick = readPick(pressed.body);
  const saved = await save(tools, { ...pressed, body: applyPick(pressed.body, key, control, pick) });
  return "back" in saved ? saved.back : redirect(addAddress(control.library, { back: pickerHref(pressed.itemId, key), name: pick.text }));
};

type Saved = { draft: ItemVersion; read: ReadElements; revision: number } | { back: Reply };

/**
 * Stores what can be read. What cannot, and a form that somebody else's save has overtaken, is kept and leads back to the editor by 303,
 * so that Back in the browser asks nothing and loses nothing.
 */
const save = async (tools: PageTools, pressed: Press): Promise<Saved> => {
  const { user, itemId, now, body: sent } = pressed;
  const { draft } = await findDraft(tools.house.db, user, itemId);
  const { versionId, typeCode } = draft;
  const subject = { of: "version", versionId } as const;
  const body = takeTheirs("item", typeCode, sent, await elementsOfVersion(tools.house.db, versionId));
  const read = readElements("item", typeCode, body);
  const ticked = tickedIn(sent);
  const words = { ...formWords("item", typeCode, body), ...tickWords(ticked) };
  const back = { back: redirect(keptHref(itemId, ["submit", "publish"].includes(pressed.act.verb))) };
  try {
    const saved = await tools.house.transact(async (tx) => {
      const { revision } = await saveDraft(tx, user, { versionId, revision: revisionIn(body), values: read.values, unread: read.problems, now });
      for (const keeper of tools.house.collect(elementRemarks)) await keeper.settle(tx, user, { versionId, ids: ticked, now });
      if (read.problems.length === 0) await dropKeptForm(tx, user, subject);
      else await keepForm(tx, user, { subject, revision, marks: marksOf(await elementsOfVersion(tx, versionId)), words, quiet: false, now }, tools.house);
      return revision;
    });
    return read.problems.length > 0 ? back : { draft, read, revision: saved };
  } catch (fault) {
    if (!isStale(fault)) throw fault;
    await tools.house.transact((tx) => keepForm(tx, user, { subject, revision: sinceIn(body), marks: marksIn(body), words, quiet: false, now }, tools.house));
    return back;
  }
};
