/** Something from outside as a record of its own properties; empty when it is none (text, list, null). Never throws. */
export function plainRecord(raw: unknown): Readonly<Record<string, unknown>> {
  return typeof raw === "object" && raw !== null && !Array.isArray(raw) ? { ...raw } : {};
}
