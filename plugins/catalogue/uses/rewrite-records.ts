import { isDeepStrictEqual } from "node:util";
import type { LibraryKind } from "../../libraries/api.ts";
import { elementsFor } from "../elements/elements-for.ts";
import { cellText, rowsIn } from "../elements/element-values.ts";
import type { ElementValues, Row, Subject } from "../elements/element.ts";

/** `into`: record by record, what it went into. */
export type Rewriting = { kind: LibraryKind; into: ReadonlyMap<string, string> };

const withoutTwins = (rows: readonly Row[]): Row[] => rows.filter((row, index) => rows.findIndex((other) => isDeepStrictEqual(other, row)) === index);

/**
 * The values with their references following the merged records. Two rows that say the same by now become one; rows that name one
 * record but say different things about it stay for a person to look at.
 */
export const rewriteRecords = (of: Subject, typeCode: string, values: ElementValues, { kind, into }: Rewriting): ElementValues => {
  const changed = elementsFor(of, typeCode).flatMap(({ key, control }): [string, Row[]][] => {
    const rows = rowsIn(values, key);
    if (control.kind !== "library" || control.library !== kind || !rows.some((row) => into.has(cellText(row, "record")))) return [];
    return [[key, withoutTwins(rows.map((row) => ({ ...row, record: into.get(cellText(row, "record")) ?? cellText(row, "record") })))]];
  });
  return { ...values, ...Object.fromEntries(changed) };
};
