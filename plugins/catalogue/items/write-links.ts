import { refuse, type Tx } from "../../../core/contract.ts";
import { contentsWritten } from "../api.ts";
import type { ElementValues } from "../elements/element.ts";
import { cellText, rowsIn } from "../elements/element-values.ts";
import { libraryLinks } from "../elements/library-links.ts";
import { citedArticles } from "../../../core/codes/article-number.ts";

export type LinkRow = { version_id: string; element: string; kind: string; record_id: string; article_no: string };

type Content = { versionId: string; typeCode: string; values: ElementValues };

/** What the elements of a version point to, one row per record, and per article where articles of a law are named. */
export const linkRows = ({ versionId, typeCode, values }: Content): LinkRow[] => {
  const rows = libraryLinks("item", typeCode, values).flatMap(({ key, library, record, position }) => {
    const clause = cellText(rowsIn(values, key)[position] ?? {}, "clause");
    const articles = library === "laws" ? citedArticles(clause) : [];
    return (articles.length === 0 ? [""] : articles).map((article_no) => ({ version_id: versionId, element: key, kind: library, record_id: record, article_no }));
  });
  return [...new Map(rows.map((row) => [`${row.element}\n${row.kind}\n${row.record_id}\n${row.article_no}`, row])).values()];
};

/** Replaces the links of versions whose elements were written, and tells that they were. A record that is no longer there cannot be linked: the database says so. */
export const writeLinks = async (tx: Tx, contents: readonly Content[]): Promise<void> => {
  await tx("catalogue_version_links").whereIn("version_id", contents.map(({ versionId }) => versionId)).delete();
  const rows = contents.flatMap(linkRows);
  await tx.emit(contentsWritten, { versionIds: contents.map(({ versionId }) => versionId) });
  if (rows.length > 0) await tx.batchInsert("catalogue_version_links", rows, 1_000).catch(refuseGone);
};

const refuseGone = (fault: unknown): never => {
  throw fault instanceof Error && "code" in fault && ["23503", "22P02", "22003"].includes(String(fault.code)) ? refuse("catalogue.record-gone", { field: "" , status: 422 }) : fault;
};
