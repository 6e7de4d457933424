import type { User } from "../../../core/contract.ts";
import type { Subject } from "../elements/element.ts";

/** What a half-filled form belongs to: a draft of an item, a 目录 that is there, or a new one of a type. Of each a person keeps one. */
export type KeptSubject = { of: "version"; versionId: string } | { of: "entry"; entryId: string } | { of: "new-entry"; typeCode: string };

/** The row that keeps it. */
export const keptKey = (subject: KeptSubject, { id }: Pick<User, "id">): { version_id: string | null; entry_id: string | null; new_type: string | null; staff_id: string } => ({
  version_id: subject.of === "version" ? subject.versionId : null,
  entry_id: subject.of === "entry" ? subject.entryId : null,
  new_type: subject.of === "new-entry" ? subject.typeCode : null,
  staff_id: id,
});

/** Whose elements the form asks for. */
export const formOf = ({ of }: KeptSubject): Subject => (of === "version" ? "item" : "entry");
