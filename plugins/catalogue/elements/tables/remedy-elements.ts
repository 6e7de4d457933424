import type { Element } from "../element.ts";
import { textIn } from "../element-values.ts";
import { applied, powers } from "./type-families.ts";

/** 权利救济与监督: 咨询, 投诉, rights and duties, 行政复议, 行政诉讼 (domain-standards §1.10, 1.11). */
export const remedyElements: readonly Element[] = [
  {
    key: "link_way",
    label: "咨询方式",
    section: "remedies",
    control: { kind: "long-text", max: 2000 },
    required: true,
    guide: { print: ["consult"], page: ["contact"] },
    ask: "请填写咨询的窗口、电话或者网址",
    help: {
      what: "写公众可以怎样问：窗口、电话、网址、信函，一种写一行。",
      reader: "公众有疑问时使用。",
      example: "电话：0870-5550123（工作日 9:00–17:00）",
    },
  },
  {
    key: "consult_phone",
    label: "咨询电话",
    section: "remedies",
    control: { kind: "text", max: 200, width: 20 },
    check: dialable("consult_phone"),
    guide: { print: ["consult"], page: ["contact"] },
    hint: "带区号，几个号码用“、”隔开。",
    help: {
      what: "写带区号的固定电话，不要写个人手机号。",
      reader: "公众直接拨打。",
      example: "0870-5550123",
    },
  },
  {
    key: "consult_addr",
    label: "咨询地址",
    section: "remedies",
    control: { kind: "text", max: 500 },
    guide: { print: ["consult"], page: ["contact"] },
    help: {
      what: "写可以当面咨询的地址，写到楼层和窗口。",
      reader: "公众当面咨询时使用。",
      example: "云岭市翠湖区文昌路 88 号政务服务中心一楼咨询台",
    },
  },
  {
    key: "consult_url",
    label: "咨询网址",
    section: "remedies",
    control: { kind: "text", max: 2000, format: "web-address" },
    guide: { print: ["consult"], page: ["contact"] },
    hint: "以 http:// 或者 https:// 开头。",
    help: {
      what: "可以在网上咨询的，写网址；用微信公众号的，写它的名称在咨询方式里。",
      reader: "公众不打电话也能问。",
      example: "https://zwfw.example.gov.cn/consult",
    },
  },
  {
    key: "consult_mail",
    label: "咨询邮箱",
    section: "remedies",
    control: { kind: "text", max: 200, width: 20 },
    guide: { print: ["consult"], page: ["contact"] },
    help: {
      what: "写单位公开的咨询邮箱，不要写个人邮箱。",
      reader: "公众写邮件咨询时使用。",
      example: "zixun@example.gov.cn",
    },
  },
  {
    key: "supervise_way",
    label: "监督投诉方式",
    section: "remedies",
    control: { kind: "long-text", max: 2000 },
    required: true,
    guide: { print: ["supervision"], page: ["contact"] },
    ask: "请填写投诉的窗口、电话或者网址",
    help: {
      what: "写公众不满意时向谁反映：窗口、电话、网址、信函，一种写一行。不要与咨询方式完全相同。",
      reader: "公众投诉时使用。",
      example: "电话：0870-12345（全天）",
    },
  },
  {
    key: "supervise_phone",
    label: "投诉电话",
    section: "remedies",
    control: { kind: "text", max: 200, width: 20 },
    check: dialable("supervise_phone"),
    guide: { print: ["supervision"], page: ["contact"] },
    hint: "带区号，不要与咨询电话相同。",
    help: {
      what: "写受理投诉的电话，应当是另一个机构或者另一部电话。",
      reader: "公众直接拨打。",
      example: "0870-12345",
    },
  },
  {
    key: "supervise_addr",
    label: "投诉地址",
    section: "remedies",
    control: { kind: "text", max: 500 },
    guide: { print: ["supervision"], page: ["contact"] },
    help: {
      what: "写可以当面投诉或者寄信的地址。",
      reader: "公众当面投诉或者写信时使用。",
      example: "云岭市翠湖区文昌路 88 号政务服务中心三楼督查室",
    },
  },
  {
    key: "supervise_url",
    label: "投诉网址",
    section: "remedies",
    control: { kind: "text", max: 2000, format: "web-address" },
    guide: { print: ["supervision"], page: ["contact"] },
    hint: "以 http:// 或者 https:// 开头。",
    help: {
      what: "可以在网上投诉的，写网址。",
      reader: "公众在网上投诉时使用。",
      example: "https://zwfw.example.gov.cn/complain",
    },
  },
  {
    key: "supervise_mail",
    label: "投诉邮箱",
    section: "remedies",
    control: { kind: "text", max: 200, width: 20 },
    guide: { print: ["supervision"], page: ["contact"] },
    help: {
      what: "写受理投诉的邮箱，不要与咨询邮箱相同。",
      reader: "公众写邮件投诉时使用。",
      example: "tousu@example.gov.cn",
    },
  },
  {
    key: "apply_rights",
    label: "依法享有的权利",
    section: "remedies",
    families: applied,
    control: { kind: "long-text", max: 5000 },
    guide: { print: ["rights"], page: ["rights"] },
    help: {
      what: "写申请人可以要求什么：查询进度、要求说明理由、陈述和申辩、申请听证、撤回申请。",
      reader: "公众据此维护自己的权利。",
      example: "有权查询办理进度；对不予许可的决定，有权要求说明理由。",
    },
  },
  {
    key: "apply_duties",
    label: "依法履行的义务",
    section: "remedies",
    families: applied,
    control: { kind: "long-text", max: 5000 },
    guide: { print: ["rights"], page: ["rights"] },
    help: {
      what: "写申请人应当做到什么：如实提交材料、配合核查、按许可的范围活动。",
      reader: "公众据此知道自己的责任。",
      example: "如实提交有关材料和反映真实情况，并对申请材料的真实性负责。",
    },
  },
  ...recourse("reconsider", "行政复议", {
    dept: { what: "写对办理结果不服的，可以向哪个行政复议机关申请复议。", example: "云岭市人民政府" },
    explain: "自知道结果之日起六十日内，可以向云岭市人民政府申请行政复议。",
  }),
  ...recourse("lawsuit", "行政诉讼", {
    dept: { what: "写对办理结果不服的，可以向哪个人民法院起诉。", example: "云岭市翠湖区人民法院" },
    explain: "自知道结果之日起六个月内，可以向翠湖区人民法院提起行政诉讼。",
  }),
];

/** Somebody will dial it: words without a single digit are no number. */
function dialable(key: string): NonNullable<Element["check"]> {
  return (values) => (/\p{Nd}/u.test(textIn(values, key)) ? undefined : "请填写电话号码，例如 0870-5550123");
}

/** The same five elements for both ways of recourse; keys as reconsider_dept, lawsuit_dept. */
function recourse(key: string, name: string, words: { dept: { what: string; example: string }; explain: string }): readonly Element[] {
  const place = {
    section: "remedies" as const,
    families: powers,
    guide: { print: ["rights" as const], page: ["rights" as const] },
  };
  const reader = `公众不服办理结果、准备申请${name}时使用。`;
  return [
    { ...place, key: `${key}_dept`, label: `${name}部门`, control: { kind: "text", max: 200 }, help: { ...words.dept, reader } },
    {
      ...place,
      key: `${key}_addr`,
      label: `${name}地址`,
      control: { kind: "text", max: 500 },
      help: { what: `写接收${name}申请的地址。`, reader, example: "云岭市翠湖区人民路 1 号" },
    },
    {
      ...place,
      key: `${key}_phone`,
      label: `${name}电话`,
      control: { kind: "text", max: 200, width: 20 },
      check: dialable(`${key}_phone`),
      help: { what: `写可以询问怎样申请${name}的电话，带区号。`, reader, example: "0870-5550456" },
    },
    {
      ...place,
      key: `${key}_url`,
      label: `${name}网址`,
      control: { kind: "text", max: 2000, format: "web-address" },
      hint: "以 http:// 或者 https:// 开头。",
      help: { what: `可以在网上申请${name}的，写网址。`, reader, example: "https://example.gov.cn/recourse" },
    },
    {
      ...place,
      key: `${key}_explain`,
      label: `${name}说明`,
      control: { kind: "long-text", max: 1000 },
      help: { what: `写申请${name}的期限和要带的材料。`, reader, example: words.explain },
    },
  ];
}
