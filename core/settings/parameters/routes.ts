import { z } from "zod";
import type { House } from "../../contract.ts";
import { notFound, refuse } from "../../http/refusal.ts";
import { page, redirect, type RouteTable } from "../../http/route-table.ts";
import type { SiteSettings } from "../site-settings.ts";
import { parameterPage, parametersPage, PARAMETERS } from "./parameter-pages.ts";
import type { DeclaredParameter } from "./parameter.ts";
import { MANAGE_PARAMETERS } from "./policy.ts";
import { setParameter } from "./set-parameter.ts";

const ByParameter = z.object({ id: z.string().max(100) });
/** Full-width figures are figures. */
const Value = z.object({ value: z.string().catch("").transform((text) => text.normalize("NFKC").trim()) });

/** 参数设置: the numbers that administrators change while the site runs (ZKHL-4.8.3). Plugins declare theirs with `house.parameter`. */
export const parameterRoutes = (house: House<unknown>, settings: SiteSettings, parameters: readonly DeclaredParameter[]) => (r: RouteTable): void => {
  const at = (id: string): DeclaredParameter => {
    const found = parameters.find((parameter) => parameter.id === id);
    if (found === undefined) throw notFound();
    return found;
  };
  const set = async (change: (tx: Parameters<Parameters<typeof house.transact>[0]>[0]) => Promise<void>): Promise<void> => {
    await house.transact(change);
    await settings.reload();
  };

  r.get(PARAMETERS, { access: MANAGE_PARAMETERS }, async () => page("core/settings/parameters/list.njk",
    parametersPage(parameters, await house.db("core_parameters").select("id", "changed_at", "changed_by"), settings)));

  r.form(`${PARAMETERS}/:id`, {
    access: MANAGE_PARAMETERS, params: ByParameter, body: Value,
    show: async ({ params, form }) => page("core/settings/parameters/form.njk", parameterPage(at(params.id), form, settings)),
    submit: async ({ params, body, user, now }) => {
      const parameter = at(params.id);
      if (!/^\d{1,6}$/.test(body.value)) throw refuse("core.parameter-whole", { field: "value", values: { label: parameter.label } });
      const value = Number(body.value);
      await set((tx) => setParameter(tx, user, { parameter, value, now }));
      return redirect(PARAMETERS, { kind: "done", title: `已修改：${parameter.label}`, text: `现在是 ${value} ${parameter.unit}。` });
    },
  });

  r.post(`${PARAMETERS}/:id/reset`, { access: MANAGE_PARAMETERS, params: ByParameter }, async ({ params, user, now }) => {
    const parameter = at(params.id);
    await set((tx) => setParameter(tx, user, { parameter, value: null, now }));
    return redirect(PARAMETERS, { kind: "done", title: `已恢复默认值：${parameter.label}`, text: `现在是 ${parameter.usual} ${parameter.unit}。` });
  });
};
