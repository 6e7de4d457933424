import type { PeopleDirectory, Tx, User } from "../../../core/contract.ts";
import type { ElementValues } from "../elements/element.ts";
import { dropKeptForm } from "./drop-kept-form.ts";
import { keptKey, type KeptSubject } from "./kept-subject.ts";
import { openKeptSubject } from "./open-kept-subject.ts";
import { saysMore } from "./says-more.ts";

/**
 * `words` as `formWords` gives them, with the remarks ticked off; `revision` and `marks` are those that the form was opened with. `quiet`: nobody has pressed a
 * button for it.
 */
export type KeepForm = { subject: KeptSubject; revision: number; marks: string; words: ElementValues; quiet: boolean; now: Date };

/**
 * Keeps what stands in a form and is not saved yet, one form per person, so that neither a power cut nor the Back button
 * loses it. A form that says what is stored already needs no keeping.
 */
export const keepForm = async (tx: Tx, actor: User, { subject, revision, marks, words, quiet, now }: KeepForm, { people }: { people: PeopleDirectory }): Promise<void> => {
  const { overtaken, ...stored } = await openKeptSubject(tx, actor, { subject, revision, words, now }, people);
  if (quiet && overtaken) return;
  if (!saysMore(stored, words)) return dropKeptForm(tx, actor, subject);
  const key = keptKey(subject, actor);
  await tx("catalogue_kept_forms").insert({ ...key, revision, marks, words: JSON.stringify(words), kept_at: now }).onConflict(Object.keys(key)).merge();
};
