import { type House, notFound, refuse, translateRefusal, type Tx, type User } from "../../../core/contract.ts";
import type { LibraryKind } from "../api.ts";
import { departmentRows, placeOf, type DepartmentColumns } from "./department-rows.ts";
import { kinds } from "./kinds.ts";
import { mayEdit } from "./policy.ts";
import { changedFields, recordChange, type Act } from "./record-change.ts";

/** The columns of a record of a department; values that are objects go into jsonb. */
export type RecordColumns = { department_id: string; name: string; [column: string]: unknown };
export type Writing = Act & { people: House<unknown>["people"] };

const asRow = (columns: RecordColumns): Record<string, unknown> =>
  Object.fromEntries(Object.entries(columns).map(([key, value]) => [key, typeof value === "object" && value !== null ? JSON.stringify(value) : value]));

/** A record may only be put where the actor may edit; the form offers no other department. */
const mustBeOwn = async (tx: Tx, actor: User, departmentId: string, people: Writing["people"]): Promise<void> => {
  const [department] = await people.departments(tx, { ids: [departmentId] });
  const place = department && { regionPath: department.regionPath, departmentPath: department.path };
  if (place === undefined || !mayEdit(actor, place)) throw refuse("libraries.department", { field: "department_id" });
};

/** Adds a record of one of the four libraries that departments keep; answers its id. */
export const addRecord = async (tx: Tx, actor: User, { kind, columns }: { kind: LibraryKind; columns: RecordColumns }, { people, ...act }: Writing): Promise<string> => {
  await mustBeOwn(tx, actor, columns.department_id, people);
  const [row]: { id: string }[] = await translateRefusal(
    tx(kinds[kind].table).insert({ ...asRow(columns), updated_at: act.now }).returning("id"), { 23505: refuse(kinds[kind].taken, { field: "name" }) },
  );
  if (row === undefined) throw new Error("insert … returning gave no row");
  await recordChange(tx, actor, { kind, id: row.id, what: "added", title: columns.name }, act);
  return row.id;
};

type Change = { kind: LibraryKind; id: string; revision: number; columns: RecordColumns };

/** Changes a record of one of the four libraries that departments keep. */
export const changeRecord = async (tx: Tx, actor: User, { kind, id, revision, columns }: Change, { people, ...act }: Writing): Promise<void> => {
  const { table, taken } = kinds[kind];
  await tx(table).where({ id }).forUpdate().first("id");
  const known: (DepartmentColumns & Record<string, unknown>) | undefined = await departmentRows(tx, table).where("t.id", id).first();
  if (known === undefined) throw notFound();
  if (!mayEdit(actor, placeOf(known))) throw refuse("libraries.department", { field: "department_id" });
  if (known.state === "merged") throw refuse("libraries.merged", { field: "" });
  if (known.revision !== revision) throw refuse("libraries.changed-meanwhile", { field: "" });
  await mustBeOwn(tx, actor, columns.department_id, people);
  await translateRefusal(tx(table).where({ id }).update({ ...asRow(columns), revision: revision + 1, updated_at: act.now }), { 23505: refuse(taken, { field: "name" }) });
  await recordChange(tx, actor, { kind, id, what: "changed", title: columns.name, detail: { changed: changedFields(known, columns) } }, act);
};
