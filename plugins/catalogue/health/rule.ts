import type { ElementValues, LibraryRecords } from "../elements/element.ts";
import type { TypeFamily } from "../codes/type-codes.ts";

export const RULE_IDS = [
  "R01", "R02", "R03", "R04", "R05", "R06", "R07", "R08", "R09", "R10", "R11", "R12", "R13",
  "R14", "R15", "R16", "R17", "R18", "R19", "R20", "R21", "R22", "R23", "R24", "R25",
] as const;
export type RuleId = (typeof RULE_IDS)[number];

/** What a rule looks at: the elements of one version, and the library records they point to. */
export type HealthFacts = { typeCode: string; values: ElementValues; records: LibraryRecords };

/** A change of elements that puts a finding right without a decision; `undefined` where somebody has to decide. */
export type Repair = { label: string; change(facts: HealthFacts): ElementValues | undefined };

/**
 * One rule of 事项体检 (domain-standards §1.14: the rules a real province runs on its published items, and ours from R20 on).
 * `error` stops a submission, `warning` asks before it. `key` is the element at which it is shown.
 */
export type HealthRule = {
  id: RuleId;
  severity: "error" | "warning";
  title: string;
  key: string;
  /** The same where it may be another element that has to be put right: which ones, and which one now. */
  elsewhere?: { keys: readonly string[]; of(facts: HealthFacts): string };
  /** All families that are handled on application when absent. */
  families?: readonly TypeFamily[];
  types?: readonly string[];
  /** What is wrong and how to put it right, in words for the editor; nothing when all is well. */
  find(facts: HealthFacts): string | undefined;
  repair?: Repair;
  /** It can turn bad by what others do to a library, without anybody touching the item: a law that is repealed. */
  outside?: true;
};

export type HealthFinding = Pick<HealthRule, "severity" | "title" | "key"> & { rule: RuleId; message: string; repair: string };
