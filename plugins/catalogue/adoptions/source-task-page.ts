import type { FormState } from "../../../core/contract.ts";
import type { ItemAction, ItemVersion } from "../api.ts";
import type { DiffRow } from "../elements/diff-elements.ts";
import { diffSides } from "../items/diff-sides.ts";
import type { ItemFound } from "../items/find-item.ts";
import { itemHref } from "../items/item-hrefs.ts";
import type { FoundTask } from "../tasks/find-tasks.ts";
import { taskHead } from "../tasks/law-task-page.ts";
import { taskHref } from "../tasks/model.ts";

/** `isOwn`: the department has written something else there since it took the item over. */
export type Change = { row: DiffRow; mine: readonly string[]; isOwn: boolean };

type Facts = {
  task: FoundTask; item: ItemFound; before: ItemVersion | undefined; after: ItemVersion | undefined; changes: readonly Change[]; actions: readonly ItemAction[]; form: FormState;
};

/** 上级事项已变更: field by field, with a choice at each; what is one's own is kept unless one says otherwise. */
export const sourceTaskPage = ({ task, item, before, after, changes, actions, form }: Facts): object => ({
  ...taskHead(task, item, form), gone: after === undefined,
  abolishHref: after === undefined && actions.includes("request-abolition") ? `${itemHref(task.item_id)}/abolish` : "",
  source: { ...nameOf(after ?? before), before: numberOf(before), after: numberOf(after) },
  changes: changes.map(({ row, mine, isOwn }) => ({ ...diffSides(row), key: row.key, mine, isOwn, take: !isOwn })),
  versionId: after?.versionId ?? "", waiting: waitingWords(item.head, actions), takeAction: `${taskHref(task.id)}/take-over`,
});

const nameOf = (version: ItemVersion | undefined): { name: string; department: string } =>
  version === undefined ? { name: "", department: "" } : { name: version.name, department: version.department.name };
const numberOf = (version: ItemVersion | undefined): string => (version === undefined ? "" : `第 ${version.number} 版`);

/** Why nothing can be taken over now; `""` when it can. */
const waitingWords = ({ state }: ItemVersion, actions: readonly ItemAction[]): string => {
  if (actions.includes("edit") || actions.includes("change")) return "";
  return state === "submitted" || state === "examined" ? "事项正在审核，审核结束后再采用来源的改动。" : "事项现在不能变更。";
};
