import { notFound, refuse, type Tx, type User } from "../../../core/contract.ts";
import type { CatalogueItems } from "../../catalogue/api.ts";
import { demandJudge } from "../decisions/demand-judge.ts";
import { sayingOf } from "./find-remarks.ts";

/** 字段批注: a reviewer's words at one element; whoever judges the version now may write them, nobody else. */
export const addRemark = async (tx: Tx, actor: User, input: { versionId: string; element: string; words: string; now: Date }, items: CatalogueItems): Promise<void> => {
  const { version } = await demandJudge(tx, actor, input.versionId, items);
  const presented = await items.diff(tx, input.versionId);
  const elements = await items.elements(tx, input.versionId);
  const known = presented.rows.some(({ key }) => key === input.element) || Object.hasOwn(elements, input.element);
  if (!known) throw refuse("review.remark-element", { field: "element" });
  // Whoever remarks has begun: from now on the sender cannot take it back.
  if (items.actionsFor(actor, version).includes("open")) await items.perform(tx, actor, { versionId: input.versionId, action: "open", opinion: "", now: input.now });
  await tx("review_remarks").insert({
    version_id: input.versionId, element: input.element, seen: sayingOf(elements, input.element), words: input.words, author_id: actor.id, at: input.now,
  });
};

/** Takes back one's own remark as long as it is not settled. */
export const deleteRemark = async (tx: Tx, actor: User, input: { versionId: string; id: string }, items: CatalogueItems): Promise<void> => {
  await demandJudge(tx, actor, input.versionId, items);
  const gone = await tx("review_remarks").where({ id: input.id, version_id: input.versionId, author_id: actor.id }).whereNull("settled_at").delete();
  if (gone === 0) throw notFound();
};
