import { z } from "zod";
import { readDay } from "../calendar/read-day.ts";
import { isLocalDay } from "../calendar/local-day.ts";
import type { FieldProblem } from "./refusal.ts";

/** A day among the conditions of a list. What is no day stays as it was typed: a condition that falls away in silence shows the wrong list for the right one. */
export const ListDay = z.string().trim().max(30).catch("").transform((text) => readDay(text) ?? text);

type Days = { from: string; to: string };

/** What is wrong with the two days of a list; while there is anything, the list shows nothing. */
export const dayProblems = ({ from, to }: Days): FieldProblem[] => {
  const wrong = [["from", "从", from], ["to", "到", to]].flatMap(([field = "", label = "", day = ""]) =>
    (day === "" || isLocalDay(day) ? [] : [{ field, message: `${label}：请写成 2026-11-23 的样子，并检查有没有这一天` }]));
  return wrong.length > 0 || from === "" || to === "" || from <= to ? wrong : [{ field: "to", message: "到：不能早于“从”" }];
};
