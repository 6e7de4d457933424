import type { FormState } from "../../http/route-table.ts";
import { formValues } from "../../http/form-fields.ts";
import { listAddress } from "../../http/list-address.ts";
import { useWords, type Use } from "../departments/what-stands-in-the-way.ts";
import { regionBranch } from "./region-branch.ts";
import type { RegionPlace } from "./region-tree.ts";

export const LIST = "/people/regions";
export const listOf = (code: string): string => listAddress(LIST, { region: code });
const crumbs = [{ text: "系统设置" }, { text: "区划管理", href: LIST }];
const LEVELS = ["", "省级", "市级", "县级", "乡镇（街道）级", "村（社区）级"];

export const regionsPage = (place: RegionPlace): object => ({
  crumbs: crumbs.slice(0, 1), title: "区划管理", branch: regionBranch(place, LIST), addHref: listAddress(`${LIST}/new`, { region: place.chosen.code }),
  name: place.chosen.name, facts: [{ label: "区划代码", value: place.chosen.code, code: true }, { label: "层级", value: LEVELS[place.chosen.level] ?? "" }],
  editHref: `${LIST}/${place.chosen.code}/edit`, deleteHref: `${LIST}/${place.chosen.code}/delete`, departmentsHref: listAddress("/people/departments", { region: place.chosen.code }),
  rows: place.below.map((row) => ({ name: row.name, href: listOf(row.code), code: row.code, level: LEVELS[row.level] ?? "", below: Number(row.below), departments: Number(row.departments) })),
});

export const regionFormPage = ({ chosen }: RegionPlace, isNew: boolean, form: FormState): object => ({
  crumbs, isNew, title: isNew ? "新增区划" : `修改：${chosen.name}`, problems: form.errors, code: chosen.code,
  action: isNew ? listAddress(`${LIST}/new`, { region: chosen.code }) : `${LIST}/${chosen.code}/edit`, cancelHref: listOf(chosen.code),
  // The digits that all regions below share are written already.
  values: formValues(form, isNew ? { code: chosen.code.length > 6 ? chosen.code : chosen.code.replace(/(00)+$/, ""), name: "" } : { code: chosen.code, name: chosen.name }),
});

export const deleteRegionPage = ({ chosen }: RegionPlace, uses: readonly Use[]): object => ({
  crumbs, title: "删除区划", name: chosen.name, uses: useWords(uses), action: `${LIST}/${chosen.code}/delete`, backHref: listOf(chosen.code),
  points: ["删除后不能恢复，操作记入审计日志", "这个区划没有下级区划、部门和资料"],
});
