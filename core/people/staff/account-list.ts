import { dateTimeText } from "../../calendar/chinese-date.ts";
import { roleWords, stateText } from "./staff-pages.ts";
import type { StaffRow } from "./staff-row.ts";

/**
 * 账号清单 of a region (HLJ-2.1.1). The original handed out initial passwords with it (YN-1.1.2); here nothing in it opens a door: each person
 * gets an activation code of one's own.
 */
export const accountList = (rows: readonly StaffRow[], now: Date): string[][] => [
  ["区划", "部门", "姓名", "账号", "联系电话", "角色", "状态", "上次登录"],
  ...rows.map((row) => [
    row.region_name, row.department_name, row.name, row.account, row.phone, roleWords(row.roles), stateText(row, now),
    row.last_sign_in_at === null ? "" : dateTimeText(row.last_sign_in_at),
  ]),
];
