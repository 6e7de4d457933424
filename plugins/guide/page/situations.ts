import type { PresentedElement } from "../../catalogue/api.ts";
import { cellOf, rowName } from "../content/cells.ts";

export type QuestionGroup = { question: string; options: readonly { name: string; explain: string }[] };

/** The situations of an item under the questions they answer, in the order in which the questions come up. */
export const situationGroups = (element: PresentedElement): QuestionGroup[] => {
  const groups = new Map<string, { name: string; explain: string }[]>();
  for (const row of element.rows) {
    const question = cellOf(row, "question");
    groups.set(question, [...groups.get(question) ?? [], { name: rowName(row), explain: cellOf(row, "explain") }]);
  }
  return [...groups].map(([question, options]) => ({ question, options }));
};
