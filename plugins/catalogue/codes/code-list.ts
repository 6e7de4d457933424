export type CodeEntry = {
  readonly code: string;
  readonly label: string;
  /** A few plain words for whoever fills in the form. */
  readonly note?: string;
};

export type CodeList = { readonly id: string; readonly label: string; readonly codes: readonly CodeEntry[] };

type Row = readonly [code: string, label: string, note?: string];

/** A list that another part of the house keeps. */
export const sharedTable = <const Id extends string>(id: Id, label: string, codes: readonly CodeEntry[]): CodeList & { readonly id: Id } => ({ id, label, codes });

/** One list of the tables, in the order in which forms show it. */
export const codeTable = <const Id extends string>(id: Id, label: string, rows: readonly Row[]): CodeList & { readonly id: Id } => ({
  id,
  label,
  codes: rows.map(([code, text, note]) => (note === undefined ? { code, label: text } : { code, label: text, note })),
});
