import { completeness } from "../elements/completeness.ts";
import { shownElements } from "../elements/shown-elements.ts";
import type { EditorForm } from "./editor-form.ts";
import { sectionHref } from "./section-views.ts";

/** How far a form is: what the section navigator shows (YN-2.1.2.3). */
export type ProgressView = {
  done: number; total: number; missing: number;
  sections: readonly { text: string; href: string; state: "ok" | "missing" | "bad" | ""; note: string }[];
};

/** Counted from what could be read of the form; problems are shown where there are any. */
export const progressView = ({ of, typeCode, values, problems }: Pick<EditorForm, "of" | "typeCode" | "values" | "problems">): ProgressView => {
  const { missing, sections: all } = completeness(of, typeCode, values);
  // A part in which nothing is asked so far is not on the page either.
  const shown = new Set(shownElements(of, typeCode, values).filter(({ source }) => source !== "identity").map(({ section }) => section));
  const sections = all.filter(({ id }) => shown.has(id));
  const wrongIn = (id: string): number => problems.filter(({ section }) => section === id).length;
  // What is wrong is not done, also where nothing is required.
  const counted = sections.filter(({ id, required }) => required > 0 || wrongIn(id) > 0);
  return {
    done: counted.filter(({ id, done }) => done && wrongIn(id) === 0).length, total: counted.length, missing: new Set(missing.map(({ key }) => key)).size,
    sections: sections.map(({ id, label, required, filled, done }) => {
      const wrong = wrongIn(id);
      const href = sectionHref(id);
      if (wrong > 0) return { text: label, href, state: "bad", note: `${wrong} 处错误` };
      if (required === 0) return { text: label, href, state: "", note: "选填" };
      return done ? { text: label, href, state: "ok", note: "" } : { text: label, href, state: "missing", note: `缺 ${required - filled} 项` };
    }),
  };
};
