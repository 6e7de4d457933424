import { can, WHOLE_SITE, type Region, type User } from "../../../core/contract.ts";
import type { ReviewStep } from "../../catalogue/api.ts";
import type { ReviewTools } from "../review-tools.ts";
import { STEPS } from "../steps.ts";
import { chainOf, type Chain, type ChainRow } from "./find-chain.ts";

export type FoundRule = { regionCode: string; regionName: string; typeCode: string; chain: Chain; updatedAt: Date; updatedBy: string; mine: boolean };
/** A department that keeps items: of which types, and how many of these wait for a decision. */
export type ReviewedUnit = { id: string; name: string; regionPath: string; kinds: readonly { typeCode: string; waiting: number }[] };
/** `regions`: those that this person may set rules for. `judged`: the departments for which somebody can decide, by step. */
export type FoundChains = { rules: readonly FoundRule[]; regions: readonly Region[]; units: readonly ReviewedUnit[]; judged: ReadonlyMap<ReviewStep, ReadonlySet<string>> };

type Row = ChainRow & { region_name: string; path: string; updated_at: Date; updated_by: string | null };
type Tools = Pick<ReviewTools, "db" | "people" | "items">;

const within = (user: User, path: string): boolean => can(user, "review.chains", { regionPath: path, departmentPath: "" });

/** The rules of the regions of this person, and those of the regions above, which hold where nothing else is said; and the departments there. */
export const findChains = async (tools: Tools, user: User): Promise<FoundChains> => {
  const { db, people } = tools;
  const rows: Row[] = await db("review_chains as c").join("core_regions as r", "r.code", "c.region_code").leftJoin("core_staff as s", "s.id", "c.updated_by")
    .orderBy(["r.path", "c.type_code"]).select("c.region_code", "c.type_code", "c.has_head", "c.has_examine", "c.updated_at", "r.name as region_name", "r.path", "s.name as updated_by");
  const regions = (await people.regions(db)).filter(({ path }) => within(user, path));
  const units = await findUnits(tools, can(user, "review.chains", WHOLE_SITE) ? WHOLE_SITE.regionPath : user.region.path);
  const departmentIds = units.map(({ id }) => id);
  const judged = await Promise.all(STEPS.map(async ({ id, permission }) => [id, await people.departmentsWith(db, { permission, departmentIds })] as const));
  return {
    rules: rows.filter(({ path }) => within(user, path) || user.region.path.startsWith(path)).map((row) => ({
      regionCode: row.region_code, regionName: row.region_name, typeCode: row.type_code, chain: chainOf(row), updatedAt: row.updated_at, updatedBy: row.updated_by ?? "", mine: within(user, row.path),
    })),
    regions, units, judged: new Map(judged),
  };
};

/** Only departments that keep items ever wait for anybody. */
const findUnits = async ({ db, people, items }: Tools, regionPath: string): Promise<ReviewedUnit[]> => {
  const kinds = Map.groupBy(await items.underReview(db, regionPath), ({ departmentId }) => departmentId);
  const departments = await people.departments(db, { ids: [...kinds.keys()] });
  return departments.map((department) => ({ id: department.id, name: department.name, regionPath: department.regionPath, kinds: kinds.get(department.id) ?? [] }));
};
