import type { Tx } from "../../../core/contract.ts";
import type { LocalDay } from "../../../core/calendar/local-day.ts";

export type SearchCount = { kind: "text" | "personal" | "more"; text: string; found: number; none: number; hits: number };
export type OpenedCount = { text: string; itemId: string; times: number };
/** What one process has counted since it last wrote; all of one day. */
export type Counts = { day: LocalDay; searches: readonly SearchCount[]; opened: readonly OpenedCount[]; seen: ReadonlyMap<string, number> };

/** More than that of one item by one question on one day is a robot, or says nothing that it has not said already. */
const MOST_OPENED_A_DAY = 500;

/** Adds to the rows of the day. A day keeps `newTexts` different texts; the others are counted together, so that a robot cannot fill the table. */
export const writeCounts = async (tx: Tx, { day, searches, opened, seen }: Counts, newTexts: number): Promise<void> => {
  // In one order, so that two processes that write at once wait for each other and do not lock each other out.
  const rows = inOrder(await withinRoom(tx, day, searches, newTexts));
  if (rows.length > 0) {
    await tx.raw(`
      insert into portal_searches as s (day, kind, text, found, none, hits)
      select ?::date, r.kind, r.text, r.found, r.none, r.hits from jsonb_to_recordset(?::jsonb) as r(kind text, text text, found integer, none integer, hits integer)
      on conflict (day, kind, text) do update set found = s.found + excluded.found, none = s.none + excluded.none, hits = excluded.hits`, [day, JSON.stringify(rows)]);
  }
  if (opened.length > 0) {
    await tx.raw(`
      insert into portal_opened as o (day, text, item_id, times)
      select ?::date, r.text, r.item_id, r.times from jsonb_to_recordset(?::jsonb) as r(text text, item_id bigint, times integer)
      where exists (select from portal_searches s where s.kind = 'text' and s.text = r.text and s.day in (?::date, ?::date - 1))
      on conflict (day, text, item_id) do update set times = least(o.times + excluded.times, ?)`,
    [day, JSON.stringify(inOrder(opened.map(({ text, itemId, times }) => ({ text, item_id: itemId, times })))), day, day, MOST_OPENED_A_DAY]);
  }
  if (seen.size > 0) {
    const visits = [...seen].sort(([a], [b]) => Number(a) - Number(b)).map(([itemId, times]) => ({ item_id: itemId, day, visits: times }));
    await tx("portal_visits").insert(visits).onConflict(["day", "item_id"]).merge({ visits: tx.raw("portal_visits.visits + excluded.visits") });
  }
};

const inOrder = <T extends { text: string; item_id?: string }>(rows: readonly T[]): T[] =>
  rows.toSorted((a, b) => (a.text === b.text ? Number(a.item_id ?? 0) - Number(b.item_id ?? 0) : a.text < b.text ? -1 : 1));

/** New texts beyond the room that the day has left are counted in one row. */
const withinRoom = async (tx: Tx, day: LocalDay, searches: readonly SearchCount[], newTexts: number): Promise<SearchCount[]> => {
  const texts = searches.flatMap(({ kind, text }) => (kind === "text" ? [text] : []));
  if (texts.length === 0) return [...searches];
  const known = new Set<string>(await tx("portal_searches").where({ day, kind: "text" }).whereIn("text", texts).pluck("text"));
  const held: { count: number } = await tx("portal_searches").where({ day, kind: "text" }).first(tx.raw("count(*)::integer as count"));
  let room = Math.max(0, newTexts - held.count);
  const kept: SearchCount[] = [];
  const more: SearchCount = { kind: "more", text: "", found: 0, none: 0, hits: 0 };
  for (const search of searches) {
    if (search.kind !== "text" || known.has(search.text) || room-- > 0) kept.push(search);
    else {
      more.found += search.found;
      more.none += search.none;
    }
  }
  return more.found + more.none === 0 ? kept : [...kept, more];
};
