import type { Department, User } from "../../../core/contract.ts";
import type { ImportRow } from "../import/import-run.ts";
import type { ElementValues } from "../elements/element.ts";
import type { Fault, UploadLine } from "./import-model.ts";
import type { MatchedSheet } from "./match-sheets.ts";
import type { MissingRecord } from "./read-item-line.ts";
import type { FoundEntry, KnownItem } from "./resolve-items.ts";

/** A line that is about an item, with its sheet understood. */
export type BookLine = { sheet: MatchedSheet; line: UploadLine };

/**
 * What is to be done with a line. create: a new item whose code the system gives; insert: a new item that brings its code along; next: a
 * new draft beside the version in force; again: the draft that is being written; same: nothing; blocked, faulty: not now, not so.
 */
export type BookRow = BookLine & { faults: readonly Fault[] } & (
  | { act: "same" | "blocked" | "faulty" }
  | { act: "create"; department: Department; entry: FoundEntry | undefined; typeCode: string; values: ElementValues; missing: readonly MissingRecord[]; memory: string; fingerprint: string }
  | { act: "insert" | "next" | "again"; row: ImportRow; before: ElementValues; versionId: string; revision: number; itemId: string; missing: readonly MissingRecord[]; departmentId: string }
);

/** What the judging of one line may look at; everything was looked up for the whole batch. */
export type Known = {
  user: User;
  departments: readonly Department[];
  items: ReadonlyMap<string, KnownItem>;
  entries: readonly FoundEntry[];
  /** Names of 目录 that come near to one that there is none of, by that. */
  nearEntries: ReadonlyMap<string, readonly string[]>;
  /** What earlier imports have made of new rows without a code: by department, type, 目录 and name. */
  made: ReadonlyMap<string, { itemId: string; fingerprint: string }>;
};

export const faultAt = ({ sheet, line }: BookLine, cell: number, message: string, kind: Fault["kind"] = "error"): Fault =>
  ({ sheet: line.sheet, line: line.line, cell, label: sheet.columns[cell]?.header ?? sheet.name, message, kind });
