import type { Tx, User } from "../../../core/contract.ts";

/** The form is saved, or given up by who has typed it: everybody's own, so there is nobody else to ask. */
export const dropKeptForm = async (tx: Tx, actor: User, { versionId }: { versionId: string }): Promise<void> => {
  await tx("catalogue_kept_forms").where({ version_id: versionId, staff_id: actor.id }).delete();
};
