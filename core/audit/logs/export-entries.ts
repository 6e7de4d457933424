import { dateTimeText } from "../../calendar/chinese-date.ts";
import type { Db } from "../../contract.ts";
import { writeCsv } from "../../data/csv.ts";
import { refuse } from "../../http/refusal.ts";
import { findEntries, type Called, type LogFilter } from "./find-entries.ts";

/** One file holds so many entries: more open slowly in a spreadsheet, and the time range can be narrowed. */
export const EXPORT_LIMIT = 50_000;
const STEP = 5_000;

type Words = { called: Called; wordsOf: (action: string) => string };

/** The entries that a filter finds, as CSV with fingerprints left to the log itself. */
export const exportEntries = async (db: Db, filter: LogFilter, { called, wordsOf }: Words): Promise<{ content: Buffer; count: number }> => {
  const rows = [["编号", "时间", "操作人", "操作", "对象", "内容"]];
  for (let older = "", more = true; more;) {
    const { entries, hasMore } = await findEntries(db, filter, called, { older, limit: STEP });
    rows.push(...entries.map((entry) => [entry.id, dateTimeText(entry.at), entry.actor_name, wordsOf(entry.action), entry.subject, JSON.stringify(entry.detail)]));
    if (rows.length - 1 > EXPORT_LIMIT) throw refuse("core.log-too-long", { status: 409, values: { limit: EXPORT_LIMIT } });
    older = entries.at(-1)?.id ?? "";
    more = hasMore;
  }
  return { content: writeCsv(rows), count: rows.length - 1 };
};
