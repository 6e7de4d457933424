import { relative } from "node:path";
import { reporters, type MochaOptions, type Runner } from "mocha";

type Count = { passed: number; failed: number };

/**
 * The usual list, and at its end how many tests each folder of `test/` ran: a plugin whose tests do not run is seen at once.
 * The last line is plain, for machines that read it.
 */
class CountingReporter extends reporters.Spec {
  constructor(runner: Runner, options: MochaOptions) {
    super(runner, options);
    const counts = new Map<string, Count>();
    const count = (file: string | undefined, what: keyof Count): void => {
      const owner = file === undefined ? "" : relative(process.cwd(), file).split("/")[1] ?? "";
      const known = counts.get(owner) ?? { passed: 0, failed: 0 };
      counts.set(owner, { ...known, [what]: known[what] + 1 });
    };
    runner.on("pass", (test) => count(test.file, "passed"));
    runner.on("fail", (test) => count(test.file, "failed"));
    // After the list of failures, which Spec prints on the same event.
    runner.once("end", () => process.stdout.write(summary(counts)));
  }
}

const summary = (counts: ReadonlyMap<string, Count>): string => {
  const rows = [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const total = (what: keyof Count): number => rows.reduce((sum, [, count]) => sum + count[what], 0);
  const lines = rows.map(([owner, { passed, failed }]) => `  test/${owner.padEnd(12)} ${String(passed).padStart(5)}${failed === 0 ? "" : `  失败 ${failed}`}`);
  return `${["  各部分通过的测试：", ...lines].join("\n")}\n\n${total("passed")} passed, ${total("failed")} failed\n`;
};

// Mocha loads reporters with require().
export { CountingReporter as "module.exports" };
