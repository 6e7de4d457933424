import { importFile, type CliCommand, type House, type Report } from "../../../../core/contract.ts";
import { importLaws, type ImportCounts } from "./import-laws.ts";

const USAGE = "npm run import -- laws <文件.ndjson 或 文件.ndjson.gz>";

const summary = ({ lines, added, changed, same, refused, articles }: ImportCounts, report: Report): string => {
  const doubt = report.count("doubt");
  return `共 ${lines} 行：新增 ${added} 部，更新 ${changed} 部，不变 ${same} 部，拒绝 ${refused} 行；条文 ${articles} 条；存疑 ${doubt.lines} 处（${doubt.rows} 部）。`;
};

type Needed = Pick<House<unknown>, "clock" | "varDir" | "transact" | "audit">;

/** `npm run import -- laws <file>`: brings a collection of laws into the 法律法规库. */
export const importLawsCommand = ({ clock, varDir, transact, audit }: Needed, { say }: { say(line: string): void }): CliCommand => ({
  name: "import laws",
  usage: USAGE,
  run: async ([path]) => {
    if (path === undefined) {
      say(`请写明文件：${USAGE}`);
      return 1;
    }
    const now = clock.now();
    return importFile({ path, name: "laws", varDir, now, say }, async (file) =>
      ({ lines: [summary(await importLaws(path, { ...file, transact, act: { audit, now } }), file.report)], code: 0 }));
  },
});
