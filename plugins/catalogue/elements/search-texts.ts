import { dictionary as productDictionary } from "./dictionary.ts";
import type { Dictionary, Element, ElementValues, LibraryRecords, SearchField, Subject } from "./element.ts";
import { codesOf, ownValue, rowsIn } from "./element-values.ts";
import { presentElement, presentRows } from "./present-element.ts";
import { shownElements } from "./shown-elements.ts";

/** The texts of a search document by field; every field is there, empty when nothing belongs to it. */
export type SearchTexts = Readonly<Record<SearchField, readonly string[]>>;

/** What is searched for in the shown, public elements. `values` include identity (codes, department). */
export function searchTexts(
  of: Subject,
  typeCode: string,
  values: ElementValues,
  records: LibraryRecords,
  dictionary: Dictionary = productDictionary,
): SearchTexts {
  const elements = shownElements(of, typeCode, values, dictionary).filter((element) => element.public !== false);
  const texts = (field: SearchField) => [
    ...new Set(elements.filter(({ search }) => search === field).flatMap((element) => textsOf(element, values, records))),
  ];
  return {
    title: texts("title"),
    alias: texts("alias"),
    code: texts("code"),
    department: texts("department"),
    summary: texts("summary"),
    material: texts("material"),
    condition: texts("condition"),
  };
}

/** Rows by their names alone: nobody searches for “A4”. Several words stay apart. */
function textsOf(element: Element, values: ElementValues, records: LibraryRecords): readonly string[] {
  const { control, key } = element;
  if (control.kind === "rows" || control.kind === "library") {
    return presentRows(control, rowsIn(values, key), records)
      .rows.filter(({ missing }) => !missing)
      .map(({ name }) => name);
  }
  if (control.kind === "words") return codesOf(ownValue(values, key));
  return presentElement(element, values, records);
}
