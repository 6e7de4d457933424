import { fingerprint } from "../../../core/crypto/fingerprint.ts";
import type { PresentedItem } from "../../catalogue/api.ts";
import type { RecordKey } from "../../libraries/api.ts";

/** The library records that a guide shows, each once. */
export const shownRecords = ({ elements }: Pick<PresentedItem, "elements">): RecordKey[] =>
  [...new Set(elements.flatMap(({ library, rows }) => (library === "" ? [] : rows.map(({ record }): RecordKey => `${library} ${record}`))))];

/**
 * SM3 of the version with the revisions of all library records it shows and the names of its place. What only concerns the look
 * (layout, address of the site) is left out: a print does not become an old one because the type was set anew.
 */
export const contentFingerprint = (item: PresentedItem, revisions: ReadonlyMap<RecordKey, string>): string => fingerprint({
  version: item.fingerprint, number: item.number, code: item.taskCode, localCode: item.localCode,
  department: item.department.name, region: item.region.name, entry: item.entry?.name ?? "",
  // A record that is gone counts too: the guide then says so.
  revisions: shownRecords(item).sort().map((key) => `${key} ${revisions.get(key) ?? "-"}`),
});
