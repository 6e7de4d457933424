import type { Db, Department, PeopleDirectory, SearchAnswer } from "../../../core/contract.ts";

export type CountedDepartment = Department & { count: number };

/** The departments that have public items, with their numbers as the index counts them: what it hides is not counted either. */
export const countDepartments = async (db: Db, people: PeopleDirectory, answer: SearchAnswer): Promise<CountedDepartment[]> => {
  const counts = new Map((answer.facets["departmentId"] ?? []).map(({ value, count }) => [value, count]));
  const departments = await people.departments(db, { ids: [...counts.keys()] });
  return departments.map((department) => ({ ...department, count: counts.get(department.id) ?? 0 }));
};
