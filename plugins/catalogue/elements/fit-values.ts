import { dictionary as productDictionary } from "./dictionary.ts";
import type { Dictionary, ElementValues } from "./element.ts";
import { ownValue } from "./element-values.ts";
import { readElements } from "./read-elements.ts";

/**
 * What of these values an item of this type can say, whichever type or time they come from; `left` names the elements that it cannot:
 * the type has no such element, or a code is no longer in its list.
 */
export const fitValues = (typeCode: string, values: ElementValues, dictionary: Dictionary = productDictionary): { values: ElementValues; left: readonly string[] } => {
  const fitting = readElements("item", typeCode, values, dictionary).values;
  const left = Object.keys(values).filter((key) => ownValue(fitting, key) === undefined)
    .map((key) => dictionary.elements.find((element) => element.key === key)?.label ?? key);
  return { values: fitting, left: [...new Set(left)] };
};
