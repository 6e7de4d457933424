import { z } from "zod";
import { ById, forbid, notFound, page, redirect, type RouteTable, rowId, SearchText } from "../../../core/contract.ts";
import { deleteRoutes, type ActTools } from "../records/act-routes.ts";
import { afterAdding, Back, NO_BACK, withPicked } from "../records/back.ts";
import { Revision } from "../records/fields.ts";
import { searchRecords } from "../records/find-records.ts";
import type { UsesFinder } from "../records/find-uses.ts";
import { recordHref } from "../records/kinds.ts";
import { duplicatesOf } from "../records/merge/find-duplicates.ts";
import { mergeRoutes } from "../records/merge/merge-routes.ts";
import type { AnyHouse } from "../records/shelf.ts";
import { usesRoutes } from "../records/uses-routes.ts";
import { addLaw } from "./add-law.ts";
import { articleAddress } from "./article-address.ts";
import { changeLaw } from "./change-law.ts";
import { findLaw, type Law } from "./find-law.ts";
import { findLawVersions } from "./find-law-versions.ts";
import { findLaws } from "./find-laws.ts";
import { LawForm } from "./law-form.ts";
import { lawFormPage } from "./law-form-page.ts";
import { lawPage, USES_OF_ARTICLES } from "./law-page.ts";
import { lawSource } from "./law-rows.ts";
import { lawSubjects, sameLaws, whereOwnLaws } from "./law-subjects.ts";
import { LawsFilter } from "./laws-filter.ts";
import { lawsPage } from "./laws-page.ts";
import { mayChangeLaw } from "./policy.ts";
import { lawVersionRoutes } from "./version-routes.ts";
import { checkNamesake, checkSuccessor, findNamesake } from "./write-law.ts";

const FORM = "libraries/laws/form.njk";

/** As many as a search on the merging page offers. */
const OFFERED = 10;

/** 法律法规库 (YN-3.2): list, page, versions, form with preview, merge, delete. */
export const lawRoutes = (house: AnyHouse, uses: UsesFinder) => (r: RouteTable): void => {
  const lawAt = async (id: string): Promise<Law> => {
    const law = await findLaw(house.db, id);
    if (law === null) throw notFound();
    return law;
  };
  const tools: ActTools = { kind: "laws", access: "libraries.add-laws", find: lawSubjects, uses };

  r.get("/laws", { access: "libraries.read", query: LawsFilter }, async ({ query, user }) => {
    const found = await findLaws(house.db, query, uses);
    const counts = await uses.count(house.db, "laws", found.rows.map(({ id }) => id));
    return page("libraries/laws/list.njk", lawsPage(found, query, { user, counts }), { fragments: { results: "libraries/laws/_results.njk" } });
  });

  lawFormRoutes(r, house, lawAt);
  mergeRoutes(r, house, {
    ...tools, duplicates: duplicatesOf(lawSource, { whereMergeable: whereOwnLaws, group: sameLaws }),
    search: async (text, user) => (await searchRecords(house.db, lawSource, { text, user, page: 1, size: OFFERED })).records.map(({ id }) => id),
  });

  r.get("/laws/:id", { access: "libraries.read", params: ById }, async ({ params, user }) => {
    const [law, versions] = [await lawAt(params.id), await findLawVersions(house.db, params.id)];
    const used = await uses.find(house.db, { kind: "laws", ids: [params.id], limit: USES_OF_ARTICLES, offset: 0, reader: user, each: "item", part: "" });
    return page("libraries/laws/show.njk", lawPage(law, { uses: used, versions, user }));
  });

  r.get("/laws/:id/article", { access: "libraries.read", params: ById, query: z.object({ no: SearchText }) }, async ({ params, query }) =>
    articleAddress((await lawAt(params.id)), query.no));

  lawVersionRoutes(r, house, lawAt);
  usesRoutes(r, house, tools);
  deleteRoutes(r, house, tools);
};

/** Adding and changing by hand, with a look at what was recognised in the pasted articles. */
const lawFormRoutes = (r: RouteTable, house: AnyHouse, lawAt: (id: string) => Promise<Law>): void => {
  const act = (now: Date) => ({ audit: house.audit, now });
  r.form("/laws/new", {
    access: "libraries.add-laws", query: Back, body: LawForm,
    show: async ({ form, query }) => page(FORM, lawFormPage(form, null, { back: query, preview: false, there: form.errors.length === 0 ? undefined : await findNamesake(house.db, form.words) })),
    check: async ({ body }) => [...(await checkNamesake(house.db, body)), ...(await checkSuccessor(house.db, body, null))],
    submit: async ({ body, query, user, now }) => {
      const id = await house.transact((tx) => addLaw(tx, user, body, act(now)));
      if (query.back !== "") return redirect(withPicked(query.back, id));
      return redirect(recordHref("laws", id), { kind: "done", title: `已新增《${body.title}》`, text: afterAdding(query, "现在可以在事项中引用。") });
    },
  });

  r.post("/laws/preview", { access: "libraries.add-laws", query: Back.extend({ id: rowId().optional() }), body: z.record(z.string(), z.unknown()) }, async ({ body, query }) => {
    const law = query.id === undefined ? null : await lawAt(query.id);
    const shown = lawFormPage({ words: body, errors: [] }, law, { back: query, preview: true });
    return page(FORM, shown, { fragments: { recognised: "libraries/laws/_recognised.njk" } });
  });

  r.form("/laws/:id/edit", {
    access: "libraries.add-laws", params: ById, body: Revision.and(LawForm),
    show: async ({ form, params, user }) => {
      const law = await lawAt(params.id);
      if (!mayChangeLaw(user, law.row)) throw forbid("libraries.edit-laws");
      return page(FORM, lawFormPage(form, law, { back: NO_BACK, preview: false }));
    },
    check: async ({ body, params }) => checkSuccessor(house.db, body, { id: params.id, successor: (await lawAt(params.id)).successor }),
    submit: async ({ body: { revision, ...law }, params, user, now }) => {
      await house.transact((tx) => changeLaw(tx, user, { id: params.id, revision, law }, act(now)));
      return redirect(recordHref("laws", params.id), { kind: "done", title: "已保存", text: "引用这部法规的事项会显示新的内容。" });
    },
  });
};
