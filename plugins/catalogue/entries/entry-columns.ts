import { refuseFields } from "../../../core/contract.ts";
import { checkElements } from "../elements/check-elements.ts";
import type { ElementValues } from "../elements/element.ts";
import { textIn } from "../elements/element-values.ts";
import { problemLine } from "../elements/problem-at.ts";
import { settledValues } from "../elements/shown-elements.ts";

/** The columns of an entry that follow from its elements. */
export const entryColumns = (typeCode: string, given: ElementValues) => {
  const values = settledValues("entry", typeCode, given);
  return {
    name: textIn(values, "task_name").trim(),
    has_basics: textIn(values, "is_basic_info") === "1",
    elements: JSON.stringify(values),
    plan_effective_on: textIn(values, "plan_effective_date") || null,
    plan_cancel_on: textIn(values, "plan_cancel_date") || null,
  };
};

/** An entry has no draft: 【保存】 completes it (YN-2.1.1.7), so what is missing is refused at its field. */
export const demandComplete = (typeCode: string, values: ElementValues): void => {
  const problems = checkElements("entry", typeCode, values);
  if (problems.length > 0) throw refuseFields(problems.map((problem) => ({ field: problem.path, message: problemLine(problem) })));
};
