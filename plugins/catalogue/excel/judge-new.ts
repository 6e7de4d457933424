import { fingerprint } from "../../../core/crypto/fingerprint.ts";
import { didYouMean } from "../../../core/words/alike.ts";
import type { Department } from "../../../core/contract.ts";
import { composeBaseCode } from "../codes/base-code.ts";
import { codeMessage } from "../codes/code-messages.ts";
import { parseTaskCode } from "../codes/task-code.ts";
import { typeCode as typeOf } from "../codes/type-codes.ts";
import { textIn } from "../elements/element-values.ts";
import { faultAt, type BookLine, type BookRow, type Known } from "./book-row.ts";
import type { Fault } from "./import-model.ts";
import { nameless, NOT_YOURS } from "./judge-known.ts";
import { placeOf, type ReadLine } from "./read-item-line.ts";
import { fitsEntry, identityPlace, identityText, isCode, isSystemNumber, type FoundEntry } from "./resolve-items.ts";

/** A line about an item that is not there yet: where it belongs, and with which code. */
export const judgeNew = (known: Known, at: BookLine, read: ReadLine): BookRow => {
  const { key } = at.line;
  if (isSystemNumber(key)) return { ...at, act: "faulty", faults: [faultAt(at, placeOf(at.sheet, "key"), NOT_YOURS)] };
  const faults = [...read.faults];
  if (textIn(read.values, "task_name").trim() === "") faults.push(nameless(at));
  const department = departmentFor(known, at, faults);
  const entry = entryFor(known, at, department, faults);
  if (department === undefined || faults.some(({ kind }) => kind === "error")) return { ...at, act: "faulty", faults };
  return isCode(key) ? withCode(at, read, faults, { department, entry }) : withoutCode(known, at, read, faults, { department, entry });
};

type Place = { department: Department; entry: FoundEntry | undefined };

const departmentFor = ({ departments, user }: Known, at: BookLine, faults: Fault[]): Department | undefined => {
  const [name, area] = [identityText(at.sheet, at.line, "dept_name"), identityText(at.sheet, at.line, "area_name")];
  const named = departments.filter((one) => (name === "" ? one.id === user.department.id : one.name === name));
  const [only, second] = named.filter(({ regionName }) => area === "" || regionName === area);
  if (only !== undefined && second === undefined) return only;
  if (named.length === 0) faults.push(faultAt(at, identityPlace(at.sheet, "dept_name"), unknownDepartment(name, departments)));
  else if (second !== undefined) faults.push(faultAt(at, identityPlace(at.sheet, "dept_name"), "几个区划都有这个名称的单位，请填写所属区划"));
  else faults.push(faultAt(at, identityPlace(at.sheet, "area_name"), `“${area}”不是这个单位所在的区划，应为${[...new Set(named.map(({ regionName }) => `“${regionName}”`))].join("或者")}`));
  return undefined;
};

/** Departments that are there and not one's own are not told apart from those that are not. */
const unknownDepartment = (name: string, departments: readonly Department[]): string => {
  if (name === "") return "请填写实施主体";
  const near = didYouMean(name, departments.map((one) => one.name));
  return `没有“${name}”这个单位，或者您不能为它新增事项${near === "" ? "，请填写您可以编辑的单位的全称" : near}`;
};

/** Without a department only whether there is such a 目录 at all. */
const entryFor = ({ entries, nearEntries }: Known, at: BookLine, department: Department | undefined, faults: Fault[]): FoundEntry | undefined => {
  const [code, name] = [identityText(at.sheet, at.line, "catalog_code").toUpperCase(), identityText(at.sheet, at.line, "catalog_name")];
  const fitting = entries.filter((entry) => (department === undefined ? entry.type_code === at.sheet.typeCode : fitsEntry(entry, department, at.sheet.typeCode)));
  const main = isCode(at.line.key) ? at.line.key.slice(19, 28) : "";
  const found = [(entry: FoundEntry) => code !== "" && entry.base_code === code, (entry: FoundEntry) => name !== "" && entry.name === name, (entry: FoundEntry) => main !== "" && mainOf(entry) === main]
    .map((is) => fitting.find(is)).find((entry) => entry !== undefined);
  if (found !== undefined) return found;
  const cell = identityPlace(at.sheet, code === "" ? "catalog_name" : "catalog_code");
  if (code !== "" || name !== "") faults.push(faultAt(at, cell, `没有“${name || code}”这个目录，或者它不适用于这个类型和单位${didYouMean(name, nearEntries.get(name) ?? [])}`));
  else if (typeOf(at.sheet.typeCode)?.family !== "public") faults.push(faultAt(at, cell, "行政权力事项必须属于一个目录，请填写目录名称"));
  return undefined;
};

/** The part of a 基本编码 that all items below one 目录 share. */
const mainOf = ({ base_code: code }: FoundEntry): string => code?.slice(0, 9) ?? "";

/** A code that the item has already, from another system: it has to be one that this department could have been given. */
const withCode = (at: BookLine, read: ReadLine, faults: readonly Fault[], { department, entry }: Place): BookRow => {
  const { key } = at.line;
  const parsed = parseTaskCode(key);
  const wrong = parsed.ok ? misfit(key, at, department, entry) : parsed.problems.map(codeMessage).join("；");
  if (wrong !== "") return { ...at, act: "faulty", faults: [...faults, faultAt(at, placeOf(at.sheet, "key"), `实施编码：${wrong}`)] };
  const baseCode = parsed.ok ? composeBaseCode(parsed.value.base) : "";
  return {
    ...at, act: "insert", faults, missing: read.missing, before: {}, versionId: "", revision: 0, itemId: "", departmentId: department.id,
    row: {
      line: at.line.line, values: read.values, wanted: [], remarks: [], fingerprint: "", entryId: entry?.id ?? null,
      identity: {
        key, name: textIn(read.values, "task_name"), typeCode: at.sheet.typeCode, baseCode, taskCode: key, localTaskCode: "",
        regionCode: department.regionCode, department: { name: department.name, creditCode: department.creditCode }, entry: undefined,
      },
    },
  };
};

const misfit = (key: string, at: BookLine, department: Department, entry: FoundEntry | undefined): string => {
  if (key.slice(0, 18) !== department.creditCode) return `前 18 位应为${department.name}的统一社会信用代码`;
  if (key.slice(21, 23) !== at.sheet.typeCode) return `第 22、23 位应为事项类型 ${at.sheet.typeCode}`;
  return entry?.base_code !== null && entry !== undefined && entry.base_code.slice(0, 9) !== key.slice(19, 28) ? `第 20 至 28 位应与目录“${entry.name}”的基本编码相同` : "";
};

/** Without a code the system gives one. Known by its place and name, so that the same file makes it only once. */
const withoutCode = (known: Known, at: BookLine, read: ReadLine, faults: readonly Fault[], { department, entry }: Place): BookRow => {
  const typeCode = at.sheet.typeCode;
  const memory = memoryOf(department.id, typeCode, entry?.id ?? "", textIn(read.values, "task_name"));
  const print = fingerprint({ values: read.values, missing: read.missing });
  const made = known.made.get(memory);
  if (made === undefined) return { ...at, act: "create", faults, department, entry, typeCode, values: read.values, missing: read.missing, memory, fingerprint: print };
  if (made.fingerprint === print) return { ...at, act: "same", faults };
  return { ...at, act: "faulty", faults: [...faults, faultAt(at, placeOf(at.sheet, "key"), `这个事项已经导入过，编号是 SX${made.itemId}。要修改请填写这个编号，或者先导出再改`)] };
};

export const memoryOf = (departmentId: string, typeCode: string, entryId: string, name: string): string => [departmentId, typeCode, entryId, name.trim()].join("\n");
