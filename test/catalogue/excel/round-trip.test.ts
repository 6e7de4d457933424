import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import fc from "fast-check";
import type { ElementValues, LibraryRecord, LibraryRecords } from "../../../plugins/catalogue/elements/element.ts";
import type { UploadLine } from "../../../plugins/catalogue/excel/import-model.ts";
import { columnsIn, matchSheet, type MatchedSheet } from "../../../plugins/catalogue/excel/match-sheets.ts";
import { readBook } from "../../../core/excel/read-book.ts";
import { readItemLine } from "../../../plugins/catalogue/excel/read-item-line.ts";
import { writeTable } from "../../../plugins/catalogue/excel/write-table.ts";
import { arbitraryValues } from "../elements/arbitrary-values.ts";
import { anyVersion } from "./any-version.ts";

const shelf: ReadonlyMap<string, LibraryRecord> = new Map(["11", "12", "13"].map((id) => [id, { id, name: `第 ${id} 条 <记录> & “引号”` }]));
const records: LibraryRecords = { laws: shelf, materials: shelf, documents: shelf, windows: shelf, systems: shelf };

/** Reads a table back: the values of each item by its number, and everything that was not understood. */
const readTable = async (path: string): Promise<{ values: Map<string, ElementValues>; faults: unknown[] }> => {
  const lines: { sheet: MatchedSheet; line: UploadLine }[] = [];
  const faults: unknown[] = [];
  let index = 0;
  for await (const page of readBook(path)) {
    let sheet: MatchedSheet | undefined;
    for await (const { line, cells } of page.rows()) {
      if (sheet === undefined) {
        const matched = matchSheet({ index, name: page.name }, line, cells);
        faults.push(...matched.faults);
        sheet = matched.sheet === undefined ? undefined : columnsIn(matched.sheet);
      } else lines.push({ sheet, line: { sheet: index, line, key: String(cells[0]), cells: Array.from(cells, (cell) => cell ?? null) } });
    }
    index += 1;
  }
  const parts = lines.filter(({ sheet }) => sheet.kind === "parts");
  const values = new Map(lines.filter(({ sheet }) => sheet.kind === "items").map(({ sheet, line }) => {
    const own = Map.groupBy(parts.filter((part) => part.line.key === line.key), (part) => part.sheet);
    const read = readItemLine({ sheet, line, before: {}, parts: [...own].map(([one, rows]) => ({ sheet: one, lines: rows.map((row) => row.line) })), find: (_library, { id }) => ({ id }) });
    faults.push(...read.faults);
    return [line.key, read.values] as const;
  }));
  return { values, faults };
};

describe("a table of random items (YN-2.3.2)", function () {
  this.timeout(240_000);

  for (const typeCode of ["01", "02", "04", "20"]) {
    it(`says the same when it is read again, type ${typeCode}`, async () => {
      const folder = await mkdtemp(join(tmpdir(), "shixiang-table-"));
      try {
        await fc.assert(fc.asyncProperty(fc.array(arbitraryValues(typeCode), { minLength: 1, maxLength: 6 }), async (all) => {
          const path = join(folder, "table.xlsx");
          await writeTable({
            path, folder, typeCodes: [typeCode], onItem: async () => undefined,
            items: (async function* () { for (const [at, values] of all.entries()) yield { version: anyVersion(String(at + 1), typeCode), values, records }; })(),
          });
          const { values, faults } = await readTable(path);
          expect(faults).to.deep.equal([]);
          expect([...values.values()]).to.deep.equal(all);
        }), { numRuns: 25 });
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    });
  }
});
