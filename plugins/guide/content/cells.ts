import type { PresentedElement } from "../../catalogue/api.ts";

export type ElementRow = PresentedElement["rows"][number];

/** The words of one column of a row, `""` where it says nothing. */
export const cellOf = (row: ElementRow, key: string): string => row.cells.find((cell) => cell.key === key)?.text ?? "";

/** What the row is called: its first column. */
export const rowName = (row: ElementRow): string => row.cells[0]?.text ?? "";

/** 是否进驻政务大厅 and 用于哪些情形 read as questions of the form; as facts they are 进驻政务大厅 and 适用情形. */
export const plainLabel = (label: string): string => label.replace(/^是否/, "").replace(/^用于哪些/, "适用");
