import { phoneHref, type WorkCalendar } from "../../../core/contract.ts";
import type { PresentedElement } from "../../catalogue/api.ts";
import { attachmentsOf } from "../content/attachments.ts";
import { cellOf, plainLabel, rowName } from "../content/cells.ts";
import type { Extent } from "../content/guide-choice.ts";
import type { GuideRecords } from "../content/guide-content.ts";
import { lawsOf } from "../content/law-basis.ts";
import { closedLine, readableLines, readableList } from "../content/lines.ts";
import { materialsOf } from "../content/materials.ts";
import { stepsOf } from "../content/steps.ts";
import { windowsOf } from "../content/windows.ts";
import { flowChart } from "../flow/flow-chart.ts";
import type { Block, Pair } from "./blocks.ts";
import { contactRows } from "./contact-rows.ts";
import { materialView } from "./material-view.ts";
import { narrowedPart, questionsPart, type NarrowedPart } from "./narrowed-part.ts";
import type { Answered } from "./situations.ts";
import { windowView } from "./window-view.ts";

export type PageTools = { records: GuideRecords; fileHref(fileId: string): string; calendar: WorkCalendar; now: Date; paused: boolean; guidance: Answered; ownHref: string; extent: Extent; windowHref(id: string): string };

/** Each line of these is one condition. */
const CONDITIONS = new Set(["accept_condition", "forbid_condition", "grant_condition"]);
/** Longer than this, a fact is a text with a heading of its own. */
const SHORT = 100;
const SHORT_LINES = 3;
/** More columns do not fit beside each other; each row then gets its facts below its name. */
const TABLE_COLUMNS = 4;
const SHOWN_WINDOWS = 3;

/** One element as a block. `lead`: the heading of the part says already what it is. */
export const elementBlock = (element: PresentedElement, lead: boolean, tools: PageTools): Block => {
  const title = lead ? "" : plainLabel(element.label);
  return libraryBlock(element, title, tools) ?? rowsBlock(element, title, tools) ?? textBlock(element, title);
};

const libraryBlock = (element: PresentedElement, title: string, tools: PageTools): Block | undefined => {
  const { records, fileHref, guidance } = tools;
  switch (element.library) {
    case "laws": {
      const laws = lawsOf(element, records);
      return { kind: "laws", title, laws: laws.map((law) => ({ ...law, open: laws.length === 1 })) };
    }
    case "materials": return { kind: "materials", narrowed: narrowedPart(guidance, element.key), rows: materialsOf(element, records.materials).map((facts) => materialView(facts, fileHref)) };
    case "documents": return { kind: "files", title: plainLabel(element.label), files: attachmentsOf(element, records).map(({ fileId, ...file }) => ({ ...file, href: fileHref(fileId) })) };
    case "windows": {
      const windows = windowsOf(element, records.windows).map((facts) => windowView(facts, tools));
      return { kind: "windows", first: windows.slice(0, SHOWN_WINDOWS), more: windows.slice(SHOWN_WINDOWS) };
    }
    case "systems": case "": return undefined;
  }
};

const rowsBlock = (element: PresentedElement, title: string, { guidance, ownHref, extent }: PageTools): Block | undefined => {
  const { rows } = element;
  if (element.library !== "" || rows.length === 0) return undefined;
  switch (element.key) {
    case "steps": {
      const steps = stepsOf(element);
      return { kind: "steps", narrowed: narrowedPart(guidance, element.key), steps, chart: flowChart(steps, { columns: 1, boxWidth: 200 }), chartLabel: `流程图：${steps.map(({ name }) => name).join("，")}` };
    }
    case "faqs": return { kind: "questions", questions: rows.map((row) => ({ question: rowName(row), answer: readableLines(cellOf(row, "answer").split("\n")) })) };
    case "situations": return { kind: "situations", questions: questionsPart(guidance, ownHref, extent) };
    default: return plainRows(element, title, narrowedPart(guidance, element.key));
  }
};

const plainRows = ({ rows }: PresentedElement, title: string, narrowed: NarrowedPart | null): Block => {
  const head = (rows[0]?.cells ?? []).map(({ label }) => plainLabel(label));
  if (head.length <= TABLE_COLUMNS) return { kind: "table", title, narrowed, head, rows: rows.map(({ cells }) => cells.map(({ text }) => text)) };
  return {
    kind: "records", title, narrowed,
    rows: rows.map((row) => ({ name: rowName(row), pairs: row.cells.slice(1).filter(({ text }) => text !== "").map(({ label, text }) => pairOf("", label, text)) })),
  };
};

const textBlock = (element: PresentedElement, title: string): Block => {
  const { key, label, lines } = element;
  const contact = contactRows(element);
  if (contact !== undefined) return { kind: "pairs", rows: contact };
  if (CONDITIONS.has(key)) return { kind: "list", title, ...readableList(lines) };
  const readable = readableLines(lines);
  const value = readable.join("\n");
  if (title !== "" && readable.length <= SHORT_LINES && value.length <= SHORT) return { kind: "pairs", rows: [pairOf(key, label, value)] };
  return { kind: "text", title, paragraphs: readable.map(closedLine) };
};

const pairOf = (key: string, label: string, value: string): Pair => ({
  label: plainLabel(label), value,
  href: /^https?:\/\/\S+$/.test(value) ? value : key.endsWith("_phone") ? phoneHref(value) : "",
});
