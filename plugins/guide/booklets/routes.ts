import { page, redirect, workHref, type PeopleDirectory, type RouteTable, type StartWork } from "../../../core/contract.ts";
import type { GuideTools } from "../guide-tools.ts";
import { bookletPage } from "./booklet-page.ts";
import { findChoices } from "./find-choices.ts";
import { findSelected } from "./find-selected.ts";
import { BookletAddress, partOf, Selection } from "./selection.ts";
import { PRINT_MANY, startBooklet } from "./start-booklet.ts";

export type BookletTools = GuideTools & { people: PeopleDirectory; start: StartWork<Selection>; most(): number };

/** 办事指南汇编: choosing, seeing how many it will be, starting; the rest happens in 我的任务. */
export const bookletRoutes = (tools: BookletTools) => (r: RouteTable): void => {
  r.form("/booklets", {
    access: PRINT_MANY, query: BookletAddress, body: Selection,
    show: async ({ form, query, user }) => {
      const { asked, ...selection } = form.errors.length > 0 ? { asked: "", ...Selection.parse(form.words) } : query;
      const selected = await findSelected(tools, selection);
      const isMissing = selected === null && (asked === "1" || selection[partOf(selection)] !== "");
      const choices = await findChoices(tools, user, partOf(selection), selection);
      return page("guide/booklets/booklets.njk", bookletPage({ selection, selected, isMissing, choices, most: tools.most(), errors: form.errors }), { status: isMissing ? 422 : 200 });
    },
    submit: async ({ body: selection, user, now }) => {
      const selected = await findSelected(tools, selection);
      const { start } = tools;
      return redirect(workHref(await tools.transact((tx) => startBooklet(tx, user, { selection, selected, most: tools.most(), start, now }))));
    },
  });
};
