import { recogniseLocalTaskCode } from "../../codes/local-code.ts";
import { parseTaskCode } from "../../codes/task-code.ts";
import { parseUscc } from "../../../../core/codes/uscc.ts";
import { textOf, type Fields, type Mapping, type Remark } from "../mapping.ts";

/** Two digits, as in the nation; the source drops the leading zero. */
const typeOf = (fields: Fields): string => textOf(fields, "task_type").padStart(2, "0");

/** Entries of the source's own catalogue begin with the province and have 12 or 14 signs; others (`G-…`, `1J-…`) are older still. */
const isUsualBase = (code: string): boolean => /^51[0-9A-Z]{10}(?:[0-9A-Z]{2})?$/.test(code);

const isNational = (code: string): boolean => parseTaskCode(code).ok;

/** The body's code stands in the item code; the column of its own mixes several numberings. */
const creditCode = (fields: Fields): string => {
  const inCode = parseUscc(recogniseLocalTaskCode(textOf(fields, "item_code"))?.dept ?? "");
  const inColumn = parseUscc(textOf(fields, "dept_code"));
  return inCode.ok ? inCode.value.code : inColumn.ok ? inColumn.value.code : "";
};

const doubt = (holds: boolean, field: string, reason: string, once = false): Remark[] => (holds ? [{ kind: "doubt", field, reason, once }] : []);

const codeRemarks = (fields: Fields): Remark[] => {
  const code = textOf(fields, "item_code");
  const local = recogniseLocalTaskCode(code);
  if (local === undefined) return doubt(!isNational(code), "item_code", `编码“${code}”不合任何已知规则，按地方实施编码保留`);
  const area = textOf(fields, "area_code");
  return [
    ...doubt(!isUsualBase(local.base), "base_code", `目录编码“${local.base}”不是四川的通用格式，按地方编码保留`),
    ...doubt(local.area !== "" && local.area !== area, "item_code", `编码中的区划 ${local.area} 与所属区划 ${area} 不一致`),
    ...doubt(!parseUscc(local.dept).ok, "item_code", `编码中的单位代码“${local.dept}”不是有效的统一社会信用代码`),
  ];
};

const placeRemarks = (fields: Fields): Remark[] => {
  const dept = textOf(fields, "dept_code");
  return [
    ...doubt(!parseUscc(dept).ok, "dept_code", `${textOf(fields, "department")}的单位代码“${dept}”不是有效的统一社会信用代码`, true),
    ...doubt(textOf(fields, "area_code").startsWith("511602"), "area_code", "511602 是广安区的代码，文件名称写的是前锋区（511603），请核对", true),
  ];
};

export const sichuan: Mapping = {
  id: "sichuan",
  label: "四川政务服务网",
  columns: ["department", "name", "item_code", "base_code", "area_code", "task_type"],
  regions: [
    { code: "510000", name: "四川省", level: 1, parentCode: null },
    { code: "511600", name: "广安市", level: 2, parentCode: "510000" },
    { code: "511602", name: "广安区", level: 3, parentCode: "511600" },
    { code: "511603", name: "前锋区", level: 3, parentCode: "511600" },
  ],
  identity: (fields) => {
    const code = textOf(fields, "item_code");
    const main = textOf(fields, "main_item");
    return {
      key: code, name: textOf(fields, "name"), typeCode: typeOf(fields),
      baseCode: isNational(code) ? code.slice(19, 31) : "", taskCode: isNational(code) ? code : "", localTaskCode: isNational(code) ? "" : code,
      regionCode: textOf(fields, "area_code").slice(0, 6),
      department: { name: textOf(fields, "department"), creditCode: creditCode(fields) },
      entry: main === "" ? undefined : { name: main, baseCode: "" },
    };
  },
  elements: [
    { element: "task_name", from: "name" },
    { element: "local_task_code", from: "item_code" },
    { element: "local_catalog_code", from: (fields) => recogniseLocalTaskCode(textOf(fields, "item_code"))?.base ?? textOf(fields, "base_code") },
    { element: "remark", from: (fields) => (textOf(fields, "link") === "" ? "" : `来源网页：${textOf(fields, "link")}`) },
  ],
  reads: ["main_item", "dept_code", "task_type_name", "link"],
  leaves: {},
  remarks: (fields) => [...codeRemarks(fields), ...placeRemarks(fields)],
};
