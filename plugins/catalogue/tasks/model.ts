import { z } from "zod";

export const TASK_KINDS = ["law-changed", "source-changed"] as const;
export type TaskKind = (typeof TASK_KINDS)[number];
export const KIND_WORDS: Readonly<Record<TaskKind, string>> = { "law-changed": "依据已变更", "source-changed": "上级事项已变更" };

/** `successorId` is empty when nothing has taken the place of the law. */
export const LawPayload = z.object({ change: z.enum(["abolished", "revised"]), successorId: z.string() });
/** `versionId`: what the source says now; empty when it is no longer in force. */
export const SourcePayload = z.object({ versionId: z.string() });

export type TaskRow = {
  id: string; kind: TaskKind; item_id: string; department_id: string; subject: string; payload: unknown;
  created_at: Date; done_at: Date | null; done_by: string | null; result: string;
};

export const tasksHref = "/catalogue/tasks";
export const taskHref = (id: string): string => `${tasksHref}/${id}`;
