import { likePattern, PAGE_SIZE, type Db } from "../../../core/contract.ts";
import type { LocalDay } from "../../../core/calendar/local-day.ts";
import { LIST_NAMES, LISTS, type ListName } from "./model.ts";

/** One question over all days asked for; `hits` is what its last search found. */
export type AskedText = { text: string; searches: number; hits: number; opened: number };
export type DayCount = { day: LocalDay; found: number; none: number; opened: number };
export type ListCounts = Record<ListName, number>;
type Asked = { from: LocalDay; q: string };

/** The questions since a day with what came of each; bounded by the number of new texts that a day may bring. */
const texts = (db: Db, { from, q }: Asked) => db
  .with("asked", db("portal_searches").where({ kind: "text" }).andWhere("day", ">=", from).modify((query) => { if (q !== "") void query.where("text", "like", likePattern(q)); })
    .groupBy("text").select("text", db.raw("sum(found + none)::integer as searches"), db.raw("(array_agg(hits order by day desc))[1] as hits")))
  .with("opened", db("portal_opened").where("day", ">=", from).groupBy("text").select("text", db.raw("sum(times)::integer as opened")))
  .with("texts", db("asked").leftJoin("opened", "opened.text", "asked.text").select("asked.text", "searches", "hits", db.raw("coalesce(opened.opened, 0) as opened")))
  .from("texts");

/** How many questions each of the lists has, for its button. */
export const countTexts = async (db: Db, asked: Asked): Promise<ListCounts> => {
  const row: Record<ListName, string> = await texts(db, asked)
    .select(LIST_NAMES.map((name) => db.raw(`count(*) filter (where ${LISTS[name].where}) as ??`, [name]))).first();
  return { top: Number(row.top), none: Number(row.none), unopened: Number(row.unopened) };
};

/** A page of one list, what was asked most first. */
export const findTexts = (db: Db, asked: Asked & { list: ListName; page: number }): Promise<AskedText[]> =>
  texts(db, asked).whereRaw(LISTS[asked.list].where).select("text", "searches", "hits", "opened")
    .orderBy([{ column: "searches", order: "desc" }, { column: "text" }]).limit(PAGE_SIZE).offset((asked.page - 1) * PAGE_SIZE);

/** The days on which anything was searched, and what came of it; also of searches whose words were not kept. */
export const findDays = async (db: Db, from: LocalDay): Promise<DayCount[]> => db
  .with("opened", db("portal_opened").where("day", ">=", from).groupBy("day").select("day", db.raw("sum(times)::integer as opened")))
  .from("portal_searches as s").leftJoin("opened as o", "o.day", "s.day").where("s.day", ">=", from)
  .groupBy("s.day", "o.opened").orderBy("s.day").select("s.day", db.raw("sum(s.found)::integer as found"), db.raw("sum(s.none)::integer as none"), db.raw("coalesce(o.opened, 0) as opened"));

/** How many searches there were of which no words are kept, and why. */
export const countWordless = async (db: Db, from: LocalDay): Promise<{ personal: number; more: number }> => {
  const rows: { kind: "personal" | "more"; count: number }[] = await db("portal_searches").whereIn("kind", ["personal", "more"]).andWhere("day", ">=", from)
    .groupBy("kind").select("kind", db.raw("sum(found + none)::integer as count"));
  const of = (kind: string): number => rows.find((row) => row.kind === kind)?.count ?? 0;
  return { personal: of("personal"), more: of("more") };
};
