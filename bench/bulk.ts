import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import ExcelJS from "exceljs";
import type { Client } from "pg";
import { from, to } from "pg-copy-streams";
import { readConfig } from "../config/index.ts";
import { switches } from "../config/plugins.ts";
import { openSite, type OpenSite } from "../core/cli/open-site.ts";
import type { WorkRun } from "../core/contract.ts";
import { loadDemo } from "../core/demo/load-demo.ts";
import { loadUser } from "../core/people/load-user.ts";
import { bookPlan } from "../plugins/catalogue/excel/book-plan.ts";
import { checkImport, type ImportWorkTools } from "../plugins/catalogue/excel/check-import.ts";
import { exportItems } from "../plugins/catalogue/excel/export-items.ts";
import { readExport } from "../plugins/catalogue/excel/read-export.ts";
import { runImport } from "../plugins/catalogue/excel/run-import.ts";
import { itemSheets, writeBook } from "../plugins/catalogue/excel/write-item-book.ts";
import { dictionary } from "../plugins/catalogue/elements/dictionary.ts";
import { ItemsFilter } from "../plugins/catalogue/items/items-filter.ts";
import { libraries } from "../plugins/libraries/api.ts";
import type { Libraries } from "../plugins/libraries/api.ts";

const ITEMS = 1_000;
const ROWS = 100_000;
const MARK = "基准";
const NAME = "批量导入的公共服务";
const seconds = (since: number): number => (performance.now() - since) / 1000;
const print = (line: string): void => { process.stdout.write(`${line}\n`); };

type Tools = ImportWorkTools & { audit: OpenSite["site"]["ports"]["audit"] };

/** Items out as a zip of workbooks, against bare exceljs writing the same sheets; rows in, against bare COPY of the same rows. */
export const benchBulk = async ([rows = String(ROWS)]: readonly string[]): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), "shixiang-bench-"));
  const open = await openSite(readConfig({ VAR_DIR: join(folder, "site"), LOG_LEVEL: "error" }), switches);
  try {
    const { site } = open;
    await site.prepare();
    await loadDemo({ db: site.db, transact: site.ports.transact, now: site.ports.clock.now(), say: () => undefined }, site.demo());
    // The service was put there through the same token.
    const tools: Tools = { ...site.ports, libraries: site.registry.services.get(libraries.id) as Libraries, dictionary };
    await cloneItems(open);
    await benchExport(tools, folder);
    await benchImport(tools, folder, Number(rows));
  } finally {
    await open.close();
    await rm(folder, { recursive: true, force: true });
  }
};

/** A thousand drafts with all that the demo items say. */
const cloneItems = async ({ site }: OpenSite): Promise<void> => {
  await site.db.raw(`
    with source as (select v.*, c.elements, row_number() over (order by v.id) - 1 as place, count(*) over () as many
      from catalogue_item_versions v join catalogue_item_contents c on c.version_id = v.id where v.state = 'published'),
    chosen as (select s.*, nextval(pg_get_serial_sequence('catalogue_items', 'id')) as new_item, nextval(pg_get_serial_sequence('catalogue_item_versions', 'id')) as new_version
      from generate_series(0, ? - 1) n join source s on s.place = n % s.many),
    items as (insert into catalogue_items (id, entry_id, region_code, department_id, type_code, base_code, created_at) overriding system value
      select new_item, entry_id, region_code, department_id, type_code, base_code, created_at from chosen),
    versions as (insert into catalogue_item_versions (id, item_id, number, state, name, type_code, entry_id, base_code, region_code, department_id, region_path, department_path, fingerprint, created_at, updated_at)
      overriding system value select new_version, new_item, 1, 'draft', ? || name, type_code, entry_id, base_code, region_code, department_id, region_path, department_path, fingerprint, created_at, updated_at from chosen)
    insert into catalogue_item_contents (version_id, elements) select new_version, elements from chosen`, [ITEMS, MARK]);
};

const userOf = async ({ db }: Tools, account: string): Promise<WorkRun["owner"]> => {
  const { id }: { id: string } = await db("core_staff").where({ account }).first("id");
  const user = await loadUser(db, id);
  if (user === null) throw new Error(`no ${account}`);
  return user;
};

/** A run without a row: nobody looks, nobody cancels. `turns` says how long a page would have waited for this process. */
const runFor = async (tools: Tools, account: string, folder: string): Promise<WorkRun & { longest(): number; peak(): number }> => {
  let [longest, peak, last] = [0, 0, performance.now()];
  await mkdir(folder, { recursive: true });
  return {
    owner: await userOf(tools, account), folder, signal: new AbortController().signal,
    progress: async () => {
      longest = Math.max(longest, performance.now() - last);
      peak = Math.max(peak, process.memoryUsage().rss);
      await new Promise((done) => { setImmediate(done); });
      last = performance.now();
    },
    longest: () => longest, peak: () => peak,
  };
};

const benchExport = async (tools: Tools, folder: string): Promise<void> => {
  const filter = ItemsFilter.parse({ q: MARK });
  const run = await runFor(tools, "helihua", join(folder, "export"));
  const before = process.memoryUsage().rss;
  const since = performance.now();
  const { message } = await exportItems(tools).run({ form: "books", filter }, run);
  const ours = seconds(since);
  const ids: string[] = await tools.db("catalogue_item_versions").where("name", "like", `${MARK}%`).whereIn("region_code", tools.db("core_regions").where("path", "like", `${run.owner.region.path}%`).select("code")).pluck("id");
  const sheets = [];
  for await (const item of readExport(tools.db, tools.libraries, ids)) sheets.push(itemSheets(item));
  const bareSince = performance.now();
  for (const one of sheets) await writeBook(one);
  const bare = seconds(bareSince);
  print(`${message}用 ${ours.toFixed(1)} 秒；exceljs 写同样的工作表 ${sheets.length} 份：${bare.toFixed(1)} 秒；每秒事项数是它的 ${(bare / ours).toFixed(2)} 倍；内存最多增加 ${((run.peak() - before) / 1_048_576).toFixed(0)} MB；一次占用进程最长 ${run.longest().toFixed(0)} 毫秒`);
};

const benchImport = async (tools: Tools, folder: string, count: number): Promise<void> => {
  const { columns, rows } = await importRows(tools, count);
  const path = join(folder, "rows.xlsx");
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: path });
  const page = book.addWorksheet("公共服务");
  page.addRow(columns).commit();
  for (const row of rows) page.addRow(row).commit();
  page.commit();
  await book.commit();
  const file = await tools.files.keep({ name: "rows.xlsx", type: "application/zip", path });
  const run = await runFor(tools, "liwenjing", join(folder, "import"));
  const id = await tools.transact(async (tx) => {
    await tools.files.register(tx, file);
    const [row]: { id: string }[] = await tx("catalogue_imports").insert({ owner_id: run.owner.id, file_id: file.id, file_name: file.name, created_at: tools.clock.now() }).returning("id");
    return row?.id ?? "";
  });
  const since = performance.now();
  const checked = await checkImport(tools).run({ id }, run);
  const check = seconds(since);
  const { message } = await runImport(tools).run({ id }, run);
  const ours = seconds(since);
  const texts = await copyTexts(tools, columns.length, rows);
  const bare = await copyWritten(tools);
  print(`${checked.message}用 ${check.toFixed(1)} 秒。${message}合计 ${ours.toFixed(1)} 秒；COPY 同样的记录到有同样索引的表 ${bare.toFixed(2)} 秒，每秒行数是它的 ${(bare / ours).toFixed(3)} 倍；COPY 成一张没有索引的文字表 ${texts.toFixed(2)} 秒，是它的 ${(texts / ours).toFixed(3)} 倍`);
};

const importRows = async (tools: Tools, count: number): Promise<{ columns: string[]; rows: (string | number)[][] }> => {
  const { credit_code: credit }: { credit_code: string } = await tools.db("core_departments").where({ name: "云岭市市场监督管理局" }).first("credit_code");
  const labels = new Map((bookPlan(["20"]).items[0]?.columns ?? []).flatMap((column) => (column.role === "value" ? [[column.key, column.header] as const] : [])));
  const columns = ["编号", ...["task_name", "promise_day", "is_fee", "server_type", "accept_condition", "transact_addr", "link_way"].map((key) => labels.get(key) ?? key)];
  const code = (index: number): string => `${credit}35320${String(index % 90_000 + 10_000)}${index < 90_000 ? "000" : "001"}`;
  return { columns, rows: Array.from({ length: count }, (_, index) => [code(index), `${NAME} ${index}`, index % 20, "否", "自然人", `第 ${index} 号事项的受理条件，符合规定的都可以申请。`, "云岭市文昌路 88 号 2 楼 B12 号窗口", `0870-${5_000_000 + index}`]) };
};

/** The cells of the workbook into one table of texts: nothing is read, checked or found again. */
const copyTexts = async (tools: Tools, width: number, rows: readonly (readonly (string | number)[])[]): Promise<number> => {
  const columns = Array.from({ length: width }, (_, at) => `c${at} text`).join(", ");
  await tools.db.raw(`create table bench_texts (${columns})`);
  return copyInto(tools, "bench_texts", Readable.from(rows.map((row) => `${row.join("\t")}\n`)));
};

/** What an import writes for a row, and the condition that finds it. */
const ITEMS_MADE = `select item_id from catalogue_item_versions where name like '${NAME} %'`;
const VERSIONS_MADE = `select id from catalogue_item_versions where name like '${NAME} %'`;
const WRITTEN = [
  ["catalogue_items", `id in (${ITEMS_MADE})`], ["catalogue_item_versions", `id in (${VERSIONS_MADE})`],
  ["catalogue_item_contents", `version_id in (${VERSIONS_MADE})`], ["catalogue_acts", `version_id in (${VERSIONS_MADE})`],
] as const;

/** The records that the import has written, into tables with the same indexes and no triggers. */
const copyWritten = async (tools: Tools): Promise<number> => {
  let took = 0;
  for (const [table, made] of WRITTEN) {
    await tools.db.raw(`create table bench_${table} (like ${table} including indexes including defaults)`);
    const lines: Buffer[] = [];
    await withClient(tools, (client) => pipeline(client.query(to(`copy (select * from ${table} where ${made}) to stdout`)), async (pieces) => {
      for await (const piece of pieces) lines.push(piece as Buffer);
    }));
    took += await copyInto(tools, `bench_${table}`, Readable.from(lines));
  }
  return took;
};

const copyInto = (tools: Tools, table: string, lines: Readable): Promise<number> => withClient(tools, async (client) => {
  const since = performance.now();
  await pipeline(lines, client.query(from(`copy ${table} from stdin`)));
  return seconds(since);
});

const withClient = async <T>({ db }: Tools, work: (client: Client) => Promise<T>): Promise<T> => {
  const client: Client = await db.client.acquireConnection();
  try {
    return await work(client);
  } finally {
    await db.client.releaseConnection(client);
  }
};
