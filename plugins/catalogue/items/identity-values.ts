import { localDay } from "../../../core/calendar/local-day.ts";
import type { ItemVersion } from "../api.ts";
import type { ElementValues } from "../elements/element.ts";

/** The elements that the system itself gives (`source: "identity"` of the dictionary), by key; what there is not is left out. */
export const identityValues = (version: ItemVersion): ElementValues => {
  const isHandle = version.taskCode.length === 33;
  const given: Readonly<Record<string, string | number>> = {
    task_type: version.typeCode,
    catalog_name: version.entry?.name ?? "",
    catalog_code: version.baseCode,
    task_code: version.taskCode,
    task_handle_item: isHandle ? version.taskCode : "",
    dept_name: version.department.name,
    dept_code: version.department.creditCode,
    area_name: version.region.name,
    task_version: version.number,
    task_state: version.state === "abolished" ? "3" : version.suspension === null ? "1" : "2",
    publish_date: version.publishedAt === null ? "" : localDay(version.publishedAt),
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ""));
};
