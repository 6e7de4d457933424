import type { PresentedElement } from "../api.ts";
import { dictionary } from "../elements/dictionary.ts";
import type { Element, ElementValues, LibraryRecords } from "../elements/element.ts";
import { isFilled, ownValue, rowsOf, textIn } from "../elements/element-values.ts";
import { unitKeys } from "../elements/elements-for.ts";
import { presentElement, presentRows } from "../elements/present-element.ts";
import { shownElements } from "../elements/shown-elements.ts";

const sectionLabels = new Map(dictionary.sections.map(({ id, label }) => [id, label]));

/** The public elements of one version that say something, in the order of the dictionary. `values` include identity. */
export const presentElements = (typeCode: string, values: ElementValues, records: LibraryRecords): PresentedElement[] => {
  const shown = shownElements("item", typeCode, values);
  const units = unitKeys(shown);
  return shown.filter((element) => element.public !== false && !units.has(element.key)).flatMap((element) => {
    const source = speaker(element, shown, values);
    const lines = isFilled(ownValue(values, source.key)) ? presentElement(source, values, records) : [];
    return lines.length === 0 ? [] : [{
      ...headOf(element), lines, rows: tableOf(source, values, records), library: source.control.kind === "library" ? source.control.library : "",
      value: ownValue(values, source.key), unit: unitOf(source, values),
    }];
  });
};

const headOf = ({ key, label, section, guide }: Element) => {
  const { print = [], page = [] } = guide ?? {};
  return { key, label, section: sectionLabels.get(section) ?? "", print, page, part: page[0] ?? print[0] ?? "" };
};

/** The element itself, or the one that speaks for it while it is empty (`otherwise`). */
const speaker = (element: Element, shown: readonly Element[], values: ElementValues): Element => {
  if (element.otherwise === undefined || isFilled(ownValue(values, element.key))) return element;
  return shown.find(({ key }) => key === element.otherwise) ?? element;
};

const unitOf = ({ control }: Element, values: ElementValues): string =>
  control.kind === "number" && control.unitFrom !== undefined ? textIn(values, control.unitFrom) : "";

const tableOf = ({ control, key }: Element, values: ElementValues, records: LibraryRecords): PresentedElement["rows"] => {
  if (control.kind !== "rows" && control.kind !== "library") return [];
  const { rows, columns } = presentRows(control, rowsOf(ownValue(values, key)), records);
  const first = control.kind === "rows" ? control.columns[0] : undefined;
  const name = { key: first?.key ?? "name", label: first?.label ?? control.rowName };
  return rows.map((row) => ({
    record: row.record,
    cells: [{ ...name, text: row.name }, ...columns.map((column) => ({ ...column, text: row.cells[column.key] ?? "" }))],
  }));
};
