import { z } from "zod";
import { PageNumber, SearchText } from "../../../core/contract.ts";
import type { LibraryControl } from "../elements/element.ts";
import { asBody, rowsInBody, type Body } from "../editor/form-rows.ts";

const Id = z.string().regex(/^[0-9A-Za-z-]{1,64}$/);
const Ids = z.preprocess((raw) => (Array.isArray(raw) ? raw : Object.values(asBody(raw))), z.array(Id).max(500)).catch([]);
const Pick = z.object({
  text: SearchText,
  page: PageNumber,
  chosen: Ids, shown: Ids,
  // Keys are r12, because a form parser takes a bare 12 for a place in a list.
  clause: z.record(z.string(), z.string().trim().max(500)).catch({}),
});

/** What stands in an open picker: the words searched for, the records on this page of it, those ticked, and their 条款. */
export type PickState = z.infer<typeof Pick>;

export const readPick = (body: Body): PickState => Pick.parse(asBody(body["_pick"]));

const idOf = (row: Body): string => (typeof row["record"] === "string" ? row["record"] : "");

/**
 * The form after the ticks of the picker: records that were taken off the list go, ticked ones come, and a 条款 written in the
 * picker goes to the row of its law. What the picker did not show stays as it is, with all that was typed about it.
 */
export const applyPick = (body: Body, key: string, control: LibraryControl, pick: PickState): Body => {
  const chosen = new Set(pick.chosen);
  const shown = new Set(pick.shown);
  const present = rowsInBody(body, key).filter((row) => idOf(row) !== "");
  const kept = control.many ? present.filter((row) => !shown.has(idOf(row)) || chosen.has(idOf(row))) : present.filter((row) => chosen.has(idOf(row)) || (chosen.size === 0 && !shown.has(idOf(row))));
  const known = new Set(kept.map(idOf));
  const added = [...chosen].filter((id) => !known.has(id)).map((id): Body => ({ record: id }));
  const rows = (control.many ? [...kept, ...added] : [...kept, ...added].slice(-1)).map((row) => withClause(row, pick));
  return { ...body, [key]: rows };
};

/** A law that is cited twice keeps its two 条款: the picker shows only the first of them and changes only that one. */
const withClause = (row: Body, { clause }: PickState): Body => {
  const words = clause[`r${idOf(row)}`];
  if (words === undefined || words === (row["clause"] ?? "")) return row;
  return { ...row, clause: words, clause_content: "" };
};
