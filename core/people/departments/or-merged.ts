import type { Access, Db } from "../../contract.ts";
import { redirect, type Handler } from "../../http/route-table.ts";
import { directory } from "../directory.ts";
import { hrefOf } from "./department-pages.ts";

/** The pages of a department that has been merged lead to the one that it became part of. */
export const orMerged = <A extends Access, P extends { id: string }, Q>(db: Db, show: Handler<A, P, Q, unknown>): Handler<A, P, Q, unknown> => async (input) => {
  const merged = (await directory.mergedDepartments(db, [input.params.id])).get(input.params.id);
  return merged === undefined ? show(input) : redirect(hrefOf(merged.intoId), { kind: "told", title: `“${merged.name}”已经并入这个部门`, text: "" });
};
