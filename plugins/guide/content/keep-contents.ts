import type { Db } from "../../../core/contract.ts";
import type { CatalogueItems, ItemVersion } from "../../catalogue/api.ts";
import type { Libraries } from "../../libraries/api.ts";
import { lastUsed } from "../last-used.ts";
import { contentFingerprint, shownRecords } from "./content-fingerprint.ts";
import { gatherContents } from "./gather-contents.ts";
import type { GuideContent } from "./guide-content.ts";

/** Those asked for last; each takes some hundred kilobytes. */
const MOST = 200;

type Kept = { version: string; content: GuideContent };

/**
 * What the guides of versions in force say, in the order given. Such a version says for ever the same, and a library record that changes has another
 * revision: while both are those of what was read before, it is not read again. They are asked for each time, so nobody has to tell of a change.
 */
export const contentKeeper = ({ items, libraries }: { items: CatalogueItems; libraries: Libraries }) => {
  const kept = lastUsed<Kept>(MOST);
  return async (db: Db, versions: readonly ItemVersion[]): Promise<GuideContent[]> => {
    const asked = versions.map((version) => ({ version, words: JSON.stringify(version) }));
    const known = asked.flatMap(({ version, words }) => { const one = kept.get(version.versionId); return one?.version === words ? [one] : []; });
    const revisions = await libraries.revisions(db, known.flatMap(({ content }) => shownRecords(content.item)));
    const same = new Map(known.filter(({ content }) => contentFingerprint(content.item, revisions) === content.fingerprint).map((one) => [one.content.item.versionId, one]));
    const others = asked.filter(({ version }) => !same.has(version.versionId));
    const read = new Map((await gatherContents(db, libraries, await items.present(db, others.map(({ version }) => version)))).map((content) => [content.item.versionId, content]));
    return asked.flatMap(({ version, words }) => {
      const content = same.get(version.versionId)?.content ?? read.get(version.versionId);
      return content === undefined ? [] : [kept.keep(version.versionId, { version: words, content }).content];
    });
  };
};
