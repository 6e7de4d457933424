import { listAddress } from "../../../core/contract.ts";
import { libraryNames, type LibraryKind } from "../../libraries/api.ts";

/** What a picker says of its library; “没有找到？新增一部法规” (YN-2.1.1.6) is for whoever holds the permission. */
export const libraryWords = (kind: LibraryKind) => {
  const { label, one, unit, search, addPermission } = libraryNames[kind];
  return { title: `${label}库`, search, unit, add: `没有找到？新增一${unit}${one}`, addPermission };
};

/** The form of a new record, with what was looked for as its name: it comes back with the record chosen, or it stands in a window of its own. */
export const addAddress = (kind: LibraryKind, from: { back: string; name: string } | { beside: "1"; name: string }): string => listAddress(`/libraries/${kind}/new`, from);
