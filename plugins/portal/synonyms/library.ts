import { defaultSynonyms, notFound, type Db, type SynonymGroup, type SynonymLibrary } from "../../../core/contract.ts";
import { refOf, toSearch, type Group, type Library, type OwnRow } from "./model.ts";

/** More groups of one's own than that belong into the system's own library. */
export const MOST_OWN = 3_000;

const readRevision = async (db: Db): Promise<number> => {
  const row: { revision: number } = await db("portal_synonyms_state").first("revision");
  return row.revision;
};

/** The groups of this site, the newest first, and those that come with the system. The number is read first: whoever changes something meanwhile is noticed. */
export const readLibrary = async (db: Db): Promise<Library> => {
  const revision = await readRevision(db);
  const own: OwnRow[] = await db("portal_synonyms").orderBy("id", "desc").limit(MOST_OWN);
  const off: { key: string; saved_at: Date; saved_by: string }[] = await db("portal_synonyms_off").select("key", "saved_at", "saved_by");
  const switchedOff = new Map(off.map((row) => [row.key, { by: row.saved_by, at: row.saved_at }]));
  return {
    revision,
    groups: [
      ...own.map(({ id, words, official, active, saved_at, saved_by }): Group => ({ ref: id, words, official, isOwn: true, active, saved: { by: saved_by, at: saved_at } })),
      ...defaultSynonyms.map((group): Group => {
        const ref = refOf(group);
        return { ref, ...wordsOf(group), isOwn: false, active: !switchedOff.has(ref), saved: switchedOff.get(ref) ?? null };
      }),
    ],
  };
};

const wordsOf = (group: SynonymGroup): Pick<Group, "words" | "official"> => ("same" in group ? { words: group.same, official: [] } : { words: group.said, official: group.official });

/** The group with this reference, of the system or of this site; 404 when it is gone. */
export const groupAt = ({ groups }: Library, ref: string): Group => {
  const found = groups.find((group) => group.ref === ref);
  if (found === undefined) throw notFound();
  return found;
};

/** One of this site; the system's own are neither changed nor deleted. */
export const ownAt = (library: Library, ref: string): Group => {
  const group = groupAt(library, ref);
  if (!group.isOwn) throw notFound();
  return group;
};

/** What the search is told: those that are on. */
export const activeGroups = (groups: readonly Group[]): SynonymGroup[] => groups.filter(({ active }) => active).map(toSearch);

/** What every search of every process goes by. */
export const livingLibrary = (db: Db): SynonymLibrary => ({
  revision: async () => String(await readRevision(db)),
  groups: async () => activeGroups((await readLibrary(db)).groups),
});
