import { fingerprint } from "../../../core/crypto/fingerprint.ts";
import type { ElementValue, ElementValues } from "../elements/element.ts";
import { ownValue } from "../elements/element-values.ts";

/** Long enough to tell two contents of one element apart; nothing is kept secret by it. */
const LENGTH = 8;

const markOf = (value: ElementValue | undefined): string =>
  value === undefined ? "" : fingerprint(value).slice(0, LENGTH);

/** What stood in each element when a form was opened, as `key:mark` pairs in one line that the form carries along. */
export const marksOf = (values: ElementValues): string => Object.entries(values).map(([key, value]) => `${key}:${markOf(value)}`).join(" ");

export type Changed = (key: string, value: ElementValue | undefined) => boolean;

/** Whether an element is another one than when the form was opened; without marks everything may be. */
export const changedSince = (marks: string): Changed => {
  const known = new Map(marks.split(" ").map((pair): [string, string] => [pair.split(":")[0] ?? "", pair.split(":")[1] ?? ""]));
  return marks === "" ? () => true : (key, value) => markOf(value) !== (known.get(key) ?? "");
};

export const hasChanged = (changed: Changed, values: ElementValues, keys: readonly string[]): boolean => keys.some((key) => changed(key, ownValue(values, key)));
