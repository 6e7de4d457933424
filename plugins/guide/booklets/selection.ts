import { z } from "zod";
import { rowId } from "../../../core/contract.ts";

/** What a booklet is made of, and what is printed of each guide. */
export const PARTS = ["department", "window", "theme"] as const;
export type Part = (typeof PARTS)[number];
export const PART_WORDS: Readonly<Record<Part, string>> = { department: "单位", window: "窗口", theme: "主题" };
export const PRINTED = ["full", "brief", "cards"] as const;
export type Printed = (typeof PRINTED)[number];
export const PRINTED_WORDS: Readonly<Record<Printed, string>> = { full: "完整版", brief: "简版", cards: "二维码卡片" };

/** What the address and the form say. What nobody can mean counts as not given: an old link still opens the page. */
export const Selection = z.object({
  of: z.enum(["", ...PARTS]).catch(""),
  department: rowId().or(z.literal("")).catch(""),
  below: z.literal("1").or(z.literal("")).catch(""),
  window: rowId().or(z.literal("")).catch(""),
  theme: z.string().max(50).catch(""),
  printed: z.enum(PRINTED).catch("full"),
});
export type Selection = z.infer<typeof Selection>;

/** The address of the page says besides whether its form was sent. */
export const BookletAddress = Selection.extend({ asked: z.literal("1").or(z.literal("")).catch("") });

/** By what is being chosen; a first visit begins with departments. */
export const partOf = ({ of }: Selection): Part => (of === "" ? "department" : of);

/** The same as hidden fields of the form that starts the work. */
export const keptFields = (selection: Selection): { name: string; value: string }[] =>
  Object.entries(selection).filter(([, value]) => value !== "").map(([name, value]) => ({ name, value }));
