import type { ItemState, ItemVersion } from "../api.ts";
import type { ElementValues } from "../elements/element.ts";

/** 事项 as a stable row; what it says stands in its versions. */
export type ItemRow = {
  id: string;
  entry_id: string | null;
  region_code: string;
  department_id: string;
  type_code: string;
  base_code: string;
  task_code: string | null;
  local_task_code: string;
  position: number;
  created_at: Date;
};

/** What identifies an item in one version: a move changes it, and the fingerprint covers it. */
export type Identity = {
  type_code: string;
  entry_id: string | null;
  base_code: string;
  task_code: string;
  local_task_code: string;
  region_code: string;
  department_id: string;
};

export type VersionRow = Identity & {
  id: string;
  item_id: string;
  number: number;
  state: ItemState;
  procedure: ItemVersion["procedure"];
  name: string;
  use_level: string;
  project_type: string;
  region_path: string;
  department_path: string;
  fingerprint: string;
  missing: number;
  /** The one version that lists show of its item. */
  head: boolean;
  returned: boolean;
  last_opinion: string;
  submitted_at: Date | null;
  submitted_by: string | null;
  examined_at: Date | null;
  examined_by: string | null;
  published_at: Date | null;
  published_by: string | null;
  effective_on: string | null;
  procedure_at: Date | null;
  procedure_by: string | null;
  step: ItemVersion["step"];
  step_since: Date | null;
  opened_at: Date | null;
  opened_by: string | null;
  revision: number;
  source: string;
  created_at: Date;
  created_by: string | null;
  updated_at: Date;
  updated_by: string | null;
};

/** Named one by one: a prepared statement would fail with the first column that a later release adds. */
export const VERSION_COLUMNS = [
  "id", "item_id", "number", "state", "procedure", "name", "type_code", "entry_id", "base_code", "task_code", "local_task_code", "region_code", "department_id",
  "use_level", "project_type", "region_path", "department_path", "fingerprint", "missing", "head", "returned", "last_opinion",
  "submitted_at", "submitted_by", "examined_at", "examined_by", "published_at", "published_by", "effective_on", "procedure_at", "procedure_by",
  "step", "step_since", "opened_at", "opened_by", "revision", "source", "created_at", "created_by", "updated_at", "updated_by",
] as const satisfies readonly (keyof VersionRow)[];

export type ContentRow = { version_id: string; elements: ElementValues };

export const OPEN_STATES: readonly ItemState[] = ["draft", "submitted", "examined"];
