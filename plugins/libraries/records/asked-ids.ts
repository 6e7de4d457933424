import { LIBRARY_KINDS, type LibraryKind, type RecordKey } from "../api.ts";
import { knownIds } from "./record-source.ts";

export type Asked = { kind: LibraryKind; ids: string[] };

/** The ids that are asked for of each library, without the libraries of which none is. */
export const askedIds = (wanted: readonly RecordKey[]): Asked[] => LIBRARY_KINDS
  .map((kind) => ({ kind, ids: knownIds(wanted.flatMap((key) => (key.startsWith(`${kind} `) ? [key.slice(kind.length + 1)] : []))) }))
  .filter(({ ids }) => ids.length > 0);
