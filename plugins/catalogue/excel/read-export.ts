import type { Db } from "../../../core/contract.ts";
import type { Libraries } from "../../libraries/api.ts";
import { findRecords } from "../items/find-records.ts";
import { elementsOf } from "../items/read-elements-of.ts";
import { readVersions, versionQuery } from "../items/read-versions.ts";
import type { BookItem } from "./item-rows.ts";

const BATCH = 100;

/** The items behind these versions, in their order, a hundred at a time: memory does not grow with the list. */
export async function* readExport(db: Db, libraries: Libraries, versionIds: readonly string[]): AsyncGenerator<BookItem> {
  for (let at = 0; at < versionIds.length; at += BATCH) yield* await readBatch(db, libraries, versionIds.slice(at, at + BATCH));
}

const readBatch = async (db: Db, libraries: Libraries, ids: readonly string[]): Promise<BookItem[]> => {
  const versions = new Map((await readVersions(versionQuery(db).whereIn("v.id", [...ids]))).map((version) => [version.versionId, version]));
  const elements = await elementsOf(db, ids);
  const contents = ids.flatMap((id) => {
    const version = versions.get(id);
    return version === undefined ? [] : [{ version, typeCode: version.typeCode, values: elements.get(id) ?? {} }];
  });
  const records = await findRecords(db, libraries, contents);
  return contents.map(({ version, values }) => ({ version, values, records }));
};
