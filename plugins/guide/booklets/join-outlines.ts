import { PDFDict, PDFName, PDFNumber, PDFRef, type PDFDocument } from "@cantoo/pdf-lib";

const name = (text: string): PDFName => PDFName.of(text);

/** The outlines of all parts behind each other, as one; what stands below an entry stays folded. */
export const joinOutlines = (joined: PDFDocument, outlines: readonly PDFRef[]): void => {
  const { context } = joined;
  const entries = outlines.flatMap((ref) => entriesOf(context.lookup(ref, PDFDict)));
  const [first, last] = [entries[0], entries.at(-1)];
  if (first === undefined || last === undefined) return;
  const root = context.register(context.obj({ Type: "Outlines", First: first, Last: last, Count: entries.length }));
  entries.forEach((ref, index) => {
    const entry = context.lookup(ref, PDFDict);
    entry.set(name("Parent"), root);
    link(entry, "Prev", entries[index - 1]);
    link(entry, "Next", entries[index + 1]);
    const below = entry.lookupMaybe(name("Count"), PDFNumber);
    if (below !== undefined) entry.set(name("Count"), PDFNumber.of(-Math.abs(below.asNumber())));
  });
  for (const ref of outlines) context.delete(ref);
  joined.catalog.set(name("Outlines"), root);
};

const entriesOf = (outline: PDFDict): PDFRef[] => {
  const entries: PDFRef[] = [];
  for (let ref = outline.get(name("First")); ref instanceof PDFRef; ref = outline.context.lookup(ref, PDFDict).get(name("Next"))) entries.push(ref);
  return entries;
};

const link = (entry: PDFDict, key: string, to: PDFRef | undefined): void => {
  if (to === undefined) entry.delete(name(key));
  else entry.set(name(key), to);
};
