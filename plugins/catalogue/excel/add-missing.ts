import type { Tx } from "../../../core/contract.ts";
import type { Libraries } from "../../libraries/api.ts";
import type { ElementValues } from "../elements/element.ts";
import type { MissingRecord } from "./read-item-line.ts";
import { withRecords } from "./with-records.ts";

type Incomplete = { values: ElementValues; missing: readonly MissingRecord[]; departmentId: string };

/** Puts the materials that the library does not have yet into it, and their numbers into the rows; one call for all. */
export const addMissing = async (tx: Tx, libraries: Libraries, rows: readonly Incomplete[]): Promise<ElementValues[]> => {
  const wanted = rows.flatMap(({ departmentId, missing }) => missing.map(({ name }) => ({ departmentId, name })));
  const ids = (await libraries.ensureMaterials(tx, wanted)).values();
  return rows.map(({ values, missing }) => withRecords(values, missing, () => ids.next().value ?? ""));
};
