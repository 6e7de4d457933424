import { readdir, readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = resolve(fileURLToPath(new URL("..", import.meta.url)));

/** YN-2.1.2.4, HLJ-2.1.1, YN-2.1.0a; with more of the same after it: YN-2.1.0a–f, YN-4.1.1/2/3, YN-2.1.2.1–14. */
const ID = /\b((?:INTRO[12]|ZKHL|HUN|YN|HEN|ONB|HLJ|MOST)-(?:\d+\.)*?)(\d*)(\d+|[a-z])((?:[–/](?:\d+|[a-z])\b)*)(?![\d.]*\d|[a-z])/g;

const between = (first: string, last: string): string[] => /^\d+$/.test(first)
  ? Array.from({ length: Math.max(0, Number(last) - Number(first)) }, (_, index) => String(Number(first) + index + 1))
  : Array.from({ length: Math.max(0, last.charCodeAt(0) - first.charCodeAt(0)) }, (_, index) => String.fromCharCode(first.charCodeAt(0) + index + 1));

/** The ids that a title names, ranges and lists taken apart. */
export const idsIn = (title: string): string[] => [...new Set([...title.matchAll(ID)].flatMap(([, head = "", digits = "", tail = "", more = ""]) => {
  const isLetter = /[a-z]/.test(tail);
  const [stem, first] = isLetter ? [head + digits, tail] : [head, digits + tail];
  const tails = [...more.matchAll(/([–/])(\w+)/g)].reduce<string[]>((known, [, sign = "", word = ""]) => [...known, ...(sign === "/" ? [word] : between(known.at(-1) ?? first, word))], [first]);
  return tails.map((last) => stem + last);
}))];

type Named = { id: string; title: string; file: string };

/** The titles of the tests, with the ids that they name. A title with parts that are put in later counts as it is written. */
const namedIn = (file: string, text: string): Named[] =>
  [...text.matchAll(/\b(?:it|describe)\((["'`])(.*?)\1,/gs)].flatMap(([, , title = ""]) => idsIn(title).map((id) => ({ id, title: title.replaceAll(/\s+/g, " "), file })));

/** All tests that name a requirement. */
export const namedRequirements = async (): Promise<Named[]> => {
  const files = (await readdir(join(root, "test"), { recursive: true })).filter((file) => file.endsWith(".test.ts")).sort();
  return (await Promise.all(files.map(async (file) => namedIn(`test/${file}`, await readFile(join(root, "test", file), "utf8"))))).flat();
};

const byNumber = (a: string, b: string): number => a.localeCompare(b, "en", { numeric: true });

/** test/requirements.md: requirement → tests whose titles name it, so that a gap is visible. */
export const requirementsPage = (named: readonly Named[]): string => {
  const ids = [...new Set(named.map(({ id }) => id))].sort(byNumber);
  const testsOf = (id: string): string => named.filter((one) => one.id === id).map(({ file, title }) => `\`${file}\`: ${title.replaceAll("|", "\\|")}`).join("<br>");
  return [
    "# Requirements and their tests", "", `Made by \`npm run requirements\` from the titles of the tests; ${ids.length} requirements are named.`, "",
    "| requirement | tests |", "| --- | --- |", ...ids.map((id) => `| ${id} | ${testsOf(id)} |`), "",
  ].join("\n");
};

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeFile(join(root, "test/requirements.md"), requirementsPage(await namedRequirements()));
