import { getDocument, type PDFDocumentProxy, type PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";

export type ReadPdf = {
  /** The text of each page in reading order, without blanks. */
  pages: string[];
  /** Names of the fonts in use, and whether their letters travel with the file. */
  fonts: { name: string; isEmbedded: boolean }[];
  title: unknown;
  language: unknown;
  /** What a screen reader is told about the first page: H1, P, Table … */
  roles: string[];
  outline: string[];
  /** Width and height of the first page in points. */
  size: number[];
};

/** What a reader of another make finds in a PDF. */
export async function readPdf(pdf: Buffer): Promise<ReadPdf> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0, fontExtraProperties: true }).promise;
  const pages: PDFPageProxy[] = [];
  for (let number = 1; number <= document.numPages; number += 1) pages.push(await document.getPage(number));
  const { info } = await document.getMetadata();
  const about = new Map(Object.entries(info));
  const mark: unknown = await document.getMarkInfo();
  const isTagged = mark instanceof Map && mark.get("Marked") === true;
  const read = {
    pages: await Promise.all(pages.map(textOf)),
    fonts: (await Promise.all(pages.map(fontsOf))).flat(),
    title: about.get("Title"),
    language: about.get("Language"),
    roles: isTagged ? rolesIn(await pages[0]?.getStructTree()) : [],
    outline: titlesIn((await document.getOutline()) ?? []),
    size: pages[0]?.view.slice(2) ?? [],
  };
  await document.loadingTask.destroy();
  return read;
}

async function textOf(page: PDFPageProxy): Promise<string> {
  const { items } = await page.getTextContent();
  return items.map((item) => ("str" in item ? item.str : "")).join("").replaceAll(/\s/g, "");
}

async function fontsOf(page: PDFPageProxy): Promise<ReadPdf["fonts"]> {
  await page.getOperatorList();
  const { styles } = await page.getTextContent();
  return Object.keys(styles).map((id) => {
    const font: unknown = page.commonObjs.get(id);
    if (typeof font !== "object" || font === null || !("name" in font) || !("data" in font)) throw new Error(`no font ${id}`);
    return { name: String(font.name), isEmbedded: font.data instanceof Uint8Array };
  });
}

function rolesIn(node: unknown): string[] {
  if (typeof node !== "object" || node === null) return [];
  const children = "children" in node && Array.isArray(node.children) ? node.children.flatMap(rolesIn) : [];
  return "role" in node ? [String(node.role), ...children] : children;
}

type Outline = Awaited<ReturnType<PDFDocumentProxy["getOutline"]>>;

function titlesIn(entries: Outline): string[] {
  return entries.flatMap((entry) => [entry.title, ...titlesIn(entry.items)]);
}
