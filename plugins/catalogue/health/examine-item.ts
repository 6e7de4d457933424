import { elementsFor } from "../elements/elements-for.ts";
import { scopeOf } from "../elements/scope-of.ts";
import { shownElements } from "../elements/shown-elements.ts";
import type { HealthFacts, HealthFinding, HealthRule } from "./rule.ts";
import { healthRules } from "./rules.ts";

/** Families that are handled on application, and so have limits, visits, fees and results (domain-standards §1.10). */
const APPLIED = ["general", "public"] as const;

const concerns = (rule: HealthRule, { typeCode }: HealthFacts): boolean => {
  const { family } = scopeOf("item", typeCode);
  return (rule.families ?? APPLIED).some((known) => known === family) && (rule.types === undefined || rule.types.includes(typeCode));
};

/** 体检 of one version: what the rules find, errors first. A rule about an element that this type is not asked for finds nothing. */
export const examineItem = (facts: HealthFacts): HealthFinding[] => {
  const asked = new Set(elementsFor("item", facts.typeCode).map(({ key }) => key));
  const shown = new Set(shownElements("item", facts.typeCode, facts.values).map(({ key }) => key));
  const found = healthRules.filter((rule) => concerns(rule, facts) && asked.has(rule.key)).flatMap((rule): HealthFinding[] => {
    const message = rule.find(facts);
    return message === undefined ? [] : [{ rule: rule.id, severity: rule.severity, title: rule.title, key: rule.elsewhere?.of(facts) ?? rule.key, message, repair: rule.repair?.change(facts) === undefined ? "" : rule.repair.label }];
  });
  // The question itself is not asked now, so nothing can be put right there: another rule or the completeness says what is wrong.
  return found.filter(({ key, severity }) => shown.has(key) || severity === "error").toSorted((a, b) => Number(a.severity === "warning") - Number(b.severity === "warning"));
};
