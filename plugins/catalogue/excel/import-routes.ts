import { z } from "zod";
import { ById, page, PageNumber, redirect, refuse, workHref, type RouteTable } from "../../../core/contract.ts";
import { typeCode, typeCodes } from "../codes/type-codes.ts";
import { departmentsFor } from "../entries/find-editable.ts";
import { findEntryChoices } from "../items/find-choices.ts";
import type { PageTools } from "../page-tools.ts";
import { XLSX } from "../../../core/excel/book-type.ts";
import { findChanges } from "./find-changes.ts";
import { countOutcomes, findFaults, findImport, findImports, findLineNames } from "./find-imports.ts";
import { importPage, importsPage, viewOf, VIEWS } from "./import-pages.ts";
import { confirmImport, uploadImport } from "./start-import.ts";
import { templateBook } from "./template-book.ts";
import type { ExcelWorks } from "./works.ts";

const FoundQuery = z.object({ kind: z.enum(VIEWS).optional().catch(undefined), page: PageNumber });
const TemplateQuery = z.object({ type: z.enum(typeCodes.map(({ code }) => code)).catch("01") });

/** 导入: template, upload with a check, report, 确认导入. */
export const importRoutes = ({ house }: PageTools, works: ExcelWorks) => (r: RouteTable): void => {
  r.form("/import", {
    access: "catalogue.edit", query: z.object({ page: PageNumber }), body: z.object({}), uploads: true,
    show: async ({ query, user, now, form }) => page("catalogue/excel/imports.njk", importsPage(await findImports(house.db, user, query.page), now, form)),
    submit: async ({ files: [file], user, now }) => {
      if (file === undefined || !/\.xlsx$/i.test(file.name)) throw refuse("catalogue.import-file", { field: "file" });
      // What calls itself a workbook and is none: the list of all types that are taken elsewhere would lead astray here.
      if ((await house.files.check(file))?.code === "core.file-type") throw refuse("catalogue.import-no-book", { field: "file", values: { name: file.name } });
      const stored = await house.files.put(file);
      return redirect(workHref(await house.transact((tx) => uploadImport(tx, user, { file: stored, now }, { files: house.files, startCheck: works.startCheck }))));
    },
  });

  r.get("/import/template", { access: "catalogue.edit", query: TemplateQuery }, async ({ query, user }) => {
    const departments = await departmentsFor(house.db, house.people, user, "catalogue.edit");
    const entries = await findEntryChoices(house.db, departments, { typeCode: query.type, entryId: "" });
    const content = await templateBook(query.type, { departments: departments.map(({ name }) => name), entries: [...new Set(entries.map(({ name }) => name))] });
    return { file: { name: `事项导入模板（${typeCode(query.type)?.label ?? query.type}）.xlsx`, type: XLSX, content, inline: false } };
  });

  r.get("/import/:id", { access: "catalogue.edit", params: ById, query: FoundQuery }, async ({ params, query, user, now }) => {
    const upload = await findImport(house.db, user, params.id);
    const found = {
      errors: await findFaults(house.db, params.id, "error", query.page), hints: await findFaults(house.db, params.id, "hint", query.page),
      changes: await findChanges(house.db, upload, query.page),
    };
    const view = viewOf(found, query.kind);
    const names = await findLineNames(house.db, upload, { error: found.errors.faults, hint: found.hints.faults, change: found.changes.changes }[view]);
    return page("catalogue/excel/import.njk", importPage({ ...found, upload, names, counts: await countOutcomes(house.db, params.id), view, now }));
  });

  r.post("/import/:id/run", { access: "catalogue.edit", params: ById }, async ({ params, user, now }) =>
    redirect(workHref(await house.transact((tx) => confirmImport(tx, user, { id: params.id, now }, works.startImport)))));
};
