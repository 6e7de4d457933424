import { LIBRARY_KINDS, type AnyRecord, type LibraryKind } from "../../libraries/api.ts";
import { shownRecords } from "../content/content-fingerprint.ts";
import type { GuideContent, GuideRecords } from "../content/guide-content.ts";

/** What a guide shows beside the words of its version: the records of the libraries with their revisions (`windows 12`: `3`), and the names of its place. */
export type Shown = Readonly<Record<string, string>>;

const NAMES = { department: "实施主体的名称", region: "行政区划的名称", entry: "所属目录的名称" } as const;
const KIND_WORDS: Readonly<Record<LibraryKind, string>> = { laws: "法规", materials: "材料", documents: "附件", windows: "窗口", systems: "业务系统" };

/** Kept with every print. */
export const shownBeside = ({ item, records }: Pick<GuideContent, "item" | "records">): Shown => ({
  ...Object.fromEntries(shownRecords(item).map((key) => [key, recordOf(records, key)?.revision ?? "-"])),
  department: item.department.name, region: item.region.name, entry: item.entry?.name ?? "",
});

/** What of it is no longer as it was when something was printed, by its name; nothing where the print does not know. */
export const changedBeside = (before: Shown, content: Pick<GuideContent, "item" | "records">): string[] =>
  Object.entries(shownBeside(content)).filter(([key, now]) => before[key] !== undefined && before[key] !== now).map(([key]) => wordsOf(key, content.records));

const wordsOf = (key: string, records: GuideRecords): string => {
  if (isName(key)) return NAMES[key];
  const { kind } = splitKey(key);
  const record = recordOf(records, key);
  return `${kind === undefined ? "" : KIND_WORDS[kind]}${record === undefined ? "" : `“${record.title}”`}`;
};

const isName = (key: string): key is keyof typeof NAMES => key in NAMES;

const splitKey = (key: string): { kind: LibraryKind | undefined; id: string } => {
  const [library, id = ""] = key.split(" ");
  return { kind: LIBRARY_KINDS.find((known) => known === library), id };
};

const recordOf = (records: GuideRecords, key: string): AnyRecord | undefined => {
  const { kind, id } = splitKey(key);
  return kind === undefined ? undefined : records[kind].get(id);
};
