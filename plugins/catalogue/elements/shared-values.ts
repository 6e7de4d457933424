import { dictionary as productDictionary } from "./dictionary.ts";
import type { Dictionary, ElementValues } from "./element.ts";
import { ownValue } from "./element-values.ts";
import { elementsFor } from "./elements-for.ts";
import { shownElements } from "./shown-elements.ts";

/**
 * What a 目录 gives to a new item of its type: its shared elements that are filled in and asked there (YN-2.1.1.4, “不需再次填写，可修改”).
 * With 是否填写基本信息 answered 否 only the name, the basis and the like flow.
 */
export function sharedValues(typeCode: string, entryValues: ElementValues, dictionary: Dictionary = productDictionary): ElementValues {
  const taken = new Set(elementsFor("item", typeCode, dictionary).map(({ key }) => key));
  return Object.fromEntries(
    shownElements("entry", typeCode, entryValues, dictionary).flatMap((element) => {
      const value = ownValue(entryValues, element.key);
      return element.shared === undefined || value === undefined || !taken.has(element.key) ? [] : [[element.key, value] as const];
    }),
  );
}
