import type { Db, DeskPanel, User } from "../../../core/contract.ts";
import { countTasks } from "../tasks/find-tasks.ts";
import { countTodo } from "./find-todo.ts";
import { todoHref } from "./todo-page.ts";

type Counts = { drafts: number; tasks: number };

const countsOf = async (db: Db, user: User): Promise<Counts> => {
  const tasks = await countTasks(db, user);
  return { drafts: await countTodo(db, user), tasks: tasks["law-changed"] + tasks["source-changed"] };
};

/** The number beside 待办: everything that its page lists, the drafts and the changes to be looked at. */
export const countAllTodo = (db: Db) => async (user: User): Promise<number> => {
  const { drafts, tasks } = await countsOf(db, user);
  return drafts + tasks;
};

/** 待办 on the first page of the desk, in words in which its number is found again on the page of 待办. */
export const todoPanel = (db: Db): DeskPanel => ({
  access: "catalogue.edit", order: 5,
  load: async (user) => {
    const counts = await countsOf(db, user);
    return { title: "待办", href: todoHref, count: counts.drafts + counts.tasks, text: wordsOf(counts) };
  },
});

const wordsOf = ({ drafts, tasks }: Counts): string => {
  if (drafts + tasks === 0) return "没有要修改、提交或者核对的事项";
  return [drafts === 0 ? "" : `${drafts} 项要修改或者提交`, tasks === 0 ? "" : `${tasks} 项变更要核对`].filter((part) => part !== "").join("，");
};
