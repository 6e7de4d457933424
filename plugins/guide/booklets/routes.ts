import { page, redirect, workHref, type PeopleDirectory, type RouteTable, type StartWork } from "../../../core/contract.ts";
import type { GuideTools } from "../guide-tools.ts";
import { bookletPage } from "./booklet-page.ts";
import { findChoices } from "./find-choices.ts";
import { findSelected } from "./find-selected.ts";
import { Selection } from "./selection.ts";
import { PRINT_MANY, startBooklet } from "./start-booklet.ts";

export type BookletTools = GuideTools & { people: PeopleDirectory; start: StartWork<Selection>; most(): number };

/** 办事指南汇编: choosing, seeing how many it will be, starting; the rest happens in 我的任务. */
export const bookletRoutes = (tools: BookletTools) => (r: RouteTable): void => {
  r.form("/booklets", {
    access: PRINT_MANY, query: Selection, body: Selection,
    show: async ({ form, query, user }) => {
      const selection = form.errors.length > 0 ? Selection.parse(form.words) : query;
      const selected = await findSelected(tools, selection);
      return page("guide/booklets/booklets.njk", bookletPage({ selection, selected, choices: await findChoices(tools, user, selection), most: tools.most() }));
    },
    submit: async ({ body: selection, user, now }) => {
      const selected = await findSelected(tools, selection);
      const { start } = tools;
      return redirect(workHref(await tools.transact((tx) => startBooklet(tx, user, { selection, selected, most: tools.most(), start, now }))));
    },
  });
};
