import { spawn } from "node:child_process";
import { chmod, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startPostgres } from "../core/runtime/postgres/start-postgres.ts";
import { makeTemplates } from "./support/templates.ts";

/**
 * `npm test [-- path … | --grep words]`: one throw-away PostgreSQL, two template databases, then mocha over all files.
 * The counts per plugin are printed at the end, so that a folder whose tests do not run is seen.
 */
const main = async (): Promise<number> => {
  const varDir = await mkdtemp(join(tmpdir(), "shixiang-test-postgres-"));
  const quiet = { info: () => undefined, warn: (line: string) => process.stdout.write(`${line}\n`), error: (line: string) => process.stderr.write(`${line}\n`) };
  // A server started by root must be able to pass through.
  await chmod(varDir, 0o711);
  const postgres = await startPostgres({ varDir, log: quiet, durable: false });
  try {
    process.env["TEST_DATABASE_URL"] = postgres.url;
    const demoFiles = join(varDir, "demo-files");
    await mkdir(demoFiles);
    await makeTemplates(demoFiles);
    process.env["TEST_DEMO_FILES"] = demoFiles;
    process.env["TEST_BROWSER_DIR"] = join(varDir, "browser");
    return await mocha(process.argv.slice(2));
  } finally {
    await postgres.stop();
    await rm(varDir, { recursive: true, force: true });
  }
};

const mocha = (args: readonly string[]): Promise<number> => new Promise((done, fail) => {
  const child = spawn(process.execPath, ["node_modules/mocha/bin/mocha.js", "--config", "config/lint/mocharc.json", ...specs(args)], {
    stdio: "inherit", env: process.env,
  });
  child.once("error", fail);
  child.once("exit", (code) => done(code ?? 1));
});

/** Folders and files are taken as they are; without any, everything. */
const specs = (args: readonly string[]): string[] => {
  const named = args.some((arg, index) => !arg.startsWith("-") && !(args[index - 1] ?? "").startsWith("-"));
  const widened = args.map((arg) => (/^test\/[^*]*$/.test(arg) && !arg.endsWith(".ts") ? `${arg.replace(/\/$/, "")}/**/*.test.ts` : arg));
  return named ? widened : [...widened, "test/**/*.test.ts"];
};

process.exitCode = await main();
