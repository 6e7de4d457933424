import type { ElementValues } from "../elements/element.ts";

/** 目录: what items are written under, with the elements that they share (YN-2.1.1.4). */
export type EntryRow = {
  id: string;
  region_code: string;
  department_id: string;
  type_code: string;
  /** 基本编码, `…000` or `…00Y`; an entry taken over from an old system may have none. */
  base_code: string | null;
  name: string;
  has_basics: boolean;
  elements: ElementValues;
  position: number;
  /** 1 在用, 2 暂停, 3 取消 (domain-standards §1.6). */
  state: 1 | 2 | 3;
  plan_effective_on: string | null;
  plan_cancel_on: string | null;
  revision: number;
  updated_at: Date;
  updated_by: string | null;
};
