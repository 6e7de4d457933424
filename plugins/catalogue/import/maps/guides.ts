import { codeList, codeLabel } from "../../codes/code-lists.ts";
import { listOf, objectsOf, textOf, type ElementSource, type Fields, type Mapping, type Remark } from "../mapping.ts";
import { guideRegions, regionIn } from "./guide-regions.ts";

/** The words of Ⅲ级 and Ⅳ级 as the national answers that make them (domain-standards §1.8); the levels follow from these again. */
const DEPTHS: Readonly<Record<string, readonly string[]>> = { "I级": ["1"], "II级": ["2"], "III级": ["4"], "IV级": ["4", "5", "6"] };
const FORMS: Readonly<Record<string, string>> = { "纸质/电子化": "纸质和电子", 电子化: "电子" };
const NEEDS: Readonly<Record<string, string>> = { 支持容缺处理: "容缺后补" };

const subjects = new Set(codeList("user_topic").map(({ label }) => label));
const types = new Map(codeList("task_type").map(({ code, label }) => [label, code]));

const titled = (title: string, text: string): string => (text === "" ? "" : `${title}：${text}`);
const depthOf = (fields: Fields): string => textOf(fields, "online_depth").normalize("NFKC").toUpperCase();

/** 0.5个工作日, 60工作日: the number, and what stands behind it as a unit. */
const limitOf = (text: string): { limit?: string; limit_type?: string } => {
  const [, limit, unit] = /^([\d.]+)\s*个?(.+)$/.exec(text) ?? [];
  return limit === undefined || unit === undefined ? {} : { limit, limit_type: unit };
};

type Columns = Readonly<Record<string, string>>;
const renamed = (entry: Fields, columns: Columns): Record<string, unknown> => Object.fromEntries(Object.entries(columns).map(([from, to]) => [to, entry[from]]));

/** Rows of the source as rows of an element: its columns under our keys, and what has to be taken apart. */
const rowsFrom = (element: string, name: string, columns: Columns, more: (entry: Fields) => object = () => ({}), looks: readonly string[] = []): ElementSource => ({
  element, from: (fields) => objectsOf(fields, name).map((entry) => ({ ...renamed(entry, columns), ...more(entry) })), reads: [...Object.keys(columns), ...looks].map((column) => `${name}.${column}`),
});

const results = (fields: Fields): Fields[] => objectsOf(fields, "results");
/** A single result stands in the elements of its own, several are rows. */
const onlyResult = (fields: Fields): Fields => (results(fields).length === 1 ? results(fields)[0] ?? {} : {});
const feeItems = (fields: Fields): Fields[] => objectsOf({ ...(typeof fields["fee"] === "object" ? fields["fee"] : {}) }, "items");
const isCharged = (fields: Fields): unknown => (typeof fields["fee"] === "object" && fields["fee"] !== null && "charged" in fields["fee"] ? fields["fee"].charged : "");
const isOnline = (fields: Fields): string => (listOf(fields, "handle_forms").includes("网上办理") ? "1" : "");
const linesOf = (entries: readonly Fields[], name: string): string[] => [...new Set(entries.map((entry) => textOf(entry, name)).filter((text) => text !== ""))];

const elements: readonly ElementSource[] = [
  { element: "task_name", from: "name" },
  { element: "daily_terms", from: "daily_terms" },
  { element: "project_type", from: "case_type" },
  { element: "promise_day", from: "promise_days" },
  { element: "promise_type", from: "unit" },
  { element: "anticipate_day", from: "legal_days" },
  { element: "anticipate_type", from: "unit" },
  { element: "limit_scene_num", from: "visits" },
  { element: "limit_scene_explain", from: "must_visit_reason" },
  { element: "is_promise_apply", from: "notify_commit" },
  { element: "dept_type", from: "dept_nature" },
  { element: "use_level", from: "level" },
  { element: "power_source", from: "power_source" },
  { element: "handle_type", from: "handle_forms" },
  { element: "service_form", from: "service_forms" },
  { element: "is_fit_online", from: isOnline },
  { element: "is_online", from: isOnline },
  { element: "online_handle_depth", from: (fields) => DEPTHS[depthOf(fields)] ?? textOf(fields, "online_depth"), reads: ["online_depth"] },
  { element: "is_entry_center", from: "in_hall" },
  { element: "is_express", from: "courier" },
  { element: "is_schedule", from: "booking" },
  { element: "systems", from: "business_system" },
  { element: "server_type", from: "service_objects" },
  { element: "user_topic_type", from: (fields) => listOf(fields, "themes").filter((theme) => subjects.has(theme)), reads: ["themes"] },
  { element: "user_character_topic_type", from: (fields) => listOf(fields, "themes").filter((theme) => !subjects.has(theme)) },
  rowsFrom("handle_areas", "cross_region", { scope: "name", area: "area", mode: "mode" }),
  { element: "results", from: (fields) => (results(fields).length < 2 ? [] : results(fields).map((entry) => renamed(entry, { name: "name", type: "type", linked_e_cert: "is_elec_licence" }))), reads: ["results.name", "results.type", "results.linked_e_cert"] },
  { element: "result_type", from: (fields) => linesOf(results(fields), "type") },
  { element: "result_name", from: (fields) => linesOf(results(fields), "name").join("、") },
  { element: "is_elec_licence", from: (fields) => onlyResult(fields)["linked_e_cert"] },
  { element: "apply_scope", from: "apply_content" },
  { element: "accept_condition", from: "accept_condition" },
  { element: "is_need_material", from: (fields) => (objectsOf(fields, "materials").length > 0 ? "1" : "") },
  rowsFrom("materials", "materials", { name: "name", original: "original_num", copies: "copy_num", material_type: "material_kind", source: "source_type", exempt_submit: "is_exempt", linked_e_cert: "is_elec_licence", note: "remark" }, (entry) => ({
    material_format: FORMS[textOf(entry, "form")] ?? textOf(entry, "form"), is_need: NEEDS[textOf(entry, "necessity")] ?? textOf(entry, "necessity"),
  }), ["form", "necessity"]),
  { element: "is_fee", from: isCharged, reads: ["fee.charged"] },
  { element: "fee_basis", from: (fields) => linesOf(feeItems(fields), "basis").join("\n") },
  { element: "fees", from: (fields) => feeItems(fields).map((entry) => renamed(entry, { name: "name", standard: "standard", kind: "kind", collector: "collector", reducible: "is_reduce", basis: "basis" })), reads: ["name", "standard", "kind", "collector", "reducible", "basis"].map((column) => `fee.items.${column}`) },
  rowsFrom("steps", "process", { step: "name", result: "result", standard: "standard", delivery: "delivery" }, (entry) => limitOf(textOf(entry, "limit")), ["limit"]),
  { element: "handle_flow_online", from: "online_process" },
  { element: "handle_flow_window", from: "window_process" },
  { element: "special_procedure", from: (fields) => linesOf(objectsOf(fields, "special_procedures"), "type").join("；") },
  rowsFrom("special_procedures", "special_procedures", { type: "name", note: "explain" }, (entry) => limitOf(textOf(entry, "total_limit")), ["total_limit"]),
  rowsFrom("by_law", "laws", { name: "name", clause: "clause", text: "clause_content" }, (entry) => ({ facts: renamed(entry, { doc_no: "doc_no", issuer: "issuer", effective_date: "effective_on" }) }), ["doc_no", "issuer", "effective_date"]),
  rowsFrom("windows", "windows", { name: "name" }, (entry) => ({ facts: renamed(entry, { address: "address", tel: "phone", hours: "hours" }) }), ["address", "tel", "hours"]),
  rowsFrom("faqs", "faq", { q: "question", a: "answer" }),
  { element: "link_way", from: (fields) => titled("电话", textOf(fields, "consult")) },
  { element: "consult_phone", from: "consult" },
  { element: "supervise_way", from: (fields) => titled("电话", textOf(fields, "complain")) },
  { element: "supervise_phone", from: "complain" },
];

const translated = (fields: Fields): Remark[] => {
  const codes = DEPTHS[depthOf(fields)];
  const local = listOf(fields, "themes").filter((theme) => !subjects.has(theme));
  const needs = objectsOf(fields, "materials").map((entry) => textOf(entry, "necessity")).filter((need) => NEEDS[need] !== undefined);
  return [
    ...(codes === undefined ? [] : [{ kind: "translation", field: "online_depth", reason: `“${textOf(fields, "online_depth")}”按${codes.map((code) => `“${codeLabel("online_handle_depth", code) ?? code}”`).join("")}导入，请核对` } as const]),
    ...local.map((theme): Remark => ({ kind: "translation", field: "themes", reason: `“${theme}”不在全国主题分类中，按地方特色主题导入`, once: true })),
    ...[...new Set(needs)].map((need): Remark => ({ kind: "translation", field: "materials.necessity", reason: `“${need}”按“${NEEDS[need] ?? ""}”导入，补交期限请补上` })),
  ];
};

/** 办事指南 of 广东政务服务网 as records of one JSON list, whole with materials, steps, laws, windows and questions. */
export const guides: Mapping = {
  id: "guides",
  label: "办事指南",
  columns: ["name", "item_type", "dept", "dept_code", "impl_code", "base_code"],
  regions: guideRegions,
  identity: (fields) => {
    // 业务办理项 have a code of their own; its first 31 digits are the 实施编码.
    const code = textOf(fields, "handle_item_code") || textOf(fields, "impl_code");
    return {
      key: code, name: textOf(fields, "name"), typeCode: types.get(textOf(fields, "item_type")) ?? textOf(fields, "item_type"),
      baseCode: textOf(fields, "base_code"), taskCode: code, localTaskCode: "", regionCode: regionIn(textOf(fields, "dept_code")),
      department: { name: textOf(fields, "dept"), creditCode: textOf(fields, "dept_code") }, entry: undefined,
    };
  },
  elements,
  reads: ["handle_item_code", "defect_notes"],
  leaves: {
    version: "版本号由系统给出，从 1 开始", source: "是这条数据的出处，不是事项的要素", source_kind: "是这条数据怎样得来的，不是事项的要素",
  },
  remarks: (fields) => [
    ...translated(fields),
    ...listOf(fields, "defect_notes").map((reason): Remark => ({ kind: "doubt", field: "defect_notes", reason })),
  ],
};
