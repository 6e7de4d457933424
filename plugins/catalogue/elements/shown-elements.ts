import { dictionary as productDictionary } from "./dictionary.ts";
import type { Condition, Dictionary, Element, ElementValues, Scope, Subject } from "./element.ts";
import { codesIn, numberIn, ownValue } from "./element-values.ts";
import { elementsFor } from "./elements-for.ts";
import { scopeOf } from "./scope-of.ts";

/** The question of a 目录 that opens its shared elements (YN-2.1.1.4). */
export const basicsQuestion = "is_basic_info";

/**
 * The elements that are asked given the answers so far. An element whose question is itself not asked is not asked either, so an
 * answer left over from an earlier choice opens nothing (YN-2.1.2.4, 2.1.2.7).
 */
export function shownElements(
  of: Subject,
  typeCode: string,
  values: ElementValues,
  dictionary: Dictionary = productDictionary,
): readonly Element[] {
  const elements = elementsFor(of, typeCode, dictionary);
  const scope = scopeOf(of, typeCode);
  const byKey = keysOf(elements);

  const isShown = (element: Element, seen: readonly string[]): boolean => {
    if (scope.of === "entry" && element.shared === "with-basics" && ownValue(values, basicsQuestion) !== "1") return false;
    if (element.shown === undefined) return true;
    return element.shown.some((condition) => {
      const question = byKey.get(condition.key);
      if (question === undefined || seen.includes(question.key)) return false;
      return holds(condition, values) && isShown(question, [...seen, question.key]);
    });
  };
  return elements.filter((element) => isShown(element, [element.key]));
}

/** The lists of elements never change, and imports ask of every row. */
const keyed = new WeakMap<readonly Element[], ReadonlyMap<string, Element>>();
const keysOf = (elements: readonly Element[]): ReadonlyMap<string, Element> => {
  const known = keyed.get(elements) ?? new Map(elements.map((element) => [element.key, element]));
  keyed.set(elements, known);
  return known;
};

/** Whether the answers fulfil one condition. */
export function holds(condition: Condition, values: ElementValues): boolean {
  if ("over" in condition) return (numberIn(values, condition.key) ?? condition.over) > condition.over;
  return codesIn(values, condition.key).some((code) => condition.is.includes(code));
}

/** Whether an element that is shown has to be filled in. Identity is given by the system and never asked for. */
export function isRequired(element: Element, values: ElementValues, scope: Scope): boolean {
  if (element.source === "identity" || element.required === undefined) return false;
  return typeof element.required === "boolean" ? element.required : element.required(values, scope);
}

/**
 * Only what is asked, in the order of the dictionary: for submission and for a move to another type. Answers to questions that are no
 * longer asked stay in a draft (nothing typed is lost) but do not go out with the version.
 */
export function settledValues(
  of: Subject,
  typeCode: string,
  values: ElementValues,
  dictionary: Dictionary = productDictionary,
): ElementValues {
  const asked = shownElements(of, typeCode, values, dictionary).filter((element) => element.source !== "identity");
  return Object.fromEntries(
    asked.flatMap(({ key }) => {
      const value = ownValue(values, key);
      return value === undefined ? [] : [[key, value] as const];
    }),
  );
}
