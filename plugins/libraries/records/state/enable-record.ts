import type { Tx, User } from "../../../../core/contract.ts";
import { kinds } from "../kinds.ts";
import { recordChange, type Act } from "../record-change.ts";
import { lockSubject, type StateInput } from "./disable-record.ts";

/** 恢复使用: a disabled record can be chosen again. One that is in use already stays as it is. */
export const enableRecord = async (tx: Tx, actor: User, input: StateInput, act: Act): Promise<string> => {
  const record = await lockSubject(tx, actor, input);
  if (record.state === "active") return record.title;
  await tx(kinds[input.kind].table).where({ id: record.id }).update({ state: "active", state_reason: "", revision: record.revision + 1, updated_at: act.now });
  await recordChange(tx, actor, { kind: input.kind, id: record.id, what: "enabled", title: record.title }, act);
  return record.title;
};
