import { LIBRARY_KINDS } from "../api.ts";
import { kinds } from "./kinds.ts";

/** What the acts of the libraries are called in the log. */
export const auditWordsOfRecords: Readonly<Record<string, string>> = {
  ...Object.fromEntries(LIBRARY_KINDS.flatMap((kind) => {
    const { one } = kinds[kind];
    const acts = { added: "新增", changed: "修改", deleted: "删除", disabled: "停用", enabled: "恢复使用", merged: "合并重复", exported: "导出" };
    return Object.entries(acts).map(([act, word]) => [`libraries.${kind}-${act}`, `${word}${one}`]);
  })),
  ...Object.fromEntries(LIBRARY_KINDS.map((kind) => [`subject:${kind}`, kinds[kind].one])), "subject:libraries": "引用库",
  "libraries.laws-revised": "修订法规", "libraries.laws-abolished": "废止法规", "libraries.laws-begun": "法规到期施行", "libraries.laws-imported": "导入法规",
  "libraries.demo-loaded": "装入示范引用库",
};
