import type { Db } from "../../../core/contract.ts";
import { elementRemarks } from "../api.ts";
import type { ElementValues } from "../elements/element.ts";
import type { PageTools } from "../page-tools.ts";

type House = Pick<PageTools["house"], "collect">;

/** Of these versions those that would go back to the reviewer with a remark that nobody has dealt with. */
export const findUnsettled = async (db: Db, { collect }: House, elements: ReadonlyMap<string, ElementValues>): Promise<ReadonlySet<string>> => {
  const versions = [...elements].map(([versionId, values]) => ({ versionId, elements: values }));
  const found = await Promise.all(collect(elementRemarks).map((keeper) => keeper.unsettled(db, versions)));
  return new Set(found.flatMap((ids) => [...ids]));
};
