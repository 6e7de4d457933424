import { addDays, instantOf, localDay } from "../../../core/calendar/local-day.ts";
import type { Clock, Tx } from "../../../core/contract.ts";
import { FIRST_ARTICLES, FIRST_COLUMNS, type FirstArticle } from "./first-articles.ts";

type Tools = { clock: Clock; transact<T>(work: (tx: Tx) => Promise<T>): Promise<T> };
type Writer = { id: string; name: string; department_id: string };

/** The demo site's columns and articles; may be called again. */
export const loadDemoNews = ({ clock, transact }: Tools): Promise<void> => transact(async (tx) => {
  if ((await tx("news_columns").first("id")) !== undefined) return;
  const columns: { id: string; name: string }[] = await tx("news_columns").insert([...FIRST_COLUMNS]).returning(["id", "name"]);
  const staff: (Writer & { account: string })[] = await tx("core_staff").whereIn("account", FIRST_ARTICLES.map(({ account }) => account)).select("id", "account", "name", "department_id");
  for (const article of FIRST_ARTICLES) {
    const [column, writer] = [columns.find(({ name }) => name === article.column), staff.find(({ account }) => account === article.account)];
    if (column !== undefined && writer !== undefined) await addArticle(tx, article, { columnId: column.id, writer, today: localDay(clock.now()) });
  }
});

const addArticle = async (tx: Tx, { state, title, summary, body, days, pinned }: FirstArticle, { columnId, writer, today }: { columnId: string; writer: Writer; today: string }): Promise<void> => {
  const day = addDays(today, -days);
  const at = instantOf(day, 10 * 3_600);
  const [made]: { id: string }[] = await tx("news_articles").insert({ department_id: writer.department_id }).returning("id");
  await tx("news_versions").insert({
    article_id: made?.id, number: 1, state, column_id: columnId, title, summary, body, source: "", shown_on: state === "published" ? day : null, pinned: pinned === true, writers: [writer.id], author_id: writer.id, author_name: writer.name, changed_at: at,
  });
  const acts = state === "draft" ? ["add"] : state === "waiting" ? ["add", "submit"] : ["add", "submit", "publish"];
  await tx("news_acts").insert(acts.map((act) => ({ article_id: made?.id, number: 1, act, actor: act === "publish" ? "陈玉兰" : writer.name, reason: "", at })));
};
