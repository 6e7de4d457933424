import type { PresentedElement } from "../../catalogue/api.ts";

/** Those named come first, in the order they are named; the others keep the order of the dictionary. */
export const inOrder = (elements: readonly PresentedElement[], first: readonly string[]): PresentedElement[] =>
  [...first.flatMap((key) => elements.filter((element) => element.key === key)), ...elements.filter(({ key }) => !first.includes(key))];
