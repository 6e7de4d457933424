import { codeLabel } from "../codes/code-lists.ts";
import type { Condition, Control, Element } from "../elements/element.ts";

/** “是否收费”选“是”时填写。 Said where no script hides what is not asked; `""` for elements that are always asked. */
export const conditionWords = (conditions: readonly Condition[] | undefined, elements: ReadonlyMap<string, Element>): string => {
  const parts = (conditions ?? []).flatMap((condition) => {
    const question = elements.get(condition.key);
    return question === undefined ? [] : [partFor(condition, question)];
  });
  return parts.length === 0 ? "" : `${parts.join("，或者")}时填写。`;
};

const partFor = (condition: Condition, { label, control }: Element): string => {
  if ("over" in condition) return `“${label}”大于 ${condition.over}`;
  return `“${label}”选${condition.is.map((code) => `“${answerWords(control, code)}”`).join("、")}`;
};

const answerWords = (control: Control, code: string): string => {
  // The form asks with 是 and 否, whatever the words for readers are.
  if (control.kind === "yes-no") return code === "1" ? "是" : "否";
  if (control.kind === "choice" || control.kind === "choices") return codeLabel(control.list, code) ?? code;
  return code;
};
