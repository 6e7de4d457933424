import type { Element, ElementValues, Subject } from "../elements/element.ts";
import { isFilled, ownValue } from "../elements/element-values.ts";
import { elementsFor } from "../elements/elements-for.ts";
import { sectionViews as fieldSections } from "../elements/field-view.ts";
import type { FieldView } from "../elements/field-view-model.ts";
import { dependentsOf, questionsAmong } from "./dependents.ts";
import type { EditorForm } from "./editor-form.ts";
import { findingsIn } from "./health-part.ts";
import { elementView, type ElementView, type Neighbours } from "./element-view.ts";

/** Elements one after the other; `fold` names those that nobody has to fill in and nobody has. */
export type Block = { fold: string; fields: readonly ElementView[] };
/** `off`: nothing in it is asked after the answers so far. */
export type SectionView = { id: string; title: string; off: boolean; blocks: readonly Block[] };

/** The sheets of the editor in the order of the dictionary. Identity is given by the system and stands in the head of the page. */
export const sectionViews = (form: EditorForm): SectionView[] => {
  const near = neighbours(form);
  return typedSections(form).map(({ id, label, fields }) => sectionView(sectionHref(id).slice(1), label, blocksOf(fields, form, near)));
};

const sectionView = (id: string, title: string, blocks: readonly Block[]): SectionView =>
  ({ id, title, blocks, off: blocks.every(({ fields }) => fields.every(({ off }) => off)) });

/** What an answer redraws: sections that hang on it as a whole, and single elements of the others, in the order of `keys`. */
export const redrawnViews = (keys: readonly string[], sections: readonly SectionView[]): { fields: ElementView[]; wholes: SectionView[] } => {
  const inside = ({ blocks }: SectionView): ElementView[] => blocks.flatMap(({ fields }) => fields);
  const wholes = keys.length < 2 ? [] : sections.filter((section) => inside(section).every(({ key }) => keys.includes(key)));
  const rest = sections.filter((section) => !wholes.includes(section)).flatMap(inside);
  return { wholes, fields: keys.flatMap((key) => rest.find((field) => field.key === key) ?? []) };
};

/** The keys of what is asked or not asked after the answer to this question. */
export const keysAfter = (question: string, { of, typeCode }: Pick<EditorForm, "of" | "typeCode">): string[] =>
  dependentsOf(question, elementsFor(of, typeCode), of).map(({ key }) => key);

export const sectionHref = (id: string): string => `#sec-${id}`;

const neighbours = ({ of, typeCode }: { of: Subject; typeCode: string }): Neighbours => {
  const elements = elementsFor(of, typeCode);
  return { byKey: new Map(elements.map((element) => [element.key, element])), questions: questionsAmong(elements, of) };
};

/** The fields that people type, by section. */
const typedSections = (form: EditorForm): { id: string; label: string; fields: FieldView[] }[] => {
  const { of, typeCode, problems, records } = form;
  const blanks = Object.fromEntries(elementsFor(of, typeCode).map(({ key }) => [key, 0]));
  return fieldSections({ of, typeCode, words: drawnWords(form), problems, records, blanks })
    .map(({ id, label, fields }) => ({ id, label, fields: fields.filter(({ look }) => look !== "fixed") }))
    .filter(({ fields }) => fields.length > 0);
};

/** What could be read counts as read (a number is a number); rows stay as they stand in the form, also those not begun. */
const drawnWords = ({ words, values }: EditorForm): ElementValues =>
  ({ ...words, ...Object.fromEntries(Object.entries(values).filter(([, value]) => !(Array.isArray(value) && typeof value[0] === "object"))) });

const blocksOf = (fields: readonly FieldView[], form: EditorForm, near: Neighbours): Block[] => {
  const blocks: { folds: boolean; fields: ElementView[] }[] = [];
  const sick = new Set(findingsIn(form).map(({ key }) => key));
  for (const field of fields) {
    const element = near.byKey.get(field.key);
    if (element === undefined) continue;
    const folds = !sick.has(element.key) && mayFold(element, form, near);
    const view = elementView(field, element, form, near);
    const last = blocks.at(-1);
    if (last !== undefined && last.folds === folds) last.fields.push(view);
    else blocks.push({ folds, fields: [view] });
  }
  return blocks.map((block) => ({ fold: block.folds ? block.fields.map(({ label }) => label).join("、") : "", fields: block.fields }));
};

/** Optional whatever the answers, not filled in, nothing wrong, and nothing hangs on it: such an element may wait behind a fold. */
const mayFold = (element: Element, form: EditorForm, near: Neighbours): boolean =>
  isAlwaysOptional(element, form.of) && !near.questions.has(element.key) && !isFilled(ownValue(form.words, element.key)) && !isAtWork(element.key, form);

const isAlwaysOptional = ({ required, shown, shared }: Element, of: Subject): boolean =>
  required === undefined && shown === undefined && !(of === "entry" && shared === "with-basics");

const isAtWork = (key: string, { problems, picker, openRow }: EditorForm): boolean =>
  problems.some((problem) => problem.key === key) || picker?.key === key || openRow?.key === key;
