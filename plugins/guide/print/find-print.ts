import type { Db } from "../../../core/contract.ts";
import type { Shown } from "../check/shown-beside.ts";
import type { Extent, GuideChoice } from "../content/guide-choice.ts";
import type { GuideContent } from "../content/guide-content.ts";

/** One print of a guide with its check code: a content in an extent, after the answers. `edition` is `""` and `file_id` null until somebody asked for the PDF. */
export type PrintRow = {
  id: string; item_id: string; version_id: string; version_number: number; code: string; name: string;
  fingerprint: string; extent: Extent; answers: Readonly<Record<string, string>>; shown: Shown; check_code: string; edition: string; file_id: string | null; made_at: Date; printed_at: Date | null;
};

/** What was chosen when it was printed. */
export const choiceOf = ({ extent, answers }: Pick<PrintRow, "extent" | "answers">): GuideChoice => ({ extent, answers: new Map(Object.entries(answers)) });

/** The prints with these fingerprints, by them; the same content is printed under one check code. */
export const findPrints = async (db: Db, fingerprints: readonly string[]): Promise<Map<string, PrintRow>> => {
  const rows: PrintRow[] = await db("guide_prints").whereIn("fingerprint", [...fingerprints]);
  return new Map(rows.map((row) => [row.fingerprint, row]));
};

/** The print whose 校验码 this is, in the way it is stored. */
export const findPrintByCode = async (db: Db, checkCode: string): Promise<PrintRow | undefined> =>
  db("guide_prints").where({ check_code: checkCode }).first();

/** What was given once is given for ever. */
const given = new WeakMap<GuideContent, string>();

/** `""` while the content is so new that its code has not been given yet. */
export const checkCodeOf = async (db: Db, content: GuideContent): Promise<string> => {
  const code = given.get(content) ?? (await findPrints(db, [content.fingerprint])).get(content.fingerprint)?.check_code ?? "";
  if (code !== "") given.set(content, code);
  return code;
};
