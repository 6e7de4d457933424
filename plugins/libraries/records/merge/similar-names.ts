import { nameKey, similarity } from "../../../../core/words/alike.ts";

/** Below this, names have only common words in common. */
const ALIKE = 0.65;
/** How many neighbours each name is compared with, in the order of its first and of its last characters; it keeps the work below n². */
const NEIGHBOURS = 4;

type Named = { id: string; name: string };
type Pair<T> = { a: T; b: T; shared: number };

const reversed = (key: string): string => [...key].reverse().join("");

const candidates = <T extends Named>(records: readonly T[], key: (record: T) => string): Pair<T>[] => {
  const sorted = records.map((record) => ({ record, key: key(record) })).sort((x, y) => (x.key < y.key ? -1 : x.key > y.key ? 1 : 0)).map(({ record }) => record);
  return sorted.flatMap((a, at) => sorted.slice(at + 1, at + 1 + NEIGHBOURS).map((b) => ({ a, b, shared: similarity(a.name, b.name) })));
};

/**
 * Groups of records with the same or nearly the same name, the most alike first (sorted neighbourhood method: names are compared
 * with those that begin or end alike). Everything in a group is like its first record, so that chains of small differences do not grow.
 */
export const groupsAlike = <T extends Named>(records: readonly T[]): { records: T[]; same: boolean }[] => {
  const pairs = [...candidates(records, ({ name }) => nameKey(name)), ...candidates(records, ({ name }) => reversed(nameKey(name)))]
    .filter(({ shared }) => shared >= ALIKE).sort((x, y) => y.shared - x.shared);
  const groupOf = new Map<string, T[]>();
  for (const { a, b } of pairs) putTogether(groupOf, a, b);
  return [...new Set(groupOf.values())].map((group) => ({ records: group, same: group.every(({ name }) => nameKey(name) === nameKey(group[0]?.name ?? "")) }));
};

/** Groups of records whose names are the same once that is taken off which tells nothing apart. */
export const groupsSame = <T extends Named>(records: readonly T[], coreOf: (name: string) => string): { records: T[]; same: boolean }[] =>
  [...Map.groupBy(records, ({ name }) => coreOf(name)).values()].filter((group) => group.length > 1).map((group) => ({ records: group, same: true }));

/** Two that belong to no group make one; one that does not belong to any joins the other's when it is like the first there. */
const putTogether = <T extends Named>(groupOf: Map<string, T[]>, a: T, b: T): void => {
  const [left, right] = [groupOf.get(a.id), groupOf.get(b.id)];
  if (left !== undefined && right !== undefined) return;
  const group = left ?? right ?? [a];
  const [newcomer, head = a] = [group === right ? a : b, group[0]];
  if (similarity(head.name, newcomer.name) < ALIKE) return;
  group.push(newcomer);
  for (const { id } of group) groupOf.set(id, group);
};
