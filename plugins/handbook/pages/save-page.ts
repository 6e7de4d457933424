import { notFound, refuse, type Audit, type Tx, type User } from "../../../core/contract.ts";
import { dateTimeText } from "../../../core/calendar/chinese-date.ts";
import { FIRST_PAGES } from "../demo/first-pages.ts";
import { mustEditHelp } from "../policy.ts";
import type { PageInput } from "./form.ts";
import type { HelpPage } from "./model.ts";

type Tools = { audit: Audit; now: Date };

export const addPage = async (tx: Tx, actor: User, input: PageInput, { audit, now }: Tools): Promise<string> => {
  mustEditHelp(actor);
  const [row]: { id: string }[] = await tx("handbook_pages").insert({ ...input, saved_at: now, saved_by: actor.name }).returning("id");
  if (row === undefined) throw new Error("a page without an id");
  await audit.record(tx, { at: now, actor, action: "handbook.page-added", subject: `handbook-page:${row.id}`, detail: { title: input.title } });
  return row.id;
};

/** Saves a page whose `revision` is the one that was read; what somebody else saved meanwhile is never overwritten unseen. The text before is kept. */
export const changePage = async (tx: Tx, actor: User, { id, revision, ...input }: PageInput & { id: string; revision: number }, { audit, now }: Tools): Promise<void> => {
  mustEditHelp(actor);
  const known = await tx<HelpPage>("handbook_pages").where({ id }).forUpdate().first();
  if (known === undefined) throw notFound();
  if (known.revision !== revision) throw refuse("handbook.stale", { field: "body", values: { name: known.saved_by, time: dateTimeText(known.saved_at) } });
  await tx("handbook_page_versions").insert({ page_id: id, revision, title: known.title, body: known.body, saved_at: known.saved_at, saved_by: known.saved_by });
  await tx("handbook_pages").where({ id }).update({ ...input, revision: revision + 1, saved_at: now, saved_by: actor.name });
  await audit.record(tx, { at: now, actor, action: "handbook.page-changed", subject: `handbook-page:${id}`, detail: { title: input.title, revision: revision + 1 } });
};

export const deletePage = async (tx: Tx, actor: User, id: string, { audit, now }: Tools): Promise<string> => {
  mustEditHelp(actor);
  const [row]: { title: string }[] = await tx("handbook_pages").where({ id }).delete().returning("title");
  if (row === undefined) throw notFound();
  await audit.record(tx, { at: now, actor, action: "handbook.page-deleted", subject: `handbook-page:${id}`, detail: { title: row.title } });
  return row.title;
};

const insertFirstPages = (tx: Tx, savedBy: string, now: Date): Promise<unknown> =>
  tx("handbook_pages").insert(FIRST_PAGES.map((page, index) => ({ ...page, roles: [...page.roles], addresses: [...page.addresses], position: (index + 1) * 10, saved_at: now, saved_by: savedBy })));

/** The pages that come with the system, for a site that has none. */
export const addFirstPages = async (tx: Tx, actor: User, { audit, now }: Tools): Promise<number> => {
  mustEditHelp(actor);
  if ((await tx("handbook_pages").first("id")) !== undefined) throw refuse("handbook.not-empty");
  await insertFirstPages(tx, actor.name, now);
  await audit.record(tx, { at: now, actor, action: "handbook.first-pages-added", subject: "handbook-page:first", detail: { pages: FIRST_PAGES.length } });
  return FIRST_PAGES.length;
};

/** The same on the demo site; may be called again. */
export const loadFirstPages = async (tx: Tx, now: Date): Promise<void> => {
  if ((await tx("handbook_pages").first("id")) === undefined) await insertFirstPages(tx, "系统", now);
};
