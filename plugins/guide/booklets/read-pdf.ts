import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRef } from "@cantoo/pdf-lib";

/** How many pages a print has, and on which of them (from 0) each main heading stands, by its outline. */
export const readPdf = async (pdf: Uint8Array): Promise<{ pages: number; beginnings: number[] }> => {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const numbers = new Map(document.getPages().map(({ ref }, index) => [ref.toString(), index]));
  return { pages: numbers.size, beginnings: topItems(document).flatMap((item) => numbers.get(destinationOf(item)) ?? []) };
};

/** The outermost entries of the outline, in order. */
export const topItems = (document: PDFDocument): PDFDict[] => {
  const outlines = document.catalog.lookupMaybe(PDFName.of("Outlines"), PDFDict);
  const items: PDFDict[] = [];
  for (let item = outlines?.lookupMaybe(PDFName.of("First"), PDFDict); item !== undefined; item = item.lookupMaybe(PDFName.of("Next"), PDFDict)) items.push(item);
  return items;
};

const destinationOf = (item: PDFDict): string => {
  const page = item.lookupMaybe(PDFName.of("Dest"), PDFArray)?.get(0);
  return page instanceof PDFRef ? page.toString() : "";
};
