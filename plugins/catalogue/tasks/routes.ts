import { z } from "zod";
import { ById, page, redirect, PageNumber, type FormState, type Reply, type RouteTable, type User } from "../../../core/contract.ts";
import { showSourceTask } from "../adoptions/show-source-task.ts";
import type { PageTools } from "../page-tools.ts";
import { closeTask } from "./close-task.ts";
import { findSubjects } from "./find-subjects.ts";
import { countTasks, findTask, findTasks } from "./find-tasks.ts";
import { TASK_KINDS, tasksHref } from "./model.ts";
import { showLawTask } from "./show-law-task.ts";
import { tasksPage } from "./tasks-page.ts";

const Address = z.object({
  kind: z.enum(["", ...TASK_KINDS]).catch(""), done: z.literal("1").optional().catch(undefined).transform((done) => done === "1"),
  page: PageNumber,
});
const Reason = z.object({ reason: z.string().trim().min(1, "理由：请写明为什么不用变更").max(500, "理由：请缩短到 500 个字以内") });

/** Tasks of a department besides its drafts: 依据已变更 and 上级事项已变更. */
export const taskRoutes = (tools: PageTools) => (r: RouteTable): void => {
  const { house, libraries } = tools;
  r.get("/tasks", { access: "catalogue.edit", query: Address }, async ({ query, user, now }) => {
    const found = await findTasks(house.db, user, query);
    const names = await findSubjects(house.db, libraries, found.tasks);
    return page("catalogue/tasks/list.njk", tasksPage(found, await countTasks(house.db, user), query, names, now), { fragments: { tasks: "catalogue/tasks/_list.njk" } });
  });

  const show = async (user: User, id: string, form: FormState): Promise<Reply> => {
    const task = await findTask(house.db, user, id);
    return task.kind === "law-changed" ? showLawTask(tools, user, task, form) : showSourceTask(tools, user, task, form);
  };
  r.get("/tasks/:id", { access: "catalogue.edit", params: ById }, ({ params, user, form }) => show(user, params.id, form));
  r.post("/tasks/:id/close", { access: "catalogue.edit", params: ById, body: Reason, show: ({ params, user, form }) => show(user, params.id, form) }, async ({ body, params, user, now }) => {
    await house.transact((tx) => closeTask(tx, user, { id: params.id, reason: body.reason, now }, house));
    return redirect(tasksHref, { kind: "done", title: "已办结", text: "理由已经记录，可以在“已办结”里查看。" });
  });
};
