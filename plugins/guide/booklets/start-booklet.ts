import { can, forbid, refuse, type StartWork, type Tx, type User } from "../../../core/contract.ts";
import { bookletTitle } from "./booklet-page.ts";
import type { Selected } from "./find-selected.ts";
import { partOf, type Part, type Selection } from "./selection.ts";

/** Guides in force are everybody's; who may read 事项 may have many of them printed at once. */
export const PRINT_MANY = "catalogue.read";

type Input = { selection: Selection; selected: Selected | null; most: number; start: StartWork<Selection>; now: Date };

/** Puts a booklet into 我的任务; what is in it is asked again when it is made. Answers the id of the work. */
export const startBooklet = async (tx: Tx, actor: User, { selection, selected, most, start, now }: Input): Promise<string> => {
  if (!can(actor, PRINT_MANY)) throw forbid(PRINT_MANY);
  refuseSize(selected, most, partOf(selection));
  return start(tx, actor, { title: bookletTitle(selected?.name ?? "", selection), input: selection, now });
};

/** Empty, or more than one volume holds; said at the field in which it was chosen. */
export const refuseSize = (selected: Selected | null, most: number, field: Part): void => {
  if (selected === null || selected.itemIds.length === 0) throw refuse("guide.booklet-empty", { field });
  if (selected.itemIds.length > most) throw refuse("guide.booklet-too-large", { field, values: { count: selected.itemIds.length, most } });
};
