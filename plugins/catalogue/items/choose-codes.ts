import { refuse, type Department, type Tx } from "../../../core/contract.ts";
import { composeBaseCode } from "../codes/base-code.ts";
import { nextHandleSeq } from "../codes/next-number.ts";
import { giveMainCode, giveSubCode, partsOf } from "../entries/give-number.ts";
import type { EntryRow } from "../entries/model.ts";
import { composeItemCode } from "./compose-code.ts";

type Wish = { department: Department; entry: EntryRow | undefined; typeCode: string; baseCode: string };

/** The 基本编码 and 实施编码 of a new item: from its entry, or with a number of its own; `wish.baseCode` names a 子项 that is there already. */
export const chooseCodes = async (tx: Tx, wish: Wish): Promise<{ baseCode: string; taskCode: string }> => {
  const baseCode = await chooseBase(tx, wish);
  const taskCode = composeItemCode(wish.department, baseCode);
  if (taskCode === "") return { baseCode, taskCode };
  const used: string[] = await tx("catalogue_item_versions").where("task_code", "like", `${taskCode}%`).pluck("task_code");
  const released: string[] = await tx("catalogue_code_history").where("old_code", "like", `${taskCode}%`).pluck("old_code");
  if (!used.includes(taskCode) && used.length === 0) return { baseCode, taskCode };
  if (wish.baseCode !== "") throw refuse("catalogue.base-taken", { field: "baseCode" });
  // The department does the same thing in several ways: each is a 业务办理项 with two digits more.
  const seq = nextHandleSeq([...used, ...released], taskCode);
  if (seq === undefined) throw refuse("catalogue.numbers-used-up");
  return { baseCode, taskCode: taskCode + seq };
};

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
