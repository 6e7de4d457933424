/** Where the pages of this plugin are; codes may hold any sign, so they are encoded. */
export const checkHref = "/guide/check";

export const pageHref = (code: string): string => `/guide/${encodeURIComponent(code)}`;
export const printHref = (code: string): string => `${pageHref(code)}/print.pdf`;
export const fileHref = (code: string, fileId: string): string => `${pageHref(code)}/files/${fileId}`;
export const checkCodeHref = (checkCode: string): string => `${checkHref}?code=${checkCode}`;

export const bookletsHref = "/guide/booklets";
/** The list of what a window does, for whoever scans its card. */
export const windowHref = (id: string): string => `/guide/windows/${id}`;
export const cardHref = { ofItem: (code: string): string => `${pageHref(code)}/card.pdf`, ofWindow: (id: string): string => `${windowHref(id)}/card.pdf` };

export const previewHref = (versionId: string): string => `/guide/preview/${versionId}`;
export const previewPrintHref = (versionId: string): string => `${previewHref(versionId)}/print.pdf`;
export const previewFileHref = (versionId: string, fileId: string): string => `${previewHref(versionId)}/files/${fileId}`;

/** Where the staff reads and writes the item of a guide, at the catalogue's. */
export const itemPageHref = (itemId: string): string => `/catalogue/items/${itemId}`;
export const editorHref = (itemId: string): string => `${itemPageHref(itemId)}/edit`;
