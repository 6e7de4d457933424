import { isDeepStrictEqual } from "node:util";
import type { Tx, User } from "../../../core/contract.ts";
import type { ElementValues } from "../elements/element.ts";
import { readElements } from "../elements/read-elements.ts";
import type { VersionRow } from "../items/model.ts";
import { elementsOfVersion } from "../items/read-elements-of.ts";
import { tickedIn } from "../editor/remark-views.ts";
import { dropKeptForm } from "./drop-kept-form.ts";
import { noteVisit } from "./note-visit.ts";

/**
 * `words` as `formWords` gives them, with the remarks ticked off; `revision` and `marks` are those that the form was opened with. `quiet`: nobody has pressed a
 * button for it.
 */
export type KeepForm = { versionId: string; revision: number; marks: string; words: ElementValues; quiet: boolean; now: Date };

/**
 * Keeps what stands in the form of a draft and is not saved yet, one form per person, so that neither a power cut nor the Back button
 * loses it. A form that says what is stored already needs no keeping.
 */
export const keepForm = async (tx: Tx, actor: User, { versionId, revision, marks, words, quiet, now }: KeepForm): Promise<void> => {
  const { typeCode } = await noteVisit(tx, actor, { versionId, now });
  if (quiet && (await isOvertaken(tx, actor, versionId, revision))) return;
  const { values, problems } = readElements("item", typeCode, words);
  if (problems.length === 0 && tickedIn(words).length === 0 && isDeepStrictEqual(values, await elementsOfVersion(tx, versionId))) {
    await dropKeptForm(tx, actor, { versionId });
    return;
  }
  const row = { version_id: versionId, staff_id: actor.id, revision, marks, words: JSON.stringify(words), kept_at: now };
  await tx("catalogue_kept_forms").insert(row).onConflict(["version_id", "staff_id"]).merge();
};

/** A form that its own save button has overtaken on the way: the same person has stored it meanwhile. */
const isOvertaken = async (tx: Tx, actor: User, versionId: string, revision: number): Promise<boolean> => {
  const row: Pick<VersionRow, "revision" | "updated_by"> = await tx("catalogue_item_versions").where({ id: versionId }).first("revision", "updated_by");
  return revision < row.revision && row.updated_by === actor.id;
};
