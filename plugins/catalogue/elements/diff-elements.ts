import { isDeepStrictEqual } from "node:util";
import { dictionary as productDictionary } from "./dictionary.ts";
import { diffRows } from "./diff-rows.ts";
import type { DiffLine, RowsDiff } from "./diff-rows.ts";
import { diffText, linesOfParts } from "../../../core/diff/diff-text.ts";
import type { Part } from "../../../core/diff/diff-text.ts";
import type { Dictionary, Element, ElementValues, LibraryRecords, Subject } from "./element.ts";
import { ownValue } from "./element-values.ts";
import { elementsFor, unitKeys } from "./elements-for.ts";
import { presentElement } from "./present-element.ts";

/** One element that differs. `list`: rows, drawn as a list whose sides are level, or cell by cell as `table`; otherwise text, drawn as paragraphs. */
export type DiffRow = {
  key: string;
  label: string;
  section: string;
  list: boolean;
} & RowsDiff;

/**
 * What differs between two versions, element by element in the order of the dictionary. Identity may be merged into the values and is
 * compared too. Text is compared word by word; rows are matched by what they are (library record, or first column), so a corrected row
 * shows its correction and not a removal.
 */
export function diffElements(
  of: Subject,
  typeCode: string,
  before: ElementValues,
  after: ElementValues,
  records: LibraryRecords,
  dictionary: Dictionary = productDictionary,
): readonly DiffRow[] {
  const elements = elementsFor(of, typeCode, dictionary);
  const units = unitKeys(elements);
  const sections = new Map(dictionary.sections.map(({ id, label }) => [id, label]));
  return elements
    .filter((element) => !units.has(element.key) && differs(element, before, after))
    .map((element) => {
      const { key, label, control } = element;
      const list = control.kind === "rows" || control.kind === "library";
      const sides = list
        ? diffRows({ ...element, control }, before, after, records)
        : textSides(presentElement(element, before, records).join("\n"), presentElement(element, after, records).join("\n"));
      return { key, label, section: sections.get(element.section) ?? "", list, ...sides };
    });
}

function differs({ key, control }: Element, before: ElementValues, after: ElementValues): boolean {
  const keys = control.kind === "number" && control.unitFrom !== undefined ? [key, control.unitFrom] : [key];
  return keys.some((each) => !isDeepStrictEqual(ownValue(before, each), ownValue(after, each)));
}

function textSides(before: string, after: string): RowsDiff {
  const parts = diffText(before, after);
  return { before: linesOfParts(parts.before).map(textLine), after: linesOfParts(parts.after).map(textLine), table: [] };
}

function textLine(parts: readonly Part[]): DiffLine {
  const [first] = parts;
  const kind = first === undefined || parts.some((part) => part.kind !== first.kind) ? "changed" : first.kind;
  return { kind, parts };
}
