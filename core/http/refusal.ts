/**
 * The one error style: `throw refuse("<plugin>.closed")`. The code is stable, its words live in the `text.ts` of the
 * plugin whose id stands before the dot. Everything else that is thrown is a fault and becomes a logged 500.
 */
export class Refusal extends Error {
  readonly code: string;
  readonly status: 401 | 403 | 404 | 409 | 410 | 422 | 429;
  /** The field of the form that the words belong to; `""` when they belong to the whole. */
  readonly field: string;
  /** Values for `{name}` in the words. */
  readonly values: Readonly<Record<string, string | number>>;
  /** Several fields at once, with finished words; empty when `field` says it all. */
  readonly fields: readonly FieldProblem[];
  /** Where to go from the page that says no. */
  readonly link: RefusalLink | null;

  constructor(code: string, status: Refusal["status"], field: string, values: Refusal["values"], { fields = [], link = null }: { fields?: readonly FieldProblem[]; link?: RefusalLink | null } = {}) {
    super(code);
    this.name = "Refusal";
    this.code = code;
    this.status = status;
    this.field = field;
    this.values = values;
    this.fields = fields;
    this.link = link;
  }

  /** The same, said at one field of a form, where its words may have to name it. */
  at(field: string, values: Refusal["values"] = {}): Refusal {
    return new Refusal(this.code, 422, field, { ...this.values, ...values });
  }
}

export type FieldProblem = { field: string; message: string };
export type RefusalLink = { text: string; href: string };

type Details = { field?: string; values?: Readonly<Record<string, string | number>>; status?: 401 | 409 | 422 | 429; link?: RefusalLink };

/** A rule of the house says no: 422 at a field of the form on the page, 409 otherwise. */
export const refuse = (code: `${string}.${string}`, details: Details = {}): Refusal =>
  new Refusal(code, details.status ?? (details.field === undefined ? 409 : 422), details.field ?? "", details.values ?? {}, { link: details.link ?? null });

/** Many fields of one form are wrong; the words are finished, because the dictionary of the form has made them. */
export const refuseFields = (fields: readonly FieldProblem[]): Refusal => new Refusal("core.form-invalid", 422, "", {}, { fields });

/** What was kept is not there any more: a stored file whose bytes are lost. The one who runs the site finds it in the log. */
export const gone = (code: `${string}.${string}`): Refusal => new Refusal(code, 410, "", {});

/** There is no such thing, or the user may not know that there is. */
export const notFound = (): Refusal => new Refusal("core.not-found", 404, "", {});

/**
 * The user may not do this; the page names the permission and who grants it. Somebody who holds the permission for other places is told
 * that this place is not his (the edge knows who asked).
 */
export const forbid = (permission: string): Refusal => new Refusal("core.forbidden", 403, "", { permission });

/** The same refusal in the right words for this user. */
export const inWordsFor = (fault: unknown, holds: (permission: string) => boolean): unknown =>
  fault instanceof Refusal && fault.code === "core.forbidden" && holds(String(fault.values["permission"]))
    ? new Refusal("core.forbidden-here", fault.status, fault.field, fault.values) : fault;

/** A refusal in one line. */
export const refusalWords = ({ code, values, fields }: Refusal, words: (code: string) => string | undefined): string =>
  fields.map(({ message }) => message).join("；") || fillWords(words(code) ?? code, values);

/** Puts the values into the words of a refusal. */
export const fillWords = (words: string, values: Refusal["values"]): string =>
  words.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
