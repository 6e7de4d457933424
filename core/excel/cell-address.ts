/** “BC” is column 54, counted from 0. */
export const columnLetters = (column: number): string =>
  (column < 26 ? "" : columnLetters(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));

/** “C7”; a fault of the whole row has no cell (-1). */
export const cellAddress = (cell: number, line: number): string => (cell < 0 ? `第 ${line} 行` : `${columnLetters(cell)}${line}`);
