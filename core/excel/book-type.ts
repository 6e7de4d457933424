/** The type of a workbook, as browsers and mail ask for it. */
export const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** How the first line of our sheets looks. */
export const HEAD_FILL = { type: "pattern", pattern: "solid", fgColor: { argb: "FFE7EEF1" } } as const;
