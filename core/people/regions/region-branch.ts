import { listAddress } from "../../http/list-address.ts";
import type { RegionPlace } from "./region-tree.ts";

/** The branch beside a list: the way up, the chosen region, and the regions below it with the number of their departments. */
export const regionBranch = ({ chosen, above, below }: RegionPlace, path: string, keep: Readonly<Record<string, string>> = {}): object => {
  const to = (code: string): string => listAddress(path, { ...keep, region: code });
  return {
    above: above.map(({ code, name }) => ({ name, href: to(code) })), chosen: chosen.name,
    below: below.map(({ code, name, departments }) => ({ name, href: to(code), count: Number(departments) })),
  };
};
