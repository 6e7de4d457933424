import type { z } from "zod";
import { fileTypeName, refuse, textField, writtenSize, type FileStore } from "../../../core/contract.ts";
import { filePreview } from "../records/file-preview.ts";
import { Owned } from "../records/fields.ts";
import { recordHref } from "../records/kinds.ts";
import { fileFacts } from "../records/send-file.ts";
import type { Shelf } from "../records/shelf.ts";
import { checkUploads, storeUpload } from "../records/store-upload.ts";
import { documentSource, type DocumentRow } from "./document-rows.ts";
import { findFileVersions } from "./find-file-versions.ts";
import { keepFileVersion } from "./keep-file-version.ts";
import { versionLines } from "./version-lines.ts";

export const DocumentForm = Owned("名称", "请写公众看到的名称，例如食品经营许可申请书（空表）").extend({ note: textField("说明", 1000) });

const storedFile = (row: DocumentRow) => ({ id: row.file_id, name: row.file_name, type: row.file_type, size: Number(row.file_size), fingerprint: "" });
const facts = (row: DocumentRow) => fileFacts(storedFile(row), `${recordHref("documents", row.id)}/file`);

/** What is particular to 附件文档: one file, which may be replaced and then counts its versions. */
export const documentShelf = (files: FileStore): Shelf<DocumentRow, z.infer<typeof DocumentForm>> => ({
  source: documentSource, body: DocumentForm, uploads: true,
  line: (row) => ({ type: fileTypeName(row.file_type), size: writtenSize(Number(row.file_size)), version: row.file_version }),
  words: (row) => ({ note: row?.note ?? "" }),
  formParts: async (_db, row) => ({ current: row === null ? null : facts(row) }),
  check: async (_db, _words, row, uploads) => {
    const isMissing = row === null && !uploads.some(({ field }) => field === "file");
    return isMissing ? [refuse("libraries.file-missing", { field: "file" })] : checkUploads(files, uploads, { file: "文件" });
  },
  read: async (_db, columns, row, uploads) => {
    const file = await storeUpload(files, uploads, "file");
    if (file === undefined) return { columns, files: [] };
    const version = (row?.file_version ?? 0) + 1;
    return {
      columns: { ...columns, file_id: file.id, file_version: version }, files: [file],
      beside: (tx, { id, actor, now }) => keepFileVersion(tx, { documentId: id, version, fileId: file.id, actor, now, restoredFrom: null }),
    };
  },
  facts: (row) => [
    { label: "文件", value: row.file_name, href: `${recordHref("documents", row.id)}/file` }, { label: "类型", value: fileTypeName(row.file_type) },
    { label: "大小", value: writtenSize(Number(row.file_size)) }, { label: "文件版本", value: `第 ${row.file_version} 版` },
  ],
  show: async ({ db }, row) => ({
    versions: versionLines(row, await findFileVersions(db, row.id)),
    note: row.note, file: facts(row), // The version in the address makes the browser ask again after the file was replaced.
    preview: await filePreview(files, storedFile(row), `${recordHref("documents", row.id)}/file?v=${row.file_version}`),
  }),
});
