import { forbid, notFound, refuse, translateRefusal, type Tx, type User } from "../../../core/contract.ts";
import { changedFields, recordChange, type Act } from "../records/record-change.ts";
import { findLaw } from "./find-law.ts";
import type { LawInput } from "./law-form.ts";
import { announceEnds, endOf } from "./law-ends.ts";
import { mayChangeLaw } from "./policy.ts";
import { readLawInput, replaceArticles } from "./write-law.ts";

/** Changes a law and its articles. What the import doubted has now been looked at by a person, so the marks go. */
export const changeLaw = async (tx: Tx, actor: User, { id, revision, law }: { id: string; revision: number; law: LawInput }, act: Act): Promise<void> => {
  await tx("libraries_laws").where({ id }).forUpdate().first("id");
  const known = await findLaw(tx, id);
  if (known === null) throw notFound();
  if (!mayChangeLaw(actor, known.row)) throw forbid("libraries.edit-laws");
  if (known.row.merged_into !== null) throw refuse("libraries.merged", { field: "" });
  if (known.row.revision !== revision) throw refuse("libraries.changed-meanwhile", { field: "" });
  const { columns, articles } = await readLawInput(tx, law, { id, successor: known.successor });
  await translateRefusal(
    tx("libraries_laws").where({ id }).update({ ...columns, doubts: "[]", revision: revision + 1, updated_at: act.now }),
    { 23505: refuse("libraries.law-exists", { field: "title" }) },
  );
  const rewritten = JSON.stringify(articles) !== JSON.stringify(known.articles);
  if (rewritten) await replaceArticles(tx, [{ id, articles }]);
  const changed = [...changedFields(known.row, columns), ...(rewritten ? ["articles"] : [])];
  await recordChange(tx, actor, { kind: "laws", id, what: "changed", title: columns.title, detail: { changed } }, act);
  await announceEnds(tx, [endOf(id, known.row, columns)]);
};
