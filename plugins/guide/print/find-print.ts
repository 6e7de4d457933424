import type { Db } from "../../../core/contract.ts";
import type { Extent, GuideChoice } from "../content/guide-choice.ts";

/** One print of a guide with its check code: a content in an extent, after the answers. `edition` is `""` and `file_id` null until somebody asked for the PDF. */
export type PrintRow = {
  id: string; item_id: string; version_id: string; version_number: number; code: string; name: string;
  fingerprint: string; extent: Extent; answers: Readonly<Record<string, string>>; check_code: string; edition: string; file_id: string | null; made_at: Date; printed_at: Date | null;
};

/** What was chosen when it was printed. */
export const choiceOf = ({ extent, answers }: Pick<PrintRow, "extent" | "answers">): GuideChoice => ({ extent, answers: new Map(Object.entries(answers)) });

export const findPrints = async (db: Db, fingerprints: readonly string[]): Promise<Map<string, PrintRow>> => {
  const rows: PrintRow[] = await db("guide_prints").whereIn("fingerprint", [...fingerprints]);
  return new Map(rows.map((row) => [row.fingerprint, row]));
};

export const findPrintByCode = async (db: Db, checkCode: string): Promise<PrintRow | undefined> =>
  db("guide_prints").where({ check_code: checkCode }).first();

/** `""` while the content is so new that its code has not been given yet. */
export const checkCodeOf = async (db: Db, fingerprint: string): Promise<string> =>
  (await findPrints(db, [fingerprint])).get(fingerprint)?.check_code ?? "";
