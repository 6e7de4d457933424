import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { parse } from "csv-parse/sync";
import { importItems, type ImportTotals } from "../../../plugins/catalogue/import/import-items.ts";
import type { Mapping } from "../../../plugins/catalogue/import/mapping.ts";
import { mappings } from "../../../plugins/catalogue/import/mappings.ts";
import { openReport } from "../../../core/import/open-report.ts";
import type { World } from "../world.ts";

export type ReportRow = { line: number; field: string; reason: string; kind: string };
export type Imported = { totals: ImportTotals; report: ReportRow[] };

/** A folder for files and reports of one test file. */
export const importWorld = async (w: Pick<World, "site" | "libraries" | "now">) => {
  const folder = await mkdtemp(join(tmpdir(), "shixiang-import-"));
  let runs = 0;
  return {
    folder,
    /** Writes a file to import. */
    file: async (name: string, content: string | Uint8Array): Promise<string> => {
      const path = join(folder, name);
      await writeFile(path, content);
      return path;
    },
    /** `map`: the name of a mapping, or one of this test's own. */
    run: async (path: string, map: string | Mapping, options: { publish?: boolean; region?: string } = {}): Promise<Imported> => {
      const mapping = typeof map === "string" ? mappings.get(map) : map;
      if (mapping === undefined) throw new Error("No such mapping");
      runs += 1;
      const report = openReport(join(folder, `report-${runs}.csv`), basename(path));
      try {
        const totals = await importItems({ ...w.site.ports, libraries: w.libraries }, {
          path, mapping, publish: options.publish === true, region: options.region ?? "", now: w.now, report, progress: () => undefined,
        });
        await report.flush();
        return { totals, report: report.isWritten() ? readReport(await readFile(report.path)) : [] };
      } finally {
        await report.close();
      }
    },
    drop: () => rm(folder, { recursive: true, force: true }),
  };
};

const readReport = (text: Buffer): ReportRow[] => parse(text, { bom: true, fromLine: 2 })
  .map(([, line = "", kind = "", , field = "", reason = ""]) => ({ line: Number(line), field, reason, kind }));

/** A well-formed row of the Guangdong source; the code is made of the number. */
export const gdRow = (number: number, changes: Readonly<Record<string, unknown>> = {}): Record<string, unknown> => {
  const base = `4401${String(20_000 + number).padStart(5, "0")}000`;
  return {
    task_code: `11440000006940132H2${base}`, base_code: base, credit_code: "11440000006940132H", level_digit: "2", parent_base_code: base, parent_name: `第 ${number} 类执业许可`,
    catalog_name: `第 ${number} 类执业许可`, name: `第 ${number} 类执业许可`, sub_name: "", short_name: "", daily_terms: ["执业证"], type_code: "01", type_name: "行政许可",
    dept_name: "广东省卫生健康委员会", area_code: "440000", area_name: "广东省", legal_days: 20, legal_unit: "工作日", promise_days: 6, promise_unit: "工作日", visit_number: 1,
    can_online: true, can_courier: true, can_book: false, co_department: "", handle_location: "广州市某路 1 号", accept_condition: "符合条件。", consult_phone: "020-00000001",
    complain_phone: "020-00000002", platform: "", themes: ["医疗卫生"], service_objects: ["自然人"], materials: ["居民身份证", "申请表"], apply_url: "https://example.gov.cn/apply", ...changes,
  };
};

export const ndjson = (rows: readonly unknown[]): string => rows.map((row) => (typeof row === "string" ? row : JSON.stringify(row))).join("\n");
