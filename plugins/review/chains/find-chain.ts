import type { Db } from "../../../core/contract.ts";
import type { ReviewPlace, ReviewStep } from "../../catalogue/api.ts";

export type Chain = readonly ReviewStep[];

/** 云南: 单位 → 编办 → 政务办, wherever nobody has said otherwise (requirements §10, contradiction 5). */
export const USUAL_CHAIN: Chain = ["examine", "publish"];

export type ChainRow = { region_code: string; type_code: string; has_head: boolean; has_examine: boolean };

export const chainOf = (row: Pick<ChainRow, "has_head" | "has_examine">): Chain =>
  [...(row.has_head ? ["head" as const] : []), ...(row.has_examine ? ["examine" as const] : []), "publish"];

/**
 * The rule that counts at a place: the one of the nearest region, whatever those above it say; in one region the rule for the type goes before
 * the one for all types.
 */
export const ruleAt = <R extends { regionCode: string; typeCode: string }>(rules: readonly R[], { regionPath, typeCode }: ReviewPlace): R | undefined =>
  regionPath.split("/").filter((code) => code !== "").toReversed().flatMap((code) => [typeCode, ""].flatMap((type) => rules.find((rule) => rule.regionCode === code && rule.typeCode === type) ?? []))[0];

/** The chain at each of these places. */
export const chainsAt = async (db: Db, places: readonly ReviewPlace[]): Promise<Chain[]> => {
  const codes = new Set(places.flatMap(({ regionPath }) => regionPath.split("/")));
  const rows: ChainRow[] = await db("review_chains").whereIn("region_code", [...codes]).whereIn("type_code", ["", ...places.map(({ typeCode }) => typeCode)]);
  const rules = rows.map((row) => ({ regionCode: row.region_code, typeCode: row.type_code, chain: chainOf(row) }));
  return places.map((place) => ruleAt(rules, place)?.chain ?? USUAL_CHAIN);
};
