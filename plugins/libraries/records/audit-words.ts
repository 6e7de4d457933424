import { LIBRARY_KINDS } from "../api.ts";
import { kinds } from "./kinds.ts";

/** What the acts of the libraries are called in the log. */
export const auditWordsOfRecords: Readonly<Record<string, string>> = Object.fromEntries(LIBRARY_KINDS.flatMap((kind) => [
  [`libraries.${kind}-added`, `新增${kinds[kind].one}`], [`libraries.${kind}-changed`, `修改${kinds[kind].one}`], [`libraries.${kind}-deleted`, `删除${kinds[kind].one}`],
]));
