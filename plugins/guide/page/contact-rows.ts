import type { PresentedElement } from "../../catalogue/api.ts";
import type { Pair } from "./blocks.ts";
import { phoneHref } from "../../../core/contract.ts";

/** Elements whose lines are ways to reach somebody, with what their short labels lack: 电话 of 咨询方式 is the 咨询电话. */
const SUBJECTS: Readonly<Record<string, string>> = { link_way: "咨询", supervise_way: "投诉" };
const SHORT_LABELS = new Set(["电话", "窗口", "地址", "网址", "邮箱", "信函"]);

/** 电话：0870-5550123（工作日）as a row of its own that dials; `undefined` for other elements and for lines without labels. */
export const contactRows = ({ key, lines }: PresentedElement): Pair[] | undefined => {
  const subject = SUBJECTS[key];
  if (subject === undefined) return undefined;
  const rows = lines.map((line) => /^([^：，。；\d]{1,12})：(.+)$/.exec(line));
  if (rows.some((row) => row === null)) return undefined;
  return rows.flatMap((row) => {
    const [, label = "", value = ""] = row ?? [];
    return [{ label: SHORT_LABELS.has(label) ? subject + label : label, value, href: phoneHref(value.replace(/（.*）$/, "")) }];
  });
};
