import { forbid } from "../../http/refusal.ts";
import { can, type User } from "../access.ts";

export const MANAGE_DOCUMENTS = "people.sign-in-documents";

export const mustManageDocuments = (user: User): void => {
  if (!can(user, MANAGE_DOCUMENTS)) throw forbid(MANAGE_DOCUMENTS);
};
