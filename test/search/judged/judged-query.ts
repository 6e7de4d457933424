/**
 * One query as somebody would type it, with the names of the items it should find. `best` is exactly what is meant
 * (grade 2), `also` what helps as well (grade 1); a query that no item answers has neither.
 */
export interface JudgedQuery {
  readonly query: string;
  readonly best?: RegExp;
  readonly also?: RegExp;
}

/** Queries of one kind: colloquial words, homophones, codes and so on. */
export interface JudgedKind {
  readonly kind: string;
  readonly queries: readonly JudgedQuery[];
}

/** Shorthand of the tables: the query, what is meant, and what also helps. */
export function judged(query: string, best: RegExp, also?: RegExp): JudgedQuery {
  return also ? { query, best, also } : { query, best };
}

/** A query that no item answers. */
export function unanswered(query: string): JudgedQuery {
  return { query };
}
