import { contactRules } from "./contact-rules.ts";
import { contentRules } from "./content-rules.ts";
import { limitRules } from "./limit-rules.ts";
import { RULE_IDS, type HealthRule } from "./rule.ts";
import { visitRules } from "./visit-rules.ts";

const byId = new Map([...limitRules, ...visitRules, ...contactRules, ...contentRules].map((rule) => [rule.id, rule]));

/** The rules of 事项体检 in the order of their numbers (domain-standards §1.14). To add one: its id, and one entry in the table of its subject. */
export const healthRules: readonly HealthRule[] = RULE_IDS.flatMap((id) => byId.get(id) ?? []);

export const ruleById = (id: string): HealthRule | undefined => healthRules.find((rule) => rule.id === id);
