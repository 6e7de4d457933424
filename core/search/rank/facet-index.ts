/** A value of a facet with the number that stands for it in the columns. */
export type FacetValue = { readonly id: number; readonly facet: string; readonly value: string };

/** All facet values by number, by facet and by name. Values are only ever added. */
export class FacetIndex {
  readonly #values: (FacetValue | undefined)[] = [];
  readonly #byFacet = new Map<string, number[]>();
  readonly #ids = new Map<string, number>();

  /** One above the highest number. */
  get size(): number {
    return this.#values.length;
  }

  add(values: readonly FacetValue[]): void {
    for (const value of values) {
      if (this.#values[value.id] !== undefined) continue;
      this.#values[value.id] = value;
      this.#ids.set(`${value.facet}\n${value.value}`, value.id);
      const ids = this.#byFacet.get(value.facet);
      if (ids === undefined) this.#byFacet.set(value.facet, [value.id]);
      else ids.push(value.id);
    }
  }

  /** Those of these numbers that are not known yet, each once. */
  missing(ids: Iterable<number>): number[] {
    return [...new Set(ids)].filter((id) => this.#values[id] === undefined);
  }

  /** Undefined: no document ever had this value. */
  id(facet: string, value: string): number | undefined {
    return this.#ids.get(`${facet}\n${value}`);
  }

  ids(facet: string): readonly number[] {
    return this.#byFacet.get(facet) ?? [];
  }

  value(id: number): string {
    return this.#values[id]?.value ?? "";
  }
}
