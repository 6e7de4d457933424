import { usccMessages } from "../../../core/codes/uscc.ts";

/** The sentence for each thing that can be wrong or doubtful with a code: what it is, and how to right it. */
const messages = {
  ...usccMessages,
  BASE_LENGTH: "基本编码应为 12 位：地区 2 位、事项类型 2 位、主项 5 位、子项 3 位，请补齐或删去多余的字符。",
  LENGTH: "编码位数不对：实施编码 31 位，业务办理项编码 33 位，目录中的业务办理项编码 14 位，请补齐或删去多余的字符。",
  USCC: "前 18 位不是有效的统一社会信用代码，请对照实施主体的登记证书核对。",
  LEVEL: "第 19 位是行使层级，应为 1 至 7（1 国家级，2 省级，3 市级，4 县级，5 镇级，6 村级，7 分级管理）。",
  CATALOG: "基本编码的结构不对：主项是 00001 至 99999，子项是 000 至 999，有子项的主项以 00Y 结尾，请对照目录核对。",
  REGION: "基本编码前两位是地区：国家级基本目录为 00，其他为省级区划代码的前两位（如 44 广东），请核对。",
  TYPE: "基本编码第 3、4 位是事项类型：01 至 10 和 20，或地方扩展的 11 至 19、21 至 29，请核对。",
  MAIN_ITEM_NOT_IMPLEMENTABLE: "以 00Y 结尾的是有子项的主项，本身没有实施清单，请改选它的一个子项。",
  HANDLE_SEQ: "最后两位是业务办理项的顺序码，应为 01 至 99。",
  LEVEL_REGION_MISMATCH: "行使层级与实施主体的区划不一致，请确认。垂直管理部门、开发区和事业单位可以不一致。",
} as const;

export type CodeWarning = "LEVEL_REGION_MISMATCH";
export type CodeProblem = Exclude<keyof typeof messages, CodeWarning>;

/** The sentence to show for a problem or a warning of a code. */
export const codeMessage = (code: CodeProblem | CodeWarning): string => messages[code];
