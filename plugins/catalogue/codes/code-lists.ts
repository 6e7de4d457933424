import type { CodeEntry, CodeList } from "./code-list.ts";
import { elementCodeLists } from "./element-code-lists.ts";
import { placeCodeLists } from "./place-code-lists.ts";
import { themeCodeLists } from "./theme-code-lists.ts";
import { typeCode } from "./type-codes.ts";

export const codeLists = [...elementCodeLists, ...placeCodeLists, ...themeCodeLists] as const;

/** Name of a list: what an element of the dictionary says after “code list”. */
export type CodeListId = (typeof codeLists)[number]["id"];

const entries: ReadonlyMap<string, CodeList> = new Map(codeLists.map((table) => [table.id, table]));
const labels = new Map(codeLists.map((table) => [table.id, new Map(table.codes.map(({ code, label }) => [code, label]))]));

/** The entries of a list, in the order in which forms show them. */
export const codeList = (id: CodeListId): readonly CodeEntry[] => entries.get(id)?.codes ?? [];

/** The words for a code, `undefined` when the list has no such code. A type a province added (11–19, 21–29) has words too. */
export function codeLabel(id: CodeListId, code: string): string | undefined {
  return labels.get(id)?.get(code) ?? (id === "task_type" ? typeCode(code)?.label : undefined);
}
