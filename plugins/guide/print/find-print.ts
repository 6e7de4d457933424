import type { Db } from "../../../core/contract.ts";

/** One content of a guide with its check code; `edition` is `""` and `file_id` null until somebody asked for the PDF. */
export type PrintRow = {
  id: string; item_id: string; version_id: string; version_number: number; code: string; name: string;
  fingerprint: string; check_code: string; edition: string; file_id: string | null; made_at: Date; printed_at: Date | null;
};

export const findPrints = async (db: Db, fingerprints: readonly string[]): Promise<Map<string, PrintRow>> => {
  const rows: PrintRow[] = await db("guide_prints").whereIn("fingerprint", [...fingerprints]);
  return new Map(rows.map((row) => [row.fingerprint, row]));
};

export const findPrintByCode = async (db: Db, checkCode: string): Promise<PrintRow | undefined> =>
  db("guide_prints").where({ check_code: checkCode }).first();

/** `""` while the content is so new that its code has not been given yet. */
export const checkCodeOf = async (db: Db, fingerprint: string): Promise<string> =>
  (await findPrints(db, [fingerprint])).get(fingerprint)?.check_code ?? "";
