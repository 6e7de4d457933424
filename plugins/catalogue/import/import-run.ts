import type { Audit, Db, Department, PeopleDirectory, Tx, User } from "../../../core/contract.ts";
import type { Libraries } from "../../libraries/api.ts";
import type { MappedRow } from "./map-row.ts";
import type { Mapping, Remark } from "./mapping.ts";
import type { Plan } from "./plan-rows.ts";
import type { Written } from "./write-rows.ts";

export type ImportTools = {
  db: Db;
  transact: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;
  people: PeopleDirectory;
  audit: Audit;
  libraries: Libraries;
};

/** A mapped row with its line in the file; `entryId`: the 目录 when it is known already (`null`: none). */
export type ImportRow = MappedRow & { line: number; entryId?: string | null };

/** Where an item stands after its batch; `blocked` rows wait for the next run. */
export type Outcome = "created" | "changed" | "unchanged" | "blocked";

export type BatchResult = {
  outcomes: readonly Outcome[];
  published: number;
  /** What only the database could tell, by line. */
  remarks: readonly (Remark & { line: number; title: string })[];
};

/** What one run keeps from batch to batch: places and entries are looked up once. */
export type ImportRun = {
  tools: ImportTools;
  mapping: Mapping;
  file: string;
  publish: boolean;
  now: Date;
  /** Who imports; nobody: the operator. What people have written is then rewritten only as their own next save. */
  actor: User | null;
  /** How rows are told from each other; the next run knows what this one has made. */
  memory: ImportMemory;
  departments: Map<string, Department>;
  entries: Map<string, string>;
};

export type ImportMemory = {
  plan(tx: Tx, run: ImportRun, rows: readonly ImportRow[]): Promise<Plan[]>;
  remember(tx: Tx, run: ImportRun, written: readonly Written[]): Promise<void>;
};

export const departmentKey = (regionCode: string, name: string): string => `${regionCode}\n${name}`;
