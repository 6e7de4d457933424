import { isDeepStrictEqual } from "node:util";
import type { LibraryKind } from "../../libraries/api.ts";
import { elementsFor } from "../elements/elements-for.ts";
import { cellText, rowsIn } from "../elements/element-values.ts";
import type { ElementValues, Row, Subject } from "../elements/element.ts";

/** `into`: record by record, what it went into. */
export type Rewriting = { kind: LibraryKind; into: ReadonlyMap<string, string> };

const isEmpty = (cell: Row[string] | undefined): boolean => cell === undefined || cell === "" || (Array.isArray(cell) && cell.length === 0);

/** One row of two that contradict each other nowhere; `undefined` where they do. */
const joined = (one: Row, other: Row): Row | undefined =>
  Object.keys(other).every((key) => isEmpty(one[key]) || isEmpty(other[key]) || isDeepStrictEqual(one[key], other[key])) ? { ...other, ...Object.fromEntries(Object.entries(one).filter(([, cell]) => !isEmpty(cell))) } : undefined;

/** A law without a clause is another citation than one with it; of a material, what one row leaves open the other may say. */
const joinTwins = (rows: readonly Row[], kind: LibraryKind): Row[] => rows.reduce<Row[]>((kept, row) => {
  const at = kept.findIndex((other) => (kind === "materials" ? cellText(other, "record") === cellText(row, "record") && joined(other, row) !== undefined : isDeepStrictEqual(other, row)));
  const twin = kept[at];
  return twin === undefined ? [...kept, row] : kept.with(at, joined(twin, row) ?? twin);
}, []);

/**
 * The values with their references following the merged records. Two rows that do not contradict each other become one; rows that name one
 * record but say different things about it stay for a person to look at.
 */
export const rewriteRecords = (of: Subject, typeCode: string, values: ElementValues, { kind, into }: Rewriting): ElementValues => {
  const changed = elementsFor(of, typeCode).flatMap(({ key, control }): [string, Row[]][] => {
    const rows = rowsIn(values, key);
    if (control.kind !== "library" || control.library !== kind || !rows.some((row) => into.has(cellText(row, "record")))) return [];
    return [[key, joinTwins(rows.map((row) => ({ ...row, record: into.get(cellText(row, "record")) ?? cellText(row, "record") })), kind)]];
  });
  return { ...values, ...Object.fromEntries(changed) };
};
