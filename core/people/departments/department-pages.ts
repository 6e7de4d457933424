import type { FormState } from "../../http/route-table.ts";
import { formValues } from "../../http/form-fields.ts";
import { listAddress, pagination } from "../../http/list-address.ts";
import { regionBranch } from "../regions/region-branch.ts";
import type { RegionPlace, RegionRow } from "../regions/region-tree.ts";
import type { DepartmentRow } from "./department-row.ts";
import type { findDepartments } from "./find-departments.ts";
import { useWords, type Use } from "./what-stands-in-the-way.ts";

export const LIST = "/people/departments";
export const hrefOf = (id: string): string => `${LIST}/${id}`;
const crumbs = [{ text: "系统设置" }, { text: "部门管理", href: LIST }];

export const departmentsPage = (found: Awaited<ReturnType<typeof findDepartments>>, place: RegionPlace, q: string): object => ({
  title: "部门管理", crumbs: crumbs.slice(0, 1), action: LIST, q, region: place.chosen.code, isFiltered: q !== "", clearHref: listAddress(LIST, { region: place.chosen.code }),
  branch: regionBranch(place, LIST), addHref: listAddress(`${LIST}/new`, { region: place.chosen.code }), place: place.chosen.name,
  rows: found.rows.map((row) => ({
    href: hrefOf(row.id), name: row.name, note: row.parent_name === null ? row.short_name : `上级部门：${row.parent_name}`,
    region: row.region_name, code: row.credit_code, phone: row.phone, staff: Number(row.staff),
  })),
  pages: pagination(LIST, { region: place.chosen.code, q }, { page: found.page, total: found.total, unit: "个部门" }),
});

export const departmentPage = (row: DepartmentRow, uses: readonly Use[]): object => {
  const href = hrefOf(row.id);
  return {
    crumbs, title: row.name, editHref: `${href}/edit`, moveHref: `${href}/move`, mergeHref: `${href}/merge`, deleteHref: `${href}/delete`,
    staffHref: `/people/staff?department=${row.id}`, belowHref: listAddress(`${LIST}/new`, { region: row.region_code, parent: row.id }),
    facts: [
      { label: "简称", value: row.short_name }, { label: "统一社会信用代码", value: row.credit_code, code: true }, { label: "所在区划", value: row.region_name },
      { label: "上级部门", value: row.parent_name ?? "", ...(row.parent_id === null ? {} : { href: hrefOf(row.parent_id) }) },
      { label: "电话", value: row.phone }, { label: "地址", value: row.address }, { label: "排序号", value: row.position },
    ],
    uses: uses.map(({ what, count }) => ({ label: what, value: `${count} 个` })),
  };
};

type Frame = { row: DepartmentRow | null; region: Pick<RegionRow, "code" | "name">; parent: Pick<DepartmentRow, "id" | "name"> | null; form: FormState };

const NEW = { name: "", short_name: "", credit_code: "", phone: "", address: "", position: "" };

const wordsOf = ({ name, short_name, credit_code, phone, address, position }: DepartmentRow): typeof NEW =>
  ({ name, short_name, credit_code, phone, address, position: String(position) });

const addressesOf = ({ row, region, parent }: Frame): { title: string; action: string; cancelHref: string } => row === null
  ? { title: "新增部门", action: listAddress(`${LIST}/new`, { region: region.code, parent: parent?.id ?? "" }), cancelHref: listAddress(LIST, { region: region.code }) }
  : { title: `修改：${row.name}`, action: `${hrefOf(row.id)}/edit`, cancelHref: hrefOf(row.id) };

export const departmentFormPage = (frame: Frame): object => ({
  crumbs, ...addressesOf(frame), isNew: frame.row === null, problems: frame.form.errors,
  where: [{ label: "所在区划", value: frame.region.name }, { label: "上级部门", value: frame.parent?.name ?? "无" }],
  values: formValues(frame.form, frame.row === null ? NEW : wordsOf(frame.row)),
});

export const deleteDepartmentPage = (row: DepartmentRow, uses: readonly Use[]): object => ({
  crumbs, title: "删除部门", name: row.name, uses: useWords(uses), action: `${hrefOf(row.id)}/delete`, backHref: hrefOf(row.id), mergeHref: `${hrefOf(row.id)}/merge`,
  points: ["删除后不能恢复，操作记入审计日志", "这个部门名下没有下级部门、人员账号和资料"],
});

type Move = { row: DepartmentRow; regions: readonly RegionRow[]; region: string; parents: readonly DepartmentRow[]; below: number; form: FormState };

export const moveDepartmentPage = ({ row, regions, region, parents, below, form }: Move): object => ({
  crumbs, title: `移动：${row.name}`, path: `${hrefOf(row.id)}/move`, action: listAddress(`${hrefOf(row.id)}/move`, { region }), backHref: hrefOf(row.id), region,
  regions: regions.map(({ code, name, level }) => ({ value: code, text: `${"　".repeat(Math.max(0, level - (regions[0]?.level ?? level)))}${name}` })),
  regionName: regions.find(({ code }) => code === region)?.name ?? "", problems: form.errors,
  parent: formValues(form, { parent: region === row.region_code ? row.parent_id ?? "" : "" }).parent,
  parents: parents.map(({ id, name }) => ({ value: id, text: name })),
  points: [
    ...(below === 0 ? [] : [`下级部门 ${below} 个一起移动`]), "人员账号、事项和引用库资料都跟着部门走，本部门的角色不变",
    ...(region === row.region_code ? [] : ["人员在原区划的“本区划及下级区划”角色收回，由安全管理员重新授予", "已入库事项的实施编码不变，下一次变更事项时按新的位置编码"]),
  ],
});

type Choice = { row: DepartmentRow; q: string; found: { rows: readonly DepartmentRow[]; total: number } };

export const chooseTargetPage = ({ row, q, found }: Choice): object => ({
  crumbs, title: `合并：${row.name}`, name: row.name, action: `${hrefOf(row.id)}/merge`, q, backHref: hrefOf(row.id), total: found.total,
  rows: found.rows.filter(({ id }) => id !== row.id).map((other) => ({ name: other.name, region: other.region_name, code: other.credit_code, href: `${hrefOf(row.id)}/merge/${other.id}` })),
});

export const mergePage = (from: DepartmentRow, into: DepartmentRow, uses: readonly Use[]): object => ({
  crumbs, title: "合并部门", question: `确定要把“${from.name}”并入“${into.name}”吗？`, action: `${hrefOf(from.id)}/merge/${into.id}`, backHref: `${hrefOf(from.id)}/merge`,
  points: [
    ...(uses.length === 0 ? ["没有需要转移的内容"] : uses.map(({ what, count }) => `${what} ${count} 个转到“${into.name}”`)),
    `“${from.name}”随后删除，合并不能撤销`, "已入库事项的实施编码不变，下一次变更事项时才按新部门的统一社会信用代码编码",
    `人员原来按部门授予的角色收回${from.region_code === into.region_code ? "" : "，按区划授予的也收回"}，由安全管理员重新授予`,
    "两个部门有同名材料、文档、窗口时，转来的一份在名称后注明原部门",
  ],
});
