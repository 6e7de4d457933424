import { z } from "zod";
import { placeUses, type House } from "../../contract.ts";
import { page, redirect, type RouteTable } from "../../http/route-table.ts";
import { RegionCode } from "../departments/form.ts";
import { whatStandsInTheWay } from "../departments/what-stands-in-the-way.ts";
import { addRegion, MANAGE_REGIONS } from "./add-region.ts";
import { changeRegion } from "./change-region.ts";
import { deleteRegion } from "./delete-region.ts";
import { RegionForm, RegionName } from "./form.ts";
import { deleteRegionPage, LIST, regionFormPage, regionsPage, listOf } from "./region-pages.ts";
import { regionPlace } from "./region-tree.ts";

const Chosen = z.object({ region: RegionCode.or(z.literal("")).catch("") });
const ByCode = z.object({ code: z.string().regex(/^\d{1,12}$/) });

/** 区划管理: the tree of regions, one level at a time. */
export const regionRoutes = (house: House<unknown>) => (r: RouteTable): void => {
  const { db } = house;

  r.get(LIST, { access: MANAGE_REGIONS, query: Chosen }, async ({ query, user }) =>
    page("core/people/regions/list.njk", regionsPage(await regionPlace(db, user, MANAGE_REGIONS, query.region))));

  r.form(`${LIST}/new`, {
    access: MANAGE_REGIONS, query: Chosen, body: RegionForm,
    show: async ({ query, user, form }) => page("core/people/regions/form.njk", regionFormPage(await regionPlace(db, user, MANAGE_REGIONS, query.region), true, form)),
    submit: async ({ user, body, now }) => {
      await house.transact((tx) => addRegion(tx, user, { ...body, now }));
      return redirect(listOf(body.code), { kind: "done", title: `已新增区划：${body.name}`, text: "接下来可以在这个区划建立部门。" });
    },
  });

  r.form(`${LIST}/:code/edit`, {
    access: MANAGE_REGIONS, params: ByCode, body: RegionName,
    show: async ({ params, user, form }) => page("core/people/regions/form.njk", regionFormPage(await regionPlace(db, user, MANAGE_REGIONS, params.code), false, form)),
    submit: async ({ params, user, body, now }) => {
      await house.transact((tx) => changeRegion(tx, user, { code: params.code, name: body.name, now }));
      return redirect(listOf(params.code), { kind: "done", title: "已保存", text: "" });
    },
  });

  r.form(`${LIST}/:code/delete`, {
    access: MANAGE_REGIONS, params: ByCode, body: z.object({}),
    show: async ({ params, user }) => {
      const place = await regionPlace(db, user, MANAGE_REGIONS, params.code);
      return page("core/people/regions/delete.njk", deleteRegionPage(place, await whatStandsInTheWay(db, house.collect(placeUses), { regionCode: params.code })));
    },
    submit: async ({ params, user, now }) => {
      const name = await house.transact((tx) => deleteRegion(tx, user, { code: params.code, keepers: house.collect(placeUses), now }));
      return redirect(LIST, { kind: "done", title: `已删除区划：${name}`, text: "" });
    },
  });
};
