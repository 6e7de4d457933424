import { dateText } from "../../../core/calendar/chinese-date.ts";
import type { Suspension } from "../../catalogue/api.ts";

/** 暂停办理 in one sentence and the notice of the department: 2026年12月1日起暂停办理，恢复时间另行公告。…… */
export const suspensionWords = ({ from, until, notice }: Suspension): string =>
  `${dateText(from)}起暂停办理，${until === "" ? "恢复时间另行公告" : `到${dateText(until)}为止`}。${notice}`;
