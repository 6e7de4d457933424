import type { Tx, User } from "../../../core/contract.ts";
import type { WriteTools } from "../entries/create-entry.ts";
import { placeAnew } from "../order/place-anew.ts";
import { writePositions } from "../order/write-positions.ts";
import { lockGroup } from "./lock-group.ts";

/** Moves a folder up or down among those of its department under the 目录. At the end of the list nothing happens. */
export const moveGroup = async (tx: Tx, actor: User, { id, by }: { id: string; by: number }, { people }: Pick<WriteTools, "people">): Promise<{ entryId: string }> => {
  const group = await lockGroup(tx, people, actor, id);
  const ids: string[] = await tx("catalogue_groups").where({ entry_id: group.entry_id, department_id: group.department_id }).orderBy(["position", "id"]).forUpdate().pluck("id");
  await writePositions(tx, "catalogue_groups", placeAnew(ids, [{ id, place: ids.indexOf(id) + 1 + by }]));
  return { entryId: group.entry_id };
};
