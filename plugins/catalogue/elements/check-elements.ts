import { quoted } from "./clean-text.ts";
import { dictionary as productDictionary } from "./dictionary.ts";
import type { CellControl, Column, Control, Dictionary, Element, ElementValues, Problem, Row, Scope, Subject } from "./element.ts";
import { cellText, codesOf, isFilled, ownValue, rowsIn } from "./element-values.ts";
import { problemAt } from "./problem-at.ts";
import { scopeOf } from "./scope-of.ts";
import { isRequired, shownElements } from "./shown-elements.ts";

/**
 * Everything that stands against submission, as errors at their fields in the order of the dictionary: what is missing (also in a
 * row), and what contradicts other elements. What cannot be read at all is found by `readElements`.
 */
export function checkElements(
  of: Subject,
  typeCode: string,
  values: ElementValues,
  dictionary: Dictionary = productDictionary,
): readonly Problem[] {
  const scope = scopeOf(of, typeCode);
  const shown = shownElements(of, typeCode, values, dictionary);
  return shown.flatMap((element) => [
    ...missingIn(element, values, scope),
    ...contradictionIn(element, values),
    ...lostNamesIn(element, values, shown),
  ]);
}

/** What is missing of one element that is shown: the element itself, or required cells of its rows. */
export function missingIn(element: Element, values: ElementValues, scope: Scope): readonly Problem[] {
  if (element.source === "identity") return [];
  if (!isFilled(ownValue(values, element.key))) {
    return isRequired(element, values, scope) ? [problemAt(element, element.ask ?? askFor(element.control))] : [];
  }
  return rowsIn(values, element.key).flatMap((row, index) =>
    requiredColumns(element.control, row)
      .filter((column) => !isFilled(ownValue(row, column.key)))
      .map((column) => problemAt(element, askFor(column.control), { row: index, column })),
  );
}

function contradictionIn(element: Element, values: ElementValues): readonly Problem[] {
  if (element.check === undefined || !isFilled(ownValue(values, element.key))) return [];
  const message = element.check(values);
  return message === undefined ? [] : [problemAt(element, message)];
}

/** A situation that was renamed or removed would silently take its materials out of every list. */
function lostNamesIn(element: Element, values: ElementValues, shown: readonly Element[]): readonly Problem[] {
  return columnsOf(element.control).flatMap((column) => {
    if (column.control.kind !== "names") return [];
    const { of } = column.control;
    const other = shown.find(({ key }) => key === of);
    const named = columnsOf(other?.control)[0]?.key ?? "";
    const names = new Set(rowsIn(values, of).map((row) => cellText(row, named)));
    return rowsIn(values, element.key).flatMap((row, index) => {
      const lost = codesOf(ownValue(row, column.key)).find((name) => !names.has(name));
      const message = `请重新选择，${quoted(lost ?? "")}已经不在${other?.label ?? "表"}中`;
      return lost === undefined ? [] : [problemAt(element, message, { row: index, column })];
    });
  });
}

function columnsOf(control: Control | undefined): readonly Column[] {
  return control?.kind === "rows" ? control.columns : control?.kind === "library" ? control.details : [];
}

function requiredColumns(control: Control, row: Row): readonly Column[] {
  return columnsOf(control).filter(({ required }) => (typeof required === "function" ? required(row) : required === true));
}

/** What to say when something is missing and the element has no words of its own. */
function askFor(control: Control): string {
  if (control.kind === "library") return `请选择${control.rowName}`;
  if (control.kind === "rows") return `请至少填写一个${control.rowName}`;
  return asks[control.kind];
}

const asks: Readonly<Record<CellControl["kind"], string>> = {
  "yes-no": "请选择“是”或者“否”",
  choice: "请选择一项",
  choices: "请至少选择一项",
  names: "请至少选择一项",
  date: "请填写日期，例如 2026-11-23",
  number: "请填写数字",
  text: "请填写",
  "long-text": "请填写",
  words: "请填写",
};
