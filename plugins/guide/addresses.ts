/** Where the pages of this plugin are; codes may hold any sign, so they are encoded. */
export const checkHref = "/guide/check";

/** The guide of the item with this public code. */
export const pageHref = (code: string): string => `/guide/${encodeURIComponent(code)}`;
/** Its PDF. */
export const printHref = (code: string): string => `${pageHref(code)}/print.pdf`;
/** A blank form, a sample or an attachment of it. */
export const fileHref = (code: string, fileId: string): string => `${pageHref(code)}/files/${fileId}`;
/** The check of one print; the QR code of every PDF leads there. */
export const checkCodeHref = (checkCode: string): string => `${checkHref}?code=${checkCode}`;

export const bookletsHref = "/guide/booklets";
/** The list of what a window does, for whoever scans its card. */
export const windowHref = (id: string): string => `/guide/windows/${id}`;
/** The A4 cards with a QR code that hang at a window. */
export const cardHref = { ofItem: (code: string): string => `${pageHref(code)}/card.pdf`, ofWindow: (id: string): string => `${windowHref(id)}/card.pdf` };

/** A version before it is published, for those who may see it. */
export const previewHref = (versionId: string): string => `/guide/preview/${versionId}`;
/** Its PDF, marked as not published. */
export const previewPrintHref = (versionId: string): string => `${previewHref(versionId)}/print.pdf`;
/** A file of it. */
export const previewFileHref = (versionId: string, fileId: string): string => `${previewHref(versionId)}/files/${fileId}`;

/** Where the staff reads and writes the item of a guide, at the catalogue's. */
export const itemPageHref = (itemId: string): string => `/catalogue/items/${itemId}`;
/** Where it is written. */
export const editorHref = (itemId: string): string => `${itemPageHref(itemId)}/edit`;
