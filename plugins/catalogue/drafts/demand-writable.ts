import { can, forbid, refuse, type User } from "../../../core/contract.ts";
import { STATE_WORDS, type ItemVersion } from "../api.ts";
import { transitionFor } from "../items/transitions.ts";

/** Whether this person may write this version now: 403 for strangers, 409 when it is no draft. */
export const demandWritable = (actor: User, version: ItemVersion): void => {
  if (!can(actor, "catalogue.edit", version.place)) throw forbid("catalogue.edit");
  if (transitionFor("edit", version, true) === undefined) throw refuse("catalogue.not-now", { values: { state: STATE_WORDS[version.state] } });
};
