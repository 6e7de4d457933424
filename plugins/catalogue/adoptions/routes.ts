import { z } from "zod";
import { ById, notFound, page, PageNumber, redirect, type RouteTable, rowId, SearchText, several } from "../../../core/contract.ts";
import { isFilled, ownValue, textIn } from "../elements/element-values.ts";
import { elementsFor } from "../elements/elements-for.ts";
import { departmentsFor } from "../entries/find-editable.ts";
import { findEntryChoices } from "../items/find-choices.ts";
import { editHref } from "../items/item-hrefs.ts";
import { elementsOfVersion } from "../items/read-elements-of.ts";
import type { PageTools } from "../page-tools.ts";
import { tasksHref } from "../tasks/model.ts";
import { adoptItem, findSource } from "./adopt-item.ts";
import { adoptionsPage, adoptPage } from "./adoptions-page.ts";
import { findAdoptable } from "./find-adoptable.ts";
import { adoptedValues, sharedElements } from "./own-elements.ts";
import { mayAdopt } from "./policy.ts";
import { takeOverChanges } from "./take-over-changes.ts";

const Address = z.object({
  q: SearchText, taken: z.literal("1").optional().catch(undefined).transform((taken) => taken === "1"),
  page: PageNumber,
});
const AdoptForm = z.object({ departmentId: rowId().catch("0"), entryId: rowId().catch("") });
const Chosen = z.object({ versionId: rowId().catch("0"), keys: several(z.array(z.string().max(100)).max(300)) });

/** 公共服务引入, and what becomes of it when the source changes (HLJ-2.3.2). */
export const adoptionRoutes = (tools: PageTools) => (r: RouteTable): void => {
  const { house } = tools;
  r.get("/adoptions", { access: "catalogue.edit", query: Address }, async ({ query, user }) =>
    page("catalogue/adoptions/list.njk", adoptionsPage(await findAdoptable(house.db, user, query), query), { fragments: { adoptable: "catalogue/adoptions/_list.njk" } }));

  r.form("/adoptions/:id", {
    access: "catalogue.edit", params: ById, body: AdoptForm,
    show: async ({ form, params, user }) => {
      const source = await findSource(house.db, params.id);
      const departments = (await departmentsFor(house.db, house.people, user, "catalogue.edit")).filter((department) => mayAdopt(department, source));
      const values = await elementsOfVersion(house.db, source.versionId);
      if (departments.length === 0 || textIn(values, "is_secret") === "1") throw notFound();
      const shared = new Set(sharedElements(source.typeCode).map(({ key }) => key));
      const named = elementsFor("item", source.typeCode).filter(({ key }) => isFilled(ownValue(values, key)));
      return page("catalogue/adoptions/adopt.njk", adoptPage({
        source, departments, form, entries: await findEntryChoices(house.db, departments, { typeCode: source.typeCode, entryId: "" }),
        copied: named.filter(({ key }) => key in adoptedValues(source.typeCode, values)).map(({ label }) => label), left: named.filter(({ key }) => !shared.has(key)).map(({ label }) => label),
      }));
    },
    submit: async ({ body, params, user, now }) => {
      const { itemId } = await house.transact((tx) => adoptItem(tx, user, { sourceItemId: params.id, departmentId: body.departmentId, entryId: body.entryId === "" ? null : body.entryId, now }, house));
      return redirect(editHref(itemId), { kind: "done", title: "已引入", text: "来源事项的内容已经带入草稿，请补全本单位的窗口、电话等信息。来源以后变更时，待办里会提醒。" });
    },
  });

  r.post("/tasks/:id/take-over", { access: "catalogue.edit", params: ById, body: Chosen }, async ({ body, params, user, now }) => {
    const { itemId, taken } = await house.transact((tx) => takeOverChanges(tx, user, { taskId: params.id, ...body, now }, { ...house, perform: tools.items.perform }));
    return taken === 0
      ? redirect(tasksHref, { kind: "done", title: "已办结", text: "没有采用来源的改动，本单位的内容不变。" })
      : redirect(editHref(itemId), { kind: "done", title: `已采用 ${taken} 处改动`, text: "改动已经写入变更草稿，核对后提交审核。" });
  });
};
