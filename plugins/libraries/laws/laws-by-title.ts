import type { Db } from "../../../core/contract.ts";
import type { LawRecord } from "../api.ts";
import { lawRows, lawSource, toLawRecord, type LawRow } from "./law-rows.ts";

/** 《食品安全法》 and 食品安全法 ask for the same law; a title may also have 《》 inside: 广东省实施《就业促进法》办法. */
const writings = (title: string): string[] => [title.replace(/[《》\s]/g, ""), title.replace(/\s/g, "")];

/** Laws by full or short title under the titles as they were asked for, newest first where one occurs twice. One query. */
export const lawsByTitle = async (db: Db, titles: readonly string[]): Promise<Map<string, LawRecord[]>> => {
  const wanted = [...new Set(titles.flatMap(writings))].filter((title) => title !== "");
  if (wanted.length === 0) return new Map();
  const rows: LawRow[] = await lawRows(db).whereNull("t.merged_into")
    .where((any) => void any.whereIn("t.title", wanted).orWhereIn("t.short_title", wanted)).orderByRaw(lawSource.newest);
  const found = new Map<string, LawRecord[]>();
  for (const title of titles) {
    const asked = writings(title);
    const laws = rows.filter((row) => asked.includes(row.title) || asked.includes(row.short_title)).map(toLawRecord);
    if (laws.length > 0) found.set(title, laws);
  }
  return found;
};
