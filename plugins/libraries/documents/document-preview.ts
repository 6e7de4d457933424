import type { FileStore } from "../../../core/ports/files.ts";
import { recordHref } from "../records/kinds.ts";
import type { DocumentRow } from "./document-rows.ts";

/** As much of a text as a page shows; the rest is in the file. */
const SHOWN_CHARACTERS = 20_000;

export type Preview = { kind: "pdf" | "picture" | "none"; src: string } | { kind: "text"; text: string; cut: boolean };

/** How the page shows the content: PDF and pictures by the browser, text as text, the rest only as a download. */
export const documentPreview = async (files: FileStore, row: DocumentRow): Promise<Preview> => {
  // The version in the address makes the browser ask again after the file was replaced.
  const src = `${recordHref("documents", row.id)}/file?v=${row.file_version}`;
  if (row.file_type === "application/pdf") return { kind: "pdf", src };
  if (row.file_type.startsWith("image/")) return { kind: "picture", src };
  if (!row.file_type.startsWith("text/")) return { kind: "none", src };
  const text = (await files.read(row.file_id)).toString("utf8");
  return { kind: "text", text: text.slice(0, SHOWN_CHARACTERS), cut: text.length > SHOWN_CHARACTERS };
};
