import type { PresentedElement } from "../../catalogue/api.ts";

export type ElementRow = PresentedElement["rows"][number];

/** The words of one column of a row, `""` where it says nothing. */
export const cellOf = (row: ElementRow, key: string): string => row.cells.find((cell) => cell.key === key)?.text ?? "";

/** What the row is called: its first column. */
export const rowName = (row: ElementRow): string => row.cells[0]?.text ?? "";

/** 是否进驻政务大厅 reads as a question of the form; as a fact it is 进驻政务大厅. */
export const plainLabel = (label: string): string => label.replace(/^是否/, "");
