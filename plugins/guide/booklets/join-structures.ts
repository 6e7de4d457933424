import { PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber, PDFRef, PDFString, type PDFDocument, type PDFObject, type PDFPageLeaf } from "@cantoo/pdf-lib";

/** The tags of one part, copied, and the pages that they speak of. */
export type StructurePart = { root: PDFRef; pages: readonly PDFPageLeaf[] };

const name = (text: string): PDFName => PDFName.of(text);
/** Where pages and links say which place of the ParentTree is theirs. */
const OF_PAGE = name("StructParents");
const OF_LINK = name("StructParent");

/** The trees of tags of all parts below one root: places in the ParentTree are counted on, names of cells get the number of their part. */
export const joinStructures = (joined: PDFDocument, parts: readonly StructurePart[]): void => {
  if (parts.length === 0) return;
  const { context } = joined;
  const rootRef = context.nextRef();
  const kids = context.obj([]);
  const places = context.obj([]);
  const ids: { id: string; ref: PDFRef }[] = [];
  let next = 0;
  for (const [index, { root: ref, pages }] of parts.entries()) {
    const root = context.lookup(ref, PDFDict);
    const own = numbersIn(root.lookupMaybe(name("ParentTree"), PDFDict));
    for (const [place, value] of own) [PDFNumber.of(place + next), value].forEach((one) => { places.push(one); });
    for (const page of pages) moveOn(page, next);
    next += Math.max(0, ...own.map(([place]) => place + 1));
    for (const kid of listed(root.get(name("K")), context)) {
      kids.push(kid);
      context.lookup(kid, PDFDict).set(name("P"), rootRef);
      for (const element of elementsBelow(kid, context)) ids.push(...renamed(element, `${index}.`, context));
    }
    context.delete(ref);
  }
  context.assign(rootRef, context.obj({
    Type: "StructTreeRoot", K: kids, ParentTree: context.register(context.obj({ Nums: places })), ParentTreeNextKey: next, IDTree: context.register(idTree(ids, joined)),
  }));
  joined.catalog.set(name("StructTreeRoot"), rootRef);
};

type Context = PDFDocument["context"];

/** The links of a page. */
export const linksOf = (page: PDFPageLeaf): PDFDict[] => {
  const links = page.Annots();
  return Array.from({ length: links?.size() ?? 0 }, (_, index) => links?.lookup(index)).filter((link) => link instanceof PDFDict);
};

/** The pairs of a number tree, whichever way it is split. */
const numbersIn = (node: PDFDict | undefined): [number, PDFObject][] => {
  const own = node?.lookupMaybe(name("Nums"), PDFArray);
  const pairs = Array.from({ length: (own?.size() ?? 0) / 2 }, (_, index): [number, PDFObject | undefined] => [own?.lookup(index * 2, PDFNumber).asNumber() ?? 0, own?.get(index * 2 + 1)]);
  const below = node?.lookupMaybe(name("Kids"), PDFArray);
  return [
    ...pairs.flatMap(([place, value]): [number, PDFObject][] => (value === undefined ? [] : [[place, value]])),
    ...Array.from({ length: below?.size() ?? 0 }, (_, index) => below?.lookup(index, PDFDict)).flatMap(numbersIn),
  ];
};

const moveOn = (page: PDFPageLeaf, offset: number): void => {
  add(page, OF_PAGE, offset);
  for (const link of linksOf(page)) add(link, OF_LINK, offset);
};

const add = (dict: PDFDict, key: PDFName, offset: number): void => {
  const place = dict.lookupMaybe(key, PDFNumber);
  if (place !== undefined) dict.set(key, PDFNumber.of(place.asNumber() + offset));
};

/** One kid or a list of them: the references to elements among them. */
const listed = (kids: PDFObject | undefined, context: Context): PDFRef[] => {
  if (kids instanceof PDFRef) {
    const behind = context.lookup(kids);
    return behind instanceof PDFArray ? listed(behind, context) : behind instanceof PDFDict ? [kids] : [];
  }
  return kids instanceof PDFArray ? kids.asArray().filter((kid): kid is PDFRef => kid instanceof PDFRef) : [];
};

/** An element and all below it, without recursion: a booklet has a hundred thousand of them. */
const elementsBelow = (top: PDFRef, context: Context): { ref: PDFRef; element: PDFDict }[] => {
  const found: { ref: PDFRef; element: PDFDict }[] = [];
  const waiting = [top];
  for (let ref = waiting.pop(); ref !== undefined; ref = waiting.pop()) {
    const element = context.lookup(ref);
    if (!(element instanceof PDFDict) || element.get(name("S")) === undefined) continue;
    found.push({ ref, element });
    waiting.push(...listed(element.get(name("K")), context));
  }
  return found;
};

/** Chromium counts the names of cells anew in every print; those that heads of tables are called by would be taken for each other. */
const renamed = ({ ref, element }: { ref: PDFRef; element: PDFDict }, prefix: string, context: Context): { id: string; ref: PDFRef }[] => {
  const attributes = element.lookup(name("A"));
  for (const one of attributes instanceof PDFArray ? attributes.asArray().map((kid) => context.lookup(kid)) : [attributes]) {
    const heads = one instanceof PDFDict ? one.lookupMaybe(name("Headers"), PDFArray) : undefined;
    for (let index = 0; index < (heads?.size() ?? 0); index += 1) heads?.set(index, PDFHexString.fromText(prefix + textOf(heads.lookup(index))));
  }
  const id = textOf(element.lookup(name("ID")));
  if (id === "") return [];
  element.set(name("ID"), PDFHexString.fromText(prefix + id));
  return [{ id: prefix + id, ref }];
};

const textOf = (object: PDFObject | undefined): string => (object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : "");

const idTree = (ids: readonly { id: string; ref: PDFRef }[], { context }: PDFDocument): PDFDict => {
  const sorted = [...ids].sort((a, b) => (a.id < b.id ? -1 : 1));
  return context.obj({ Names: sorted.flatMap(({ id, ref }): PDFObject[] => [PDFHexString.fromText(id), ref]) });
};
