import { typeCode as typeOf } from "../codes/type-codes.ts";
import { dictionary as productDictionary } from "./dictionary.ts";
import type { Dictionary, Element, Scope, Section, Subject } from "./element.ts";
import { scopeOf } from "./scope-of.ts";

/** A dictionary never changes, and imports ask for the same few lists a hundred thousand times. */
const lists = new WeakMap<Dictionary, Map<string, readonly Element[]>>();

/** The elements of an item or entry of this type (domain-standards §1.9–1.13), in the order of the sections and of the table. */
export function elementsFor(of: Subject, typeCode: string, dictionary: Dictionary = productDictionary): readonly Element[] {
  const known = lists.get(dictionary) ?? new Map<string, readonly Element[]>();
  lists.set(dictionary, known);
  // Codes that are no type share one list, so that odd codes cannot fill the memory.
  const id = `${of} ${typeOf(typeCode)?.code ?? ""}`;
  const list = known.get(id) ?? chooseElements(scopeOf(of, typeCode), dictionary);
  known.set(id, list);
  return list;
}

function chooseElements({ of, family, typeCode }: Scope, { elements, sections }: Dictionary): readonly Element[] {
  const place = new Map(sections.map((section, index) => [section.id, index]));
  return elements
    .filter(
      (element) =>
        (element.of === "both" || (element.of ?? "item") === of) &&
        (element.families === undefined || element.families.includes(family)) &&
        (element.types === undefined || element.types.includes(typeCode)),
    )
    .toSorted((a, b) => (place.get(a.section) ?? 0) - (place.get(b.section) ?? 0));
}

/** The sections that have at least one element for this type, each with its elements. */
export function sectionsFor(
  of: Subject,
  typeCode: string,
  dictionary: Dictionary = productDictionary,
): readonly (Section & { elements: readonly Element[] })[] {
  const elements = elementsFor(of, typeCode, dictionary);
  return dictionary.sections
    .map((section) => ({ ...section, elements: elements.filter((element) => element.section === section.id) }))
    .filter((section) => section.elements.length > 0);
}

/** Keys (of elements, or of the columns of a row) that hold the unit of a neighbour's number: drawn and shown with it, never alone. */
export function unitKeys(neighbours: readonly Pick<Element, "control">[]): ReadonlySet<string> {
  return new Set(
    neighbours.flatMap(({ control }) => (control.kind === "number" && control.unitFrom !== undefined ? [control.unitFrom] : [])),
  );
}
