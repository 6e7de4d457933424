import { stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { SingleBar } from "cli-progress";
import { localDay, secondOfDay } from "../calendar/local-day.ts";
import { openReport, type Report } from "./open-report.ts";

export type ImportRun = {
  report: Report;
  /** How much of the file is read, 0 to 1. */
  progress(read: number): void;
};
/** What came of it: the lines for the terminal, and the exit code. */
export type ImportAnswer = { lines: readonly string[]; code: number };

/** `name`: what is imported, in the name of the report. */
type ImportFile = { path: string; name: string; varDir: string; now: Date; say(line: string): void };

/** One import of the operator: a progress bar, the report below the folder of the installation, and one sentence for a file that cannot be read. */
export const importFile = async ({ path, name, varDir, now, say }: ImportFile, work: (run: ImportRun) => Promise<ImportAnswer>): Promise<number> => {
  const found = await stat(path).catch(nothingThere);
  if (found?.isFile() !== true) {
    say(`没有找到文件：${path}`);
    return 1;
  }
  const report = openReport(join(varDir, "reports", `import-${name}-${localDay(now)}-${secondOfDay(now)}.csv`), basename(path));
  const bar = new SingleBar({ format: "正在导入 {bar} {percentage}%", hideCursor: true });
  bar.start(100, 0);
  try {
    const { lines, code } = await work({ report, progress: (read) => bar.update(Math.floor(read * 100)) });
    bar.stop();
    for (const line of lines) say(line);
    if (report.isWritten()) say(`逐条的说明列在：${report.path}`);
    return code;
  } catch (fault) {
    if (!isFileFault(fault)) throw fault;
    bar.stop();
    say(`文件读不下去：${path}。已经导入的都已保存；换成完整的文件，再运行一次会接着完成。`);
    return 1;
  } finally {
    bar.stop();
    await report.close();
  }
};

const nothingThere = (fault: unknown): undefined => {
  if (!(fault instanceof Error && "code" in fault && ["ENOENT", "ENOTDIR", "EACCES"].includes(String(fault.code)))) throw fault;
};

/** A broken file is one sentence, not a stack. */
const isFileFault = (fault: unknown): boolean =>
  fault instanceof Error && "code" in fault && typeof fault.code === "string" && /^(EIO|EACCES|Z_)/.test(fault.code);
