import { can, type Region, type User } from "../../../core/contract.ts";
import type { ReviewTools } from "../review-tools.ts";
import { chainOf, type Chain, type ChainRow } from "./find-chain.ts";

export type FoundRule = { regionCode: string; regionName: string; typeCode: string; chain: Chain; updatedAt: Date; updatedBy: string; mine: boolean };
/** `regions`: those that this person may set rules for. `headless`: departments there in which nobody is 部门负责人. */
export type FoundChains = { rules: readonly FoundRule[]; regions: readonly Region[]; headless: readonly { regionCode: string; name: string }[]; underWay: number };

type Row = ChainRow & { region_name: string; path: string; updated_at: Date; updated_by: string | null };

const within = (user: User, path: string): boolean => can(user, "review.chains", { regionPath: path, departmentPath: "" });

/** The rules of the regions of this person, and those of the regions above, which hold where nothing else is said. */
export const findChains = async ({ db, people, items }: Pick<ReviewTools, "db" | "people" | "items">, user: User): Promise<FoundChains> => {
  const { waiting, departmentIds } = await items.underReview(db, user.region.path);
  const rows: Row[] = await db("review_chains as c").join("core_regions as r", "r.code", "c.region_code").leftJoin("core_staff as s", "s.id", "c.updated_by")
    .orderBy(["r.path", "c.type_code"]).select("c.region_code", "c.type_code", "c.has_head", "c.has_examine", "c.updated_at", "r.name as region_name", "r.path", "s.name as updated_by");
  const headless: { region_code: string; name: string }[] = await db("core_departments as d").join("core_regions as r", "r.code", "d.region_code")
    .whereNotExists((holders) => {
      void holders.from("core_staff as s").join("core_staff_roles as sr", "sr.staff_id", "s.id").join("core_role_permissions as rp", "rp.role_id", "sr.role_id")
        .where({ "rp.permission_id": "catalogue.head-review", "s.disabled": false }).whereRaw("s.department_id = d.id").select(db.raw("1"));
    })
    // Only departments that keep items ever wait for a head.
    .whereIn("d.id", departmentIds)
    .orderBy(["r.path", "d.position"]).select("d.region_code", "d.name");
  return {
    rules: rows.filter(({ path }) => within(user, path) || user.region.path.startsWith(path)).map((row) => ({
      regionCode: row.region_code, regionName: row.region_name, typeCode: row.type_code, chain: chainOf(row), updatedAt: row.updated_at, updatedBy: row.updated_by ?? "", mine: within(user, row.path),
    })),
    regions: (await people.regions(db)).filter(({ path }) => within(user, path)),
    headless: headless.map((row) => ({ regionCode: row.region_code, name: row.name })), underWay: waiting,
  };
};
