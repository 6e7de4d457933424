import { z } from "zod";
import { page, redirect, refuse, whereInScope, rowId, several, type RouteTable, type User } from "../../../core/contract.ts";
import type { ItemVersion } from "../api.ts";
import { itemsHref } from "../items/item-hrefs.ts";
import { readVersions, versionQuery } from "../items/read-versions.ts";
import { PLACE_COLUMNS } from "../items/version-filters.ts";
import type { PageTools } from "../page-tools.ts";
import { createGroup } from "./create-group.ts";
import { fillGroup } from "./fill-group.ts";
import { SeenId } from "../items/seen-id.ts";
import { findGroupsOf } from "./find-groups.ts";
import { regroupPage } from "./regroup-page.ts";

const Ids = several(z.array(rowId()).max(200));
const Back = z.string().regex(/^\/catalogue\/(items|query|todo)(\?[^\s\\]*)?$/).catch(itemsHref);
/** The list ticks versions, the form that follows names their items. */
const Chosen = z.object({ ids: several(z.array(SeenId).max(200)), back: Back });
const Choice = z.object({
  itemIds: Ids, back: Back, groupId: z.union([rowId(), z.enum(["new", "none"])], "分组：请选择"), name: z.string().trim().max(60, "分组名称：请缩短到 60 个字以内").default(""),
  entryId: rowId().catch("0"), departmentId: rowId().catch("0"),
});

/** What the form keeps when it is shown again; whatever else was sent there means nobody's items. */
const Kept = z.object({ itemIds: Ids.catch([]), back: Back });

/** 移到分组, from the ticked rows of the list. */
export const regroupRoutes = ({ house }: PageTools) => (r: RouteTable): void => {
  const findChosen = (user: User, column: "v.id" | "v.item_id", ids: readonly string[]): Promise<ItemVersion[]> =>
    readVersions(versionQuery(house.db).where("v.head", true).whereIn(column, [...ids]).orderBy("v.id").modify((rows) => { whereInScope(rows, user, "catalogue.edit", PLACE_COLUMNS); }));

  r.post("/items/group", { access: "catalogue.edit", body: Chosen }, async ({ body, user, form }) => {
    const versions = await findChosen(user, "v.id", body.ids.map(({ versionId }) => versionId));
    const reason = whyNot(versions);
    if (reason !== "") return redirect(body.back, { kind: "warn", title: "不能一起移到分组", text: reason });
    return page("catalogue/groups/regroup.njk", regroupPage({ versions, groups: await findGroupsOf(house.db, user, versions[0]?.entry?.id ?? "0"), back: body.back, form }));
  });

  r.post("/items/regroup", {
    access: "catalogue.edit", body: Choice,
    show: async ({ form, user }) => {
      const words = Kept.parse(form.words);
      const versions = await findChosen(user, "v.item_id", words.itemIds);
      return page("catalogue/groups/regroup.njk", regroupPage({ versions, groups: await findGroupsOf(house.db, user, versions[0]?.entry?.id ?? "0"), back: words.back, form }));
    },
  }, async ({ body, user, now }) => {
    if (body.groupId === "new" && body.name === "") throw refuse("catalogue.group-nameless", { field: "name" });
    const count = await house.transact(async (tx) => {
      const groupId = body.groupId === "none" ? null : body.groupId === "new" ? (await createGroup(tx, user, { ...body, now }, house)).id : body.groupId;
      return fillGroup(tx, user, { itemIds: body.itemIds, groupId, now }, house);
    });
    // The words of the operation manual (YN-2.1.6.1).
    return redirect(body.back, { kind: "done", title: "提交成功", text: body.groupId === "none" ? `${count} 个事项不再属于任何分组。` : `${count} 个事项已经放进分组。` });
  });
};

/** Why these cannot go into one folder together; `""` when they can. */
const whyNot = (versions: readonly ItemVersion[]): string => {
  const [first] = versions;
  if (first === undefined) return "没有选中可以编辑的事项。请先在事项前面打勾。";
  if (versions.some(({ entry }) => entry === null)) return "选中的事项里有不属于任何目录的，分组建立在目录之下。";
  if (versions.some(({ entry }) => entry?.id !== first.entry?.id)) return "选中的事项属于不同的目录。请先在左边选定一个目录，再选事项。";
  return versions.some(({ department }) => department.id !== first.department.id) ? "选中的事项属于不同的单位，请分别移动。" : "";
};
