import type { Department } from "../../../core/contract.ts";
import type { ItemVersion } from "../api.ts";

/** From a higher level, or from another department of the same region (HLJ-2.3.2); never from oneself. */
export const mayAdopt = (department: Department, source: Pick<ItemVersion, "place" | "department" | "state">): boolean =>
  source.state === "published" && source.department.id !== department.id && department.regionPath.startsWith(source.place.regionPath);
