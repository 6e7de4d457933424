import { can, forbid, type User } from "../../core/contract.ts";

/** What the whole public searches, and which words every search takes for each other: both touch everybody, so they are held for the whole site. */
export const READ_SEARCHES = "portal.read-searches";
export const EDIT_SYNONYMS = "portal.edit-synonyms";

/** Refuses with 403 who does not hold the permission for the whole site. */
export const mustEditSynonyms = (user: User): void => {
  if (!can(user, EDIT_SYNONYMS)) throw forbid(EDIT_SYNONYMS);
};
