import { fileTypeName, writtenSize } from "../../../core/contract.ts";
import { dateTimeText } from "../../../core/calendar/chinese-date.ts";
import { recordHref } from "../records/kinds.ts";
import { isShown } from "../records/send-file.ts";
import type { DocumentRow } from "./document-rows.ts";
import type { FileVersion } from "./find-file-versions.ts";

/** 历次文件: who put which file there and when, and the way to look at it or to bring it back. */
export const versionLines = (row: DocumentRow, versions: readonly FileVersion[]): object[] => versions.map((version) => {
  const href = `${recordHref("documents", row.id)}/versions/${version.version}`;
  const isCurrent = version.version === row.file_version;
  return {
    label: `第 ${version.version} 版`, name: version.name, isCurrent, what: `${fileTypeName(version.type)}，${writtenSize(Number(version.size))}`,
    by: version.uploaded_by_name, at: dateTimeText(version.uploaded_at), from: version.restored_from === null ? "" : `恢复自第 ${version.restored_from} 版`,
    openHref: isShown(version.type) ? `${href}/file` : "", downloadHref: `${href}/file?download=1`, restoreAction: isCurrent || row.state === "merged" ? "" : `${href}/restore`,
  };
});
