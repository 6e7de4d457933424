import { textOf, type Fields, type Mapping, type Remark } from "../mapping.ts";

/** 辽宁 has a type 99 其他; the nation counts 其他行政权力 as 10. The digits in the codes stay. */
const TYPES: Readonly<Record<string, string>> = { "99": "10" };

/** 《…》 with what follows up to the next mark; a document without a title is no law of the library, but the words are a basis all the same. */
const pieces = (fields: Fields): string[] => textOf(fields, "basis").split("；").map((piece) => piece.trim()).filter((piece) => piece !== "");
const isTitled = (piece: string): boolean => /^《[^》]+》/.test(piece);

/** The source names no department, only the class that its catalogue counts by. */
const departmentName = (fields: Fields): string => `辽宁省部门分类${textOf(fields, "dept_class")}`;

const doubt = (field: string, reason: string): Remark => ({ kind: "doubt", field, reason });

/** 辽宁省 unified catalogue of powers: every row an item below a 目录 of its own code. */
export const liaoning: Mapping = {
  id: "liaoning",
  label: "辽宁省统一权力目录",
  columns: ["base_code", "name", "type_code", "levels", "dept_class", "basis"],
  regions: [{ code: "210000", name: "辽宁省", level: 1, parentCode: null }],
  identity: (fields) => {
    const [baseCode, name, type] = [textOf(fields, "base_code"), textOf(fields, "name"), textOf(fields, "type_code")];
    return {
      key: baseCode, name, typeCode: TYPES[type] ?? type, baseCode, taskCode: "", localTaskCode: "", regionCode: "210000",
      department: { name: textOf(fields, "dept_class") === "" ? "" : departmentName(fields), creditCode: "" }, entry: { name, baseCode },
    };
  },
  elements: [
    { element: "task_name", from: "name" },
    { element: "use_level", from: (fields) => textOf(fields, "levels").split(","), reads: ["levels"] },
    { element: "by_law", from: (fields) => pieces(fields).filter(isTitled).join("；"), reads: ["basis"] },
    { element: "by_law_explain", from: (fields) => pieces(fields).filter((piece) => !isTitled(piece)).join("；") },
  ],
  reads: [],
  leaves: {},
  remarks: (fields) => {
    const type = textOf(fields, "type_code");
    return [
      doubt("dept_class", `来源没有单位名称，只有部门分类“${textOf(fields, "dept_class")}”；请在部门管理中改成单位的名称，或者合并到已有的单位`),
      ...(TYPES[type] === undefined ? [] : [{ kind: "translation", field: "type_code", reason: `辽宁的类型 ${type} 按全国的 ${TYPES[type]} 导入，编码中的 ${type} 保持不变，请核对` } as const]),
    ];
  },
};
