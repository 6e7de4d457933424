import { join } from "node:path";
import { z } from "zod";
import { localDay } from "../../../core/calendar/local-day.ts";
import { XLSX } from "../../../core/excel/book-type.ts";
import { refuse, type Audit, type Clock, type Db, type Tx, type Work, type WorkRun } from "../../../core/contract.ts";
import type { Libraries } from "../../libraries/api.ts";
import { findVersionIds } from "../items/find-items.ts";
import { ItemsFilter } from "../items/items-filter.ts";
import type { BookItem } from "./item-rows.ts";
import { keyOf } from "./item-rows.ts";
import { readExport } from "./read-export.ts";
import { writeItemBook } from "./write-item-book.ts";
import { writeTable } from "./write-table.ts";
import { writeZip, type ZipEntry } from "./write-zip.ts";

export const EXPORT_FORMS = ["books", "table"] as const;
export const ExportItems = z.object({ form: z.enum(EXPORT_FORMS), filter: ItemsFilter });
export type ExportItems = z.infer<typeof ExportItems>;

type Tools = { db: Db; clock: Clock; audit: Audit; libraries: Libraries; transact<T>(work: (tx: Tx) => Promise<T>): Promise<T> };


/** 导出 (YN-2.3.2): the whole result of a query, as one zip with a workbook per item or as one table. What may be read is asked when it runs. */
export const exportItems = (tools: Tools): Work<ExportItems> => ({
  schema: ExportItems,
  run: async ({ form, filter }, run) => {
    const found = await findVersionIds(tools.db, run.owner, filter);
    if (found.length === 0) throw refuse("catalogue.nothing-to-export");
    const ids = found.map(({ id }) => id);
    const day = localDay(tools.clock.now());
    const items = readExport(tools.db, tools.libraries, ids);
    const path = join(run.folder, "result");
    if (form === "books") await writeZip(path, booksOf(items, ids.length, run));
    else await writeTable({ path, folder: run.folder, typeCodes: [...new Set(found.map(({ type }) => type))].sort(), items, onItem: (done) => run.progress(done, ids.length) });
    await tools.transact((tx) => tools.audit.record(tx, { at: tools.clock.now(), actor: run.owner, action: "catalogue.items-exported", subject: "catalogue:items", detail: { form, count: ids.length } }));
    return form === "books"
      ? { message: `已导出 ${ids.length} 个事项，每个事项一个 Excel 文件。`, file: { name: `事项 ${day}.zip`, type: "application/zip", path } }
      : { message: `已导出 ${ids.length} 个事项，一行一个事项；材料、环节等在各自的工作表里。`, file: { name: `事项 ${day}.xlsx`, type: XLSX, path } };
  },
});

async function* booksOf(items: AsyncIterable<BookItem>, total: number, run: WorkRun): AsyncGenerator<ZipEntry> {
  let done = 0;
  for await (const item of items) {
    yield { name: entryName(item), at: item.version.updatedAt, content: await writeItemBook(item) };
    done += 1;
    await run.progress(done, total);
  }
}

/** 行政许可/<编号> <名称>.xlsx, without the signs that file systems refuse. The number makes it the only one; of former versions the version does. */
const entryName = ({ version }: BookItem): string => {
  const name = `${keyOf(version)} ${version.name}`.replace(/[\p{Cc}\\/:*?"<>|]/gu, " ").slice(0, 90).trim();
  return `${version.typeName.replace(/[\\/:]/g, " ")}/${name}${version.state === "archived" ? ` 第 ${version.number} 版` : ""}.xlsx`;
};
