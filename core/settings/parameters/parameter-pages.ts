import { dateTimeText } from "../../calendar/chinese-date.ts";
import { formValues } from "../../http/form-fields.ts";
import type { FormState } from "../../http/route-table.ts";
import { valueOf, type DeclaredParameter } from "./parameter.ts";
import type { SiteSettings } from "../site-settings.ts";

export const PARAMETERS = "/people/parameters";
export const parameterHref = (id: string): string => `${PARAMETERS}/${id}`;
export type ChangedParameter = { id: string; changed_at: Date; changed_by: string };

const rangeText = ({ min, max, unit }: DeclaredParameter): string => `${min} 至 ${max} ${unit}`;

/** The parameters of all plugins that are on, under the headings they were declared with. */
export const parametersPage = (parameters: readonly DeclaredParameter[], changed: readonly ChangedParameter[], settings: Pick<SiteSettings, "value">): object => {
  const changes = new Map(changed.map((row) => [row.id, row]));
  const rowOf = (parameter: DeclaredParameter): object => {
    const change = changes.get(parameter.id);
    return {
      label: parameter.label, note: parameter.note, value: `${valueOf(parameter, settings)} ${parameter.unit}`, usual: `${parameter.usual} ${parameter.unit}`, range: rangeText(parameter),
      isChanged: change !== undefined, changed: change === undefined ? "没有修改过" : `${change.changed_by} ${dateTimeText(change.changed_at)}`, href: parameterHref(parameter.id),
    };
  };
  const groups = [...new Set(parameters.map(({ group }) => group))];
  return {
    crumbs: [{ text: "系统设置" }], title: "参数设置",
    groups: groups.map((group, index) => ({ id: `group-${index + 1}`, title: group, rows: parameters.filter((one) => one.group === group).map(rowOf) })),
  };
};

export const parameterPage = (parameter: DeclaredParameter, form: FormState, settings: Pick<SiteSettings, "value">): object => {
  const now = valueOf(parameter, settings);
  return {
    crumbs: [{ text: "系统设置" }, { text: "参数设置", href: PARAMETERS }], title: parameter.label, note: parameter.note, unit: parameter.unit,
    action: parameterHref(parameter.id), cancelHref: PARAMETERS, problems: form.errors, values: formValues(form, { value: String(now) }),
    hint: `可以填 ${rangeText(parameter)}，默认 ${parameter.usual} ${parameter.unit}。`, isUsual: now === parameter.usual, usual: `${parameter.usual} ${parameter.unit}`,
    resetAction: `${parameterHref(parameter.id)}/reset`,
  };
};
