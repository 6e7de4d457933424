import type { House, StartWork } from "../../../core/contract.ts";
import type { Libraries } from "../../libraries/api.ts";
import { dictionary } from "../elements/dictionary.ts";
import { checkImport, type OfImport } from "./check-import.ts";
import { exportItems, type ExportItems } from "./export-items.ts";
import { runImport } from "./run-import.ts";

export type ExcelWorks = { startExport: StartWork<ExportItems>; startCheck: StartWork<OfImport>; startImport: StartWork<OfImport> };

/** The long work of Excel in both directions. */
export const excelWorks = (house: House<unknown>, libraries: Libraries): ExcelWorks => ({
  startExport: house.work("export-items", exportItems({ ...house, libraries })),
  startCheck: house.work("check-import", checkImport({ ...house, libraries, dictionary })),
  startImport: house.work("import-book", runImport({ ...house, libraries, dictionary })),
});
