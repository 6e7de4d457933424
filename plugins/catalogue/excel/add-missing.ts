import type { Tx } from "../../../core/contract.ts";
import type { Libraries } from "../../libraries/api.ts";
import type { ElementValues } from "../elements/element.ts";
import { rowsIn } from "../elements/element-values.ts";
import type { MissingRecord } from "./read-item-line.ts";

type Incomplete = { values: ElementValues; missing: readonly MissingRecord[]; departmentId: string };

/** Puts the materials that the library does not have yet into it, and their numbers into the rows; one call for all. */
export const addMissing = async (tx: Tx, libraries: Libraries, rows: readonly Incomplete[]): Promise<ElementValues[]> => {
  const wanted = rows.flatMap(({ departmentId, missing }) => missing.map(({ name }) => ({ departmentId, name })));
  const ids = await libraries.ensureMaterials(tx, wanted);
  let at = 0;
  return rows.map(({ values, missing }) => {
    const filled = { ...values };
    for (const { element, index } of missing) {
      const id = ids[at] ?? "";
      at += 1;
      filled[element] = rowsIn(filled, element).map((row, place) => (place === index ? { ...row, record: id } : row));
    }
    return filled;
  });
};
