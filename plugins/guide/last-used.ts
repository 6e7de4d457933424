/** Values by their keys, of which at most so many are kept: those that were asked for last. */
export const lastUsed = <T>(most: number): { get(key: string): T | undefined; keep(key: string, value: T): T } => {
  const values = new Map<string, T>();
  return {
    get: (key) => values.get(key),
    keep: (key, value) => {
      values.delete(key);
      values.set(key, value);
      const [longestAgo = ""] = values.keys();
      if (values.size > most) values.delete(longestAgo);
      return value;
    },
  };
};
