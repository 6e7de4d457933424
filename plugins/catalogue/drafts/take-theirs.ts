import { asBody, type Body } from "../editor/form-rows.ts";
import type { ElementValues, Subject } from "../elements/element.ts";
import { ownValue } from "../elements/element-values.ts";
import { elementsFor } from "../elements/elements-for.ts";

/** The name of the choice between the own and the other's content of one element. */
export const takeName = (key: string): string => `_take[${key}]`;

/** An element and the unit of its number are one answer. */
export const keysTogether = (of: Subject, typeCode: string, key: string): string[] => {
  const control = elementsFor(of, typeCode).find((element) => element.key === key)?.control;
  return control?.kind === "number" && control.unitFrom !== undefined ? [key, control.unitFrom] : [key];
};

/** The form with what the other person has saved where that was chosen (`_take[key]=theirs`). */
export const takeTheirs = (of: Subject, typeCode: string, body: Body, stored: ElementValues): Body => {
  const chosen = Object.entries(asBody(body["_take"])).filter(([, choice]) => choice === "theirs").flatMap(([key]) => keysTogether(of, typeCode, key));
  return { ...body, ...Object.fromEntries(chosen.map((key) => [key, ownValue(stored, key)])) };
};
