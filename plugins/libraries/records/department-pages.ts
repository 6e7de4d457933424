import { dateTimeText } from "../../../core/calendar/chinese-date.ts";
import { type FormState, formValues, type User } from "../../../core/contract.ts";
import type { LibraryKind } from "../api.ts";
import { cancelAddress, withBack, type Back } from "./back.ts";
import { placeOf, type DepartmentColumns } from "./department-rows.ts";
import type { Uses } from "./find-uses.ts";
import { crumbsTo, kinds, listHref, recordHref } from "./kinds.ts";
import { mergeHref } from "./merge/merge-page.ts";
import { mayEdit } from "./policy.ts";
import { stalePart } from "./stale-part.ts";
import { usesPart } from "./uses-part.ts";

type FormParts = { form: FormState; words: Readonly<Record<string, string>>; departments: readonly { value: string; text: string }[]; user: User; back: Back };

/** A new record belongs to the own department, when that is one for which the user keeps records. */
const ownedWords = (row: DepartmentColumns | null, { departments, user, back }: FormParts): { department_id: string; name: string; revision: string } => {
  if (row !== null) return { department_id: row.department_id, name: row.name, revision: String(row.revision) };
  const own = departments.find(({ value }) => value === user.department.id);
  return { department_id: own?.value ?? "", name: back.name, revision: "" };
};

/** The frame of a form: department, name and version; the template of the library adds its own fields. */
export const recordFormPage = (kind: LibraryKind, row: DepartmentColumns | null, parts: FormParts): object => {
  const { form, words, departments, back } = parts;
  const own = row === null ? { form: `${listHref(kind)}/new`, page: listHref(kind) } : { form: `${recordHref(kind, row.id)}/edit`, page: recordHref(kind, row.id) };
  const stored = { ...ownedWords(row, parts), ...words };
  return {
    crumbs: crumbsTo(kind), one: kinds[kind].one, title: row === null ? `新增${kinds[kind].one}` : `修改：${row.name}`,
    problems: form.errors, values: { ...formValues(form, stored), revision: stored.revision }, stale: stalePart(form, stored, departments), departments,
    action: withBack(own.form, back), cancelHref: cancelAddress(back, own.page),
  };
};

type PageParts = { user: User; uses: Uses; links: readonly { label: string; href: string }[]; into: { id: string; name: string } | null; parts: { facts: object[] } };

/** The frame of the page of a record. */
export const recordPage = (kind: LibraryKind, row: DepartmentColumns, { user, uses, links, into, parts }: PageParts): object => {
  const href = recordHref(kind, row.id);
  const allowed = mayEdit(user, placeOf(row));
  const only = (isMet: boolean, address: string): string => (allowed && isMet ? address : "");
  const isKept = row.state !== "merged";
  return {
    crumbs: crumbsTo(kind), title: row.name, one: kinds[kind].one, uses: usesPart(kind, row.id, uses), links,
    editHref: only(isKept, `${href}/edit`), deleteHref: only(true, `${href}/delete`), mergeHref: only(isKept, mergeHref(kind, [row.id])),
    disableHref: only(row.state === "active", `${href}/disable`), enableAction: only(row.state === "disabled", `${href}/enable`),
    stopped: row.state === "disabled" ? row.state_reason : "", into: into === null ? null : { name: into.name, href: recordHref(kind, into.id) },
    ...parts, facts: [{ label: "所属单位", value: row.department_name }, ...parts.facts, { label: "最近修改", value: dateTimeText(row.updated_at) }],
  };
};
