import type { ElementValues } from "../elements/element.ts";
import { rowsIn } from "../elements/element-values.ts";
import type { MissingRecord } from "./read-item-line.ts";

/** The values with a record in every row that names one which the library does not have yet. */
export const withRecords = (values: ElementValues, missing: readonly MissingRecord[], recordOf: (missing: MissingRecord) => string): ElementValues => {
  const filled = { ...values };
  for (const one of missing) {
    const record = recordOf(one);
    filled[one.element] = rowsIn(filled, one.element).map((row, place) => (place === one.index ? { ...row, record } : row));
  }
  return filled;
};
