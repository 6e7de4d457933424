import { isDeepStrictEqual } from "node:util";
import { STATE_WORDS, type ItemVersion } from "../api.ts";
import type { ElementValues } from "../elements/element.ts";
import { textIn } from "../elements/element-values.ts";
import { stampOf } from "./item-rows.ts";
import { faultAt, type BookLine, type BookRow, type Known } from "./book-row.ts";
import type { Fault } from "./import-model.ts";
import { placeOf, type ReadLine } from "./read-item-line.ts";
import { identityPlace, identityText, mayEdit, mayRead, type KnownItem } from "./resolve-items.ts";

/** A line about an item that is there: what changes, and whether it may. */
export const judgeKnown = (known: Known, at: BookLine, { version, values: before }: KnownItem, read: ReadLine): BookRow => {
  const key = placeOf(at.sheet, "key");
  // Whoever may not write an item hears nothing of it: what the other faults say would tell where it belongs.
  if (!mayEdit(known.user, version)) return { ...at, act: "faulty", faults: [faultAt(at, key, mayRead(known.user, version) ? "您没有编辑这个事项的权限" : NOT_YOURS)] };
  const faults = [...read.faults, ...movedIdentity(at, version)];
  const stop = (act: "faulty" | "blocked", fault: Fault): BookRow => ({ ...at, act, faults: [...faults, fault] });
  if (at.sheet.typeCode !== version.typeCode) return stop("faulty", faultAt(at, key, `这个事项的类型是“${version.typeName}”，不能在“${at.sheet.name}”工作表里导入；要改类型请用“移动”`));
  if (faults.some(({ kind }) => kind === "error")) return { ...at, act: "faulty", faults };
  if (read.missing.length === 0 && isDeepStrictEqual(read.values, before)) return { ...at, act: "same", faults };
  const wrong = staleOrNameless(at, version, read);
  if (wrong !== undefined) return stop("faulty", wrong);
  const hindrance = hindranceOf(version);
  if (hindrance !== undefined) return stop("blocked", faultAt(at, key, hindrance));
  return { ...at, act: version.state === "draft" ? "again" : "next", faults, missing: read.missing, row: rowOf(at, version, read.values), before, versionId: version.versionId, revision: version.revision, itemId: version.itemId, departmentId: version.department.id };
};

/** The same words whether the item is there or not. */
export const NOT_YOURS = "没有这个事项，或者您无权修改；新增的事项请写“新1”这样的编号";

const staleOrNameless = (at: BookLine, version: ItemVersion, { values }: ReadLine): Fault | undefined => {
  if (textIn(values, "task_name").trim() === "") return nameless(at);
  const stamp = placeOf(at.sheet, "stamp");
  const seen = String(at.line.cells[stamp] ?? "").trim();
  return seen === "" || seen === stampOf(version) ? undefined : faultAt(at, stamp, "导出以后有人修改过这个事项，请重新导出，在新的文件里改");
};

export const nameless = (at: BookLine): Fault => faultAt(at, at.sheet.columns.findIndex((column) => column?.role === "value" && column.key === "task_name"), "请填写事项名称");

const hindranceOf = ({ state, step, procedure, openChange }: ItemVersion): string | undefined => {
  if (state === "draft") return step === "" ? undefined : "事项已经提交，正在等待部门负责人审核，办完以后再导入";
  if (state !== "published" || openChange) return `事项现在是“${STATE_WORDS[state]}”，办完以后再导入`;
  return procedure === "" ? undefined : "事项正在申请作废或者移动，办完以后再导入";
};

/** Columns of the system that somebody has written into; what they say can be changed only where it belongs. */
const movedIdentity = (at: BookLine, version: ItemVersion): Fault[] => {
  const given: Readonly<Record<string, readonly string[]>> = {
    task_type: [version.typeName, version.typeCode], dept_name: [version.department.name], area_name: [version.region.name],
    catalog_name: [version.entry?.name ?? ""], catalog_code: [version.baseCode, version.entry?.baseCode ?? ""],
  };
  return Object.entries(given).flatMap(([key, allowed]) => {
    const text = identityText(at.sheet, at.line, key);
    return text === "" || allowed.includes(text) ? [] : [faultAt(at, identityPlace(at.sheet, key), `这一列不能在表格里修改，应为“${allowed[0] ?? ""}”；要改请用“移动”`)];
  });
};

const rowOf = ({ line }: BookLine, version: ItemVersion, values: ElementValues) => ({
  line: line.line, values, wanted: [], remarks: [], fingerprint: "", entryId: version.entry?.id ?? null,
  identity: {
    key: line.key, name: textIn(values, "task_name"), typeCode: version.typeCode, baseCode: version.baseCode, taskCode: version.taskCode, localTaskCode: version.localCode,
    regionCode: version.region.code, department: { name: version.department.name, creditCode: version.department.creditCode }, entry: undefined,
  },
});

