import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFObjectCopier, PDFPage, PDFPageLeaf, PDFRef, PDFString } from "@cantoo/pdf-lib";
import { joinOutlines } from "./join-outlines.ts";
import { joinStructures, linksOf, type StructurePart } from "./join-structures.ts";

export type JoinOptions = {
  title: string; author: string;
  /** The first part is the cover with the contents, whose links `http://booklet.invalid/<n>` lead to the n-th beginning. */
  front: boolean;
  /** The pages on which guides begin, counted from 1 behind the front. */
  beginnings: readonly number[];
};

const name = (text: string): PDFName => PDFName.of(text);

/**
 * One PDF from several that Chromium has printed. Pages, fonts and links are copied by pdf-lib; what it forgets, tags for those who hear the text
 * (ISO 32000-1, 14.7) and the outline, is put together here. The parts are read one after the other.
 */
export const joinPdfs = async (parts: readonly (() => Promise<Uint8Array>)[], { title, author, front, beginnings }: JoinOptions): Promise<Uint8Array> => {
  const joined = await PDFDocument.create({ updateMetadata: false });
  const structures: StructurePart[] = [];
  const outlines: PDFRef[] = [];
  let frontPages = 0;
  for (const [index, read] of parts.entries()) {
    const source = await PDFDocument.load(await read(), { updateMetadata: false });
    const copier = PDFObjectCopier.for(source.context, joined.context);
    const pages = source.getPages().map(({ ref }) => addPage(joined, copier.copy(ref)));
    if (front && index === 0) frontPages = pages.length;
    const root = source.catalog.get(name("StructTreeRoot"));
    if (root instanceof PDFRef) structures.push({ root: copier.copy(root), pages });
    const outline = source.catalog.get(name("Outlines"));
    if (outline instanceof PDFRef) outlines.push(copier.copy(outline));
  }
  joinStructures(joined, structures);
  joinOutlines(joined, outlines);
  const leaves = joined.getPages();
  for (const { node } of leaves.slice(0, frontPages)) linkEntries(node, beginnings.map((number) => leaves[frontPages + number - 1]?.ref));
  describe(joined, { title, author });
  return joined.save({ updateFieldAppearances: false });
};

const addPage = (joined: PDFDocument, ref: PDFRef): PDFPageLeaf => {
  const leaf = joined.context.lookup(ref);
  if (!(leaf instanceof PDFPageLeaf)) throw new Error("A page of a part is no page");
  joined.addPage(PDFPage.of(leaf, ref, joined));
  return leaf;
};

const ENTRY = /^http:\/\/booklet\.invalid\/(\d+)$/;

/** A line of the contents is printed as a link to the web; here it becomes one to its page. */
const linkEntries = (page: PDFPageLeaf, targets: readonly (PDFRef | undefined)[]): void => {
  for (const link of linksOf(page)) {
    const target = targets[Number(ENTRY.exec(addressOf(link))?.[1] ?? -1)];
    if (target === undefined) continue;
    link.delete(name("A"));
    link.set(name("Dest"), page.context.obj([target, name("Fit")]));
  }
};

const addressOf = (link: PDFDict): string =>
  link.lookupMaybe(name("A"), PDFDict)?.lookupMaybe(name("URI"), PDFString, PDFHexString)?.decodeText() ?? "";

const describe = (joined: PDFDocument, { title, author }: { title: string; author: string }): void => {
  joined.setTitle(title, { showInWindowTitleBar: true });
  joined.setAuthor(author);
  joined.setCreator(author);
  joined.setLanguage("zh-CN");
  joined.catalog.set(name("MarkInfo"), joined.context.obj({ Marked: true }));
  joined.catalog.set(name("PageMode"), name("UseOutlines"));
};
