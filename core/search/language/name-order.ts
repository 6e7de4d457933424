import type { Dictionaries } from "./dictionaries.ts";
import { nameKey } from "./normalise.ts";

/** Enough of a name to stand in its place. */
const longest = 48;

/** What names are put in order by: each Han sign by its sound, as dictionaries have them, letters and digits as they are. */
export const nameOrder = (d: Dictionaries, name: string): string => {
  const signs = [...nameKey(d, name)];
  const sounds = d.syllables(signs.join(""));
  // Signs that no dictionary reads would put every sound after them beside the wrong sign.
  if (sounds.length !== signs.filter((sign) => /\p{Script=Han}/u.test(sign)).length) return signs.join("").slice(0, longest);
  let next = 0;
  return signs.map((sign) => (/\p{Script=Han}/u.test(sign) ? `${sounds[next++] ?? ""} ` : sign)).join("").slice(0, longest);
};
