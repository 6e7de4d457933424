import { ABOLITION_REASONS, type Abolished } from "../../catalogue/api.ts";

/** Why an item was abolished, as far as that says anything to the public. */
export const reasonWords = ({ reason }: Pick<Abolished, "reason">): string => (reason === "" || reason === "other" ? "" : ABOLITION_REASONS[reason]);
