import type { ElementValues } from "../elements/element.ts";
import { textIn } from "../elements/element-values.ts";
import type { DemoEntry, DemoItem } from "./demo-types.ts";
import { codes } from "./element-rows.ts";

/** A 目录 that is itself what is done: one item of the same name, no 子项. */
export const soleEntry = (typeCode: string, item: DemoItem, byLaw: NonNullable<ElementValues["by_law"]>, levels = "市级、县级"): DemoEntry => ({
  typeCode, divided: false, items: [item],
  values: { task_name: textIn(item.values, "task_name"), is_basic_info: "0", use_level: codes("use_level", levels), by_law: byLaw },
});

/** A 主项 with 子项 that share its basis. */
export const mainEntry = (typeCode: string, name: string, byLaw: NonNullable<ElementValues["by_law"]>, items: readonly DemoItem[], levels = "市级、县级"): DemoEntry => ({
  typeCode, divided: true, items,
  values: { task_name: name, is_basic_info: "0", use_level: codes("use_level", levels), by_law: byLaw },
});
