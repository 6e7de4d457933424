/** TypeError for what JSON would silently drop or change, so that two different values never get one fingerprint. */
function refuse(value: unknown): never {
  throw new TypeError(`这种内容没有确定的书面形式：${typeof value} ${Object.prototype.toString.call(value)}`);
}

function scalar(value: string | number | boolean | null): string {
  return typeof value === "number" && !Number.isFinite(value) ? refuse(value) : JSON.stringify(value);
}

function objectText(value: object): string {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) refuse(value);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
  return `{${members.join(",")}}`;
}

/**
 * One text for one value, for fingerprints: keys sorted by UTF-16 code units at every level, no blanks, dates as ISO text,
 * members that are `undefined` left out (the form of RFC 8785). TypeError for `undefined` elsewhere, NaN, Infinity,
 * functions, symbols, bigints, maps and other objects of a class.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean") return scalar(value);
  if (value instanceof Date) return JSON.stringify(value.toISOString());
  if (Array.isArray(value)) return `[${Array.from(value, canonicalJson).join(",")}]`;
  return typeof value === "object" ? objectText(value) : refuse(value);
}
