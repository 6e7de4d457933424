import { ConfigError, readConfig } from "../config/index.ts";
import { switches } from "../config/plugins.ts";
import { SwitchboardError } from "../core/boot/order-plugins.ts";
import { runCli } from "../core/cli/run-cli.ts";
import { RuntimeError } from "../core/runtime/runtime-error.ts";

/** The one entrance: settings in, exit code out. A hindrance is one sentence, a fault keeps its stack. */
const main = async (): Promise<void> => {
  try {
    const code = await runCli(readConfig(process.env), switches, process.argv.slice(2));
    if (code !== "running") process.exit(code);
  } catch (fault) {
    const known = fault instanceof ConfigError || fault instanceof RuntimeError || fault instanceof SwitchboardError;
    process.stderr.write(`${known ? fault.message : fault instanceof Error ? fault.stack ?? fault.message : String(fault)}\n`);
    process.exit(1);
  }
};

await main();
