import { localDay } from "../../../core/calendar/local-day.ts";
import { forbid, refuse, type Audit, type Tx, type User } from "../../../core/contract.ts";
import { hindrance, RULES, type Act } from "./acts.ts";
import { lockHead, publicVersionOf } from "./find-articles.ts";
import { STATE_WORDS, type Version } from "./model.ts";
import { noteAct } from "./note-act.ts";

type Tools = { audit: Audit; now: Date };

/** The one place where the state of an article changes: row lock, table of states, permission, history. Answers the version as it was. */
export const performAct = async (tx: Tx, actor: User, { articleId, act, reason }: { articleId: string; act: Act; reason: string }, tools: Tools): Promise<Version> => {
  const head = await lockHead(tx, articleId);
  refuseHindered(act, actor, head);
  const { number, title } = await touchedBy(act, tx, head);
  await noteAct(tx, actor, { articleId, number, act, reason, title }, tools);
  await EFFECTS[act](tx, head, actor, tools.now);
  return head;
};

/** What is taken back is what the public reads, whatever is being written beside it. */
const touchedBy = async (act: Act, tx: Tx, head: Version): Promise<Version> => (act === "withdraw" ? await publicVersionOf(tx, head.articleId) ?? head : head);

/** For the page that asks first, and for the act itself. */
export const refuseHindered = (act: Act, actor: User, head: Version): void => {
  switch (hindrance(act, actor, head)) {
    case "permission": throw forbid(RULES[act].permission);
    case "state": throw refuse("news.not-now", { values: { state: STATE_WORDS[head.state], act: RULES[act].words } });
    case "others": throw refuse("news.of-others", { values: { department: head.department } });
    case "own-words": throw refuse("news.own-words");
    case "": return;
  }
};

type Effect = (tx: Tx, head: Version, actor: User, now: Date) => Promise<void>;
const setState = (act: Act): Effect => async (tx, { id }, _actor, now) => { await tx("news_versions").where({ id }).update({ state: RULES[act].to, changed_at: now }); };

/** The version before makes room in the same transaction, so that the public always has one and never two. */
const publish: Effect = async (tx, { id, articleId, shownOn }, _actor, now) => {
  await tx("news_versions").where({ article_id: articleId, state: "published" }).update({ state: "replaced" });
  await tx("news_versions").where({ id }).update({ state: "published", shown_on: shownOn === "" ? localDay(now) : shownOn, changed_at: now });
};

const withdraw: Effect = async (tx, { articleId }, _actor, now) => {
  await tx("news_versions").where({ article_id: articleId, state: "published" }).update({ state: "withdrawn", changed_at: now });
};

/** Another version with the same words and files; the one in force stays as it is. */
const change: Effect = async (tx, head, actor, now) => {
  await tx("news_versions").where({ id: head.id }).update({ head: false });
  const [made]: { id: string }[] = await tx("news_versions").insert({
    article_id: head.articleId, number: head.number + 1, state: "draft", column_id: head.columnId, title: head.title, summary: head.summary, body: head.body, source: head.source,
    shown_on: head.shownOn, pinned: head.pinned, writers: [actor.id], author_id: actor.id, author_name: actor.name, changed_at: now,
  }).returning("id");
  await tx.raw("insert into news_files (version_id, file_id) select ?, file_id from news_files where version_id = ?", [made?.id ?? "", head.id]);
};

/** A first draft goes with its article; of a change only the change. */
const drop: Effect = async (tx, { id, articleId, number }) => {
  await tx("news_versions").where({ id }).delete();
  if (number === 1) await tx("news_articles").where({ id: articleId }).delete();
  else await tx("news_versions").where({ article_id: articleId, number: number - 1 }).update({ head: true });
};

const EFFECTS: Readonly<Record<Act, Effect>> = {
  submit: setState("submit"), recall: setState("recall"), return: setState("return"), withdraw, publish, change, delete: drop,
};
