import { z } from "zod";
import { ById, forbid, notFound, page, redirect, type House, type RouteTable } from "../../../core/contract.ts";
import { isCodeOf, LAW_STATUSES, lawLevels } from "../codes.ts";
import { Back, withPicked } from "../records/back.ts";
import { deleteRoutes } from "../records/delete-routes.ts";
import { Revision } from "../records/fields.ts";
import type { FindUses } from "../records/find-uses.ts";
import { recordHref } from "../records/kinds.ts";
import { PageNumber, SearchText } from "../records/list-address.ts";
import { addLaw } from "./add-law.ts";
import { articleAddress } from "./article-address.ts";
import { changeLaw } from "./change-law.ts";
import { findLaw, type Law } from "./find-law.ts";
import { findLaws } from "./find-laws.ts";
import { LawForm } from "./law-form.ts";
import { lawFormPage } from "./law-form-page.ts";
import { lawPage, USES_OF_ARTICLES } from "./law-page.ts";
import { lawsPage } from "./laws-page.ts";
import { mayChangeLaw } from "./policy.ts";
import { checkSuccessor } from "./write-law.ts";

const Filter = z.object({
  q: SearchText, page: PageNumber,
  level: z.string().refine(isCodeOf(lawLevels)).catch(""),
  status: z.enum(["", "doubted", ...LAW_STATUSES]).catch(""),
});
const FORM = "libraries/laws/form.njk";

/** 法律法规库 (YN-3.2): list, page, form with preview, delete. */
export const lawRoutes = (house: House<unknown>, findUses: FindUses) => (r: RouteTable): void => {
  const lawAt = async (id: string): Promise<Law> => {
    const law = await findLaw(house.db, id);
    if (law === null) throw notFound();
    return law;
  };
  const act = (now: Date) => ({ audit: house.audit, now });

  r.get("/laws", { access: "libraries.read", query: Filter }, async ({ query, user }) =>
    page("libraries/laws/list.njk", lawsPage(await findLaws(house.db, query), query, user), { fragments: { results: "libraries/laws/_results.njk" } }));

  r.form("/laws/new", {
    access: "libraries.add-laws", query: Back, body: LawForm,
    show: async ({ form, query }) => page(FORM, lawFormPage(form, null, { back: query.back, preview: false })),
    check: ({ body }) => checkSuccessor(house.db, body["superseded_by"], ""),
    submit: async ({ body, query, user, now }) => {
      const id = await house.transact((tx) => addLaw(tx, user, body, act(now)));
      if (query.back !== "") return redirect(withPicked(query.back, id));
      return redirect(recordHref("laws", id), { kind: "done", title: `已新增《${body.title}》`, text: "现在可以在事项中引用。" });
    },
  });

  r.post("/laws/preview", { access: "libraries.add-laws", query: Back.extend({ id: ById.shape.id.optional() }), body: z.record(z.string(), z.unknown()) }, async ({ body, query }) => {
    const law = query.id === undefined ? null : await lawAt(query.id);
    const shown = lawFormPage({ words: body, errors: [] }, law, { back: query.back, preview: true });
    return page(FORM, shown, { fragments: { recognised: "libraries/laws/_recognised.njk" } });
  });

  r.get("/laws/:id", { access: "libraries.read", params: ById }, async ({ params, user }) => {
    const uses = await findUses(house.db, { kind: "laws", ids: [params.id], limit: USES_OF_ARTICLES, reader: user });
    return page("libraries/laws/show.njk", lawPage(await lawAt(params.id), uses, user));
  });

  r.get("/laws/:id/article", { access: "libraries.read", params: ById, query: z.object({ no: SearchText }) }, async ({ params, query }) =>
    articleAddress((await lawAt(params.id)), query.no));

  r.form("/laws/:id/edit", {
    access: "libraries.add-laws", params: ById, body: Revision.and(LawForm),
    show: async ({ form, params, user }) => {
      const law = await lawAt(params.id);
      if (!mayChangeLaw(user, law.row)) throw forbid("libraries.edit-laws");
      return page(FORM, lawFormPage(form, law, { back: "", preview: false }));
    },
    check: ({ body, params }) => checkSuccessor(house.db, body["superseded_by"], params.id),
    submit: async ({ body: { revision, ...law }, params, user, now }) => {
      await house.transact((tx) => changeLaw(tx, user, { id: params.id, revision, law }, act(now)));
      return redirect(recordHref("laws", params.id), { kind: "done", title: "已保存", text: "引用这部法规的事项会显示新的内容。" });
    },
  });

  deleteRoutes(r, house, findUses, {
    kind: "laws", access: "libraries.add-laws",
    find: async (db, id) => {
      const law = await findLaw(db, id);
      return law === null ? null : { title: `《${law.row.title}》`, points: [`连同 ${law.articles.length} 条条文一起删除`], allowed: (user) => mayChangeLaw(user, law.row), permission: "libraries.edit-laws" };
    },
  });
};
