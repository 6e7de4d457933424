import type { z } from "zod";
import type { Db, House, Refusal, StoredFile, Tx, Upload, User } from "../../../core/contract.ts";
import type { DepartmentColumns } from "./department-rows.ts";
import type { RecordSource } from "./record-source.ts";
import type { RecordColumns } from "./write-record.ts";

/** What a form means: the columns, and the files that are stored already and become known with them. */
export type Meant = {
  columns: RecordColumns; files: readonly StoredFile[];
  /** What is written beside the record, in its transaction. */
  beside?: (tx: Tx, written: { id: string; actor: User; now: Date }) => Promise<void>;
};

/**
 * One of the four libraries that departments keep: what is its own. The list, the form, the page, saving and deleting around it are
 * the same for all and stand in `department-routes.ts`.
 */
export type Shelf<Row extends DepartmentColumns, Body> = {
  source: RecordSource<Row>;
  /** One line of the list. */
  line(row: Row): object;
  body: z.ZodType<Body>;
  uploads: boolean;
  /** What stands in the form: of a known record, or of a new one (`null`). */
  words(row: Row | null, place: { regionName: string }): Readonly<Record<string, string>>;
  /** What the form needs besides: choices, the files there are, what is around. */
  formParts(db: Db, row: Row | null, user: User): Promise<object>;
  /** What is wrong besides the form's own fields: a missing or unsuitable file, a place that nobody knows. */
  check(db: Db, words: Readonly<Record<string, unknown>>, row: Row | null, uploads: readonly Upload[]): Promise<Refusal[]>;
  /** Reads the form, outside of any transaction because it stores files. */
  read(db: Db, body: Body, row: Row | null, uploads: readonly Upload[]): Promise<Meant>;
  /** What tells one record from another: the pairs of its page, and the comparison before two are merged. */
  facts(row: Row): readonly Fact[];
  /** What the template of its page shows besides. */
  show(house: Pick<AnyHouse, "db" | "calendar">, row: Row, now: Date): Promise<Record<string, unknown>>;
};

/** A pair on the page of a record; with `href` the value is a link. */
export type Fact = { label: string; value: string; href?: string };

export type AnyHouse = House<unknown>;
