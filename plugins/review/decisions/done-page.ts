import { dateTimeText } from "../../../core/calendar/chinese-date.ts";
import { localDay } from "../../../core/calendar/local-day.ts";
import { pagination } from "../../../core/contract.ts";
import { STATE_WORDS, type ItemVersion } from "../../catalogue/api.ts";
import { CONCLUSIONS, isConclusion } from "../steps.ts";
import type { DecisionRow } from "./find-decisions.ts";

/** What the reviewer has decided, with where the version stands now. */
export const donePage = (rows: readonly DecisionRow[], versions: ReadonlyMap<string, ItemVersion>, total: number, page: number): object => ({
  paging: pagination("/review/decisions", {}, { total, page, unit: "件" }),
  rows: rows.flatMap((row) => {
    const version = versions.get(row.version_id);
    if (version === undefined) return [];
    return [{
      name: version.name, href: `/catalogue/items/${version.itemId}`, department: version.department.name, conclusion: isConclusion(row.conclusion) ? CONCLUSIONS[row.conclusion].label : row.conclusion,
      opinion: row.opinion, at: dateTimeText(row.at), inTime: localDay(row.at) <= row.due_on ? "按时" : "超期", state: STATE_WORDS[version.state],
    }];
  }),
});
