import { z } from "zod";
import { textField } from "../../../core/contract.ts";
import { Owned } from "../records/fields.ts";
import { readSpans } from "./weekly-hours.ts";

const spansField = (label: string) => textField(label, 100).transform((text, check) => {
  const spans = readSpans(text);
  if (spans !== undefined) return spans;
  check.addIssue({ code: "custom", message: `${label}：请写成“9:00–12:00，13:30–17:00”的样子，先早后晚，互不重叠` });
  return z.NEVER;
});

/** Degrees on the map with up to six places, or nothing; the bounds are those of the country, so that swapped numbers are seen. */
const degreesField = (label: string, least: number, most: number) => textField(label, 20).transform((text, check) => {
  if (text === "") return null;
  const degrees = /^\d{1,3}(\.\d{1,10})?$/.test(text) ? Number(text) : NaN;
  if (degrees >= least && degrees <= most) return Math.round(degrees * 1e6) / 1e6;
  check.addIssue({ code: "custom", message: `${label}：请写 ${least} 到 ${most} 之间的度数，例如 ${label === "经度" ? "103.834012" : "25.043671"}` });
  return z.NEVER;
});

/** What several fields say together is asked as soon as these are right, whatever else is wrong. */
const areRight = (...fields: readonly string[]) => ({ issues }: { issues: readonly { path?: PropertyKey[] | undefined }[] }): boolean =>
  !issues.some(({ path }) => fields.includes(String(path?.[0])));

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
  longitude: degreesField("经度", 73, 136),
  latitude: degreesField("纬度", 3, 54),
}).refine((form) => (form.longitude === null) === (form.latitude === null), {
  path: ["latitude"], message: "纬度：经度和纬度要一起填，或者都空着", when: areRight("longitude", "latitude"),
}).refine((form) => form.workday.length > 0 || (form.saturday.length === 0 && form.sunday.length === 0), {
  path: ["workday"], message: "工作日：填写了周末时间的，也要填写工作日时间", when: areRight("workday", "saturday", "sunday"),
});
