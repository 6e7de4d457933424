import { codeList } from "../../codes/code-lists.ts";
import { listOf, textOf, type Fields, type Mapping, type Remark } from "../mapping.ts";

/** 广东 counts 其他行政权力 as 20 and 公共服务 as 21; the nation as 10 and 20. The codes of the items keep the digits they have. */
const TYPES: Readonly<Record<string, string>> = { "20": "10", "21": "20" };

/** Words of the source's theme list that are no subject but a group of people or a moment of life. */
const GROUPS: Readonly<Record<string, readonly string[]>> = {
  老年人: ["G01"], 残疾人: ["G02"], 妇女: ["G04"], 儿童青少年: ["G04"], 农民: ["G06"], 失业: ["G07"], 港澳台侨: ["G09", "G10"], 外国人: ["G11"],
};
const EVENTS: Readonly<Record<string, readonly string[]>> = {
  生小孩: ["L01"], 升学: ["L02"], 义务教育: ["L02"], 找工作: ["L03"], 买房子: ["L05"], 社会救助: ["L08"], 养老服务: ["L09"], 退休: ["L09"],
};
const subjects = new Set(codeList("user_topic").map(({ label }) => label));

const translated = (fields: Fields, words: Readonly<Record<string, readonly string[]>>): string[] =>
  [...new Set(listOf(fields, "themes").flatMap((theme) => words[theme] ?? []))];

/** What no national list has stays as a local subject, so that no word is lost. */
const localThemes = (fields: Fields): string[] =>
  listOf(fields, "themes").filter((theme) => !subjects.has(theme) && GROUPS[theme] === undefined && EVENTS[theme] === undefined);

const titled = (title: string, text: string): string => (text === "" ? "" : `${title}：${text}`);
/** A field of the form has less room than the free text beside it, which always gets the whole. */
const fitting = (text: string, room: number): string => (Array.from(text).length <= room ? text : "");

export const guangdong: Mapping = {
  id: "guangdong",
  label: "广东政务服务网",
  columns: ["task_code", "base_code", "credit_code", "name", "type_code", "dept_name", "area_code"],
  regions: [
    { code: "440000", name: "广东省", level: 1, parentCode: null },
    { code: "440100", name: "广州市", level: 2, parentCode: "440000" },
  ],
  identity: (fields) => {
    const parent = { name: textOf(fields, "parent_name"), baseCode: textOf(fields, "parent_base_code") };
    return {
      key: textOf(fields, "task_code"), name: textOf(fields, "name"),
      typeCode: TYPES[textOf(fields, "type_code")] ?? textOf(fields, "type_code"),
      baseCode: textOf(fields, "base_code"), taskCode: textOf(fields, "task_code"), localTaskCode: "",
      regionCode: textOf(fields, "area_code"),
      department: { name: textOf(fields, "dept_name"), creditCode: textOf(fields, "credit_code") },
      entry: parent.name === "" ? undefined : parent,
    };
  },
  elements: [
    { element: "task_name", from: "name" },
    { element: "short_name", from: "short_name" },
    { element: "daily_terms", from: "daily_terms" },
    { element: "use_level", from: "level_digit" },
    { element: "server_type", from: "service_objects" },
    { element: "anticipate_day", from: "legal_days" },
    { element: "anticipate_type", from: "legal_unit" },
    { element: "promise_day", from: "promise_days" },
    { element: "promise_type", from: "promise_unit" },
    { element: "limit_scene_num", from: "visit_number" },
    // Whoever can be served online fits it; the reverse says nothing.
    { element: "is_fit_online", from: (fields) => (fields.can_online === true ? "1" : "") },
    { element: "is_online", from: "can_online" },
    { element: "online_handle_url", from: "apply_url" },
    { element: "is_express", from: "can_courier" },
    { element: "is_schedule", from: "can_book" },
    { element: "other_dept", from: "co_department" },
    { element: "transact_addr", from: "handle_location" },
    { element: "accept_condition", from: "accept_condition" },
    { element: "link_way", from: (fields) => titled("电话", textOf(fields, "consult_phone")) },
    { element: "consult_phone", from: (fields) => fitting(textOf(fields, "consult_phone"), 200) },
    { element: "supervise_way", from: (fields) => titled("电话", textOf(fields, "complain_phone")) },
    { element: "supervise_phone", from: (fields) => fitting(textOf(fields, "complain_phone"), 200) },
    { element: "user_topic_type", from: (fields) => listOf(fields, "themes").filter((theme) => subjects.has(theme)) },
    { element: "special_group", from: (fields) => translated(fields, GROUPS) },
    { element: "life_event", from: (fields) => translated(fields, EVENTS) },
    { element: "user_character_topic_type", from: localThemes },
    // An empty list may mean none or not collected: the question stays open.
    { element: "is_need_material", from: (fields) => (listOf(fields, "materials").length > 0 ? "1" : "") },
    { element: "materials", from: (fields) => listOf(fields, "materials").map((name) => ({ name })) },
    { element: "remark", from: (fields) => titled("办理平台", textOf(fields, "platform")) },
  ],
  reads: [
    "parent_name", "parent_base_code", "type_name", "themes", "can_online", "consult_phone", "complain_phone", "materials", "platform",
    // These say another field once more: the kind of the code, the words of its digits.
    "code_kind", "level", "area_name",
  ],
  leaves: {
    catalog_name: "与主项的名称相同，已经作为目录导入", sub_name: "子项的名称已经在事项名称里",
  },
  remarks: (fields, { entry, baseCode }) => {
    const type = textOf(fields, "type_code");
    const found: Remark[] = [];
    if (TYPES[type] !== undefined) found.push({ kind: "translation", field: "type_code", reason: `广东的类型 ${type}（${textOf(fields, "type_name")}）按全国的 ${TYPES[type]} 导入，编码中的 ${type} 保持不变` });
    if (entry !== undefined && entry.baseCode !== baseCode && !entry.baseCode.endsWith("00Y")) found.push({ kind: "doubt", field: "parent_base_code", reason: `主项 ${entry.baseCode} 有子项 ${baseCode}，编码却不以 00Y 结尾` });
    for (const theme of localThemes(fields)) found.push({ kind: "translation", field: "themes", reason: `“${theme}”不在全国主题分类中，按地方特色主题导入`, once: true });
    for (const theme of listOf(fields, "themes")) {
      if (GROUPS[theme] !== undefined || EVENTS[theme] !== undefined) found.push({ kind: "translation", field: "themes", reason: `“${theme}”按${GROUPS[theme] === undefined ? "人生事件" : "特定人群"}导入`, once: true });
    }
    return found;
  },
};
