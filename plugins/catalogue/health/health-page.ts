import { STATE_WORDS, type ItemAction, type ItemVersion } from "../api.ts";
import { fieldId } from "../elements/problem-at.ts";
import { elementsFor } from "../elements/elements-for.ts";
import type { Seen } from "../items/hand-in.ts";
import { editHref, itemHref, itemsHref } from "../items/item-hrefs.ts";
import type { RemarkLine } from "../items/remark-lines.ts";
import type { SickItems } from "./find-sick-items.ts";
import { HEALTH_SIZE } from "./find-sick-items.ts";
import { FOUND, healthHref, healthListHref, itemHealthHref, type HealthAddress } from "./health-address.ts";
import type { HealthFinding } from "./rule.ts";
import { healthRules, ruleById } from "./rules.ts";

const SEVERITY = { error: { text: "要改", tone: "red" }, warning: { text: "提醒", tone: "yellow" } } as const;

const SEVERITIES: readonly { value: HealthAddress["severity"]; text: string }[] = [{ value: "", text: "全部" }, { value: "error", text: "要改" }, { value: "warning", text: "提醒" }];

/** So many departments are shown at once, those with the most to change; the others are unfolded. */
const MOST_DEPARTMENTS = 10;

/** 事项体检: counts per rule and department, then the items. */
export const healthPage = (found: SickItems, address: HealthAddress): object => {
  const listHref = healthListHref(address, {});
  const narrowed = (change: Partial<HealthAddress>): string => `${healthListHref(address, change)}${FOUND}`;
  const isNarrowed = listHref !== healthHref;
  return {
    crumbs: [{ text: "事项" }, { text: "事项体检" }], state: found.chosen === "" ? stateOf(found, address) : `${found.chosen}：${stateOf(found, address)}`,
    states: SEVERITIES.map(({ value, text }) => ({ text, count: found.bySeverity[value], href: narrowed({ severity: value }), current: address.severity === value })),
    rules: healthRules.flatMap(({ id, title, severity }) => {
      const count = found.byRule.get(id) ?? 0;
      return count === 0 && address.rule !== id ? [] : [{ text: title, code: id, tag: SEVERITY[severity], count, href: narrowed({ rule: address.rule === id ? "" : id }), current: address.rule === id }];
    }),
    departments: foldDepartments(found, address, narrowed),
    chosen: isNarrowed ? { text: chosenWords(found, address), state: stateOf(found, address), clearHref: `${healthHref}${FOUND}` } : null,
    rows: found.versions.map((version) => ({
      name: version.name, href: itemHealthHref(version.itemId), department: version.department.name, state: STATE_WORDS[version.state],
      rules: (found.rules.get(version.versionId) ?? []).flatMap((id) => ruleById(id) ?? []).map(({ id, title, severity }) => ({ text: title, code: id, bad: severity === "error" })),
    })),
    paging: { total: found.total, page: found.page, pages: Math.max(1, Math.ceil(found.total / HEALTH_SIZE)), href: `${listHref}${isNarrowed ? "&" : "?"}page=`, anchor: FOUND, unit: "个事项" },
  };
};

/** The chosen one stands first, wherever it is by its numbers. */
const foldDepartments = ({ byDepartment, chosen }: SickItems, { department }: HealthAddress, narrowed: (change: Partial<HealthAddress>) => string): { shown: object[]; folded: object[] } => {
  const of = byDepartment.find(({ id }) => id === department) ?? { id: department, name: chosen, errors: 0, warnings: 0 };
  const inOrder = department === "" ? byDepartment : [of, ...byDepartment.filter(({ id }) => id !== department)];
  const rows = inOrder.map(({ id, name, errors, warnings }) => ({ name, errors, warnings, href: narrowed({ department: department === id ? "" : id }), current: department === id }));
  // One more is no reason to fold.
  return rows.length <= MOST_DEPARTMENTS + 1 ? { shown: rows, folded: [] } : { shown: rows.slice(0, MOST_DEPARTMENTS), folded: rows.slice(MOST_DEPARTMENTS) };
};

/** How much of what was examined must be changed and how much is only to be looked at, under the rule and the weight that are chosen. */
const stateOf = (found: SickItems, address: HealthAddress): string =>
  (found.examined === 0 ? "没有可以检查的事项。" : `共检查 ${found.examined} 个事项，${foundWords(found, address)}。`);

const WEIGHTS = { "": "问题", error: "要改的问题", warning: "要提醒的问题" } as const;

const foundWords = ({ total, bySeverity }: SickItems, { rule, severity }: HealthAddress): string => {
  const title = ruleById(rule)?.title ?? "";
  if (title !== "") return `${total} 个有“${title}”的问题`;
  if (total === 0) return `没有发现${WEIGHTS[severity]}`;
  if (severity !== "") return `${total} 个有${WEIGHTS[severity]}`;
  const reminded = total - bySeverity.error;
  return [bySeverity.error === 0 ? "" : `${bySeverity.error} 个要改`, reminded === 0 ? "" : `${reminded} 个只有提醒`].filter((part) => part !== "").join("，");
};

const chosenWords = ({ chosen }: SickItems, { rule, severity }: HealthAddress): string =>
  [chosen, ruleById(rule)?.title ?? "", severity === "" ? "" : `只看${SEVERITY[severity].text}`].filter((part) => part !== "").join("，");

type ItemFacts = { version: ItemVersion; findings: readonly HealthFinding[]; remarks: readonly RemarkLine[]; /** Why nobody would decide about it. */ unjudged: string; mayEdit: boolean; then: "" | Extract<ItemAction, "submit" | "publish">; seen: Seen };

/** 体检 of one item; with `then` it stands before a submission: errors stop it, warnings ask, and so do remarks that nobody has dealt with. */
export const itemHealthPage = ({ version, findings, remarks, unjudged, mayEdit, then, seen }: ItemFacts): object => {
  const labels = new Map(elementsFor("item", version.typeCode).map(({ key, label }) => [key, label]));
  const errors = findings.filter(({ severity }) => severity === "error").length;
  const reminders = [...remarks.map((remark) => remarkRow(remark, mayEdit ? editHref(version.itemId) : "")), ...(unjudged === "" ? [] : [unjudgedRow(unjudged)])];
  const isClear = findings.length + reminders.length === 0;
  const verb = then === "publish" ? "发布" : "提交审核";
  return {
    crumbs: [{ text: "事项梳理", href: itemsHref }, { text: version.name, href: itemHref(version.itemId) }, { text: "体检" }], name: version.name,
    state: summary(errors, findings.length - errors + reminders.length),
    rows: [...findings.map(({ rule, severity, title, key, message, repair }) => ({
      note: `规则 ${rule}`, title, message, label: labels.get(key) ?? "", tag: SEVERITY[severity],
      editHref: mayEdit ? `${editHref(version.itemId)}#${fieldId(key)}` : "",
      repair: mayEdit && repair !== "" ? { text: repair, action: `${itemHealthHref(version.itemId)}/repair`, rule, then, seen: seen.revision } : null,
    })), ...reminders],
    editHref: mayEdit ? editHref(version.itemId) : "",
    handIn: then === "" || errors > 0 ? null : {
      action: `${itemHealthHref(version.itemId)}/hand-in`, then, ...seen, button: isClear ? verb : `仍然${verb}`,
      text: isClear ? `没有要改的，可以${verb}。` : "以下提醒不影响提交，请核对后决定。",
    },
    stopped: then !== "" && errors > 0 ? `还有 ${errors} 处要改，改正后才能${verb}。已填写的内容都已保存。` : "",
  };
};

/** One that no form holds is ticked off in the list above the editor. */
const remarkRow = ({ label, text, who, href }: RemarkLine, edit: string): object => ({
  note: who, title: "批注还没有标明已经处理", message: text.replace(/。$/, ""), label, tag: SEVERITY.warning, editHref: edit === "" ? "" : href || `${edit}#remarks`, repair: null,
});

const unjudgedRow = (message: string): object => ({ note: "", title: "提交后没有人办理", message, label: "审核流程", tag: SEVERITY.warning, editHref: "", repair: null });

const summary = (errors: number, warnings: number): string => {
  if (errors + warnings === 0) return "没有发现问题。";
  return [errors === 0 ? "" : `${errors} 处要改`, warnings === 0 ? "" : `${warnings} 处提醒`].filter((part) => part !== "").join("，");
};
