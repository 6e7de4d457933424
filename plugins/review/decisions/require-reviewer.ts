import { forbid, type User } from "../../../core/contract.ts";
import { stepsFor } from "../steps.ts";

/** The pages of the review are for those who judge at some step. */
export const requireReviewer = (user: User): void => {
  if (stepsFor(user).length === 0) throw forbid("catalogue.examine");
};
