import type { NameList } from "./name-list.ts";

/** Which documents bear which name. A name that nobody bears any more stays in the list and is not suggested. */
export class NamedDocuments {
  readonly list: NameList;
  readonly #bearers: number[][] = [];
  readonly #nameOf: (number | undefined)[] = [];

  constructor(list: NameList) {
    this.list = list;
  }

  /** Repeating it changes nothing; `""`: the document bears none. */
  set(document: number, text: string): void {
    this.drop(document);
    if (text === "") return;
    const name = this.list.id(text);
    this.#nameOf[document] = name;
    const bearers = this.#bearers[name];
    if (bearers === undefined) this.#bearers[name] = [document];
    else bearers.push(document);
  }

  drop(document: number): void {
    const name = this.#nameOf[document];
    if (name === undefined) return;
    this.#nameOf[document] = undefined;
    this.#bearers[name] = this.bearers(name).filter((other) => other !== document);
  }

  /** What the document is called; `""` for one that bears no name. */
  nameOf(document: number): string {
    const name = this.#nameOf[document];
    return name === undefined ? "" : this.list.text(name);
  }

  bearers(name: number): readonly number[] {
    return this.#bearers[name] ?? [];
  }
}
