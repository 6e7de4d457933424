import { notFound, refuse, type Audit, type Tx, type User } from "../../../core/contract.ts";
import { mustAnswer } from "../policy.ts";
import type { HelpRequest, Kind } from "./model.ts";

type Tools = { audit: Audit; now: Date };

/** 投诉建议: anybody on the staff says what is wrong with the system or could be better (YN-2.6). */
export const askForHelp = async (tx: Tx, actor: User, input: { kind: Kind; title: string; body: string; contact: string; fileId: string | null }, { audit, now }: Tools): Promise<string> => {
  const { fileId, ...words } = input;
  const [row]: { id: string }[] = await tx("handbook_requests").insert({ ...words, file_id: fileId, asker_id: actor.id, asker_name: actor.name, asker_unit: actor.department.name, asked_at: now }).returning("id");
  if (row === undefined) throw new Error("a request without an id");
  await audit.record(tx, { at: now, actor, action: "handbook.asked", subject: `handbook-request:${row.id}`, detail: { kind: input.kind, title: input.title } });
  return row.id;
};

const lockOpen = async (tx: Tx, id: string): Promise<HelpRequest> => {
  const found = await tx<HelpRequest>("handbook_requests").where({ id }).forUpdate().first();
  if (found === undefined) throw notFound();
  if (found.state === "closed") throw refuse("handbook.request-over");
  return found;
};

/** The answer is shown on the desk of whoever asked until he closes it; a better one may replace it till then. */
export const answerRequest = async (tx: Tx, actor: User, { id, answer }: { id: string; answer: string }, { audit, now }: Tools): Promise<void> => {
  mustAnswer(actor);
  await lockOpen(tx, id);
  await tx("handbook_requests").where({ id }).update({ state: "answered", answer, answered_by: actor.name, answered_at: now });
  await audit.record(tx, { at: now, actor, action: "handbook.answered", subject: `handbook-request:${id}`, detail: {} });
};

/** Ends it: by whoever asked, or by whoever answers. */
export const closeRequest = async (tx: Tx, actor: User, id: string, { audit, now }: Tools): Promise<void> => {
  const found = await lockOpen(tx, id);
  if (found.asker_id !== actor.id) mustAnswer(actor);
  await tx("handbook_requests").where({ id }).update({ state: "closed" });
  await audit.record(tx, { at: now, actor, action: "handbook.closed", subject: `handbook-request:${id}`, detail: {} });
};
