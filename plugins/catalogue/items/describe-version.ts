import { fingerprint } from "../../../core/crypto/fingerprint.ts";
import { completeness } from "../elements/completeness.ts";
import type { ElementValues } from "../elements/element.ts";
import { codesIn, textIn } from "../elements/element-values.ts";
import type { Identity } from "./model.ts";

/** Until somebody has given it a name; lists need something to click on. */
export const UNNAMED = "（尚未填写名称）";

/** The columns of a version that follow from its identity and elements; written with every save. */
export const describeVersion = (identity: Identity, values: ElementValues) => ({
  name: textIn(values, "task_name").trim() || UNNAMED,
  // Several levels are joined as in the national exchange tables.
  use_level: codesIn(values, "use_level").join("^"),
  project_type: textIn(values, "project_type"),
  missing: new Set(completeness("item", identity.type_code, values).missing.map(({ key }) => key)).size,
  fingerprint: fingerprint({ identity: identityOf(identity), elements: values }),
});

/** Only what tells one item from another, whatever else the caller's row carries. */
export const identityOf = (row: Identity): Identity => ({
  type_code: row.type_code, entry_id: row.entry_id, base_code: row.base_code, task_code: row.task_code,
  local_task_code: row.local_task_code, region_code: row.region_code, department_id: row.department_id,
});
