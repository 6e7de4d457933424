import type { Audit, Db, Department, PeopleDirectory, Tx } from "../../../core/contract.ts";
import type { Libraries } from "../../libraries/api.ts";
import type { MappedRow } from "./map-row.ts";
import type { Mapping, Remark } from "./mapping.ts";

export type ImportTools = {
  db: Db;
  transact: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;
  people: PeopleDirectory;
  audit: Audit;
  libraries: Libraries;
};

/** A mapped row with its line in the file. */
export type ImportRow = MappedRow & { line: number };

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
  departments: Map<string, Department>;
  entries: Map<string, string>;
};

export const departmentKey = (regionCode: string, name: string): string => `${regionCode}\n${name}`;
