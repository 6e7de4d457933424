import { parseArgs } from "node:util";
import { importFile, type CliCommand, type Clock, type Report } from "../../../core/contract.ts";
import { importItems, type ImportTotals } from "./import-items.ts";
import type { ImportTools } from "./import-run.ts";
import type { Mapping } from "./mapping.ts";
import { mappings } from "./mappings.ts";

type Tools = ImportTools & { varDir: string; clock: Clock };

const USAGE = "npm run import -- items <文件> --map <映射> [--publish] [--region <区划代码>]";
const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** `npm run import -- items …`: 0 when rows were read, also with doubts; 1 when nothing could be. */
export const importItemsCommand = (tools: Tools): CliCommand => ({
  name: "import items",
  usage: USAGE,
  run: async (args) => {
    const wish = readWish(args);
    if (typeof wish === "string") return refuse(wish);
    const now = tools.clock.now();
    return importFile({ path: wish.path, name: `items-${wish.mapping.id}`, varDir: tools.varDir, now, say }, async (file) => {
      const totals = await importItems(tools, { ...wish, ...file, now });
      return { lines: summary(totals, file.report), code: totals.created + totals.changed + totals.unchanged + totals.blocked > 0 ? 0 : 1 };
    });
  },
});

const refuse = (reason: string): number => {
  say(`${reason}\n用法：${USAGE}\n映射：${[...mappings.values()].map(({ id, label }) => `${id}（${label}）`).join("、")}`);
  return 1;
};

/** What is asked for, or what is wrong with it. */
const readWish = (args: readonly string[]): { path: string; mapping: Mapping; publish: boolean; region: string } | string => {
  try {
    const { values, positionals: [path, ...more] } = parseArgs({
      args: [...args], allowPositionals: true, options: { map: { type: "string" }, publish: { type: "boolean" }, region: { type: "string" } },
    });
    if (path === undefined || more.length > 0) return "请写明一个文件。";
    if (values.map === undefined) return "请用 --map 写明映射。";
    const mapping = mappings.get(values.map);
    return mapping === undefined ? `没有“${values.map}”这个映射。` : { path, mapping, publish: values.publish === true, region: values.region ?? "" };
  } catch (fault) {
    if (fault instanceof TypeError) return "有不认识的参数。";
    throw fault;
  }
};

const summary = (totals: ImportTotals, report: Report): string[] => {
  const [doubt, translation, unmapped] = [report.count("doubt"), report.count("translation"), report.fields("unmapped")];
  return [
    `读到 ${totals.read} 行：新增 ${totals.created}，更新 ${totals.changed}，没有变化 ${totals.unchanged}，暂缓 ${totals.blocked}，拒绝 ${totals.refused}${totals.left === 0 ? "" : `，其他区划 ${totals.left}`}；发布 ${totals.published}。`,
    `存疑 ${doubt.rows} 行 ${doubt.lines} 处，翻译 ${translation.rows} 行 ${translation.lines} 处。`,
    ...(unmapped.length === 0 ? [] : [`没有要素、没有导入的字段 ${unmapped.length} 个：${unmapped.map(([field]) => field).join("、")}。`]),
    ...report.fields("doubt").slice(0, 10).map(([field, lines]) => `  存疑 ${field || "整行"}：${lines} 处`),
  ];
};
