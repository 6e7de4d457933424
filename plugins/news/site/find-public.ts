import type { Knex } from "knex";
import { pageWithin, PAGE_SIZE, type Db } from "../../../core/contract.ts";

export type PublicArticle = { articleId: string; versionId: string; number: number; columnId: string; column: string; title: string; summary: string; source: string; shownOn: string; changedAt: Date; pinned: boolean; department: string };
export type PublicFilter = { column: string; q: string };
type Counted = { id: string; name: string; note: string; count: number };

/** What everybody may read on this day: published, its day has come, its column is on. */
const publicArticles = (db: Db, today: string) => db("news_versions as v").join("news_articles as a", "a.id", "v.article_id").join("news_columns as c", "c.id", "v.column_id")
  .join("core_departments as d", "d.id", "a.department_id").where("v.state", "published").where("v.shown_on", "<=", today).where("c.is_open", true);

const FIELDS = [
  "v.article_id as articleId", "v.id as versionId", "v.number", "v.column_id as columnId", "c.name as column", "v.title", "v.summary", "v.source", "v.changed_at as changedAt", "v.pinned", "d.name as department",
];
const withFields = (db: Db, today: string) => publicArticles(db, today).select(...FIELDS, db.raw(`to_char(v.shown_on, 'YYYY-MM-DD') as "shownOn"`));

type Order = { column: string; order: "desc" }[];
const NEWEST: Order = [{ column: "v.shown_on", order: "desc" }, { column: "v.article_id", order: "desc" }];
const PINNED_FIRST: Order = [{ column: "v.pinned", order: "desc" }, ...NEWEST];

/** Where everything is that there is to read, newest first. */
export const findAddresses = (db: Db, today: string, most: number): Promise<Pick<PublicArticle, "articleId" | "changedAt">[]> =>
  publicArticles(db, today).orderBy(NEWEST).limit(most).select("v.article_id as articleId", "v.changed_at as changedAt");

/** The columns that are on, each with what there is to read in it. */
export const findOpenColumns = (db: Db, today: string): Promise<Counted[]> => db("news_columns as c").where("c.is_open", true).orderBy([{ column: "c.position" }, { column: "c.id" }])
  .select("c.id", "c.name", "c.note", db.raw("(select count(*)::int from news_versions v where v.column_id = c.id and v.state = 'published' and v.shown_on <= ?) as count", [today]));

/** A page of what is public, pinned ones first. */
export const findPublic = async (db: Db, today: string, { column, q }: PublicFilter, asked: number): Promise<{ rows: PublicArticle[]; total: number; page: number }> => {
  const narrow = (query: Knex.QueryBuilder): void => {
    if (column !== "") void query.where("v.column_id", column);
    if (q !== "") void query.whereRaw("strpos(lower(v.title || ' ' || v.summary || ' ' || v.body), lower(?)) > 0", [q]);
  };
  const counted: { count: number } | undefined = await publicArticles(db, today).modify(narrow).first(db.raw("count(*)::int as count"));
  const total = counted?.count ?? 0;
  const page = pageWithin(asked, total);
  const rows: PublicArticle[] = await withFields(db, today).modify(narrow).orderBy(PINNED_FIRST).limit(PAGE_SIZE).offset((page - 1) * PAGE_SIZE);
  return { rows, total, page };
};

/** What was published last, of all columns or of one (`column`). */
export const findNewest = (db: Db, today: string, most: number, { column = "", pinnedFirst = false } = {}): Promise<PublicArticle[]> =>
  withFields(db, today).modify((query) => { if (column !== "") void query.where("v.column_id", column); }).orderBy(pinnedFirst ? PINNED_FIRST : NEWEST).limit(most);

/** An article with its words. */
export type WholeArticle = PublicArticle & { body: string };

/** The article that everybody may read at this address, `null` when there is none now. */
export const publicAt = async (db: Db, today: string, articleId: string): Promise<WholeArticle | null> => {
  const row: WholeArticle | undefined = await withFields(db, today).select("v.body").where("v.article_id", articleId).first();
  return row ?? null;
};

/** What everybody could read at an address and was taken back: its title and the day, nothing of its words. What was taken back before its day nobody has read. */
export const withdrawnAt = async (db: Db, articleId: string): Promise<{ title: string; at: Date } | null> => {
  const row: { title: string; at: Date } | undefined = await db("news_versions as v").join("news_columns as c", "c.id", "v.column_id")
    .where({ "v.article_id": articleId, "v.state": "withdrawn", "c.is_open": true }).whereRaw("v.shown_on <= (v.changed_at at time zone 'Asia/Shanghai')::date")
    .orderBy("v.number", "desc").first("v.title", "v.changed_at as at");
  return row ?? null;
};
