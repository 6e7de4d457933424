import { completeness } from "../elements/completeness.ts";
import { elementsFor } from "../elements/elements-for.ts";
import { shownElements } from "../elements/shown-elements.ts";
import type { EditorForm } from "./editor-form.ts";
import { countText, findingsIn, isError } from "./health-part.ts";
import { sectionHref } from "./section-views.ts";

/** How far a form is: what the section navigator shows (YN-2.1.2.3). */
export type ProgressView = {
  done: number; total: number; missing: number;
  sections: readonly { text: string; href: string; state: "ok" | "missing" | "bad" | ""; note: string; also: string }[];
};

/** Counted from what could be read of the form; problems are shown where there are any. */
export const progressView = ({ of, typeCode, values, problems, records }: Pick<EditorForm, "of" | "typeCode" | "values" | "problems" | "records">): ProgressView => {
  const { missing, sections: all } = completeness(of, typeCode, values);
  // A part in which nothing is asked so far is not on the page either.
  const shown = new Set(shownElements(of, typeCode, values).filter(({ source }) => source !== "identity").map(({ section }) => section));
  const sections = all.filter(({ id }) => shown.has(id));
  const sectionOf = new Map(elementsFor(of, typeCode).map(({ key, section }) => [key, section]));
  const found = findingsIn({ of, typeCode, values, records });
  const wrongIn = (id: string): number => problems.filter(({ section }) => section === id).length;
  const foundIn = (id: string): typeof found => found.filter(({ key }) => sectionOf.get(key) === id);
  const isBad = (id: string): boolean => wrongIn(id) > 0 || foundIn(id).some(isError);
  // What is wrong is not done, also where nothing is required.
  const counted = sections.filter(({ id, required }) => required > 0 || isBad(id));
  return {
    done: counted.filter(({ id, done }) => done && !isBad(id)).length, total: counted.length, missing: new Set(missing.map(({ key }) => key)).size,
    sections: sections.map(({ id, label, required, filled, done }) => {
      const wrong = wrongIn(id);
      const here = foundIn(id);
      const errors = here.filter(isError).length;
      const part = { text: label, href: sectionHref(id), also: countText(errors, here.length - errors) };
      if (wrong > 0) return { ...part, state: "bad", note: `${wrong} 处错误` };
      if (required > filled) return { ...part, state: "missing", note: `缺 ${required - filled} 项` };
      if (errors > 0) return { ...part, state: "bad", note: "" };
      return done && required > 0 ? { ...part, state: "ok", note: "" } : { ...part, state: "", note: "选填" };
    }),
  };
};
