/** A cell that a spreadsheet would take for a formula is kept a text (CWE-1236). */
const cell = (value: string): string => {
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
};

/** Rows as CSV that Excel opens rightly: UTF-8 with its mark, CRLF. */
export const writeCsv = (rows: readonly (readonly string[])[]): Buffer =>
  Buffer.from(`\ufeff${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`);
