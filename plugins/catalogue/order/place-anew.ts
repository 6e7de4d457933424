export type Wish = { id: string; place: number };

/**
 * A list after some of its members were given other places, counted from 1. All others keep their order around them; a number beyond
 * the end means the end, and of two who want one place the one named first gets it.
 */
export const placeAnew = (ids: readonly string[], wishes: readonly Wish[]): string[] => {
  const known = wishes.filter(({ id }) => ids.includes(id));
  const moved = new Set(known.map(({ id }) => id));
  const placed = ids.filter((id) => !moved.has(id));
  for (const { id, place } of [...known].sort((a, b) => a.place - b.place)) placed.splice(Math.max(0, place - 1), 0, id);
  return placed;
};
