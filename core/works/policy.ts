import type { User } from "../contract.ts";
import type { WorkRow } from "./model.ts";

/** Long work is its owner's alone: the result holds what this person may see. */
export const mayOpenWork = (user: User, work: Pick<WorkRow, "owner_id">): boolean => work.owner_id === user.id;
