import { fileTypeName, writtenSize } from "../../../core/contract.ts";
import type { DocumentRecord } from "../api.ts";
import { departmentRows, subtitleOf, type DepartmentColumns } from "../records/department-rows.ts";
import type { RecordSource } from "../records/record-source.ts";

/** `file_size` in bytes; `file_version` counts from 1 and grows when the file is replaced. */
export type DocumentRow = DepartmentColumns & {
  note: string; file_id: string; file_version: number; file_name: string; file_type: string; file_size: string;
};

const toRecord = (row: DocumentRow): DocumentRecord => ({
  kind: "documents", id: row.id, title: row.name, usable: row.state === "active", revision: String(row.revision),
  subtitle: subtitleOf(row, [fileTypeName(row.file_type), writtenSize(Number(row.file_size))]),
  fileId: row.file_id, fileName: row.file_name, fileType: row.file_type,
});

export const documentSource: RecordSource<DocumentRow> = {
  kind: "documents", table: "libraries_documents", words: ["t.name", "f.name"], usable: "t.state = 'active'", newest: "t.id desc",
  rows: (db) => departmentRows(db, "libraries_documents").join("core_files as f", "f.id", "t.file_id")
    .select("f.name as file_name", "f.type as file_type", "f.size as file_size"),
  toRecord,
};
