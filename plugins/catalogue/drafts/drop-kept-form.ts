import type { Tx, User } from "../../../core/contract.ts";
import { keptKey, type KeptSubject } from "./kept-subject.ts";

/** The form is saved, or given up by who has typed it: everybody's own, so there is nobody else to ask. */
export const dropKeptForm = async (tx: Tx, actor: User, subject: KeptSubject): Promise<void> => {
  await tx("catalogue_kept_forms").where(keptKey(subject, actor)).delete();
};
