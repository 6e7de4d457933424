import { z } from "zod";
import { page, pageWithin, redirect, type FormState, type House, type Reply, type RouteTable } from "../../../core/contract.ts";
import { EDIT_SYNONYMS } from "../policy.ts";
import { addGroup } from "./add-group.ts";
import { changeGroup } from "./change-group.ts";
import { deleteGroup } from "./delete-group.ts";
import { GroupForm, SeenForm } from "./form.ts";
import { confirmPage, countIn, deleteWords, formPage, groupsOf, listPage, previewPage, switchWords } from "./group-pages.ts";
import { groupAt, ownAt, readLibrary } from "./library.ts";
import { ByRef, ListAddress, SYNONYMS, type Group, type Library } from "./model.ts";
import { mustBeNew } from "./must-be-new.ts";
import { switchGroup } from "./switch-group.ts";
import type { TryOut } from "./try-out.ts";

type Tools = Pick<House<unknown>, "db" | "transact" | "audit"> & { tryOut: TryOut };

const FORM = "portal/synonyms/form.njk";
const CONFIRM = "portal/synonyms/confirm.njk";
const access = EDIT_SYNONYMS;
const Prefill = z.object({ words: z.string().trim().max(200).catch(""), from: ByRef.shape.ref.optional().catch(undefined) });
const FRESH: FormState = { words: {}, errors: [] };

const saved = (title: string): Reply => redirect(SYNONYMS, { kind: "done", title, text: "搜索马上按新的词库进行。" });

/** 同义词库: which words a search takes for each other. Every change is tried on stored questions before it is saved. */
export const synonymRoutes = (tools: Tools) => (r: RouteTable): void => {
  const { db, transact, audit, tryOut } = tools;
  r.get("/", { access, query: ListAddress }, async ({ query }) => {
    const found = groupsOf(await readLibrary(db), query.q);
    return page("portal/synonyms/list.njk", listPage(found, { ...query, page: pageWithin(query.page, countIn(found, query.view)) }));
  });
  r.form("/new", {
    access, query: Prefill, body: GroupForm,
    show: async ({ query, form }) => {
      const library = await readLibrary(db);
      const begun = query.from === undefined ? { words: query.words === "" ? [] : [query.words], official: [] } : groupAt(library, query.from);
      return page(FORM, formPage(null, begun, library, form));
    },
    submit: async ({ body, user, now }) => {
      const library = await readLibrary(db);
      mustBeNew(library, body, null);
      if (body.step === "edit") return page(FORM, formPage(null, body, library, FRESH));
      if (body.step === "preview") return page("portal/synonyms/preview.njk", previewPage(null, body, library, await tryOut(library, withGroup(library, { ...body, ref: "" }), [body], now)));
      await transact((tx) => addGroup(tx, user, body, { audit, now }));
      return saved("已添加同义词");
    },
  });
  r.form("/:ref/edit", {
    access, params: ByRef, body: GroupForm,
    show: async ({ params: { ref }, form }) => {
      const library = await readLibrary(db);
      return page(FORM, formPage(ref, ownAt(library, ref), library, form));
    },
    submit: async ({ params: { ref }, body, user, now }) => {
      const library = await readLibrary(db);
      const before = ownAt(library, ref);
      mustBeNew(library, body, ref);
      if (body.step === "edit") return page(FORM, formPage(ref, body, library, FRESH));
      if (body.step === "preview") return page("portal/synonyms/preview.njk", previewPage(ref, body, library, await tryOut(library, withGroup(library, { ...body, ref, active: before.active }), [body, before], now)));
      await transact((tx) => changeGroup(tx, user, { ref, ...body }, { audit, now }));
      return saved("已修改同义词");
    },
  });
  takingAway(r, tools);
};

/** The library with this group in place of the one of the same name. */
const withGroup = ({ groups }: Library, { ref, words, official, active = true }: Pick<Group, "ref" | "words" | "official"> & { active?: boolean }): Group[] =>
  [{ ref, words, official, active, isOwn: true, saved: null }, ...groups.filter((group) => group.ref !== ref)];

/** Switching off and on, and deleting, each behind a page that says what it does to the rankings. */
const takingAway = (r: RouteTable, { db, transact, audit, tryOut }: Tools): void => {
  r.form("/:ref/switch", {
    access, params: ByRef, body: SeenForm,
    show: async ({ params, form, now }) => {
      const library = await readLibrary(db);
      const group = groupAt(library, params.ref);
      const after = library.groups.map((one) => (one === group ? { ...one, active: !one.active } : one));
      return page(CONFIRM, confirmPage(group, switchWords(group), library, await tryOut(library, after, [group], now), form));
    },
    submit: async ({ params: { ref }, body: { revision }, user, now }) => {
      const active = !groupAt(await readLibrary(db), ref).active;
      await transact((tx) => switchGroup(tx, user, { ref, revision, active }, { audit, now }));
      return saved(active ? "已启用同义词" : "已停用同义词");
    },
  });
  r.form("/:ref/delete", {
    access, params: ByRef, body: SeenForm,
    show: async ({ params, form, now }) => {
      const library = await readLibrary(db);
      const group = ownAt(library, params.ref);
      return page(CONFIRM, confirmPage(group, deleteWords, library, await tryOut(library, library.groups.filter((one) => one !== group), [group], now), form));
    },
    submit: async ({ params: { ref }, body: { revision }, user, now }) => {
      await transact((tx) => deleteGroup(tx, user, { ref, revision }, { audit, now }));
      return saved("已删除同义词");
    },
  });
};
