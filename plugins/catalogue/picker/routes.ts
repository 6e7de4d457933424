import { z } from "zod";
import { ById, notFound, page, redirect, type FormState, type Reply, type RouteTable, type User } from "../../../core/contract.ts";
import type { ItemVersion } from "../api.ts";
import { findPickerView, libraryControl, type PickerAt } from "../editor/find-editor-form.ts";
import { readAct } from "../editor/form-act.ts";
import { revisionIn, type Body } from "../editor/form-rows.ts";
import type { Element, ElementValues, LibraryControl } from "../elements/element.ts";
import { elementsFor } from "../elements/elements-for.ts";
import { readElements } from "../elements/read-elements.ts";
import { findDraft } from "../items/find-draft.ts";
import { editHref, pickerHref } from "../items/item-hrefs.ts";
import { elementsOfVersion } from "../items/read-elements-of.ts";
import { saveDraft } from "../items/save-draft.ts";
import type { PageTools } from "../page-tools.ts";
import { fillArticles } from "./cite-articles.ts";
import { addAddress } from "./library-words.ts";
import { applyPick, readPick } from "./pick-state.ts";
import { pickerPage } from "./picker-page.ts";

const ByElement = ById.extend({ element: z.string().regex(/^[a-z_0-9]{1,60}$/) });
const Added = z.object({ picked: z.string().regex(/^[0-9A-Za-z-]{1,64}$/).catch("") });
const Words = z.record(z.string(), z.unknown());

type Wish = { user: User; itemId: string; element: string; now: Date };
type Opened = { draft: ItemVersion; stored: ElementValues; element: Element; control: LibraryControl };

/** A library open for choosing, for one element of a draft. */
export const pickerRoutes = (tools: PageTools) => (r: RouteTable): void => {
  r.form("/picker/items/:id/:element", {
    access: "catalogue.edit", params: ByElement, query: Added, body: Words,
    show: async ({ form, params, query, user, now }) => {
      const wish = { user, itemId: params.id, element: params.element, now };
      const opened = await open(tools, wish);
      const body: Body = form.errors.length > 0 ? form.words : opened.stored;
      return show(tools, wish, opened, { body, at: { text: "", page: 1, picked: query.picked }, revision: opened.draft.revision, form });
    },
    submit: ({ body, params, user, now }) => press(tools, { user, itemId: params.id, element: params.element, now }, body),
  });
};

const open = async ({ house }: PageTools, { user, itemId, element: key }: Wish): Promise<Opened> => {
  const { draft } = await findDraft(house.db, user, itemId);
  const control = libraryControl("item", draft.typeCode, key);
  const element = elementsFor("item", draft.typeCode).find((known) => known.key === key);
  if (control === undefined || element === undefined) throw notFound();
  return { draft, element, control, stored: await elementsOfVersion(house.db, draft.versionId) };
};

type Shown = { body: Body; at: Omit<PickerAt, "key" | "addInNewWindow">; revision: number; form: FormState };

const show = async ({ house, libraries }: PageTools, { user }: Wish, { draft, element }: Opened, { body, at, revision, form }: Shown): Promise<Reply> => {
  const { words } = readElements("item", draft.typeCode, { [element.key]: body[element.key] });
  const picker = await findPickerView({ db: house.db, libraries }, user, { of: "item", typeCode: draft.typeCode, words, at: { ...at, key: element.key, addInNewWindow: false } });
  if (picker === null) throw notFound();
  return page("catalogue/picker/show.njk", pickerPage({ draft, label: element.label, picker, body, revision, form }));
};

const press = async (tools: PageTools, wish: Wish, body: Body): Promise<Reply> => {
  const opened = await open(tools, wish);
  const { key } = opened.element;
  const act = readAct(body["_act"]);
  const back = `${editHref(wish.itemId)}#f-${key}`;
  if (act.verb === "close") return redirect(back);
  const pick = readPick(body);
  const picked = applyPick(body, key, opened.control, pick);
  if (act.verb === "choose" || act.verb === "library") {
    await keep(tools, wish, opened, picked);
    return redirect(act.verb === "choose" ? back : addAddress(opened.control.library, { back: pickerHref(wish.itemId, key), name: pick.text }));
  }
  const at = { text: pick.text, page: act.verb === "page" ? Math.max(act.number, 1) : 1, picked: "" };
  return show(tools, wish, opened, { body: picked, at, revision: revisionIn(body), form: { words: {}, errors: [] } });
};

/** Writes the chosen rows into the draft; everything else in it stays as it was saved. */
const keep = async ({ house, libraries }: PageTools, { user, now }: Wish, { draft, stored, element, control }: Opened, picked: Body): Promise<void> => {
  const { key } = element;
  const body = control.library === "laws" ? await fillArticles(house.db, libraries, picked, key) : picked;
  const { [key]: rows } = readElements("item", draft.typeCode, { [key]: body[key] }).values;
  const others = Object.fromEntries(Object.entries(stored).filter(([name]) => name !== key));
  const values: ElementValues = rows === undefined ? others : { ...others, [key]: rows };
  await house.transact((tx) => saveDraft(tx, user, { versionId: draft.versionId, revision: revisionIn(picked), values, now }));
};
