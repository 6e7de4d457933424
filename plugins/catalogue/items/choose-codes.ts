import { refuse, type Department, type Tx } from "../../../core/contract.ts";
import { composeBaseCode } from "../codes/base-code.ts";
import { giveMainCode, giveSubCode, partsOf } from "../entries/give-number.ts";
import type { EntryRow } from "../entries/model.ts";
import { giveTaskCode } from "./give-task-code.ts";

type Wish = { department: Department; entry: EntryRow | undefined; typeCode: string; baseCode: string };

/** The 基本编码 and 实施编码 of a new item: from its entry, or with a number of its own; `wish.baseCode` names a 子项 that is there already. */
export const chooseCodes = async (tx: Tx, wish: Wish): Promise<{ baseCode: string; taskCode: string }> => {
  const baseCode = await chooseBase(tx, wish);
  const taskCode = await giveTaskCode(tx, wish.department, baseCode);
  // Asked after the code, whose lock makes two people who take over the same 子项 come one after the other.
  if (wish.baseCode !== "" && await doesAlready(tx, wish)) throw refuse("catalogue.base-taken", { field: "baseCode" });
  return { baseCode, taskCode };
};

const doesAlready = async (tx: Tx, { department, baseCode }: Wish): Promise<boolean> =>
  (await tx("catalogue_item_versions").where({ base_code: baseCode, department_id: department.id }).first("id")) !== undefined;

const chooseBase = async (tx: Tx, { department, entry, typeCode, baseCode }: Wish): Promise<string> => {
  if (entry === undefined) return giveMainCode(tx, { regionCode: department.regionCode, typeCode }, false);
  const main = partsOf(entry.base_code);
  if (main === undefined) return "";
  if (main.sub !== "00Y") return composeBaseCode(main);
  if (baseCode === "") return giveSubCode(tx, main);
  const known: unknown = await tx("catalogue_item_versions").where({ entry_id: entry.id, base_code: baseCode }).first("id");
  if (known === undefined) throw refuse("catalogue.base-unfit", { field: "baseCode" });
  return baseCode;
};
