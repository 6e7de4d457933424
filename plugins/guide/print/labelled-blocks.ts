import type { PresentedElement } from "../../catalogue/api.ts";
import { plainLabel, rowName } from "../content/cells.ts";
import type { GuideRecords } from "../content/guide-content.ts";
import { lawsOf } from "../content/law-basis.ts";
import { readableLines } from "../content/lines.ts";
import { windowsOf } from "../content/windows.ts";
import { leadBlocks } from "./lead-blocks.ts";
import { paragraph, plainTable, type PrintBlock } from "./print-blocks.ts";

/** More columns cannot be read on A4; each row then becomes a sentence, as the dictionary words it. */
const TABLE_COLUMNS = 5;
/** More tables of one row each would fill pages. */
const OWN_TABLES = 6;

/** An element with its label: “（一）承诺办结时限：5 个工作日”. `number` is `""` where nothing is counted. */
export const labelledBlocks = (element: PresentedElement, number: string, records: GuideRecords): PrintBlock[] => {
  const label = `${number}${plainLabel(element.label)}`;
  const under = (blocks: readonly PrintBlock[]): PrintBlock[] => [paragraph(`${label}：`), ...blocks];
  switch (element.library) {
    // Their words stand under 设定依据 or in the law itself; a second copy would fill a page.
    case "laws": return oneOrMore(label, lawsOf(element, records).map(({ title, clause }) => title + clause));
    case "windows": return oneOrMore(label, windowsOf(element, records.windows).map(({ place, number: at, address }) => `${place}${at === "" ? "" : ` ${at}`}${address === "" ? "" : `（${address}）`}`));
    case "materials": return under(leadBlocks(element, records));
    case "documents": case "systems": return oneOrMore(label, element.rows.map(rowName));
    case "": return element.rows.length > 0 ? tableBlocks(element, label) : oneOrMore(label, readableLines(element.lines));
  }
};

const oneOrMore = (label: string, lines: readonly string[]): PrintBlock[] =>
  lines.length === 1 ? [paragraph(`${label}：${lines[0] ?? ""}`)] : [paragraph(`${label}：`), ...lines.map(paragraph)];

/** The label comes first, so that the count goes on; a row of many columns becomes a table of its own, and of many such rows each a sentence. */
const tableBlocks = (element: PresentedElement, label: string): PrintBlock[] => {
  const cells = element.rows[0]?.cells ?? [];
  const labels = cells.map((cell) => plainLabel(cell.label));
  const head = paragraph(`${label}：`);
  if (cells.length <= TABLE_COLUMNS) return [head, plainTable(plainLabel(element.label), labels, element.rows.map((row) => row.cells.map(({ text }) => text)))];
  if (element.rows.length > OWN_TABLES) return oneOrMore(label, element.lines);
  return [head, ...element.rows.map((row) => plainTable(rowName(row), ["项目", "内容"], row.cells.slice(1).filter(({ text }) => text !== "").map((cell) => [plainLabel(cell.label), cell.text])))];
};
