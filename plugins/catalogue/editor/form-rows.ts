import type { FormAct } from "./form-act.ts";

/** A form body as qs parsed it. */
export type Body = Readonly<Record<string, unknown>>;

/** A list, or the object with number keys that qs makes of a list with gaps, in the order of the numbers. */
export const rowsInBody = (body: Body, key: string): Body[] => {
  const raw = Object.hasOwn(body, key) ? body[key] : undefined;
  const entries = Array.isArray(raw) ? raw : Object.entries(asBody(raw)).filter(([name]) => /^\d+$/.test(name)).sort(([a], [b]) => Number(a) - Number(b)).map(([, row]) => row);
  return entries.map(asBody);
};

export const asBody = (raw: unknown): Body => (typeof raw === "object" && raw !== null && !Array.isArray(raw) ? { ...raw } : {});

/** The form after the row act: a row more, a row less, two rows exchanged. Everything else stays as it was typed. */
export const applyRowAct = (body: Body, { verb, key, number }: FormAct): Body => {
  const rows = rowsInBody(body, key);
  switch (verb) {
    case "add": return { ...body, [key]: [...rows, {}] };
    case "remove": return { ...body, [key]: rows.filter((_, index) => index !== number) };
    case "up": return { ...body, [key]: exchanged(rows, number - 1, number) };
    case "down": return { ...body, [key]: exchanged(rows, number, number + 1) };
    default: return body;
  }
};

const exchanged = (rows: readonly Body[], first: number, second: number): Body[] => {
  const [a, b] = [rows[first], rows[second]];
  return a === undefined || b === undefined ? [...rows] : rows.map((row, index) => (index === first ? b : index === second ? a : row));
};

const numberIn = (body: Body, name: string): number | undefined => {
  const raw = body[name];
  return typeof raw === "string" && /^\d{1,9}$/.test(raw) ? Number(raw) : undefined;
};

/** The number of the save that the form replaces; 0 is nobody's, so a form without it never overwrites anything. */
export const revisionIn = (body: Body): number => numberIn(body, "revision") ?? 0;

/** The number of the save that the form was opened on. */
export const sinceIn = (body: Body): number => numberIn(body, "_since") ?? revisionIn(body);

/** What stood in the elements then (`marksOf`). */
export const marksIn = (body: Body): string => (typeof body["_marks"] === "string" ? body["_marks"].slice(0, MOST_MARKS) : "");

/** Some two hundred elements with a mark each; what is longer is no form of ours. */
const MOST_MARKS = 10_000;
