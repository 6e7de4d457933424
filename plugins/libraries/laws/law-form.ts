import { z } from "zod";
import { requiredText, textField } from "../../../core/contract.ts";
import { LAW_STATUSES, lawLevels } from "../codes.ts";
import { codeField, dayField } from "../records/fields.ts";

/** People paste 《…》 with the title; the library keeps it without. */
export const bare = (title: string): string => title.replace(/^《(.*)》$/, "$1").trim();

/** How many characters fit, typed or imported. */
export const LAW_ROOM = { title: 200, short_title: 100, doc_no: 100, issuer: 200 } as const;

/** The form of a law. Names are those of the columns. */
const Known = z.object({
  title: requiredText("名称", LAW_ROOM.title, "请填写法规的全称").transform(bare),
  short_title: textField("简称", LAW_ROOM.short_title).transform(bare),
  level: codeField("效力级别", lawLevels).refine((code) => code !== "", "效力级别：请选择"),
  doc_no: textField("文号", LAW_ROOM.doc_no),
  issuer: textField("制定机关", LAW_ROOM.issuer),
  published_on: dayField("公布日期"),
  effective_on: dayField("施行日期"),
  articles: z.string("条文：请填写").max(2_000_000, "条文：太长，最多 200 万个字"),
});

export const LawForm = Known.extend({
  expires_on: dayField("失效日期"),
  status: z.string("效力状态：请选择").refine((code) => LAW_STATUSES.some((status) => status === code), "效力状态：请选择").transform((code) => LAW_STATUSES.find((status) => status === code) ?? "待核实"),
  superseded_by: textField("被哪部法规取代", LAW_ROOM.title).transform(bare),
});

/** The form of a later version: its state follows from the day on which it comes into force. */
export const RevisionForm = Known.extend({
  effective_on: dayField("施行日期").refine((day) => day !== null, "施行日期：修订要写新版本从哪一天起施行"),
});
export type RevisionInput = z.infer<typeof RevisionForm>;

export type LawInput = z.infer<typeof LawForm>;
