/** `kind`: 办事指南 or 办事指南（简版）, behind the name. */
export type Margins = { name: string; kind: string; department: string; foot: string };

const FONT = '"Noto Sans SC", sans-serif';
const HEAD = `font: 8.5pt ${FONT}; color: #43505c; border-bottom: .5pt solid #999; vertical-align: bottom; padding-bottom: 2mm; margin-bottom: 5mm;`;
const FOOT = `font: 8.5pt ${FONT}; color: #43505c;`;
/** Name and department share one line by halves; what is longer would break into a second one. */
const LONGEST_NAME = 22;
const LONGEST_DEPARTMENT = 26;

/**
 * The running heads and feet. They are the only style with words in it, and CSS knows no other place for words of the page margins;
 * signs that mean something in CSS or HTML are replaced by their full-width twins.
 */
export const marginBoxes = (margins: Margins): string => `@page {
${headAndFoot(margins)}
@bottom-right { content: "第 " counter(page) " 页，共 " counter(pages) " 页"; ${FOOT} }
}
@page :first { @top-left { content: none; border: 0; } @top-center { content: none; border: 0; } @top-right { content: none; border: 0; } }`;

/** The same for several guides behind each other, `.g-0`, `.g-1` …, on pages that are counted on from `from`. */
export const namedMargins = (margins: readonly Margins[], from: number): string => [
  `@page :first { margin-top: 27mm; } html { counter-reset: page ${from - 1}; }`,
  ...margins.map((one, index) => `.g-${index} { page: g-${index}; }
@page g-${index} {
${headAndFoot(one)}
@bottom-right { content: "第 " counter(page) " 页"; ${FOOT} }
}`),
].join("\n");

const headAndFoot = ({ name, kind, department, foot }: Margins): string => `@top-left { content: "${safe(cut(name, LONGEST_NAME))}${kind}"; ${HEAD} }
@top-center { content: ""; ${HEAD} }
@top-right { content: "${safe(cut(department, LONGEST_DEPARTMENT))}"; ${HEAD} }
@bottom-left { content: "${safe(foot)}"; font: 8pt ${FONT}; color: #43505c; white-space: nowrap; }`;

const cut = (text: string, longest: number): string => (text.length > longest ? `${text.slice(0, longest - 1)}…` : text);

const TWINS: Readonly<Record<string, string>> = { '"': "”", "\\": "＼", "<": "＜", ">": "＞", "&": "＆", "'": "’" };
const safe = (text: string): string => text.replace(/["\\<>&']/g, (sign) => TWINS[sign] ?? "").replace(/[\t\n\r ]+/g, " ");
