import type { Db, User } from "../../../core/contract.ts";
import type { Fact } from "./shelf.ts";
import type { RecordState } from "./record-state.ts";

/**
 * What the acts that are the same for all five libraries (停用, 合并, 删除) must know of a record, law or not.
 */
export type Subject = {
  id: string;
  /** Bare, and as a sentence names it: 《…》 for a law, “…” otherwise. */
  name: string;
  title: string;
  department: string;
  state: RecordState;
  reason: string;
  mergedInto: string | null;
  revision: number;
  facts: readonly Fact[];
  /** What goes with it when it is deleted, in numbers. */
  points: readonly string[];
  allowed(user: User): boolean;
  permission: string;
};

/** Records by id, in one query; those that are not there are missing from the answer. */
export type FindSubjects = (db: Db, ids: readonly string[]) => Promise<Subject[]>;
