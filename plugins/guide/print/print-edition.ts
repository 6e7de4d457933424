import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { fingerprint } from "../../../core/crypto/fingerprint.ts";
import type { GuidePrint } from "../content/guide-print.ts";
import type { GuideTools } from "../guide-tools.ts";
import { printHtml } from "./print-html.ts";

const STYLE = fileURLToPath(new URL("../../../static/guide/guide-print.css", import.meta.url));

/** So many are remembered; a site that prints more begins anew. */
const REMEMBERED = 5_000;

/** Which look a page has: its whole HTML, in which everything counts that the dictionary, the templates and this site say, and its style. */
export const editionOf = (html: string, style: string): string => fingerprint({ html, style }).slice(0, 16);

/** What is printed: what is said, and whether the item is suspended meanwhile, which changes no version. */
export const stateOf = ({ fingerprint: said, content: { item } }: GuidePrint): string => `${said} ${JSON.stringify(item.suspension)}`;

/**
 * The edition that this program would print. A PDF of another one is made anew, its check code stays. Dictionary,
 * templates and style change with the program only, so the answer is remembered.
 */
export const printEdition = ({ view, site }: Pick<GuideTools, "view" | "site">): ((print: GuidePrint, checkCode: string) => string) => {
  const style = readFileSync(STYLE, "utf8");
  const known = new Map<string, string>();
  return (print, checkCode) => {
    const state = stateOf(print);
    const edition = known.get(state) ?? editionOf(printHtml(view, print, { site, checkCode }), style);
    if (known.size >= REMEMBERED) known.clear();
    known.set(state, edition);
    return edition;
  };
};
