import type { PresentedElement, PresentedItem } from "../../catalogue/api.ts";
import { plainLabel } from "../content/cells.ts";

/** What is different in every version without being news. */
const OF_VERSION = new Set(["task_version", "publish_date", "plan_effective_date"]);

/** The labels of what one version says otherwise than another, in the order of the newer one; what has gone comes last. */
export const changedElements = (before: Pick<PresentedItem, "elements">, after: Pick<PresentedItem, "elements">): string[] => {
  const [old, now] = [shown(before), shown(after)];
  const changed = [...now.values()].filter((element) => wordsOf(old.get(element.key)) !== wordsOf(element));
  const gone = [...old.values()].filter(({ key }) => !now.has(key));
  return [...new Set([...changed, ...gone].map(({ label }) => plainLabel(label)))];
};

const shown = ({ elements }: Pick<PresentedItem, "elements">): Map<string, PresentedElement> =>
  new Map(elements.filter(({ key, print, page }) => !OF_VERSION.has(key) && print.length + page.length > 0).map((element) => [element.key, element]));

const wordsOf = (element: PresentedElement | undefined): string =>
  (element === undefined ? "" : JSON.stringify([element.lines, element.rows.map(({ cells }) => cells.map(({ text }) => text))]));
