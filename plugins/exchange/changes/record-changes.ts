import type { Tx } from "../../../core/contract.ts";
import { fingerprint } from "../../../core/crypto/fingerprint.ts";
import type { CatalogueItems, ItemVersion, PresentedItem } from "../../catalogue/api.ts";
import type { ChangeRow } from "./model.ts";

type NewChange = Omit<ChangeRow, "position">;
/** The last row that the feed has told of an item, and the highest version in any. */
type Told = ChangeRow & { newest: number };

/**
 * Writes down what has changed in these items since it was last written down. Changes are numbered one writer at a time: a reader who has seen
 * a number never finds a smaller one later, however many items are published at once. Told twice, it writes nothing the second time.
 */
export const recordChanges = async (tx: Tx, items: CatalogueItems, itemIds: readonly string[], now: Date): Promise<number> => {
  await tx.raw("select pg_advisory_xact_lock(hashtextextended('exchange changes', 0))");
  const inForce = new Map((await items.publicItems(tx, { itemIds })).filter(({ publicCode }) => publicCode !== "").map((item) => [item.itemId, item]));
  const versions = await items.publicVersions(tx, [...inForce.keys()]);
  const known = await findKnown(tx, itemIds);
  const changes = itemIds.flatMap((itemId) => {
    const [item, told] = [inForce.get(itemId), known.get(itemId)];
    return item === undefined ? withdrawalOf(told, now) : changesOf(item, versions.get(itemId) ?? [], told, now);
  });
  if (changes.length > 0) await tx("exchange_changes").insert(changes);
  return changes.length;
};

/** By the index of each item, however much was ever told of it: other writers wait meanwhile. */
const findKnown = async (tx: Tx, itemIds: readonly string[]): Promise<Map<string, Told>> => {
  const { rows } = await tx.raw<{ rows: Told[] }>(`select last.*, top.version as newest from unnest(?::bigint[]) as wanted (id)
    cross join lateral (select * from exchange_changes c where c.item_id = wanted.id order by c.position desc limit 1) last
    cross join lateral (select c.version from exchange_changes c where c.item_id = wanted.id order by c.version desc limit 1) top`, [[...itemIds]]);
  return new Map(rows.map((row) => [row.item_id, row]));
};

const withdrawalOf = (told: Told | undefined, at: Date): NewChange[] => {
  if (told === undefined || told.kind === "withdrawn") return [];
  const { item_id, code, name, version } = told;
  return [{ item_id, code, name, version, kind: "withdrawn", digest: "", at }];
};

/** Every version for everybody that has come into force since, each once; otherwise what is shown, when that is no longer what was told. */
const changesOf = (item: PresentedItem, versions: readonly ItemVersion[], told: Told | undefined, at: Date): NewChange[] => {
  const digest = digestOf(item);
  // Before anything was told of an item nobody has a copy of it: its former versions are no news.
  const newest = told?.newest ?? item.number - 1;
  const fresh = versions.filter(({ number }) => number > newest);
  const row = { item_id: item.itemId, code: item.publicCode, name: item.name, version: item.number, digest, at };
  if (fresh.length > 0) return fresh.map((version) => ({ ...row, code: version.publicCode || row.code, name: version.name, version: version.number, kind: "published" }));
  return told?.digest === digest ? [] : [{ ...row, kind: "updated" }];
};

/** Of all that the public sees, whatever wrote it. */
const digestOf = ({ name, summary, aliases, department, region, suspension, elements }: PresentedItem): string =>
  fingerprint({ name, summary, aliases, department, region, suspension, elements: elements.map(({ key, lines, rows }) => ({ key, lines, rows })) });
