import type { PresentedElement } from "../../catalogue/api.ts";
import { windowsOf } from "../content/windows.ts";
import type { GuideRecords } from "../content/guide-content.ts";

/** What is registered of an item and helps nobody who applies: folded away at the end of the page, in the order of the dictionary. */
const REGISTERED = new Set(["is_entry_center", "online_handle_depth", "handle_area", "is_elec_licence", "catalog_name", "catalog_code", "area_name", "use_level"]);
/** The answer “no” to these is no news. */
const ONLY_YES = new Set(["is_service_terminals", "is_promise_apply", "is_pay_online", "is_permit_reduce"]);
/** Said again by each row of 多项结果. */
const OF_RESULTS = new Set(["certificate_name", "result_name", "result_type"]);

/** The elements of the page, each thing once, and those that only the register needs. */
export const plainElements = (elements: readonly PresentedElement[], records: GuideRecords): { shown: PresentedElement[]; registered: PresentedElement[] } => {
  const windows = elements.filter(({ library }) => library === "windows").flatMap((element) => windowsOf(element, records.windows));
  const results = new Set(elements.filter(({ key }) => key === "results").flatMap(({ rows }) => rows.map(({ cells: [name] }) => name?.text ?? "")));
  const isRegistered = ({ key, value, page }: PresentedElement): boolean => page.length > 0
    && (REGISTERED.has(key) || (ONLY_YES.has(key) && value === "0") || (key === "hall_name" && windows.length > 0) || (OF_RESULTS.has(key) && results.size > 0));
  const ways = windows.map(({ directions }) => directions).join("；");
  return {
    shown: elements.filter((element) => !isRegistered(element) && element.key !== "is_online").flatMap((element) => (element.key === "traffic" ? newWays(element, ways) : withoutColumn(element))),
    registered: elements.filter((element) => isRegistered(element) && !(OF_RESULTS.has(element.key) && results.has(element.lines[0] ?? ""))),
  };
};

/** What 交通指引 says beyond the cards of the windows. */
const newWays = (element: PresentedElement, known: string): PresentedElement[] => {
  const told = new Set(phrasesOf(known));
  const lines = element.lines.map((line) => phrasesOf(line).filter((phrase) => !told.has(phrase)).join("；")).filter((line) => line !== "");
  return lines.length === 0 ? [] : [{ ...element, lines: lines.map((line) => `${line}。`) }];
};
const phrasesOf = (text: string): string[] => text.split(/[；。\n]/).map((phrase) => phrase.trim()).filter((phrase) => phrase !== "");

/** Whether a result is bound to an electronic certificate concerns the office only. */
const withoutColumn = (element: PresentedElement): PresentedElement[] => (element.key !== "results" ? [element] : [{
  ...element, rows: element.rows.map((row) => ({ ...row, cells: row.cells.filter(({ key }) => key !== "is_elec_licence") })),
}]);
