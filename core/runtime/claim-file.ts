import { randomUUID } from "node:crypto";
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { errorCode } from "./error-code.ts";
import { isRunning, processMark } from "./process-mark.ts";

export type Claim = {
  /** Changes what a process refused at this file is told. */
  note: (note: string) => void;
  release: () => void;
};
export type ClaimResult = { held: true; claim: Claim } | { held: false; pid: number; note: string };

type Holder = { mark: string; note: string };

/**
 * Makes this process the only holder of a file, or tells who holds it. A holder that was killed holds nothing.
 * Linking a finished file into place is one step: nobody ever reads half a claim.
 */
export function claimFile(path: string, note = ""): ClaimResult {
  const mark = processMark(process.pid) ?? String(process.pid);
  const id = randomUUID();
  const draft = `${path}.${id}`;
  const write = (words: string): void => writeFileSync(draft, JSON.stringify({ mark, id, note: words }), { mode: 0o600 });
  write(note);
  try {
    for (;;) {
      if (linked(draft, path)) break;
      const text = readOrNothing(path);
      const holder = parseHolder(text);
      if (holder !== undefined && isRunning(holder.mark)) {
        return { held: false, pid: Number.parseInt(holder.mark, 10), note: holder.note };
      }
      setAside(path, text, `${draft}.old`);
    }
  } finally {
    rmSync(draft, { force: true });
  }
  const isMine = (): boolean => readOrNothing(path).includes(id);
  return {
    held: true,
    claim: {
      note: (words) => {
        if (!isMine()) return;
        write(words);
        renameSync(draft, path);
      },
      release: () => {
        if (isMine()) rmSync(path, { force: true });
      },
    },
  };
}

/** Removes a dead claim; one that a faster process made in between is put back. */
function setAside(path: string, dead: string, aside: string): void {
  try {
    renameSync(path, aside);
  } catch (error) {
    if (errorCode(error) === "ENOENT") return;
    throw error;
  }
  if (readFileSync(aside, "utf8") !== dead) linked(aside, path);
  rmSync(aside, { force: true });
}

function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (errorCode(error) === "EEXIST") return false;
    throw error;
  }
}

function readOrNothing(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (errorCode(error) === "ENOENT") return "";
    throw error;
  }
}

function parseHolder(text: string): Holder | undefined {
  try {
    const read: unknown = JSON.parse(text);
    if (typeof read !== "object" || read === null || !("mark" in read) || !("note" in read)) return undefined;
    return typeof read.mark === "string" && typeof read.note === "string" ? { mark: read.mark, note: read.note } : undefined;
  } catch {
    // A torn file after a power cut names nobody, so nobody holds it.
    return undefined;
  }
}
