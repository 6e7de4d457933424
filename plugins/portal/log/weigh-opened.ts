import type { Tx } from "../../../core/contract.ts";
import type { LocalDay } from "../../../core/calendar/local-day.ts";

/** What was opened longer ago says nothing any more; before that it counts half as much every 30 days. */
const WINDOW = 120;
const HALF_LIFE = 30;
/** One day, one rush: more openings of a day than these add nothing. */
const MOST_A_DAY = 20;
/** From so many openings on so many days on it is a habit of people and no accident. */
const LEAST = 5;
const LEAST_DAYS = 3;
/** So much weight lifts as far as an item can be lifted. */
const FULL = 20;
const MOST_ITEMS = 5;

/**
 * Which items are opened most for which question: the share of an item in all openings of the question, less while there are few. Answers the number of
 * questions. May run twice.
 */
export const weighOpened = async (tx: Tx, today: LocalDay): Promise<number> => {
  await tx("portal_lifts").delete();
  await tx.raw(`
    insert into portal_lifts (text, item_id, lift)
    select text, item_id, (share * least(1, weight / cast(:full as double precision)))::real
    from (select text, item_id, times, days, weight, weight / sum(weight) over (partition by text) as share,
                 row_number() over (partition by text order by weight desc, item_id) as place
          from (select text, item_id, sum(times) as times, count(*) as days,
                       sum(least(times, cast(:mostADay as integer)) * power(0.5, (cast(:today as date) - day) / cast(:halfLife as double precision))) as weight
                from portal_opened where day > cast(:today as date) - cast(:window as integer) and day <= cast(:today as date) group by text, item_id) as opened) as shared
    where times >= :least and days >= :leastDays and weight >= 1 and place <= :mostItems`,
  { today, window: WINDOW, halfLife: HALF_LIFE, mostADay: MOST_A_DAY, least: LEAST, leastDays: LEAST_DAYS, full: FULL, mostItems: MOST_ITEMS });
  const row: { count: number } = await tx("portal_lifts").first(tx.raw("count(distinct text)::integer as count"));
  return row.count;
};
