import type { Department } from "../../../core/contract.ts";
import type { ItemVersion } from "../api.ts";
import { typeCode as typeOf } from "../codes/type-codes.ts";

/** A service of a higher level, or of another department of the same region (HLJ-2.3.2); never one's own, and no power: that is given by law to whom it is given. */
export const mayAdopt = (department: Department, source: Pick<ItemVersion, "place" | "department" | "state" | "typeCode">): boolean =>
  source.state === "published" && typeOf(source.typeCode)?.family === "public" && source.department.id !== department.id && department.regionPath.startsWith(source.place.regionPath);
