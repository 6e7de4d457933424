import { isDeepStrictEqual } from "node:util";
import { can, forbid, notFound, type PeopleDirectory, type Tx, type User } from "../../../core/contract.ts";
import { typeCode as typeOf } from "../codes/type-codes.ts";
import type { ElementValues } from "../elements/element.ts";
import { readElements } from "../elements/read-elements.ts";
import { settledValues } from "../elements/shown-elements.ts";
import { lockEntry } from "../entries/lock-entry.ts";
import type { EntryRow } from "../entries/model.ts";
import { lockVersion } from "../items/lock-version.ts";
import type { VersionRow } from "../items/model.ts";
import { elementsOfVersion } from "../items/read-elements-of.ts";
import { formOf, type KeptSubject } from "./kept-subject.ts";
import { noteVisit } from "./note-visit.ts";
import type { Stored } from "./says-more.ts";

/** What a form is kept for, as it stands; `overtaken`: the same person has stored the form meanwhile. */
export type OpenedSubject = Stored & { overtaken: boolean };

type Input = { subject: KeptSubject; revision: number; words: ElementValues; now: Date };

/**
 * Asks whether this person may write it, and waits for a save that is under way: looked at a moment earlier, a form that is just being
 * stored would be kept after its own save, and offered again as something that differs from itself.
 */
export const openKeptSubject = async (tx: Tx, actor: User, { subject, revision, words, now }: Input, people: PeopleDirectory): Promise<OpenedSubject> => {
  const of = formOf(subject);
  switch (subject.of) {
    case "version": {
      const { versionId, typeCode } = await lockVersion(tx, subject.versionId);
      await noteVisit(tx, actor, { versionId, now });
      const row: Pick<VersionRow, "revision" | "updated_by"> = await tx("catalogue_item_versions").where({ id: versionId }).first("revision", "updated_by");
      return { of, typeCode, stored: await elementsOfVersion(tx, versionId), overtaken: revision < row.revision && row.updated_by === actor.id };
    }
    case "entry": {
      const row = await lockEntry(tx, people, actor, subject.entryId);
      return { of, typeCode: row.type_code, stored: row.elements, overtaken: revision < row.revision && row.updated_by === actor.id };
    }
    case "new-entry": {
      if (!can(actor, "catalogue.edit")) throw forbid("catalogue.edit");
      if (typeOf(subject.typeCode) === undefined) throw notFound();
      return { of, typeCode: subject.typeCode, stored: {}, overtaken: await isJustMade(tx, actor, subject.typeCode, words) };
    }
  }
};

/** A new 目录 has no number that would tell its save: it is the one that this person has saved last if it says the same. */
const isJustMade = async (tx: Tx, actor: User, typeCode: string, words: ElementValues): Promise<boolean> => {
  const last: Pick<EntryRow, "elements"> | undefined = await tx("catalogue_entries").where({ type_code: typeCode, updated_by: actor.id })
    .orderBy("updated_at", "desc").orderBy("id", "desc").first("elements");
  return last !== undefined && isDeepStrictEqual(last.elements, settledValues("entry", typeCode, readElements("entry", typeCode, words).values));
};
