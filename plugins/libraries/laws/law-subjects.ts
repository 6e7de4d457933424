import { dateText } from "../../../core/calendar/chinese-date.ts";
import { can, whereInScope, WHOLE_SITE } from "../../../core/contract.ts";
import type { WhereMergeable } from "../records/merge/find-duplicates.ts";
import { nameKey } from "../../../core/words/alike.ts";
import { groupsSame } from "../records/merge/similar-names.ts";
import { knownIds } from "../records/record-source.ts";
import type { FindSubjects, Subject } from "../records/subject.ts";
import { lawRows, type LawRow } from "./law-rows.ts";
import { mayChangeLaw } from "./policy.ts";

const day = (value: string | null): string => (value === null ? "" : dateText(value));

const factsOf = (row: LawRow): { label: string; value: string }[] => [
  { label: "效力状态", value: row.status }, { label: "简称", value: row.short_title }, { label: "效力级别", value: row.level }, { label: "文号", value: row.doc_no },
  { label: "制定机关", value: row.issuer }, { label: "公布日期", value: day(row.published_on) }, { label: "施行日期", value: day(row.effective_on) },
  { label: "条文", value: `${row.article_count} 条` },
];

/** Laws as the acts common to all libraries see them. They are abolished, not disabled. */
export const lawSubjects: FindSubjects = async (db, ids) => {
  const rows: LawRow[] = await lawRows(db).whereIn("t.id", knownIds(ids));
  return rows.map((row): Subject => ({
    id: row.id, name: row.title, title: `《${row.title}》`, department: row.department_name ?? "", state: row.merged_into === null ? "active" : "merged", reason: "",
    mergedInto: row.merged_into, revision: row.revision, facts: factsOf(row), points: [`连同 ${row.article_count} 条条文一起删除`],
    allowed: (user) => mayChangeLaw(user, row), permission: "libraries.edit-laws",
  }));
};

/** Those that the user may change, as `mayChangeLaw` says of one. */
export const whereOwnLaws: WhereMergeable = (query, user) => {
  const permissions = ["libraries.edit-laws", "libraries.add-laws"];
  if (permissions.some((permission) => can(user, permission, WHOLE_SITE))) return;
  void query.where((mine) => {
    for (const permission of permissions) void mine.orWhere((rows) => { whereInScope(rows, user, permission, { regionPath: "r.path", departmentPath: "d.path" }); });
  });
};

/** 教师法 and 医师法 are nearly the same name and two laws: only the same title counts, whatever stands before, behind and around it. */
export const sameLaws = <T extends { id: string; name: string }>(laws: readonly T[]): { records: T[]; same: boolean }[] =>
  groupsSame(laws, (title) => nameKey(title.normalize("NFKC").replace(/\([^)]*(?:修订|修正|年)[^)]*\)$/, "").replace(/^《?中华人民共和国/, "")));
