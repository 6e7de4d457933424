import { type DepartmentColumns, placeOf } from "./department-rows.ts";
import { mayEdit } from "./policy.ts";
import { knownIds } from "./record-source.ts";
import type { Shelf } from "./shelf.ts";
import type { FindSubjects, Subject } from "./subject.ts";

/** The records of a library that departments keep, as the common acts see them. */
export const departmentSubjects = <Row extends DepartmentColumns, Body>(shelf: Shelf<Row, Body>): FindSubjects => async (db, ids) => {
  const rows: Row[] = await shelf.source.rows(db).whereIn("t.id", knownIds(ids));
  return rows.map((row): Subject => ({
    id: row.id, name: row.name, title: `“${row.name}”`, department: row.department_name, state: row.state, reason: row.state_reason,
    mergedInto: row.merged_into, revision: row.revision, facts: shelf.facts(row), points: [],
    allowed: (user) => mayEdit(user, placeOf(row)), permission: "libraries.edit",
  }));
};
