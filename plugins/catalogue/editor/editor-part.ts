import type { Problem } from "../elements/element.ts";
import { problemLine } from "../elements/problem-at.ts";
import type { EditorForm } from "./editor-form.ts";
import type { ElementView } from "./element-view.ts";
import { healthPart, type HealthPart } from "./health-part.ts";
import { progressView, type ProgressView } from "./progress-view.ts";
import type { RemarksByKey } from "./remark-views.ts";
import { redrawnViews, sectionViews, type SectionView } from "./section-views.ts";

/** What `catalogue/editor/_form.njk` draws: the sheets, the navigator, the error summary and the hidden state of the form. */
export type EditorPart = {
  action: string; checked: boolean;
  /** The save that this form replaces; the one it was opened on, when that is an older one; and what stood there then. */
  revision: number; since: number; marks: string;
  summary: readonly { text: string; href: string }[]; summaryText: string;
  sections: readonly SectionView[]; progress: ProgressView;
  /** The elements that an htmx answer redraws, and whether the first of them or the navigator is its target; `wholes` are sections. */
  parts: readonly ElementView[]; wholes: readonly SectionView[]; target: Target;
  /** What reviewers have remarked, by the key of the element. */
  remarks: RemarksByKey;
  health: HealthPart | null;
};

export type Target = "progress" | "field";

export type Basis = { revision: number; since: number; marks: string };

type Facts = Basis & { form: EditorForm; action: string; checked: boolean; summaryText: (count: number) => string; keys: readonly string[]; target: Target; others?: readonly { text: string; href: string }[]; remarks?: RemarksByKey };

export const PROGRESS_ID = "progress";

export const editorPart = ({ form, action, revision, since, marks, checked, summaryText, keys, target, others = [], remarks = {} }: Facts): EditorPart => {
  const sections = sectionViews(form);
  const health = healthPart(form);
  const { fields, wholes } = redrawnViews(keys, sections);
  const summary = [...others, ...form.problems.map(lineOf), ...(checked ? stopsIn(form, health) : [])];
  return {
    action, revision, since, marks, checked, target, remarks, parts: fields, wholes, summary, summaryText: summaryText(summary.length), sections, progress: progressView(form), health,
  };
};

/** What the 体检 will stop at, told with what is missing, so that nobody is sent back twice for one form; where something is told already, once is enough. */
const stopsIn = ({ problems }: EditorForm, health: HealthPart | null): { text: string; href: string }[] =>
  (health?.lines ?? []).filter(({ key, bad }) => bad && !problems.some((problem) => problem.key === key)).map(({ text, href }) => ({ text, href }));

const lineOf = (problem: Problem): { text: string; href: string } => ({ text: problemLine(problem), href: `#${problem.id}` });

const PARTS = "catalogue/editor/_parts.njk";

/** The parts that htmx may ask an editor for: the navigator and each element that was redrawn. */
export const editorFragments = (keys: readonly string[]): Record<string, string> =>
  Object.fromEntries([PROGRESS_ID, ...keys.map((key) => `w-${key}`)].map((id) => [id, PARTS]));
