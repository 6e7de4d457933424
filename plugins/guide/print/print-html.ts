import type { House } from "../../../core/contract.ts";
import type { GuidePrint } from "../content/guide-print.ts";
import { marginBoxes } from "./margin-boxes.ts";
import { printPage, type PrintContext } from "./print-page.ts";

/** The whole page for the PDF port. Its running heads are style with words in it, which no template may hold. */
export const printHtml = (view: House<unknown>["view"], guide: GuidePrint, context: PrintContext): string => {
  const { print, margins } = printPage(guide, context);
  return view("guide/print/guide.njk", { print }).replace("</head>", () => `<style>${marginBoxes(margins)}</style></head>`);
};
