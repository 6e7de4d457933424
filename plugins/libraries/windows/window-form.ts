import { z } from "zod";
import { Owned, textField } from "../records/fields.ts";
import { readSpans } from "./weekly-hours.ts";

const spansField = (label: string) => textField(label, 100).transform((text, check) => {
  const spans = readSpans(text);
  if (spans !== undefined) return spans;
  check.addIssue({ code: "custom", message: `${label}：请写成“9:00–12:00，13:30–17:00”的样子，先早后晚，互不重叠` });
  return z.NEVER;
});

/** The form of a window. The region is typed, by name or code, because a province has thousands. */
export const WindowForm = Owned("窗口名称", "请写窗口的名称，例如云岭市政务服务中心市场监管窗口").extend({
  place: textField("所在场所", 200),
  number: textField("窗口号", 100),
  region: textField("所在区划", 100).min(1, "所在区划：请填写名称或者代码"),
  address: textField("地址", 300).min(1, "地址：请填写，公众照着去办"),
  workday: spansField("工作日"),
  saturday: spansField("周六"),
  sunday: spansField("周日"),
  hours_note: textField("办公时间说明", 300),
  phone: textField("电话", 100),
  directions: textField("交通指引", 500),
}).refine((form) => form.workday.length > 0 || (form.saturday.length === 0 && form.sunday.length === 0), {
  path: ["workday"], message: "工作日：填写了周末时间的，也要填写工作日时间",
});
