import { z } from "zod";
import { requiredText, rowId } from "../../../core/contract.ts";
import { isLocalDay } from "../../../core/calendar/local-day.ts";
import { readDay } from "../../../core/calendar/read-day.ts";
import { isCodeOf } from "../codes.ts";

/** One code of a list, `""` for none: a group of radios of which none is chosen sends nothing at all. */
export const codeField = (label: string, list: Parameters<typeof isCodeOf>[0]) =>
  z.string(`${label}：请选择`).default("").refine(isCodeOf(list), `${label}：请选择`);

/** A calendar day or nothing; 2026/11/23 and 2026年11月23日 are understood. `null` when empty. */
export const dayField = (label: string): z.ZodType<string | null> =>
  z.string(`${label}：请填写`).trim().transform(isoDay).refine((day) => day === "" || isLocalDay(day), `${label}：请写成 2026-11-23 的样子，并检查有没有这一天`)
    .transform((day) => (day === "" ? null : day));

/** 2026/11/23 and 2026年11月23日 as 2026-11-23; what is no day stays as it is. */
export const isoDay = (text: string): string => readDay(text) ?? text;

/** The version of the record that the form was made from. */
export const Revision = z.object({ revision: z.coerce.number().int().catch(0) });

/** What every record of a department has: whose it is and its name, at most 200 characters (domain-standards §1.12). */
export const Owned = (label: string, ask: string) => z.object({
  department_id: rowId("所属单位：请选择"),
  name: requiredText(label, 200, ask),
});
