import { z } from "zod";
import { isLocalDay } from "../../../core/calendar/local-day.ts";
import { requiredText, rowId, several, textField } from "../../../core/contract.ts";

export const MOST_FILES = 10;

export const ArticleForm = z.object({
  columnId: rowId("栏目：请选择"), title: requiredText("标题", 80), summary: textField("摘要", 200), body: requiredText("正文", 50_000), source: textField("来源", 60),
  shownOn: z.string().trim().catch("").refine((day) => day === "" || isLocalDay(day), "发布日期：请写成 2026-11-23 的样子，或者不填"),
  pinned: z.literal("1").optional().transform((box) => box === "1"),
  /** Files of the version that are taken off. */
  drop: several(z.array(z.string().max(100)).max(MOST_FILES)).catch([]),
  revision: z.string().regex(/^\d{1,9}$/).transform(Number).catch(0),
  step: z.enum(["save", "submit"]).catch("save"),
});
export type ArticleInput = Omit<z.infer<typeof ArticleForm>, "step">;

export const Reason = z.object({ reason: requiredText("理由", 300) });
