import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

export type OtherProcess = {
  /** What it printed first. */
  said: string;
  pid: number;
  /** Ends it as `kill -9` does and waits until it is gone. */
  kill: () => Promise<void>;
  /** Asks it to end in good order and waits. */
  end: () => Promise<void>;
};

/** Runs lines of a module in a process of its own, from the project's root; they print one line when they are ready. */
export async function otherProcess(lines: string): Promise<OtherProcess> {
  const child = startOther(lines);
  const [said] = (await Promise.race([once(child.stdout, "data"), once(child, "exit").then(() => ["(ended)"])])) as unknown[];
  const gone = once(child, "exit");
  const leave = async (signal: NodeJS.Signals): Promise<void> => {
    child.kill(signal);
    await gone;
  };
  return { said: String(said).trim(), pid: child.pid ?? 0, kill: () => leave("SIGKILL"), end: () => leave("SIGTERM") };
}

/** The same without waiting for a word. */
export function startOther(lines: string): ChildProcess & { stdout: NodeJS.ReadableStream } {
  const cwd = fileURLToPath(new URL("../../..", import.meta.url));
  return spawn(process.execPath, ["--input-type=module", "-e", lines], { cwd, stdio: ["ignore", "pipe", "inherit"] });
}
