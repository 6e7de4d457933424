import type { Knex } from "knex";
import { z } from "zod";
import { StoredDocument } from "../postgres/stored-document.ts";
import type { LivingRow } from "./meili-documents.ts";

const Living = z.array(z.object({ number: z.number(), names: z.array(z.object({ key: z.string(), bare: z.string() })), document: StoredDocument }));
const Touched = z.array(z.object({ number: z.number(), id: z.string(), alive: z.boolean() }));

/** Documents of a generation numbered above `after`, in order. */
export const livingAfter = async (db: Knex, generation: string, after: number, most: number): Promise<LivingRow[]> =>
  Living.parse(await db("core_search_documents").where({ generation, alive: true }).andWhere("number", ">", after)
    .orderBy("number").limit(most).select("number", "names", "document"));

export type Change = {
  /** Documents as they are now. */
  readonly living: readonly LivingRow[];
  /** Ids that no document has any more. */
  readonly gone: readonly string[];
  /** The last row looked at; undefined when there was none. */
  readonly last: number | undefined;
};

/** Rows of a generation that were written or died after one version and up to another, numbered above `after`. */
export const changesAfter = async (db: Knex, generation: string, versions: { from: string; to: string }, after: number, most: number): Promise<Change> => {
  const touched = Touched.parse(await db("core_search_documents").where({ generation })
    .andWhere("version", ">", versions.from).andWhere("version", "<=", versions.to).andWhere("number", ">", after)
    .orderBy("number").limit(most).select("number", "id", "alive"));
  const ids = touched.map((row) => row.id);
  // A document that was written anew has died under its old number and lives under another.
  const living = Living.parse(await db("core_search_documents").where({ generation, alive: true })
    .whereRaw("id = any(?::text[])", [ids]).select("number", "names", "document"));
  const alive = new Set(living.map(({ document }) => document.id));
  return { living, gone: [...new Set(ids)].filter((id) => !alive.has(id)), last: touched.at(-1)?.number };
};
