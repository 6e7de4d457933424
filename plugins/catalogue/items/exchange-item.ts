import type { Db } from "../../../core/contract.ts";
import type { Libraries } from "../../libraries/api.ts";
import type { CatalogueItems, ItemVersion } from "../api.ts";
import { exportElements, exportPublic, type ExportedElements } from "../elements/export-elements.ts";
import { findRecords } from "./find-records.ts";
import { identityValues } from "./identity-values.ts";
import { elementsOfVersion } from "./read-elements-of.ts";
import { findVersion } from "./read-versions.ts";

type Exchange = typeof exportPublic;

const exchangeVersion = async (db: Db, libraries: Libraries, version: ItemVersion, as: Exchange): Promise<ExportedElements> => {
  const { typeCode } = version;
  const values = await elementsOfVersion(db, version.versionId);
  return as(typeCode, identityValues(version), values, await findRecords(db, libraries, [{ typeCode, values }]));
};

/** Everything that stands in a version, for programs of the staff. */
export const exchangeWhole = (db: Db, libraries: Libraries, version: ItemVersion): Promise<ExportedElements> =>
  exchangeVersion(db, libraries, version, (typeCode, identity, values, records) => exportElements("item", typeCode, identity, values, records));

/** What of it is public, for everybody's programs (HLJ-1.3 同源公开、多方使用). */
export const exchangePublic = (libraries: Libraries): CatalogueItems["exchange"] => async (db, versionId) => {
  const version = await findVersion(db, versionId);
  return version === null ? null : exchangeVersion(db, libraries, version, exportPublic);
};
