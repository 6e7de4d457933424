import type { Tx } from "../../../core/contract.ts";
import type { Fault, LineOutcome, UploadLine } from "./import-model.ts";

/** NUL is the one sign that PostgreSQL keeps in no text. */
const text = (words: string): string => words.replaceAll("\0", "").slice(0, 500);

export const addFaults = async (tx: Tx, importId: string, faults: readonly Fault[]): Promise<void> => {
  const rows = faults.map(({ label, message, ...fault }) => ({ ...fault, import_id: importId, label: text(label), message: text(message) }));
  if (rows.length > 0) await tx.batchInsert("catalogue_import_faults", rows, 1_000);
};

/** What would become, or has become, of these lines; one statement. */
export const setOutcomes = async (tx: Tx, importId: string, outcomes: readonly (Pick<UploadLine, "sheet" | "line"> & { outcome: LineOutcome })[]): Promise<void> => {
  if (outcomes.length === 0) return;
  await tx.raw(`
    update catalogue_import_lines l set outcome = o.outcome
    from jsonb_to_recordset(?::jsonb) as o(sheet smallint, line integer, outcome text)
    where l.import_id = ? and l.sheet = o.sheet and l.line = o.line`, [JSON.stringify(outcomes), importId]);
};
