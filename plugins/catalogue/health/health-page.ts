import { STATE_WORDS, type ItemAction, type ItemVersion } from "../api.ts";
import { fieldId } from "../elements/problem-at.ts";
import { elementsFor } from "../elements/elements-for.ts";
import type { Seen } from "../items/hand-in.ts";
import { editHref, itemHref, itemsHref } from "../items/item-hrefs.ts";
import type { RemarkLine } from "../items/remark-lines.ts";
import type { SickItems } from "./find-sick-items.ts";
import { HEALTH_SIZE } from "./find-sick-items.ts";
import { healthHref, healthListHref, itemHealthHref, type HealthAddress } from "./health-address.ts";
import type { HealthFinding } from "./rule.ts";
import { healthRules, ruleById } from "./rules.ts";

const SEVERITY = { error: { text: "要改", tone: "red" }, warning: { text: "提醒", tone: "yellow" } } as const;

const SEVERITIES: readonly { value: HealthAddress["severity"]; text: string }[] = [{ value: "", text: "全部" }, { value: "error", text: "要改" }, { value: "warning", text: "提醒" }];

/** 事项体检: counts per rule and department, then the items. */
export const healthPage = (found: SickItems, address: HealthAddress): object => {
  const listHref = healthListHref(address, {});
  return {
    crumbs: [{ text: "事项" }, { text: "事项体检" }],
    state: found.total === 0 ? `共检查 ${found.examined} 个事项，没有发现问题。` : `共检查 ${found.examined} 个事项，${found.total} 个有问题。`,
    states: SEVERITIES.map(({ value, text }) => ({ text, count: found.bySeverity[value], href: healthListHref(address, { severity: value }), current: address.severity === value })),
    rules: healthRules.flatMap(({ id, title, severity }) => {
      const count = found.byRule.get(id) ?? 0;
      return count === 0 && address.rule !== id ? [] : [{ text: title, code: id, tag: SEVERITY[severity], count, href: healthListHref(address, { rule: address.rule === id ? "" : id }), current: address.rule === id }];
    }),
    departments: found.byDepartment.map(({ id, name, errors, warnings }) => ({
      name, errors, warnings, href: healthListHref(address, { department: address.department === id ? "" : id }), current: address.department === id,
    })),
    clearHref: listHref === healthHref ? "" : healthHref,
    rows: found.versions.map((version) => ({
      name: version.name, href: itemHealthHref(version.itemId), department: version.department.name, state: STATE_WORDS[version.state],
      rules: (found.rules.get(version.versionId) ?? []).flatMap((id) => ruleById(id) ?? []).map(({ id, title, severity }) => ({ text: title, code: id, bad: severity === "error" })),
    })),
    paging: { total: found.total, page: found.page, pages: Math.max(1, Math.ceil(found.total / HEALTH_SIZE)), href: `${listHref}${listHref.includes("?") ? "&" : "?"}page=`, unit: "个事项" },
  };
};

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
