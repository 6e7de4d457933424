import type { PresentedElement } from "../../catalogue/api.ts";
import { cellOf, plainLabel, rowName } from "./cells.ts";

/** One step of 办理环节; `""` where nothing is said. */
export type Step = { name: string; who: string; limit: string; more: readonly { label: string; value: string }[] };

const TOLD = new Set(["office", "post", "limit", "is_special"]);

/** 办理环节 for the page, the flow chart and the PDF alike. */
export const stepsOf = (element: PresentedElement): Step[] => element.rows.map((row) => ({
  name: rowName(row),
  who: [cellOf(row, "office"), cellOf(row, "post")].filter((text) => text !== "").join("　"),
  limit: cellOf(row, "limit"),
  more: row.cells.slice(1).filter(({ key, text }) => !TOLD.has(key) && text !== "").map(({ label, text }) => ({ label: plainLabel(label), value: text })),
}));

/** 申请 → 受理（1 个工作日）→ 决定. */
export const stepChain = (steps: readonly Step[]): string =>
  steps.map(({ name, limit }) => (limit === "" ? name : `${name}（${limit}）`)).join(" → ");
