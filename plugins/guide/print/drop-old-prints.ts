import type { Tx } from "../../../core/contract.ts";

/**
 * Forgets the PDFs of what guides said before, and those after answers, which are not kept any more; the rows with their check codes stay
 * for ever. Should somebody ask for one again, it is made again. The files are cleared away with all that nobody points to. Answers how many.
 */
export const dropOldPrints = (tx: Tx): Promise<number> => tx("guide_prints as p").whereNotNull("p.file_id")
  .where((old) => {
    void old.whereRaw("p.answers <> '{}'")
      .orWhereRaw("exists (select 1 from guide_prints n where n.item_id = p.item_id and n.id > p.id and n.extent = 'full' and n.answers = '{}')");
  })
  .update({ file_id: null, edition: "" });
