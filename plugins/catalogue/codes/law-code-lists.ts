/** Lists of the 法律法规库. There are no national codes: the word is its own code [D], as in the public law collections. */
import { codeTable } from "./code-list.ts";

export const lawCodeLists = [
  codeTable("law_status", "效力状态", [
    ["有效", "有效"],
    ["失效", "失效", "已废止或者期限已过"],
    ["已被新版取代", "已被新版取代", "请引用新的版本"],
    ["尚未施行", "尚未施行", "已公布，施行日期未到"],
  ]),
  codeTable("law_level", "效力级别", [
    ["宪法", "宪法"],
    ["法律", "法律"],
    ["行政法规", "行政法规"],
    ["监察法规", "监察法规"],
    ["地方性法规", "地方性法规", "包括自治条例、单行条例和经济特区法规"],
    ["部门规章", "部门规章"],
    ["地方政府规章", "地方政府规章"],
    ["司法解释", "司法解释"],
    ["规范性文件", "规范性文件"],
    ["其他", "其他"],
  ]),
] as const;
