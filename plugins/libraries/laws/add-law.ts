import { forbid, refuse, translateRefusal, type Tx, type User } from "../../../core/contract.ts";
import { recordChange, type Act } from "../records/record-change.ts";
import type { LawInput } from "./law-form.ts";
import { mayAddLaw } from "./policy.ts";
import { readLawInput, replaceArticles } from "./write-law.ts";

/** Adds a law by hand, on behalf of the actor's department; answers its id. */
export const addLaw = async (tx: Tx, actor: User, input: LawInput, act: Act): Promise<string> => {
  if (!mayAddLaw(actor)) throw forbid("libraries.add-laws");
  const { columns, articles } = await readLawInput(tx, input, null);
  const [row]: { id: string }[] = await translateRefusal(
    tx("libraries_laws").insert({ ...columns, department_id: actor.department.id, updated_at: act.now }).returning("id"),
    { 23505: refuse("libraries.law-exists", { field: "title" }) },
  );
  if (row === undefined) throw new Error("insert … returning gave no row");
  await replaceArticles(tx, [{ id: row.id, articles }]);
  await recordChange(tx, actor, { kind: "laws", id: row.id, what: "added", title: columns.title, detail: { articles: articles.length } }, act);
  return row.id;
};
