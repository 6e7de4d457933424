import { z } from "zod";
import { codeList } from "../../../plugins/catalogue/codes/code-lists.ts";
import type { CodeListId } from "../../../plugins/catalogue/codes/code-lists.ts";
import { characterCount } from "../../../plugins/catalogue/elements/clean-text.ts";
import { dictionary as productDictionary } from "../../../plugins/catalogue/elements/dictionary.ts";
import type { CellControl, Column, Control, Dictionary, ElementValues, NumberControl, Subject } from "../../../plugins/catalogue/elements/element.ts";
import { elementsFor } from "../../../plugins/catalogue/elements/elements-for.ts";
import { readDay } from "../../../core/calendar/read-day.ts";

/**
 * The shape of stored values of one type: every key optional (drafts are half filled), unknown keys refused, limits and code lists as
 * in the table. What the tests hold against what is stored. Making it takes tens of milliseconds: make it once.
 */
export function schemaFor(of: Subject, typeCode: string, dictionary: Dictionary = productDictionary): z.ZodType<ElementValues> {
  const typed = elementsFor(of, typeCode, dictionary).filter((element) => element.source !== "identity");
  return z.strictObject(Object.fromEntries(typed.map(({ key, control }) => [key, z.exactOptional(controlSchema(control))])));
}

function controlSchema(control: Control) {
  if (control.kind === "rows") return z.array(rowSchema(control.columns)).min(1).max(control.max);
  if (control.kind === "library") {
    const row = rowSchema(control.details, { record: z.string().regex(/^[0-9A-Za-z-]{1,64}$/) });
    return z.array(row).min(1).max(control.many ? control.max : 1);
  }
  return cellSchema(control);
}

function rowSchema(columns: readonly Column[], head: Record<string, z.ZodString> = {}) {
  return z.strictObject({ ...head, ...Object.fromEntries(columns.map(({ key, control }) => [key, z.exactOptional(cellSchema(control))])) });
}

function cellSchema(control: CellControl) {
  switch (control.kind) {
    case "text":
    case "long-text":
      return textSchema(control.max);
    case "number":
      return numberSchema(control);
    case "date":
      return z.string().refine((text) => readDay(text) === text, "应为 2026-11-23 这样的日期");
    case "yes-no":
      return z.enum(["1", "0"]);
    case "choice":
      return codeSchema(control.list);
    case "choices":
      return z.array(codeSchema(control.list)).min(1);
    case "names":
      return z.array(z.string().min(1)).min(1);
    case "words":
      return z.array(textSchema(control.each)).min(1).max(control.max);
  }
}

function textSchema(max: number) {
  return z.string().min(1).refine((text) => characterCount(text) <= max, `最多 ${max} 个字`);
}

function numberSchema(control: NumberControl) {
  const decimals = control.decimals ?? 0;
  const fits = (value: number) => Number(value.toFixed(decimals)) === value;
  return z.number().min(control.min).max(control.max).refine(fits, `小数点后最多 ${decimals} 位`);
}

function codeSchema(list: CodeListId) {
  const codes = new Set(codeList(list).map(({ code }) => code));
  return z.string().refine((code) => codes.has(code), "不在代码表中");
}
