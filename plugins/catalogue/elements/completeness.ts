import { missingIn } from "./check-elements.ts";
import { dictionary as productDictionary } from "./dictionary.ts";
import type { Dictionary, ElementValues, Problem, Subject } from "./element.ts";
import { elementsFor } from "./elements-for.ts";
import { scopeOf } from "./scope-of.ts";
import type { SectionId } from "./sections.ts";
import { isRequired, shownElements } from "./shown-elements.ts";

/** How far one section is: `required` elements there are now, how many of them are completely `filled`; `done` is its tick. */
export type SectionProgress = { id: SectionId; label: string; required: number; filled: number; done: boolean };

export type Completeness = { missing: readonly Problem[]; sections: readonly SectionProgress[] };

/**
 * What is still missing, and the ticks of the section navigator (YN-2.1.2.3). `missing` not empty is the red mark 信息不全 of
 * YN-2.2.2; such an item cannot be submitted. A section without required elements is optional and counts as done.
 */
export function completeness(
  of: Subject,
  typeCode: string,
  values: ElementValues,
  dictionary: Dictionary = productDictionary,
): Completeness {
  const scope = scopeOf(of, typeCode);
  const asked = shownElements(of, typeCode, values, dictionary).map((element) => {
    const missing = missingIn(element, values, scope);
    return { element, missing, counts: isRequired(element, values, scope) || missing.length > 0 };
  });
  const present = new Set(elementsFor(of, typeCode, dictionary).map(({ section }) => section));
  return {
    missing: asked.flatMap(({ missing }) => missing),
    sections: dictionary.sections
      .filter(({ id }) => present.has(id))
      .map((section) => {
        const own = asked.filter(({ element, counts }) => counts && element.section === section.id);
        const filled = own.filter(({ missing }) => missing.length === 0).length;
        return { ...section, required: own.length, filled, done: filled === own.length };
      }),
  };
}
