import { staffTimeText } from "../../../core/calendar/chinese-date.ts";
import { itemHref } from "../items/item-hrefs.ts";
import { TASKS_SIZE, type FoundTask, type TaskCounts } from "./find-tasks.ts";
import { KIND_WORDS, TASK_KINDS, taskHref, tasksHref, type TaskKind } from "./model.ts";

export type TasksWish = { kind: TaskKind | ""; done: boolean; page: number };
type Found = { tasks: readonly FoundTask[]; total: number; page: number };

const addressOf = ({ kind, done }: Pick<TasksWish, "kind" | "done">): string => {
  const given = new URLSearchParams([...(kind === "" ? [] : [["kind", kind]]), ...(done ? [["done", "1"]] : [])]);
  return given.size === 0 ? tasksHref : `${tasksHref}?${given}`;
};

/** The buttons of 待办 that lead to the tasks. */
export const taskStates = (counts: TaskCounts, current: TaskKind | ""): object[] =>
  TASK_KINDS.map((kind) => ({ text: KIND_WORDS[kind], count: counts[kind], href: addressOf({ kind, done: false }), current: kind === current }));

/** What has to be looked at, because something that items rest on has changed. `names`: what each task is about. */
export const tasksPage = ({ tasks, total, page }: Found, counts: TaskCounts, wish: TasksWish, names: ReadonlyMap<string, string>, now: Date): object => {
  const address = addressOf(wish);
  return {
    states: [{ text: "全部", count: counts["law-changed"] + counts["source-changed"], href: addressOf({ kind: "", done: wish.done }), current: wish.kind === "" }, ...taskStates(counts, wish.kind)],
    done: wish.done, otherHref: addressOf({ kind: wish.kind, done: !wish.done }),
    rows: tasks.map((task) => ({
      name: task.name, href: taskHref(task.id), itemHref: itemHref(task.item_id), kind: KIND_WORDS[task.kind], about: names.get(task.id) ?? "", department: task.department,
      at: staffTimeText(task.done_at ?? task.created_at, now), result: task.result, doer: task.doer, verb: { text: task.done_at === null ? "处理" : "查看", href: taskHref(task.id) },
    })),
    pages: { total, page, pages: Math.max(1, Math.ceil(total / TASKS_SIZE)), unit: "项", href: `${address}${address.includes("?") ? "&" : "?"}page=` },
  };
};
