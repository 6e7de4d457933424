import { sectionHref } from "../editor/section-views.ts";
import type { ElementValues, LibraryRecords, Subject } from "../elements/element.ts";
import { sectionsFor, unitKeys } from "../elements/elements-for.ts";
import { presentElement } from "../elements/present-element.ts";
import { shownElements } from "../elements/shown-elements.ts";

export type ReadSection = { id: string; title: string; rows: readonly { label: string; lines: readonly string[]; list: boolean }[] };

/** What has been filled in, in the order of the dictionary, also what is kept from the public: for staff who read a version. */
export const versionSections = (of: Subject, typeCode: string, values: ElementValues, records: LibraryRecords): ReadSection[] => {
  const asked = new Set(shownElements(of, typeCode, values).map(({ key }) => key));
  return sectionsFor(of, typeCode).flatMap(({ id, label, elements }) => {
    const units = unitKeys(elements);
    const rows = elements.filter(({ key, source }) => asked.has(key) && !units.has(key) && source !== "identity").flatMap((element) => {
      const lines = presentElement(element, values, records);
      return lines.length === 0 ? [] : [{ label: element.label, lines, list: element.control.kind === "rows" || element.control.kind === "library" }];
    });
    return rows.length === 0 ? [] : [{ id: sectionHref(id).slice(1), title: label, rows }];
  });
};
