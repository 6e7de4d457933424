/** 部门分厅: all of them, and the home of one. */
export const DEPARTMENTS = "/portal/departments";
/** The home of one department, by its number. */
export const departmentPath = (id: string): string => `${DEPARTMENTS}/${id}`;
