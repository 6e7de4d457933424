import type { Db } from "../../../core/contract.ts";
import type { ReviewStep } from "../../catalogue/api.ts";

export type Chain = readonly ReviewStep[];

/** 云南: 单位 → 编办 → 政务办, wherever nobody has said otherwise (requirements §10, contradiction 5). */
export const USUAL_CHAIN: Chain = ["examine", "publish"];

export type ChainRow = { region_code: string; type_code: string; has_head: boolean; has_examine: boolean };

export const chainOf = (row: Pick<ChainRow, "has_head" | "has_examine">): Chain =>
  [...(row.has_head ? ["head" as const] : []), ...(row.has_examine ? ["examine" as const] : []), "publish"];

/**
 * The chain at a place: the rule of the nearest region counts, whatever those above it say; in one region the rule for the type goes before
 * the one for all types.
 */
export const findChain = async (db: Db, { regionPath, typeCode }: { regionPath: string; typeCode: string }): Promise<Chain> => {
  const codes = regionPath.split("/").filter((code) => code !== "");
  const row: ChainRow | undefined = await db("review_chains").whereIn("region_code", codes).whereIn("type_code", ["", typeCode])
    .orderByRaw("array_position(?::text[], region_code) desc, type_code desc", [codes]).first();
  return row === undefined ? USUAL_CHAIN : chainOf(row);
};
