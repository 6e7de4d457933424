import { fingerprint } from "../../../core/crypto/fingerprint.ts";
import { codeMessage } from "../codes/code-messages.ts";
import { parseTaskCode } from "../codes/task-code.ts";
import { typeCode } from "../codes/type-codes.ts";
import { assignElement, type Assigned, type NamedRow } from "../elements/assign-element.ts";
import { cleanLine } from "../elements/clean-text.ts";
import { dictionary } from "../elements/dictionary.ts";
import type { Element, ElementValue, LibraryId } from "../elements/element.ts";
import { elementsFor } from "../elements/elements-for.ts";
import type { Fields, Mapping, Remark, SourceIdentity } from "./mapping.ts";
import { unmappedFields } from "./unmapped-fields.ts";

/** Names of library records that still have to be found or added, by element. */
export type WantedRecords = { element: string; library: LibraryId; rows: readonly NamedRow[] };

export type MappedRow = {
  identity: SourceIdentity;
  values: Readonly<Record<string, ElementValue>>;
  wanted: readonly WantedRecords[];
  remarks: readonly Remark[];
  /** Of everything that was taken over: a row is changed when this is. */
  fingerprint: string;
};

/** A row that cannot be an item at all. */
export type RefusedRow = { refused: Fault & { title: string } };
type Fault = { field: string; reason: string };

const NAME_ROOM = 1_000;

/** One row of a source as an item: translated, every element checked against the dictionary, everything doubtful named. */
export const mapRow = (mapping: Mapping, fields: Fields): MappedRow | RefusedRow => {
  const absent = mapping.columns.find((column) => !Object.hasOwn(fields, column));
  if (absent !== undefined) return { refused: { title: "", field: absent, reason: "没有这一列，请核对文件和映射" } };
  const identity = mapping.identity(fields);
  const hindrance = whyNot(mapping, identity);
  if (hindrance !== undefined) return { refused: { ...hindrance, title: identity.name } };
  const { values, wanted, remarks } = assignAll(mapping, fields, identity.typeCode);
  return {
    identity, values, wanted,
    remarks: [...mapping.remarks(fields, identity), ...codeRemarks(identity), ...brokenText(fields), ...remarks, ...unmappedFields(mapping, fields)],
    fingerprint: fingerprint({ identity: { ...identity, entry: identity.entry ?? null }, values, wanted }),
  };
};

const whyNot = (mapping: Mapping, { key, name, typeCode: type, regionCode, department }: SourceIdentity): Fault | undefined => {
  if (cleanLine(name) === "") return { field: "事项名称", reason: "没有名称" };
  if (Array.from(name).length > NAME_ROOM) return { field: "事项名称", reason: `名称超过 ${NAME_ROOM} 个字` };
  if (key === "") return { field: "编码", reason: "没有编码，下次导入时认不出是同一个事项" };
  if (typeCode(type) === undefined) return { field: "事项类型", reason: `没有“${type}”这个类型` };
  if (!mapping.regions.some(({ code }) => code === regionCode)) return { field: "区划", reason: `映射中没有区划“${regionCode}”` };
  return department.name === "" ? { field: "实施主体", reason: "没有实施主体" } : undefined;
};

type AssignedAll = { values: Record<string, ElementValue>; wanted: WantedRecords[]; remarks: Remark[] };

const assignAll = (mapping: Mapping, fields: Fields, type: string): AssignedAll => {
  const known = new Map(elementsFor("item", type).map((element) => [element.key, element]));
  const all: AssignedAll = { values: {}, wanted: [], remarks: [] };
  for (const { element: key, from } of mapping.elements) {
    const assigned = assignElement(key, typeof from === "string" ? fields[from] : from(fields));
    if (assigned.doubt !== undefined) all.remarks.push({ kind: "doubt", field: labelOf(key), reason: assigned.doubt });
    const element = known.get(key);
    if (element !== undefined) take(all, element, assigned);
    else if (assigned.value !== undefined || assigned.names !== undefined) all.remarks.push({ kind: "doubt", field: labelOf(key), reason: "这个类型的事项没有这个要素，不导入" });
  }
  return all;
};

const labelOf = (key: string): string => dictionary.elements.find((each) => each.key === key)?.label ?? key;

const take = (all: AssignedAll, { key, control }: Element, { value, names }: Assigned): void => {
  if (value !== undefined) all.values[key] = value;
  else if (names !== undefined && control.kind === "library") all.wanted.push({ element: key, library: control.library, rows: names });
};

/** Codes come in as they are; what the rules of domain-standards §1.2 say about them is said. */
const codeRemarks = ({ taskCode, department, typeCode: type, entry }: SourceIdentity): Remark[] => {
  const result = taskCode === "" ? undefined : parseTaskCode(taskCode);
  const said = result === undefined ? [] : result.ok ? result.warnings : result.problems;
  const family = typeCode(type)?.family;
  return [
    ...said.map((code): Remark => ({ kind: "doubt", field: "实施编码", reason: `${codeMessage(code)}（${taskCode}）` })),
    ...(entry === undefined && family !== "public" ? [{ kind: "doubt", field: "目录", reason: "行政权力事项没有主项（目录），请在导入后补上" } as const] : []),
    ...(department.creditCode === "" ? [{ kind: "doubt", field: "实施主体编码", reason: `${department.name}没有统一社会信用代码，请在部门管理中补上`, once: true } as const] : []),
  ];
};

/** U+FFFD stands where bytes could not be read. */
const brokenText = (fields: Fields): Remark[] =>
  Object.entries(fields).flatMap(([field, value]) =>
    JSON.stringify(value)?.includes("\ufffd") === true ? [{ kind: "doubt", field, reason: "有读不出来的字节，导入后显示为 �" } as const] : []);
