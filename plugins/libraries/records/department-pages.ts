import { dateTimeText, staffTimeText } from "../../../core/calendar/chinese-date.ts";
import type { FormState, User } from "../../../core/contract.ts";
import type { LibraryKind } from "../api.ts";
import { withBack } from "./back.ts";
import { placeOf, type DepartmentColumns } from "./department-rows.ts";
import type { FoundPage, PageFilter } from "./find-page.ts";
import type { Uses } from "./find-uses.ts";
import { formValues } from "./form-values.ts";
import { crumbsTo, kinds, listHref, recordHref } from "./kinds.ts";
import { listAddress, pagination } from "./list-address.ts";
import { mayAdd, mayEdit } from "./policy.ts";
import { stalePart } from "./stale-part.ts";
import { usesPart } from "./uses-part.ts";

/** The list of a library that departments keep. */
export const recordsPage = <Row extends DepartmentColumns>(
  kind: LibraryKind, found: FoundPage<Row>, { q, whose }: PageFilter, { user, now, line }: { user: User; now: Date; line(row: Row): object },
): object => {
  const { label, one, unit } = kinds[kind];
  const path = listHref(kind);
  const state = (text: string, value: PageFilter["whose"], count: number): object => ({ text, count, href: listAddress(path, { q, whose: value }), current: whose === value });
  return {
    crumbs: crumbsTo(kind).slice(0, 1), title: label, one, path, part: `libraries/${kind}/_results.njk`,
    addHref: mayAdd(user) ? `${path}/new` : "", q, whose, isFiltered: q !== "" || whose !== "",
    states: [state("全部单位", "", found.all), state("本单位", "own", found.own)],
    rows: found.rows.map((row) => ({
      href: recordHref(kind, row.id), name: row.name, department: row.department_name, changedAt: staffTimeText(row.updated_at, now), ...line(row),
    })),
    pages: pagination(path, { q, whose }, { page: found.page, total: found.total, unit }),
  };
};

type FormParts = { form: FormState; words: Readonly<Record<string, string>>; departments: readonly { value: string; text: string }[]; user: User; back: string };

/** A new record belongs to the own department, when that is one for which the user keeps records. */
const ownedWords = (row: DepartmentColumns | null, departments: FormParts["departments"], user: User): { department_id: string; name: string; revision: string } => {
  if (row !== null) return { department_id: row.department_id, name: row.name, revision: String(row.revision) };
  const own = departments.find(({ value }) => value === user.department.id);
  return { department_id: own?.value ?? "", name: "", revision: "" };
};

/** The frame of a form: department, name and version; the template of the library adds its own fields. */
export const recordFormPage = (kind: LibraryKind, row: DepartmentColumns | null, { form, words, departments, user, back }: FormParts): object => {
  const own = row === null ? { form: `${listHref(kind)}/new`, page: listHref(kind) } : { form: `${recordHref(kind, row.id)}/edit`, page: recordHref(kind, row.id) };
  const stored = { ...ownedWords(row, departments, user), ...words };
  return {
    crumbs: crumbsTo(kind), one: kinds[kind].one, title: row === null ? `新增${kinds[kind].one}` : `修改：${row.name}`,
    problems: form.errors, values: formValues(form, stored), stale: stalePart(form, stored, departments), departments,
    action: withBack(own.form, back), cancelHref: back === "" ? own.page : back,
  };
};

/** The frame of the page of a record. */
export const recordPage = (kind: LibraryKind, row: DepartmentColumns, { user, uses, parts }: { user: User; uses: Uses; parts: { facts: object[] } }): object => {
  const href = recordHref(kind, row.id);
  const allowed = mayEdit(user, placeOf(row));
  return {
    crumbs: crumbsTo(kind), title: row.name, one: kinds[kind].one, uses: usesPart(kind, uses),
    editHref: allowed ? `${href}/edit` : "", deleteHref: allowed ? `${href}/delete` : "",
    ...parts, facts: [{ label: "所属单位", value: row.department_name }, ...parts.facts, { label: "最近修改", value: dateTimeText(row.updated_at) }],
  };
};
