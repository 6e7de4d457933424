import { refuse, type Tx } from "../../../core/contract.ts";
import { nextHandleSeq } from "../codes/next-number.ts";
import { lockRange } from "../entries/lock-range.ts";
import { composeItemCode } from "./compose-code.ts";

type Body = { creditCode: string; regionCode: string };

/**
 * The 实施编码 of one more item of a body: the first has the code itself, and each after it is a 业务办理项 with two digits more, because
 * the body does the same thing in several ways. What a deleted draft had is not given again. `""` while the code cannot be composed.
 */
export const giveTaskCode = async (tx: Tx, body: Body, baseCode: string): Promise<string> => {
  const code = composeItemCode(body, baseCode);
  if (code === "") return "";
  await lockRange(tx, code);
  const given = await codesBelow(tx, code);
  if (given.length === 0) return code;
  const seq = nextHandleSeq(given, code);
  if (seq === undefined) throw refuse("catalogue.numbers-used-up");
  return code + seq;
};

/** A code and those of its 业务办理项 that anybody has or had; a draft that was moved has left its first code with its item. */
const codesBelow = async (tx: Tx, code: string): Promise<string[]> => {
  const possible = [code, ...Array.from({ length: 99 }, (_, index) => code + String(index + 1).padStart(2, "0"))];
  const answer: { rows: { code: string }[] } = await tx.raw(`
    select task_code as code from catalogue_item_versions where task_code = any(:possible)
    union select task_code from catalogue_items where task_code = any(:possible)
    union select old_code from catalogue_code_history where old_code = any(:possible)`, { possible });
  return answer.rows.map((row) => row.code);
};
