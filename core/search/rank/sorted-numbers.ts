/** Numbers in an order of their own; one more or one less costs a halving search and a move of memory. */
export class SortedNumbers {
  #numbers: number[] = [];
  readonly #compare: (a: number, b: number) => number;

  constructor(compare: (a: number, b: number) => number) {
    this.#compare = compare;
  }

  get all(): readonly number[] {
    return this.#numbers;
  }

  /** Takes over a list; `inOrder`: it is known to be sorted already. */
  fill(numbers: readonly number[], inOrder: boolean): void {
    this.#numbers = [...numbers];
    if (!inOrder) this.#numbers.sort(this.#compare);
  }

  insert(number: number): void {
    this.#numbers.splice(this.#place(number), 0, number);
  }

  remove(number: number): void {
    const place = this.#place(number);
    if (this.#numbers[place] === number) this.#numbers.splice(place, 1);
  }

  /** First place whose number does not come before this one. */
  #place(number: number): number {
    let [low, high] = [0, this.#numbers.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#compare(this.#numbers[middle] ?? 0, number) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
