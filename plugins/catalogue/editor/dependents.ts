import type { Element, Subject } from "../elements/element.ts";
import { basicsQuestion } from "../elements/shown-elements.ts";

const asksAfter = (element: Element, question: string, of: Subject): boolean =>
  (element.shown ?? []).some((condition) => condition.key === question)
  || (of === "entry" && question === basicsQuestion && element.shared === "with-basics");

/** The elements whose being asked hangs on the answer to this question, also through others, in the order given. */
export const dependentsOf = (question: string, elements: readonly Element[], of: Subject): Element[] => {
  const found = new Set<string>();
  const follow = (key: string): void => {
    for (const element of elements) {
      if (found.has(element.key) || !asksAfter(element, key, of)) continue;
      found.add(element.key);
      follow(element.key);
    }
  };
  follow(question);
  return elements.filter(({ key }) => found.has(key));
};

/** The keys of all questions on which something hangs. */
export const questionsAmong = (elements: readonly Element[], of: Subject): ReadonlySet<string> =>
  new Set(elements.filter(({ key }) => elements.some((other) => asksAfter(other, key, of))).map(({ key }) => key));
