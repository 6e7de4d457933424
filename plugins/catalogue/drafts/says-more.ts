import { isDeepStrictEqual } from "node:util";
import { tickedIn } from "../editor/remark-views.ts";
import type { ElementValues, Subject } from "../elements/element.ts";
import { readElements } from "../elements/read-elements.ts";

export type Stored = { of: Subject; typeCode: string; stored: ElementValues };

/** Whether a form says anything that is not stored. A row that nobody has begun, and the unit of a number that is not there, say nothing. */
export const saysMore = ({ of, typeCode, stored }: Stored, words: ElementValues): boolean => {
  const { values, problems } = readElements(of, typeCode, words);
  return problems.length > 0 || tickedIn(words).length > 0 || !isDeepStrictEqual(values, readElements(of, typeCode, stored).values);
};
