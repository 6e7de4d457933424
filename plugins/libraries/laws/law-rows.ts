import type { Knex } from "knex";
import { dateText } from "../../../core/calendar/chinese-date.ts";
import type { Db } from "../../../core/contract.ts";
import type { LawRecord, LawStatus } from "../api.ts";
import type { RecordSource } from "../records/record-source.ts";

export type Doubt = { field: string; reason: string };

/** A row of 法律法规库 as it is stored; dates are "2026-11-23". */
export type LawRow = {
  id: string; title: string; short_title: string; level: string; doc_no: string; issuer: string;
  published_on: string | null; effective_on: string | null; expires_on: string | null;
  status: LawStatus; superseded_by: string | null; merged_into: string | null; abolish_reason: string; history: string[]; doubts: Doubt[];
  department_id: string | null; external_id: string | null; fingerprint: string; article_count: number; revision: number; updated_at: Date;
  /** Who added it by hand; `null` for what was imported. */
  department_name: string | null; department_path: string | null; region_path: string | null;
};

export const lawRows = (db: Db): Knex.QueryBuilder =>
  db("libraries_laws as t").leftJoin("core_departments as d", "d.id", "t.department_id").leftJoin("core_regions as r", "r.code", "d.region_code")
    .select("t.*", "d.name as department_name", "d.path as department_path", "r.path as region_path");

const subtitle = (row: LawRow): string => [
  [row.issuer, row.doc_no].filter((part) => part !== "").join("　"),
  row.effective_on === null ? "" : `${dateText(row.effective_on)}施行`,
  row.merged_into === null ? row.status : "已合并",
].filter((part) => part !== "").join("　");

/** A law as the rest of the house sees it. */
export const toLawRecord = (row: LawRow): LawRecord => ({
  kind: "laws", id: row.id, title: row.title, subtitle: subtitle(row),
  usable: row.merged_into === null && row.status !== "失效" && row.status !== "已被新版取代", revision: String(row.revision),
  shortTitle: row.short_title, level: row.level, docNo: row.doc_no, issuer: row.issuer, status: row.status,
  publishedOn: row.published_on ?? "", effectiveOn: row.effective_on ?? "",
});

export const lawSource: RecordSource<LawRow> = {
  kind: "laws", table: "libraries_laws", words: ["t.title", "t.short_title", "t.doc_no"],
  usable: "t.merged_into is null and t.status not in ('失效', '已被新版取代')", newest: "t.effective_on desc nulls last, t.id desc",
  rows: lawRows, toRecord: toLawRecord,
};
