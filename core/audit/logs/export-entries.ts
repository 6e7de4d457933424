import { dateTimeText } from "../../calendar/chinese-date.ts";
import type { Db } from "../../contract.ts";
import { writeCsv } from "../../data/csv.ts";
import { refuse } from "../../http/refusal.ts";
import { actorOf, detailText, subjectText, type WordOf } from "./entry-words.ts";
import { findEntries, type Called, type LogFilter } from "./find-entries.ts";

/** One file holds so many entries: more open slowly in a spreadsheet, and the time range can be narrowed. */
export const EXPORT_LIMIT = 50_000;
const STEP = 5_000;

type Words = { called: Called; wordOf: WordOf; namesOf: (subjects: readonly string[]) => Promise<ReadonlyMap<string, string>> };

/** The entries that a filter finds, as CSV in the words of the page, and as they were written in the last column; fingerprints are left to the log itself. */
export const exportEntries = async (db: Db, filter: LogFilter, { called, wordOf, namesOf }: Words): Promise<{ content: Buffer; count: number }> => {
  const rows = [["编号", "时间", "操作人", "操作", "对象", "内容", "原始记录"]];
  for (let older = "", more = true; more;) {
    const { entries, hasMore } = await findEntries(db, filter, called, { older, limit: STEP });
    const names = await namesOf([...new Set(entries.map(({ subject }) => subject))]);
    rows.push(...entries.map((entry) => {
      const { text, more } = detailText(entry.detail, wordOf);
      return [
        entry.id, dateTimeText(entry.at), actorOf(entry), wordOf(entry.action) ?? entry.action, subjectText(entry.subject, wordOf, names.get(entry.subject)),
        [text, more].filter((part) => part !== "").join("；"), `${entry.subject} ${JSON.stringify(entry.detail)}`,
      ];
    }));
    if (rows.length - 1 > EXPORT_LIMIT) throw refuse("core.log-too-long", { status: 409, values: { limit: EXPORT_LIMIT } });
    older = entries.at(-1)?.id ?? "";
    more = hasMore;
  }
  return { content: writeCsv(rows), count: rows.length - 1 };
};
