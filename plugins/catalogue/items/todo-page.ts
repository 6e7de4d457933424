import { staffTimeText } from "../../../core/calendar/chinese-date.ts";
import { TODO_SIZE, type FoundTodo, type TodoKind } from "./find-todo.ts";
import { typeCode } from "../codes/type-codes.ts";
import type { KeptEntry } from "../drafts/find-kept-entries.ts";
import { entryEditHref, newEntryHref } from "../entries/entry-hrefs.ts";
import { editHref, itemHref, lackingHref } from "./item-hrefs.ts";
import type { ItemVersion } from "../api.ts";
import { seenId } from "./seen-id.ts";
import type { TaskCounts } from "../tasks/find-tasks.ts";
import { taskStates } from "../tasks/tasks-page.ts";

export const todoHref = "/catalogue/todo";
const addressOf = (kind: TodoKind): string => (kind === "" ? todoHref : `${todoHref}?kind=${kind}`);

const LABELS: readonly (readonly [TodoKind, string])[] = [["", "全部"], ["returned", "被退回"], ["unsubmitted", "未提交"], ["lacking", "信息不全"]];

type TodoFacts = { found: FoundTodo; tasks: TaskCounts; kept: readonly KeptEntry[]; kind: TodoKind; now: Date };

/** 待办 (YN-2.2.0–2): what still has to be finished and handed in, sent-back work first with the opinion. */
export const todoPage = ({ found, tasks, kept, kind, now }: TodoFacts): object => {
  const address = addressOf(kind);
  return {
    states: LABELS.map(([value, text]) => ({ text, count: found.counts[value], href: addressOf(value), current: value === kind })),
    // Tasks have a list of their own, because they lead to other pages; here one sees that there are some.
    tasks: tasks["law-changed"] + tasks["source-changed"] === 0 ? [] : taskStates(tasks, ""),
    kept: kept.map((entry) => keptRow(entry, now)),
    rows: found.versions.map((version) => rowOf(version, found.errors.get(version.versionId) ?? 0, now)),
    pages: { total: found.total, page: found.page, pages: Math.max(1, Math.ceil(found.total / TODO_SIZE)), href: `${address}${address.includes("?") ? "&" : "?"}page=` },
  };
};

const keptRow = ({ entryId, typeCode: type, name, keptAt }: KeptEntry, now: Date): object => ({
  text: entryId === null ? `新增目录：${name === "" ? typeCode(type)?.label ?? type : name}` : name,
  href: entryId === null ? newEntryHref(type) : entryEditHref(entryId), at: staffTimeText(keptAt, now),
});

/** What still has to be done before it can be handed in. */
const nextStep = (missing: number, errors: number): string => {
  const steps = [missing === 0 ? "" : `还缺 ${missing} 项必填内容`, errors === 0 ? "" : `体检有 ${errors} 处要改正`].filter((step) => step !== "");
  return steps.length === 0 ? "可以提交" : steps.join("，");
};

const rowOf = (version: ItemVersion, errors: number, now: Date): object => ({
  id: seenId(version), name: version.name, href: itemHref(version.itemId), bad: version.missing > 0 ? "信息不全" : errors > 0 ? "要改正" : "",
  note: [version.typeName, version.entry?.name ?? ""].filter((part) => part !== "").join("　"),
  reason: version.returned ? "被退回" : "未提交", opinion: version.returned ? version.lastOpinion : nextStep(version.missing, errors),
  returned: version.returned, number: version.number, at: staffTimeText(version.updatedAt, now),
  verb: version.missing > 0 ? { text: "补全", href: lackingHref(version.itemId) } : { text: "修改", href: editHref(version.itemId) },
});
