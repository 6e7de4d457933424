import { fileTypeName, writtenSize } from "../../../core/contract.ts";
import { documentShelf } from "../documents/document-shelf.ts";
import type { UsesFinder } from "../records/find-uses.ts";
import { materialShelf } from "../materials/material-shelf.ts";
import type { AnyHouse } from "../records/shelf.ts";
import { systemShelf } from "../systems/system-shelf.ts";
import { windowShelf } from "../windows/window-shelf.ts";
import { departmentBook } from "./department-book.ts";
import { lawBook } from "./law-book.ts";
import type { LibraryBook } from "./library-book.ts";
import { documentColumns, materialColumns, systemColumns, windowColumns } from "./library-sheets.ts";

/** The five libraries as tables (YN-3.*). Files do not go into a workbook: what is known of them is only to be read there. */
export const libraryBooks = (house: AnyHouse, uses: UsesFinder): readonly LibraryBook[] => [
  lawBook(house, uses),
  departmentBook(house, uses, materialShelf(house.files), {
    columns: materialColumns,
    toRead: (row) => ({ files: [row.blank_form_id === null ? "" : "空白表格", row.sample_id === null ? "" : "示例样表"].filter((name) => name !== "").join("，") }),
  }),
  departmentBook(house, uses, documentShelf(house.files), {
    columns: documentColumns, noNew: "文档要带文件，不能用表格新增，请在页面上新增",
    toRead: (row) => ({ file_name: row.file_name, file_size: `${fileTypeName(row.file_type)} ${writtenSize(Number(row.file_size))}`, file_version: `第 ${row.file_version} 版` }),
  }),
  departmentBook(house, uses, windowShelf, { columns: windowColumns, keyFields: ["number", "address"] }),
  departmentBook(house, uses, systemShelf, { columns: systemColumns }),
];
