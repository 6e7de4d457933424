import { basename, join } from "node:path";
import { SingleBar } from "cli-progress";
import type { CliCommand, House } from "../../../../core/contract.ts";
import { importLaws, type ImportCounts } from "./import-laws.ts";
import { ImportReport } from "./import-report.ts";

const USAGE = "npm run import -- laws <文件.ndjson 或 文件.ndjson.gz>";

/** 20261123-100000 in Shanghai's wall time, so that reports sort by name. */
const stamp = (now: Date): string => new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(0, 19).replace(/[-:]/g, "").replace("T", "-");

const summary = ({ lines, added, changed, same, refused, articles, doubts, doubted }: ImportCounts): string =>
  `共 ${lines} 行：新增 ${added} 部，更新 ${changed} 部，不变 ${same} 部，拒收 ${refused} 行；条文 ${articles} 条；存疑 ${doubts} 处（${doubted} 部）。`;

/** A file that is not there or broken is one sentence, not a stack. */
const isFileFault = (fault: unknown): fault is Error & { code: string } =>
  fault instanceof Error && "code" in fault && typeof fault.code === "string" && /^(ENOENT|EISDIR|EACCES|Z_)/.test(fault.code);

type Needed = Pick<House<unknown>, "clock" | "varDir" | "transact" | "audit">;
type Tools = { say(line: string): void; signal?: AbortSignal };

/** `npm run import -- laws <file>`: brings a collection of laws into the 法律法规库. */
export const importLawsCommand = (house: Needed, { say, signal = new AbortController().signal }: Tools): CliCommand => ({
  name: "import laws",
  usage: USAGE,
  run: async ([path]) => {
    if (path === undefined) {
      say(`请写明文件：${USAGE}`);
      return 1;
    }
    const now = house.clock.now();
    const report = new ImportReport(join(house.varDir, "reports", `laws-${stamp(now)}.csv`), basename(path));
    const bar = new SingleBar({ format: "正在导入 {bar} {percentage}%", barCompleteChar: "█", barIncompleteChar: "░", hideCursor: true });
    bar.start(100, 0);
    try {
      const counts = await importLaws(path, basename(path), {
        transact: house.transact, act: { audit: house.audit, now }, report, signal, progress: (read) => bar.update(Math.floor(read * 100)),
      });
      bar.stop();
      await report.close();
      say(summary(counts));
      if (report.isWritten) say(`拒收和存疑的逐条列在：${report.path}`);
      if (signal.aborted) say("导入中途停止，已经导入的都已保存；再运行一次会接着完成。");
      return signal.aborted ? 1 : 0;
    } catch (fault) {
      bar.stop();
      await report.close();
      if (!isFileFault(fault)) throw fault;
      say(fault.code === "ENOENT" ? `没有找到文件：${path}` : `文件读不下去：${path}。已经导入的都已保存；换成完整的文件，再运行一次会接着完成。`);
      return 1;
    }
  },
});
