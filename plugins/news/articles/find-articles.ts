import type { Knex } from "knex";
import { can, notFound, pageWithin, PAGE_SIZE, whereInScope, type Db, type StoredFile, type FileStore, type User } from "../../../core/contract.ts";
import { EDIT, READ } from "../policy.ts";
import { LISTED, type ActRow, type State, type Version } from "./model.ts";

type Row = Omit<Version, "shownOn" | "place"> & { shownOn: string | null; regionPath: string; departmentPath: string };
export type ListRow = Pick<Version, "articleId" | "number" | "state" | "column" | "title" | "pinned" | "authorName" | "changedAt" | "department"> & { publicNumber: number | null };
export type ArticleFilter = { state: State | ""; column: string; q: string; own: "" | "1" };

const joined = (db: Db) => db("news_versions as v").join("news_articles as a", "a.id", "v.article_id").join("news_columns as c", "c.id", "v.column_id")
  .join("core_departments as d", "d.id", "a.department_id").join("core_regions as r", "r.code", "d.region_code");

const COLUMNS = [
  "v.id", "v.article_id as articleId", "v.number", "v.state", "v.column_id as columnId", "c.name as column", "c.is_open as columnOpen", "v.title", "v.summary", "v.body", "v.source", "v.pinned",
  "v.writers", "v.author_id as authorId", "v.author_name as authorName", "v.revision", "v.changed_at as changedAt", "d.name as department", "r.path as regionPath", "d.path as departmentPath",
];

const toVersion = ({ shownOn, regionPath, departmentPath, ...row }: Row): Version =>
  ({ ...row, writers: row.writers.map(String), shownOn: shownOn ?? "", place: { regionPath, departmentPath, ownerId: row.authorId } });

const versionsOf = (db: Db) => joined(db).select(...COLUMNS, db.raw(`to_char(v.shown_on, 'YYYY-MM-DD') as "shownOn"`),
  db.raw(`exists (select 1 from news_versions p where p.article_id = v.article_id and p.state = 'published') as "isPublic"`));

/** The newest version of an article, locked until the transaction ends. */
export const lockHead = async (tx: Db, articleId: string): Promise<Version> => {
  const row: Row | undefined = await versionsOf(tx).where({ "v.article_id": articleId, "v.head": true }).forUpdate("v").first();
  if (row === undefined) throw notFound();
  return toVersion(row);
};

/** The newest version, for whoever may see the articles of its place; for all others there is none. */
export const headAt = async (db: Db, user: User, articleId: string): Promise<Version> => {
  const row: Row | undefined = await versionsOf(db).where({ "v.article_id": articleId, "v.head": true }).first();
  const version = row === undefined ? undefined : toVersion(row);
  if (version === undefined || !can(user, READ, version.place)) throw notFound();
  return version;
};

/** The version that the public reads now or from a day on. */
export const publicVersionOf = async (db: Db, articleId: string): Promise<Version | null> => {
  const row: Row | undefined = await versionsOf(db).where({ "v.article_id": articleId, "v.state": "published" }).first();
  return row === undefined ? null : toVersion(row);
};

/** Who did what with an article and why, the last first. */
export const findActs = (db: Db, articleId: string): Promise<ActRow[]> => db("news_acts").where({ article_id: articleId }).orderBy("id", "desc").select("number", "act", "actor", "reason", "at");

/** The files of a version by name. */
export const findFiles = async (db: Db, files: FileStore, versionId: string): Promise<StoredFile[]> => {
  const ids: string[] = await db("news_files").where({ version_id: versionId }).pluck("file_id");
  return [...(await files.find(db, ids)).values()].sort((a, b) => a.name.localeCompare(b.name, "zh"));
};

const inScope = (db: Db, user: User, { column, q, own }: Omit<ArticleFilter, "state">) => {
  const query = joined(db).where("v.head", true);
  whereInScope(query, user, READ, { regionPath: "r.path", departmentPath: "d.path", ownerId: "v.author_id" });
  if (own !== "") void whereOwn(query, user);
  if (column !== "") void query.where("v.column_id", column);
  if (q !== "") void query.whereRaw("strpos(lower(v.title || ' ' || v.body || ' ' || v.author_name || ' ' || d.name), lower(?)) > 0", [q]);
  return query;
};

/** Of one's own department, or written by oneself. */
const whereOwn = (query: Knex.QueryBuilder, user: User): Knex.QueryBuilder =>
  query.where((rows) => rows.where("d.path", "like", `${user.department.path}%`).orWhereRaw("? = any(v.writers)", [user.id]));

/** How many were sent back to this person and his department. */
export const countReturned = async (db: Db, user: User): Promise<number> => {
  const query = joined(db).where({ "v.head": true, "v.state": "returned" });
  whereInScope(query, user, EDIT, { regionPath: "r.path", departmentPath: "d.path", ownerId: "v.author_id" });
  const row: { count: number } | undefined = await whereOwn(query, user).first(db.raw("count(*)::int as count"));
  return row?.count ?? 0;
};

type Found = { rows: ListRow[]; total: number; page: number; counts: Readonly<Partial<Record<State, number>>> };

/** A page of the articles that somebody may see, what was changed last first; what waits for review the other way round, because it has waited longest. */
export const findArticles = async (db: Db, user: User, filter: ArticleFilter, asked: number): Promise<Found> => {
  const counted: { state: State; count: number }[] = await inScope(db, user, filter).groupBy("v.state").select("v.state", db.raw("count(*)::int as count"));
  const counts: Partial<Record<State, number>> = Object.fromEntries(counted.map(({ state, count }) => [state, count]));
  const total = filter.state === "" ? LISTED.reduce((sum, state) => sum + (counts[state] ?? 0), 0) : counts[filter.state] ?? 0;
  const page = pageWithin(asked, total);
  const rows: ListRow[] = await inScope(db, user, filter).modify((query) => { if (filter.state !== "") void query.where("v.state", filter.state); })
    .orderBy([{ column: "v.changed_at", order: filter.state === "waiting" ? "asc" : "desc" }, { column: "v.id", order: "desc" }]).limit(PAGE_SIZE).offset((page - 1) * PAGE_SIZE)
    .select("v.article_id as articleId", "v.number", "v.state", "c.name as column", "v.title", "v.pinned", "v.author_name as authorName", "v.changed_at as changedAt", "d.name as department",
      db.raw(`(select p.number from news_versions p where p.article_id = v.article_id and p.state = 'published' and not p.head) as "publicNumber"`));
  return { rows, total, page, counts };
};

/** How many wait that this person may decide on: what he has written himself waits for others. */
export const countWaiting = async (db: Db, user: User, permission: string): Promise<number> => {
  const query = joined(db).where({ "v.head": true, "v.state": "waiting" }).whereRaw("not (? = any(v.writers))", [user.id]);
  whereInScope(query, user, permission, { regionPath: "r.path", departmentPath: "d.path", ownerId: "v.author_id" });
  const row: { count: number } | undefined = await query.first(db.raw("count(*)::int as count"));
  return row?.count ?? 0;
};
