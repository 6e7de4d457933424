import { dictionary as productDictionary } from "./dictionary.ts";
import type { Dictionary, ElementValues, LibraryId, Subject } from "./element.ts";
import { cellText, rowsIn } from "./element-values.ts";
import { elementsFor } from "./elements-for.ts";

/** That an element of a version points to a library record; `position` counts the rows of the element from 0. */
export type LibraryLink = { key: string; library: LibraryId; record: string; position: number };

/**
 * All library records that the values point to: the link rows of a version (architecture §5.2, “which items cite this law” is one
 * query), and the ids to look up before presenting.
 */
export function libraryLinks(
  of: Subject,
  typeCode: string,
  values: ElementValues,
  dictionary: Dictionary = productDictionary,
): readonly LibraryLink[] {
  return elementsFor(of, typeCode, dictionary).flatMap(({ key, control }) => {
    if (control.kind !== "library") return [];
    const { library } = control;
    return rowsIn(values, key).flatMap((row, position) => {
      const record = cellText(row, "record");
      return record === "" ? [] : [{ key, library, record, position }];
    });
  });
}
