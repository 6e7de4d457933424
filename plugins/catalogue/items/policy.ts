import { can, type User } from "../../../core/contract.ts";
import { ITEM_ACTIONS, type ItemAction, type ItemVersion } from "../api.ts";
import { transitionFor, type Guard, type Transition } from "./transitions.ts";

/** The guards that need neither words nor elements. */
export type SimpleGuard = Exclude<Guard, "complete" | "opinion">;

/** Who has sent it: asked for something for an item in force, handed in a version, or moved it. */
const senders = ({ procedure, procedureBy, submittedBy }: ItemVersion): (string | undefined)[] => {
  switch (procedure) {
    case "": return [submittedBy?.id];
    case "move": return [submittedBy?.id, procedureBy?.id];
    case "abolition": case "suspension": case "resumption": return [procedureBy?.id];
  }
};

export const holds = (guard: SimpleGuard, actor: User, version: ItemVersion): boolean => {
  switch (guard) {
    case "other-person": return !senders(version).includes(actor.id);
    case "own-sending": return senders(version)[0] === actor.id;
    case "unopened": return version.opened === null;
    case "no-open-change": return !version.openChange;
    case "suspended": return version.suspension !== null;
    case "not-suspended": return version.suspension === null;
  }
};

/** Permission and scope of one row of the table; the guards that need words or elements are asked when it is done. */
const mayDo = (actor: User, row: Transition, version: ItemVersion): boolean =>
  can(actor, row.permission, version.place) && row.guards.every((guard) => guard === "complete" || guard === "opinion" || holds(guard, actor, version));

/** The acts a page offers. 提交 is offered on an incomplete draft too: the refusal then says what is missing. */
export const actionsFor = (actor: User, version: ItemVersion, hasChain: boolean): ItemAction[] =>
  ITEM_ACTIONS.filter((action) => {
    const row = transitionFor(action, version, hasChain);
    return row !== undefined && row.from !== "" && mayDo(actor, row, version);
  });
