import type { Element } from "../element.ts";
import { applied } from "./type-families.ts";

const forPeople = [{ key: "server_type", is: ["1"] }];
const forBodies = [{ key: "server_type", is: ["2", "3", "4", "5", "6", "9"] }];
const inTown = [{ key: "use_level", is: ["5", "6"] }];
const section = "extension";

/** 扩展信息: subjects, groups, life events, cooperation, marks (domain-standards §1.7, 1.11; YN-2.1.2.5, 2.1.2.9). */
export const extensionElements: readonly Element[] = [
  {
    key: "systems",
    label: "所属业务系统",
    section,
    control: { kind: "library", library: "systems", many: false, max: 1, rowName: "业务系统", details: [] },
    help: {
      what: "从业务系统库选择办理这个事项的系统。库里没有的，可以就地新增。",
      reader: "信息化人员据此安排数据对接。",
      example: "云岭市食品经营许可系统",
    },
  },
  {
    key: "user_topic_type",
    label: "面向自然人事项主题分类",
    section,
    of: "both",
    families: applied,
    control: { kind: "choices", list: "user_topic" },
    shown: forPeople,
    shared: "with-basics",
    help: {
      what: "想想个人为了什么事来办，选一个或者几个主题。",
      reader: "公众在“个人办事”里按主题找到事项。",
      example: "准营准办",
    },
  },
  {
    key: "user_character_topic_type",
    label: "自然人地方特色主题",
    section,
    families: applied,
    control: { kind: "words", max: 10, each: 50 },
    shown: forPeople,
    help: {
      what: "本地另外设有特色主题的，写主题的名称。",
      reader: "公众按本地特色主题找到事项。",
      example: "乡村旅游",
    },
  },
  {
    key: "corp_topic_type",
    label: "面向法人事项主题分类",
    section,
    of: "both",
    families: applied,
    control: { kind: "choices", list: "corp_topic" },
    shown: forBodies,
    shared: "with-basics",
    help: {
      what: "想想单位为了什么事来办，选一个或者几个主题。",
      reader: "公众在“法人办事”里按主题找到事项。",
      example: "准营准办",
    },
  },
  {
    key: "corp_character_topic_type",
    label: "法人地方特色主题",
    section,
    families: applied,
    control: { kind: "words", max: 10, each: 50 },
    shown: forBodies,
    help: {
      what: "本地另外设有特色主题的，写主题的名称。",
      reader: "公众按本地特色主题找到事项。",
      example: "花卉产业",
    },
  },
  {
    key: "special_group",
    label: "特定人群",
    section,
    families: applied,
    control: { kind: "choices", list: "special_group" },
    shown: forPeople,
    help: {
      what: "专门为某些人办的，或者这些人常办的，选上他们。",
      reader: "公众按人群找到事项。",
      example: "老年人、残疾人",
    },
  },
  {
    key: "life_event",
    label: "人生事件",
    section,
    families: applied,
    control: { kind: "choices", list: "life_event" },
    shown: forPeople,
    help: {
      what: "在人生的哪个阶段会办这件事，就选哪个阶段。",
      reader: "公众从首页的人生事件进入，找到事项。",
      example: "就业",
    },
  },
  {
    key: "corp_event",
    label: "经营主体阶段",
    section,
    families: applied,
    control: { kind: "choices", list: "corp_event" },
    shown: forBodies,
    help: {
      what: "在经营的哪个阶段会办这件事，就选哪个阶段。",
      reader: "公众从首页的企业生命周期进入，找到事项。",
      example: "准入准营",
    },
  },
  {
    key: "service_class",
    label: "服务事项分类",
    section,
    families: applied,
    control: { kind: "text", max: 100, width: 20 },
    help: {
      what: "本地对服务事项另有分类的，写分类的名称。",
      reader: "本地统计和展示时使用。",
      example: "便民服务",
    },
  },
  {
    key: "handle_area",
    label: "通办范围",
    section,
    families: applied,
    control: { kind: "choices", list: "handle_area" },
    guide: { page: ["places"] },
    help: {
      what: "在别的地方也能办的，选能办的范围；只能在本地办的不选。",
      reader: "公众据此就近办理。",
      example: "跨省、跨市",
    },
  },
  {
    key: "handle_areas",
    label: "通办明细",
    section,
    families: applied,
    control: {
      kind: "rows",
      rowName: "通办范围",
      max: 20,
      columns: [
        { key: "name", label: "通办类型", control: { kind: "text", max: 100, width: 20 }, required: true, hint: "例如：跨省通办、省内通办" },
        { key: "area", label: "通办地区", control: { kind: "long-text", max: 2000 } },
        { key: "mode", label: "通办方式", control: { kind: "text", max: 100, width: 20 }, hint: "例如：全程网办、异地代收代办" },
      ],
    },
    guide: { page: ["places"] },
    help: {
      what: "每一种通办写一行：与哪些地方通办、用什么方式。",
      reader: "公众据此知道在哪里、怎样异地办理。",
      example: "跨省通办，全部境内地区，全程网办",
    },
  },
  {
    key: "other_dept",
    label: "联办机构",
    section,
    families: applied,
    control: { kind: "long-text", max: 1000 },
    guide: { print: ["decider"], page: ["facts"] },
    help: {
      what: "要与别的部门一起办的，写那些部门的全称，用“、”隔开。",
      reader: "公众据此知道还有谁参与办理。",
      example: "云岭市消防救援支队",
    },
  },
  {
    key: "service_type",
    label: "中介服务情况",
    section,
    families: applied,
    control: { kind: "long-text", max: 1000 },
    guide: { page: ["more"] },
    help: {
      what: "办理中要申请人委托中介机构的，写是什么服务、由谁选、怎样收费；没有的不填。",
      reader: "公众据此安排时间和费用。",
      example: "需要提交有资质机构出具的检测报告，机构由申请人自主选择。",
    },
  },
  {
    key: "is_promise_apply",
    label: "是否实行告知承诺",
    section,
    families: applied,
    control: { kind: "yes-no" },
    guide: { page: ["facts"] },
    help: {
      what: "申请人书面承诺符合条件，就可以先批准、事后再核查的，选“是”。",
      reader: "公众据此少交证明材料。",
      example: "否",
    },
  },
  {
    key: "promise_apply_explain",
    label: "告知承诺说明",
    section,
    families: applied,
    control: { kind: "long-text", max: 2000 },
    shown: [{ key: "is_promise_apply", is: ["1"] }],
    required: true,
    guide: { print: ["procedure"], page: ["more"] },
    ask: "请写明承诺的内容和不实承诺的后果",
    help: {
      what: "写承诺什么、可以省去哪些材料、什么时候核查、承诺不实有什么后果。",
      reader: "公众据此决定要不要承诺。",
      example: "承诺经营场所符合卫生要求的，当场发证，30 日内现场核查；不符合的撤销许可。",
    },
  },
  {
    key: "promise_apply_doc",
    label: "告知承诺书",
    section,
    families: applied,
    control: { kind: "library", library: "documents", many: true, max: 5, rowName: "承诺书", details: [] },
    shown: [{ key: "is_promise_apply", is: ["1"] }],
    guide: { print: ["appendix"], page: ["materials"] },
    help: {
      what: "从附件文档库选择告知承诺书的格式文本。",
      reader: "公众下载后签名提交。",
      example: "食品经营许可告知承诺书",
    },
  },
  ...[
    { key: "town_name", label: "乡镇（街道）名称", what: "由乡镇或者街道办理的，写它的全称。", example: "文昌街道" },
    { key: "town_code", label: "乡镇（街道）代码", what: "写 9 位或者 12 位的统计用区划代码。", example: "530102001" },
    { key: "village_name", label: "村（社区）名称", what: "由村或者社区办理的，写它的全称。", example: "翠湖社区" },
    { key: "village_code", label: "村（社区）代码", what: "写 12 位的统计用区划代码。", example: "530102001001" },
  ].map(townElement),
  ...[
    { key: "is_video", label: "是否视频办", what: "可以通过视频连线办理的，选“是”。", reader: "公众据此在家里办理。" },
    { key: "is_elder", label: "是否适老化事项", what: "老年人常办、已经按适老化要求简化的，选“是”。", reader: "老年人据此优先找到。" },
    { key: "is_construction", label: "是否工改事项", what: "属于工程建设项目审批制度改革范围的，选“是”。", reader: "工程建设审批系统据此对接。" },
    { key: "is_free_trade", label: "是否自贸区事项", what: "在自由贸易试验区内有特别规定的，选“是”。", reader: "自贸区内的企业据此查找。" },
  ].map(markElement),
  {
    key: "is_secret",
    label: "是否涉密",
    section,
    control: { kind: "yes-no" },
    public: false,
    help: {
      what: "内容涉及国家秘密的，选“是”。涉密的具体内容不要录入本系统。",
      reader: "发布人员据此决定不对外公开。",
      example: "否",
    },
  },
  {
    key: "is_show_guide",
    label: "是否展示办事指南",
    section,
    control: { kind: "yes-no" },
    public: false,
    hint: "不选的，按“是”处理。",
    help: {
      what: "发布后不需要让公众看到办事指南的（例如内部管理事项），选“否”。",
      reader: "发布人员据此决定对外展示的范围。",
      example: "是",
    },
  },
  {
    key: "remark",
    label: "备注",
    section,
    of: "both",
    control: { kind: "long-text", max: 5000 },
    guide: { page: ["more"] },
    help: {
      what: "写上面各项没有包括、又需要让公众知道的内容。",
      reader: "公众和窗口人员。",
      example: "每年 12 月 20 日至 31 日系统结账，期间不接受网上申请。",
    },
  },
];

function townElement(element: { key: string; label: string; what: string; example: string }): Element {
  const { key, label, what, example } = element;
  const help = { what, reader: "公众据此确认是不是自己所在的地方。", example };
  return { key, label, section, families: applied, control: { kind: "text", max: 200, width: 20 }, shown: inTown, help };
}

function markElement(element: { key: string; label: string; what: string; reader: string }): Element {
  const { key, label, what, reader } = element;
  return { key, label, section, families: applied, control: { kind: "yes-no" }, help: { what, reader, example: "否" } };
}
