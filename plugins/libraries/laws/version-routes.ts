import { z } from "zod";
import { dateText } from "../../../core/calendar/chinese-date.ts";
import { localDay } from "../../../core/calendar/local-day.ts";
import { ById, forbid, formValues, notFound, page, redirect, requiredText, type RouteTable, rowId, type User } from "../../../core/contract.ts";
import { dayField, Revision } from "../records/fields.ts";
import { crumbsTo, recordHref } from "../records/kinds.ts";
import type { AnyHouse } from "../records/shelf.ts";
import { abolishLaw } from "./abolish-law.ts";
import { comparePage } from "./compare/compare-page.ts";
import { findLaw, type Law } from "./find-law.ts";
import { findLawVersions } from "./find-law-versions.ts";
import { RevisionForm } from "./law-form.ts";
import { revisionFormPage } from "./law-form-page.ts";
import { mayChangeLaw } from "./policy.ts";
import { reviseLaw } from "./revise-law.ts";

const Abolition = z.object({
  on: dayField("废止日期").refine((day) => day !== null, "废止日期：请写从哪一天起废止"),
  reason: requiredText("废止原因", 500, "请写废止的依据，例如云政发〔2026〕12号决定废止"),
});

/** 修订, 废止 and the comparison of two versions of a law. */
export const lawVersionRoutes = (r: RouteTable, house: AnyHouse, lawAt: (id: string) => Promise<Law>): void => {
  const mine = async (id: string, user: User): Promise<Law> => {
    const law = await lawAt(id);
    if (!mayChangeLaw(user, law.row)) throw forbid("libraries.edit-laws");
    return law;
  };
  const act = (now: Date) => ({ audit: house.audit, now });

  r.form("/laws/:id/revise", {
    access: "libraries.add-laws", params: ById, body: Revision.and(RevisionForm),
    show: async ({ form, params, user }) => page("libraries/laws/revise.njk", revisionFormPage(form, await mine(params.id, user))),
    submit: async ({ body: { revision, ...law }, params, user, now }) => {
      const id = await house.transact((tx) => reviseLaw(tx, user, { id: params.id, revision, law }, act(now)));
      const isPending = (law.effective_on ?? "") > localDay(now);
      const text = isPending ? `新版本到 ${dateText(law.effective_on ?? "")} 自动施行，原版本到那天自动标为“已被新版取代”，并通知引用它的单位。` : "原版本已标为“已被新版取代”，引用它的单位会收到“依据已变更”的待办。";
      return redirect(recordHref("laws", id), { kind: "done", title: `已保存新版本《${law.title}》`, text });
    },
  });

  r.form("/laws/:id/abolish", {
    access: "libraries.add-laws", params: ById, body: Abolition,
    show: async ({ form, params, user, now }) => {
      const { row } = await mine(params.id, user);
      return page("libraries/laws/abolish.njk", {
        crumbs: crumbsTo("laws"), title: `《${row.title}》`, problems: form.errors, values: formValues(form, { on: localDay(now), reason: row.abolish_reason }),
        action: `${recordHref("laws", row.id)}/abolish`, backHref: recordHref("laws", row.id), usesHref: `${recordHref("laws", row.id)}/uses`,
      });
    },
    submit: async ({ body, params, user, now }) => {
      const { title, isPending } = await house.transact((tx) => abolishLaw(tx, user, { id: params.id, on: body.on ?? localDay(now), reason: body.reason }, act(now)));
      const text = isPending ? "到那天自动标为“失效”，并通知引用它的单位。" : "不能再被新的事项引用；引用它的单位会收到“依据已变更”的待办。";
      return redirect(recordHref("laws", params.id), { kind: "done", title: `《${title}》${isPending ? `将于 ${dateText(body.on ?? "")} 废止` : "已废止"}`, text });
    },
  });

  r.get("/laws/:id/compare", { access: "libraries.read", params: ById, query: z.object({ with: rowId().catch(""), all: z.string().optional() }) }, async ({ params, query }) => {
    const [law, versions] = [await lawAt(params.id), await findLawVersions(house.db, params.id)];
    // Without a choice: the version that took over, otherwise the one before.
    const other = query.with || law.successor?.id || versions.filter(({ id }) => id !== params.id).at(-1)?.id;
    const against = other === undefined ? null : await findLaw(house.db, other);
    if (against === null) throw notFound();
    return page("libraries/laws/compare.njk", comparePage(law, against, { versions, all: query.all === "1" }));
  });
};
