import { z } from "zod";
import { XLSX } from "../../../core/excel/book-type.ts";
import { ById, listAddress, page, PageNumber, redirect, refuse, type RouteTable, workHref } from "../../../core/contract.ts";
import { editableDepartments } from "../records/editable-departments.ts";
import { crumbsTo, kinds, listHref } from "../records/kinds.ts";
import type { AnyHouse } from "../records/shelf.ts";
import { exportLibrary } from "./export-library.ts";
import { findImport, findImports } from "./find-imports.ts";
import { exportHref } from "./import-hrefs.ts";
import { importPage, importsPage } from "./import-pages.ts";
import { checkLibraryImport, runLibraryImport } from "./import-works.ts";
import type { LibraryBook } from "./library-book.ts";
import { confirmLibraryImport, uploadLibraryImport } from "./start-import.ts";
import { libraryTemplate } from "./template-book.ts";

/** The conditions of a list, whatever they are called; each list reads its own. */
const Conditions = z.record(z.string().max(30), z.string().max(200).catch("")).catch({});

/** Excel out and in of one library. */
export const excelRoutes = (house: AnyHouse, book: LibraryBook): ((r: RouteTable) => void) => {
  const { kind, access } = book;
  const { label } = kinds[kind];
  const startExport = house.work(`export-${kind}`, exportLibrary(house, book));
  const startCheck = house.work(`check-${kind}`, checkLibraryImport({ house, book }));
  const startImport = house.work(`import-${kind}`, runLibraryImport({ house, book }));
  return (r) => {
    r.form(`/${kind}/export`, {
      access: "libraries.read", query: Conditions, body: Conditions,
      show: async ({ query, user }) => {
        const { value: first } = await book.records(house.db, user, query).next();
        const kept = Object.entries(query).filter(([name, value]) => value !== "" && name !== "page").map(([name, value]) => ({ name, value }));
        return page("libraries/excel/export.njk", {
          crumbs: [...crumbsTo(kind), { text: "导出" }], label, one: kinds[kind].one, unit: kinds[kind].unit, kind, count: first?.total ?? 0, kept, action: exportHref(kind),
          backHref: listAddress(listHref(kind), Object.fromEntries(kept.map(({ name, value }) => [name, value]))),
        });
      },
      submit: async ({ body, user, now }) => redirect(workHref(await house.transact((tx) => startExport(tx, user, { title: `导出${label}`, input: { conditions: body }, now })))),
    });

    r.form(`/${kind}/import`, {
      access, body: z.object({}), uploads: true,
      show: async ({ user, now, form }) => page("libraries/excel/imports.njk", importsPage(book, await findImports(house.db, user, kind), now, form)),
      submit: async ({ files: [file], user, now }) => {
        if (file === undefined || !/\.xlsx$/i.test(file.name)) throw refuse("libraries.import-file", { field: "file" });
        const stored = await house.files.put(file);
        return redirect(workHref(await house.transact((tx) => uploadLibraryImport(tx, user, book, { file: stored, now }, { files: house.files, startCheck }))));
      },
    });

    r.get(`/${kind}/import/template`, { access }, async ({ user }) => {
      const departments = kind === "laws" ? [] : await editableDepartments(house.db, house.people, user);
      const content = await libraryTemplate(book, [...new Set(departments.map(({ text }) => text))]);
      return { file: { name: `${label}导入模板.xlsx`, type: XLSX, content, inline: false } };
    });

    r.get(`/${kind}/import/:id`, { access, params: ById, query: z.object({ page: PageNumber }) }, async ({ params, query, user, now }) =>
      page("libraries/excel/import.njk", importPage(await findImport(house.db, user, kind, params.id), { page: query.page, now })));

    r.post(`/${kind}/import/:id/run`, { access, params: ById }, async ({ params, user, now }) =>
      redirect(workHref(await house.transact((tx) => confirmLibraryImport(tx, user, book, { id: params.id, now }, startImport)))));
  };
};
