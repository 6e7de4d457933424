import { notFound, refuse, type Tx, type User } from "../../../core/contract.ts";
import type { CatalogueItems } from "../../catalogue/api.ts";
import { demandJudge } from "../decisions/demand-judge.ts";
import { sayingOf } from "./find-remarks.ts";

type Remarks = { versionId: string; remarks: readonly { element: string; words: string }[]; now: Date };

/** 字段批注: a reviewer's words at elements; whoever judges the version now may write them, nobody else. */
export const addRemarks = async (tx: Tx, actor: User, input: Remarks, items: CatalogueItems): Promise<void> => {
  const { version } = await demandJudge(tx, actor, input.versionId, items);
  const presented = await items.diff(tx, input.versionId);
  const elements = await items.elements(tx, input.versionId);
  const shown = new Set([...presented.rows.map(({ key }) => key), ...Object.keys(elements)]);
  if (!input.remarks.every(({ element }) => shown.has(element))) throw refuse("review.remark-element", { field: "element" });
  // Whoever remarks has begun: from now on the sender cannot take it back.
  if (items.actionsFor(actor, version).includes("open")) await items.perform(tx, actor, { versionId: input.versionId, action: "open", opinion: "", now: input.now });
  // Sent twice, by a page that was loaded again, it stands there once.
  const there: { element: string; words: string }[] = await tx("review_remarks").where({ version_id: input.versionId, author_id: actor.id }).whereNull("settled_at").select("element", "words");
  const fresh = input.remarks.filter(({ element, words }) => !there.some((one) => one.element === element && one.words === words));
  if (fresh.length > 0) await tx("review_remarks").insert(fresh.map(({ element, words }) => ({
    version_id: input.versionId, element, seen: sayingOf(elements, element), words, author_id: actor.id, at: input.now,
  })));
};

/** Takes back one's own remark as long as it is not settled. */
export const deleteRemark = async (tx: Tx, actor: User, input: { versionId: string; id: string }, items: CatalogueItems): Promise<void> => {
  await demandJudge(tx, actor, input.versionId, items);
  const gone = await tx("review_remarks").where({ id: input.id, version_id: input.versionId, author_id: actor.id }).whereNull("settled_at").delete();
  if (gone === 0) throw notFound();
};
