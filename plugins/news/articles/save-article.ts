import { dateTimeText } from "../../../core/calendar/chinese-date.ts";
import { localDay } from "../../../core/calendar/local-day.ts";
import { refuse, type Audit, type Db, type FileStore, type StoredFile, type Tx, type User } from "../../../core/contract.ts";
import { columnAt } from "../columns/find-columns.ts";
import { mustEdit } from "../policy.ts";
import { isOfOthers, isOpen } from "./acts.ts";
import { lockHead, publicVersionOf } from "./find-articles.ts";
import { MOST_FILES, type ArticleInput } from "./form.ts";
import { STATE_WORDS, type Words } from "./model.ts";
import { noteAct } from "./note-act.ts";

type Tools = { audit: Audit; files: FileStore; now: Date };

const columnsOf = ({ columnId, shownOn, title, summary, body, source, pinned }: Words, actor: User, now: Date) =>
  ({ column_id: columnId, shown_on: shownOn === "" ? null : shownOn, title, summary, body, source, pinned, author_id: actor.id, author_name: actor.name, changed_at: now });

/** A first draft, of the department of whoever writes it. */
export const addArticle = async (tx: Tx, actor: User, words: Words, stored: readonly StoredFile[], tools: Tools): Promise<string> => {
  mustEdit(actor, { regionPath: actor.region.path, departmentPath: actor.department.path, ownerId: actor.id });
  await refuseClosedColumn(tx, words.columnId, "");
  const [article]: { id: string }[] = await tx("news_articles").insert({ department_id: actor.department.id }).returning("id");
  const [version]: { id: string }[] = await tx("news_versions").insert({ article_id: article?.id, number: 1, state: "draft", writers: [actor.id], ...columnsOf(words, actor, tools.now) }).returning("id");
  if (article === undefined || version === undefined) throw new Error("an article without an id");
  await addFiles(tx, version.id, stored, tools.files);
  await noteAct(tx, actor, { articleId: article.id, number: 1, act: "add", reason: "", title: words.title }, tools);
  return article.id;
};

/** Saves the draft whose `revision` is the one that was read; what somebody else saved meanwhile is never overwritten unseen. */
export const saveArticle = async (tx: Tx, actor: User, { articleId, drop, revision, ...words }: ArticleInput & { articleId: string }, stored: readonly StoredFile[], tools: Tools): Promise<void> => {
  const head = await lockHead(tx, articleId);
  mustEdit(actor, head.place);
  if (isOfOthers(actor, head)) throw refuse("news.of-others", { values: { department: head.department } });
  if (!isOpen(head.state)) throw refuse("news.not-now", { values: { state: STATE_WORDS[head.state], act: "修改" } });
  if (head.revision !== revision) throw refuse("news.stale", { field: "body", values: { name: head.authorName, time: dateTimeText(head.changedAt) } });
  await refuseClosedColumn(tx, words.columnId, head.columnId);
  await refuseLaterDay(tx, articleId, words.shownOn, tools.now);
  const writers = head.writers.includes(actor.id) ? head.writers : [...head.writers, actor.id];
  await tx("news_versions").where({ id: head.id }).update({ ...columnsOf(words, actor, tools.now), writers, revision: revision + 1 });
  await tx("news_files").where({ version_id: head.id }).whereIn("file_id", drop).delete();
  await addFiles(tx, head.id, stored, tools.files);
  await noteAct(tx, actor, { articleId, number: head.number, act: "save", reason: "", title: words.title }, tools);
};

/** An article may stay in the column it is in; no other goes into one that is off. */
const refuseClosedColumn = async (tx: Tx, columnId: string, before: string): Promise<void> => {
  if (columnId !== before && !(await columnAt(tx, columnId)).is_open) throw refuse("news.column-closed", { field: "columnId" });
};

/** What replaces something public does so at once: with a later day the public would have neither. */
const refuseLaterDay = async (db: Db, articleId: string, shownOn: string, now: Date): Promise<void> => {
  if (shownOn > localDay(now) && (await publicVersionOf(db, articleId)) !== null) throw refuse("news.later-day", { field: "shownOn" });
};

const addFiles = async (tx: Tx, versionId: string, stored: readonly StoredFile[], files: FileStore): Promise<void> => {
  if (stored.length === 0) return;
  await files.register(tx, ...stored);
  await tx("news_files").insert(stored.map(({ id }) => ({ version_id: versionId, file_id: id })));
  const kept: { file_id: string }[] = await tx("news_files").where({ version_id: versionId }).select("file_id");
  if (kept.length > MOST_FILES) throw refuse("news.too-many-files", { field: "files", values: { most: MOST_FILES } });
};
