import type { PresentedElement } from "../../catalogue/api.ts";
import { cellOf, rowName } from "./cells.ts";
import type { GuideContent, GuideRecords } from "./guide-content.ts";
import { materialsOf } from "./materials.ts";

/** A file that readers may take along. `type` is the ending of its name: PDF, DOCX. */
export type Attachment = { name: string; explain: string; type: string; fileId: string };

/** The files of an element of the 附件文档库; a record that is gone has none. */
export const attachmentsOf = (element: PresentedElement, { documents }: GuideRecords): Attachment[] => element.rows.flatMap((row) => {
  const record = documents.get(row.record);
  return record === undefined ? [] : [{ name: rowName(row), explain: cellOf(row, "explain"), type: endingOf(record.fileName), fileId: record.fileId }];
});

const endingOf = (fileName: string): string => /\.([A-Za-z0-9]{2,5})$/.exec(fileName)?.[1]?.toUpperCase() ?? "";

/** Every file this guide hands out: nothing else can be fetched through its address. */
export const fileIdsOf = ({ item, records }: GuideContent): ReadonlySet<string> => new Set(item.elements.flatMap((element) => {
  if (element.library === "documents") return attachmentsOf(element, records).map(({ fileId }) => fileId);
  if (element.library === "materials") return materialsOf(element, records.materials).flatMap(({ blankFormId, sampleId }) => [blankFormId, sampleId]);
  return [];
}).filter((id) => id !== ""));
