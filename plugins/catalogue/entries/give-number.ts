import { refuse, type Tx } from "../../../core/contract.ts";
import { composeBaseCode, parseBaseCode, type BaseCode } from "../codes/base-code.ts";
import { nextMainNumber, nextSubNumber } from "../codes/next-number.ts";
import { lockRange } from "./lock-range.ts";

/**
 * The highest 基本编码 ever given in a range, also to entries and drafts that are gone: the last row of one index range per table.
 * Asked twice, with and without the codes of 主项 (…00Y): among the 子项 they stand between 009 and 010 and would hide lower numbers.
 */
const highest = async (tx: Tx, range: string): Promise<string[]> => {
  const last = (table: string, column: string, condition: string): string => `
    (select ${column} as code from ${table} where ${column} collate "C" >= :range and ${column} collate "C" < :end
     and length(${column}) = 12 ${condition} order by ${column} collate "C" desc limit 1)`;
  const places = [["catalogue_item_versions", "base_code"], ["catalogue_entries", "base_code"], ["catalogue_code_history", "old_code"]] as const;
  const parts = places.flatMap(([table, column]) => ["", `and ${column} not like '%00Y'`].map((condition) => last(table, column, condition)));
  const answer: { rows: { code: string }[] } = await tx.raw(parts.join(" union all "), { range, end: `${range}~` });
  return answer.rows.map(({ code }) => code);
};

/** A new 主项 of a province and type: `…00Y` when it will have 子项, `…000` when it is itself what is done. */
export const giveMainCode = async (tx: Tx, place: { regionCode: string; typeCode: string }, divided: boolean): Promise<string> => {
  const scope = { region: place.regionCode.slice(0, 2), type: place.typeCode };
  await lockRange(tx, scope.region + scope.type);
  const main = nextMainNumber(await highest(tx, scope.region + scope.type), scope);
  if (main === undefined) throw refuse("catalogue.numbers-used-up");
  return composeBaseCode({ ...scope, main, sub: divided ? "00Y" : "000" });
};

/** The next 子项 of a 主项. */
export const giveSubCode = async (tx: Tx, main: BaseCode): Promise<string> => {
  const range = composeBaseCode({ ...main, sub: "" });
  await lockRange(tx, range);
  const sub = nextSubNumber(await highest(tx, range), main);
  if (sub === undefined) throw refuse("catalogue.numbers-used-up");
  return composeBaseCode({ ...main, sub });
};

/** The parts of an entry's code; nothing for an entry that has none. */
export const partsOf = (code: string | null): BaseCode | undefined => {
  const result = parseBaseCode(code ?? "");
  return result.ok ? result.value : undefined;
};
