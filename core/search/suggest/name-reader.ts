import type { Dictionaries } from "../language/dictionaries.ts";
import { nameKey } from "../language/normalise.ts";
import type { NameReader } from "../understand/reading.ts";
import type { NameIndex } from "./name-index.ts";
import { TypedPattern } from "./typed-pattern.ts";

/** Fewer letters run through half of all names. */
const fewestLetters = 3;

/** Reads letters and slips by the names of the documents: what several could mean is what most documents bear. */
export const nameReader = (d: Dictionaries, { titles, table }: NameIndex): NameReader => {
  const { list } = titles;
  const met = (pattern: string): [string, number][] => {
    const typed = [[new TypedPattern(table, pattern)]];
    const found = new Map<string, number>();
    for (let id = 0; id < list.size; id++) {
      const [from, to] = list.meet(id, typed)?.spans[0] ?? [0, 0];
      const count = to === 0 ? 0 : titles.bearers(id).length;
      if (count === 0) continue;
      const text = nameKey(d, list.text(id)).slice(from, to);
      found.set(text, (found.get(text) ?? 0) + count);
    }
    return [...found].sort(([a, of], [b, others]) => a.length - b.length || others - of || (a < b ? -1 : 1));
  };
  return {
    stretch: (letters) => (letters.length < fewestLetters ? undefined : met(letters)[0]?.[0]),
    fill: (context) => met(context)[0]?.[0]?.charAt(context.indexOf("?")),
  };
};
