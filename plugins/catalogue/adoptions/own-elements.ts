import type { Element, ElementValues } from "../elements/element.ts";
import { elementsFor } from "../elements/elements-for.ts";

/** What says who does it, where and how to reach them: never taken over, and never compared with the source. */
const OWN = new Set([
  "use_level", "dept_type", "entrust_name", "power_source", "superior_dept", "accept_dept", "decide_dept", "undertake_org", "joint_dept", "local_catalog_code", "local_task_code", "is_basic_info",
  "plan_effective_date", "plan_cancel_date", "link_way", "consult_phone", "consult_addr", "supervise_way", "supervise_phone", "supervise_addr", "query_way",
  "systems", "online_handle_url", "link_addr", "mobile_terminal_url", "post_to", "remark", "is_secret", "is_show_guide",
]);

const isOwn = ({ key, section, source }: Element): boolean => OWN.has(key) || section === "windows" || source === "identity";

/** The elements of a type that an adopted item has in common with its source. */
export const sharedElements = (typeCode: string): Element[] => elementsFor("item", typeCode).filter((element) => !isOwn(element));

/** Only what is taken over; values of elements that the type does not have fall away too. */
export const adoptedValues = (typeCode: string, values: ElementValues): ElementValues => {
  const shared = new Set(sharedElements(typeCode).map(({ key }) => key));
  return Object.fromEntries(Object.entries(values).filter(([key]) => shared.has(key)));
};

/** A number goes with its unit: who takes over the one takes over the other. */
export const withUnits = (typeCode: string, keys: readonly string[]): string[] => {
  const wanted = new Set(keys);
  return sharedElements(typeCode).filter(({ key }) => wanted.has(key)).flatMap(({ key, control }) => (control.kind === "number" && control.unitFrom !== undefined ? [key, control.unitFrom] : [key]));
};
