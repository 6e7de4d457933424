import { fingerprint } from "../../../core/crypto/fingerprint.ts";
import type { PresentedItem } from "../../catalogue/api.ts";
import { LIBRARY_KINDS } from "../../libraries/api.ts";
import type { GuideRecords } from "./guide-content.ts";

/**
 * SM3 of the version with the revisions of all library records it shows and the names of its place. What only concerns the look
 * (layout, address of the site) is left out: a print does not become an old one because the type was set anew.
 */
export const contentFingerprint = (item: PresentedItem, records: Omit<GuideRecords, "articles">): string => {
  const shown = item.elements.filter(({ library }) => library !== "").flatMap(({ library, rows }) => rows.map(({ record }) => `${library} ${record}`));
  const revisions = [...new Set(shown)].sort().map((key) => `${key} ${revisionOf(records, key)}`);
  return fingerprint({
    version: item.fingerprint, number: item.number, code: item.taskCode, localCode: item.localCode,
    department: item.department.name, region: item.region.name, entry: item.entry?.name ?? "", revisions,
  });
};

/** A record that is gone counts too: the guide then says so. A library that nobody gathers would let a print pass for the newest for ever. */
const revisionOf = (records: Omit<GuideRecords, "articles">, key: string): string => {
  const [library, id = ""] = key.split(" ");
  const kind = LIBRARY_KINDS.find((known) => known === library);
  if (kind === undefined) throw new Error(`The guide shows a record of ${library ?? ""}, which is no library`);
  return records[kind].get(id)?.revision ?? "-";
};
