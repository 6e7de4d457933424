import { composeBaseCode, parseBaseCode, type BaseCode } from "./base-code.ts";
import type { CodeProblem } from "./code-messages.ts";
import { accepted, rejected, type CodeResult } from "./code-result.ts";
import { normaliseCode } from "../../../core/codes/normalise-code.ts";
import { regionLevels } from "./region-levels.ts";
import { parseUscc } from "../../../core/codes/uscc.ts";

/** 实施编码, 31: 统一社会信用代码 18 + 行使层级 1 + 基本编码 12. */
export type TaskCode = { readonly kind: "task"; readonly uscc: string; readonly level: string; readonly base: BaseCode };
/** 业务办理项编码 of an item, 33: 实施编码 + 顺序码 2. */
export type HandleCode = Omit<TaskCode, "kind"> & { readonly kind: "handle"; readonly seq: string };
/** 业务办理项编码 in the catalogue, 14: 基本编码 + 顺序码 2. */
export type CatalogHandleCode = { readonly kind: "catalog-handle"; readonly base: BaseCode; readonly seq: string };
export type ItemCode = TaskCode | HandleCode | CatalogHandleCode;

/** The parts in writing; nothing is checked, {@link parseTaskCode} does that. */
export function composeTaskCode(code: ItemCode): string {
  const base = composeBaseCode(code.base);
  switch (code.kind) {
    case "task":
      return code.uscc + code.level + base;
    case "handle":
      return code.uscc + code.level + base + code.seq;
    case "catalog-handle":
      return base + code.seq;
  }
}

const seqProblems = (seq: string): CodeProblem[] => (/^(0[1-9]|[1-9]\d)$/.test(seq) ? [] : ["HANDLE_SEQ"]);

/** A 主项 with 子项 has neither an 实施清单 nor 业务办理项 [D, M:中]. */
function readBase(text: string): { base: BaseCode | undefined; problems: readonly CodeProblem[] } {
  const result = parseBaseCode(text);
  if (!result.ok) return { base: undefined, problems: result.problems };
  return { base: result.value, problems: result.value.sub === "00Y" ? ["MAIN_ITEM_NOT_IMPLEMENTABLE"] : [] };
}

function parseCatalogHandleCode(code: string): CodeResult<CatalogHandleCode> {
  const seq = code.slice(12);
  const { base, problems } = readBase(code.slice(0, 12));
  const all = [...problems, ...seqProblems(seq)];
  return base && all.length === 0 ? accepted({ kind: "catalog-handle", base, seq }) : rejected(all);
}

function levelFitsRegion(level: string, region: string): boolean {
  const fitting = regionLevels(region);
  return level === "7" || fitting.length === 0 || fitting.includes(level);
}

/** The first 31 characters: an 实施编码. */
function parseTask(code: string): CodeResult<TaskCode> {
  const level = code.charAt(18);
  const uscc = parseUscc(code.slice(0, 18));
  const { base, problems } = readBase(code.slice(19));
  const all: CodeProblem[] = [];
  if (!uscc.ok) all.push("USCC");
  if (!/^[1-7]$/.test(level)) all.push("LEVEL");
  all.push(...problems);
  if (!uscc.ok || !base || all.length > 0) return rejected(all);
  const warnings = levelFitsRegion(level, uscc.value.region) ? [] : (["LEVEL_REGION_MISMATCH"] as const);
  return accepted({ kind: "task", uscc: uscc.value.code, level, base }, warnings);
}

/**
 * Reads an 实施编码 (31) or a 业务办理项编码 (33, or 14 in the catalogue) after {@link normaliseCode}; says all that is wrong
 * at once. Level and region of the body disagreeing is only a warning: 垂直部门, 开发区 and 事业单位 differ.
 */
export function parseTaskCode(text: string): CodeResult<ItemCode> {
  const code = normaliseCode(text);
  if (code.length === 14) return parseCatalogHandleCode(code);
  if (code.length !== 31 && code.length !== 33) return rejected(["LENGTH"]);
  const task = parseTask(code.slice(0, 31));
  if (code.length === 31) return task;
  const seq = code.slice(31);
  const problems = [...(task.ok ? [] : task.problems), ...seqProblems(seq)];
  return task.ok && problems.length === 0 ? accepted({ ...task.value, kind: "handle", seq }, task.warnings) : rejected(problems);
}
