import type { AbolitionReason } from "../api.ts";
import type { ElementValues } from "../elements/element.ts";
import type { Stage } from "./demo-types.ts";

/** 暂存; with names of elements that are still empty it is 信息不全. */
export const draft = (workdaysAgo: number, { empty = [], differs = {} }: { empty?: readonly string[]; differs?: ElementValues } = {}): Stage =>
  ({ kind: "draft", workdaysAgo, differs, empty });

/** 部门已审核. The review has 5 working days: 2 ago is green, 4 yellow, 6 red. */
export const submitted = (workdaysAgo: number, differs: ElementValues = {}): Stage => ({ kind: "submitted", workdaysAgo, differs });

/** 编办已审核. */
export const examined = (submittedAgo: number, examinedAgo: number, differs: ElementValues = {}): Stage => ({ kind: "examined", submittedAgo, examinedAgo, differs });

/** 驳回 by 编办 (`examiner`) or 政务办 (`publisher`). */
export const returned = (by: "examiner" | "publisher", workdaysAgo: number, opinion: string, differs: ElementValues = {}): Stage =>
  ({ kind: "returned", by, workdaysAgo, opinion, differs });

/** 已入库; a later stage of the same life makes it 备案. */
export const published = (daysAgo: number, differs: ElementValues = {}): Stage => ({ kind: "published", daysAgo, differs });

/** 作废待审; `notice`: 向公众说明. */
export const abolitionAsked = (workdaysAgo: number, reason: AbolitionReason, opinion: string, notice: string): Stage => ({ kind: "abolition-asked", workdaysAgo, reason, opinion, notice });

/** 废置. */
export const abolished = (daysAgo: number, reason: AbolitionReason, opinion: string, notice: string): Stage => ({ kind: "abolished", daysAgo, reason, opinion, notice });

export const suspended = (workdaysAgo: number, notice: string): Stage => ({ kind: "suspended", workdaysAgo, notice });

export const suspensionAsked = (workdaysAgo: number, notice: string): Stage => ({ kind: "suspension-asked", workdaysAgo, notice });
