import type { Tx } from "../../../core/contract.ts";
import { replaceArticles } from "../laws/write-law.ts";
import { DEMO_LAWS } from "./demo-laws.ts";

/** The laws of the demo site with their articles, kept by 政务服务管理局; those that are there already are left alone. */
export const loadDemoLaws = async (tx: Tx, departmentId: string, now: Date): Promise<void> => {
  const rows = DEMO_LAWS.map((law) => ({
    title: law.title, short_title: law.shortTitle, level: law.level, issuer: law.issuer, doc_no: law.docNo, status: law.status,
    published_on: law.publishedOn, effective_on: law.effectiveOn, department_id: departmentId, article_count: law.articles.length, updated_at: now,
  }));
  const added: { id: string; title: string }[] = await tx("libraries_laws").insert(rows).onConflict().ignore().returning(["id", "title"]);
  if (added.length === 0) return;
  const ids = new Map(added.map(({ id, title }) => [title, id]));
  await replaceArticles(tx, DEMO_LAWS.flatMap(({ title, articles }) => {
    const id = ids.get(title);
    return id === undefined ? [] : [{ id, articles: articles.map((article) => ({ ...article, part: "", section: "" })) }];
  }));
  const successors = DEMO_LAWS.flatMap(({ title, supersededBy }) => (supersededBy === undefined ? [] : [{ title, by: supersededBy }]));
  await tx.raw(`
    update libraries_laws old set superseded_by = new.id
    from jsonb_to_recordset(?::jsonb) as w(title text, by text) join libraries_laws new on new.title = w.by
    where old.title = w.title and old.superseded_by is null`, [JSON.stringify(successors)]);
};
