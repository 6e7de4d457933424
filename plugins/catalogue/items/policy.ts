import { can, type User } from "../../../core/contract.ts";
import { ITEM_ACTIONS, type ItemAction, type ItemVersion } from "../api.ts";
import { transitionFor, type Transition } from "./transitions.ts";

/** Whether it is somebody else's work that this person would judge. */
export const isOthersWork = (actor: User, version: Pick<ItemVersion, "procedure" | "procedureBy" | "submittedBy">): boolean =>
  (version.procedure === "abolition" ? version.procedureBy : version.submittedBy)?.id !== actor.id;

/** Permission and scope of one row of the table; the guards that need words or elements are asked when it is done. */
export const mayDo = (actor: User, row: Transition, version: ItemVersion): boolean =>
  can(actor, row.permission, version.place) && row.guards.every((guard) => {
    switch (guard) {
      case "other-person": return isOthersWork(actor, version);
      case "no-open-change": return !version.openChange;
      case "complete":
      case "opinion": return true;
    }
  });

/** The acts a page offers. 提交 is offered on an incomplete draft too: the refusal then says what is missing. */
export const actionsFor = (actor: User, version: ItemVersion, hasChain: boolean): ItemAction[] =>
  ITEM_ACTIONS.filter((action) => {
    const row = transitionFor(action, version, hasChain);
    return row !== undefined && row.from !== "" && mayDo(actor, row, version);
  });
