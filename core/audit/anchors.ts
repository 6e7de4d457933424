import { appendFile, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Knex } from "knex";
import { z } from "zod";

const Anchor = z.object({ at: z.string(), id: z.string(), fingerprint: z.string() });
/** How far the chain had come, kept where the keys of the database do not reach. */
export type Anchor = z.infer<typeof Anchor>;

export const anchorFile = (varDir: string): string => join(varDir, "audit-anchors.ndjson");

/** All anchors kept so far, oldest first; none on a machine that never ran the worker. A line that was cut while it was written is none. */
export const readAnchors = async (varDir: string): Promise<Anchor[]> => {
  const text = await readFile(anchorFile(varDir), "utf8").catch((fault: unknown) => {
    if (fault instanceof Error && "code" in fault && fault.code === "ENOENT") return "";
    throw fault;
  });
  return text.split("\n").flatMap((line): Anchor[] => {
    if (!line.startsWith("{") || !line.endsWith("}")) return [];
    return [Anchor.parse(JSON.parse(line))];
  });
};

/**
 * Writes the newest fingerprint down beside the database. A chain proves only that nothing in it was changed; whoever cuts off its end, or
 * computes it all anew, is found by what was written down before (GB/T 22239-2019 8.1.4.3). Answers the anchor, `undefined` when nothing is new.
 */
export const keepAnchor = async (db: Knex, varDir: string, now: Date): Promise<Anchor | undefined> => {
  const newest: { id: string; fingerprint: string } | undefined = await db("core_audit").orderBy("id", "desc").first("id", "fingerprint");
  if (newest === undefined || (await readAnchors(varDir)).at(-1)?.id === newest.id) return undefined;
  const anchor = { at: now.toISOString(), ...newest };
  // The line end comes first too: a line that was cut by a stop stays alone.
  await appendFile(anchorFile(varDir), `\n${JSON.stringify(anchor)}\n`, { mode: 0o600 });
  return anchor;
};
