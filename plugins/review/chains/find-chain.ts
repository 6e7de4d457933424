import type { Db } from "../../../core/contract.ts";
import type { ReviewStep } from "../../catalogue/api.ts";

export type Chain = readonly ReviewStep[];

/** 云南: 单位 → 编办 → 政务办, wherever nobody has said otherwise (requirements §10, contradiction 5). */
export const USUAL_CHAIN: Chain = ["examine", "publish"];

export type ChainRow = { region_code: string; type_code: string; has_head: boolean; has_examine: boolean };
export type Place = { regionPath: string; typeCode: string };

export const chainOf = (row: Pick<ChainRow, "has_head" | "has_examine">): Chain =>
  [...(row.has_head ? ["head" as const] : []), ...(row.has_examine ? ["examine" as const] : []), "publish"];

/**
 * The rule that counts at a place: the one of the nearest region, whatever those above it say; in one region the rule for the type goes before
 * the one for all types.
 */
export const ruleAt = <R extends { regionCode: string; typeCode: string }>(rules: readonly R[], { regionPath, typeCode }: Place): R | undefined =>
  regionPath.split("/").filter((code) => code !== "").toReversed().flatMap((code) => [typeCode, ""].flatMap((type) => rules.find((rule) => rule.regionCode === code && rule.typeCode === type) ?? []))[0];

/** The chain at a place. */
export const findChain = async (db: Db, place: Place): Promise<Chain> => {
  const rows: ChainRow[] = await db("review_chains").whereIn("region_code", place.regionPath.split("/")).whereIn("type_code", ["", place.typeCode]);
  const rule = ruleAt(rows.map((row) => ({ regionCode: row.region_code, typeCode: row.type_code, chain: chainOf(row) })), place);
  return rule?.chain ?? USUAL_CHAIN;
};
