import { notFound, refuse, translateRefusal, type Audit, type Tx, type User } from "../../../core/contract.ts";
import { mustKeepColumns } from "../policy.ts";
import { columnAt } from "./find-columns.ts";
import type { Column } from "./model.ts";

export type ColumnInput = Pick<Column, "name" | "note" | "position">;
type Tools = { audit: Audit; now: Date };

/** The database alone sees two people who add the same name at once. */
const taken = { 23505: refuse("news.column-exists", { field: "name" }) };

/** Adds a column; a name that another one has is refused at its field. */
export const addColumn = async (tx: Tx, actor: User, input: ColumnInput, { audit, now }: Tools): Promise<void> => {
  mustKeepColumns(actor);
  const [row]: { id: string }[] = await translateRefusal(tx("news_columns").insert(input).returning("id"), taken);
  await audit.record(tx, { at: now, actor, action: "news.column-added", subject: `news-column:${row?.id ?? ""}`, detail: { name: input.name } });
};

/** Changes its name, note and place; refused like a new one where the name is taken. */
export const changeColumn = async (tx: Tx, actor: User, { id, ...input }: ColumnInput & { id: string }, { audit, now }: Tools): Promise<void> => {
  mustKeepColumns(actor);
  const changed = await translateRefusal(tx("news_columns").where({ id }).update(input), taken);
  if (changed === 0) throw notFound();
  await audit.record(tx, { at: now, actor, action: "news.column-changed", subject: `news-column:${id}`, detail: input });
};

/** A column that is off takes no new articles and is not shown; what was published in it comes back when it is on again. */
export const switchColumn = async (tx: Tx, actor: User, { id, isOpen }: { id: string; isOpen: boolean }, { audit, now }: Tools): Promise<Column> => {
  mustKeepColumns(actor);
  const column = await columnAt(tx, id);
  // Somebody else has just wanted the same.
  if (column.is_open === isOpen) return column;
  await tx("news_columns").where({ id }).update({ is_open: isOpen });
  await audit.record(tx, { at: now, actor, action: isOpen ? "news.column-opened" : "news.column-closed", subject: `news-column:${id}`, detail: { name: column.name } });
  return { ...column, is_open: isOpen };
};
