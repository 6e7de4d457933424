import { isFilled, ownValue } from "../elements/element-values.ts";
import { elementsFor } from "../elements/elements-for.ts";
import { examineItem } from "../health/examine-item.ts";
import type { HealthFinding } from "../health/rule.ts";
import { healthRules } from "../health/rules.ts";
import { completeness } from "../elements/completeness.ts";
import type { EditorForm } from "./editor-form.ts";
import { writeAct } from "./form-act.ts";

type FindingView = { id: string; bad: boolean; tag: string; message: string; repair: { act: string; text: string } | null };

/** 事项体检 inside the editor: the list above the form, and what stands at each element. */
export type HealthPart = {
  text: string; bad: boolean;
  lines: readonly { key: string; text: string; href: string; bad: boolean }[];
  byKey: Readonly<Record<string, readonly FindingView[]>>;
  /** Every element at which a rule can speak: an answer through htmx draws them all anew, also those that have nothing to say any more. */
  keys: readonly string[];
};

type Basis = Pick<EditorForm, "of" | "typeCode" | "values" | "records">;

/** What the rules find in the form as it stands. While required answers are missing, an element nobody has filled in is not called sick as well. */
export const findingsIn = ({ of, typeCode, values, records }: Basis): readonly HealthFinding[] => {
  if (of !== "item") return [];
  const isWhole = completeness(of, typeCode, values).missing.length === 0;
  return examineItem({ typeCode, values, records }).filter(({ key }) => isWhole || isFilled(ownValue(values, key)));
};

/** `null` where there is no 体检: a 目录 has none. */
export const healthPart = (form: Basis): HealthPart | null => {
  if (form.of !== "item") return null;
  const labels = new Map(elementsFor(form.of, form.typeCode).map(({ key, label }) => [key, label]));
  const findings = findingsIn(form);
  const errors = findings.filter(isError).length;
  return {
    text: countText(errors, findings.length - errors), bad: errors > 0,
    lines: findings.map((finding) => ({ key: finding.key, text: `${labels.get(finding.key) ?? ""}：${finding.message}`, href: `#finding-${finding.rule}`, bad: isError(finding) })),
    byKey: Object.fromEntries(Map.groupBy(findings, ({ key }) => key).entries().map(([key, list]) => [key, list.map(findingView)])),
    keys: [...new Set(healthRules.flatMap(({ key, elsewhere }) => [key, ...(elsewhere?.keys ?? [])]))].filter((key) => labels.has(key)),
  };
};

export const isError = ({ severity }: HealthFinding): boolean => severity === "error";

/** 1 处要改，2 处提醒; `""` when nothing is found. */
export const countText = (errors: number, warnings: number): string =>
  [errors === 0 ? "" : `${errors} 处要改`, warnings === 0 ? "" : `${warnings} 处提醒`].filter((part) => part !== "").join("，");

const findingView = (finding: HealthFinding): FindingView => ({
  id: `finding-${finding.rule}`, bad: isError(finding), tag: isError(finding) ? "要改" : "提醒", message: finding.message,
  repair: finding.repair === "" ? null : { act: writeAct("repair", finding.rule), text: finding.repair },
});
