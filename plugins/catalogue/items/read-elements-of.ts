import { notFound, type Db } from "../../../core/contract.ts";
import type { ElementValues } from "../elements/element.ts";
import type { ContentRow } from "./model.ts";

/** The elements of many versions in one query. */
export const elementsOf = async (db: Db, versionIds: readonly string[]): Promise<Map<string, ElementValues>> => {
  const rows: ContentRow[] = await db("catalogue_item_contents").whereIn("version_id", [...versionIds]).select("version_id", "elements");
  return new Map(rows.map((row) => [row.version_id, row.elements]));
};

export const elementsOfVersion = async (db: Db, versionId: string): Promise<ElementValues> => {
  const elements = (await elementsOf(db, [versionId])).get(versionId);
  if (elements === undefined) throw notFound();
  return elements;
};
