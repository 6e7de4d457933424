/**
 * The small code lists of the libraries alone (domain-standards §1.6, 1.9); those of materials stand in `api.ts`. Codes of laws are
 * their own words: there is no national code. `待核实` is ours: an imported row whose state was none of the four comes in as it is
 * and is marked.
 */
import type { LawStatus, LibraryCode } from "./api.ts";

const words = (...labels: readonly string[]): readonly LibraryCode[] => labels.map((label) => ({ code: label, label }));

export const LAW_STATUSES: readonly LawStatus[] = ["有效", "尚未施行", "已被新版取代", "失效", "待核实"];

export const lawLevels = words("宪法", "法律", "行政法规", "监察法规", "地方性法规", "部门规章", "地方政府规章", "司法解释", "规范性文件", "其他");

/** 运行系统层级 (GB/T 39046 表4; the values are ours, no national list was found). */
export const runLevels: readonly LibraryCode[] = [
  { code: "1", label: "国家级" }, { code: "2", label: "省级" }, { code: "3", label: "市级" }, { code: "4", label: "县级" }, { code: "5", label: "镇（乡、街道）级" },
];

/** The words of a code, `""` for none. */
export const labelOf = (list: readonly LibraryCode[], code: string): string => list.find((entry) => entry.code === code)?.label ?? "";

/** A list as the options of a select or of radios. */
export const optionsOf = (list: readonly LibraryCode[]): { value: string; text: string }[] => list.map(({ code, label }) => ({ value: code, text: label }));

/** Whether a form sent one of the codes; `""` means not given. */
export const isCodeOf = (list: readonly LibraryCode[]) => (code: string): boolean => code === "" || list.some((entry) => entry.code === code);
