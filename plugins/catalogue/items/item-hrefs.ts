export const itemsHref = "/catalogue/items";
export const queryHref = "/catalogue/query";
export const exportHref = "/catalogue/export";
export const importHref = "/catalogue/import";
export const itemHref = (itemId: string): string => `${itemsHref}/${itemId}`;
export const editHref = (itemId: string): string => `${itemHref(itemId)}/edit`;
/** The editor with everything marked that is missing. */
export const checkHref = (itemId: string): string => `${editHref(itemId)}?check=1`;
/** The editor with a list of what is missing, for those who come to fill it in: nothing has gone wrong yet. */
export const lackingHref = (itemId: string): string => `${editHref(itemId)}?lacking=1`;
/** The editor with what this person has typed and not saved. */
export const keptHref = (itemId: string, check: boolean): string => `${editHref(itemId)}?kept=1${check ? "&check=1" : ""}`;
export const compareAddress = (itemId: string): string => `${itemHref(itemId)}/compare`;
export const compareHref = (itemId: string, from: number, to: number): string => `${compareAddress(itemId)}?from=${from}&to=${to}`;
export const restoreHref = (itemId: string, number: number): string => `${versionHref(itemId, number)}/restore`;
/** 引入: the list of items to copy from, or the one version that was chosen there. */
export const copyHref = (itemId: string, versionId?: string): string => `${itemHref(itemId)}/copy${versionId === undefined ? "" : `/${versionId}`}`;
/** Drops what this person has typed and not saved. */
export const giveUpHref = (itemId: string): string => `${editHref(itemId)}/give-up`;
export const versionHref = (itemId: string, number: number): string => `${itemHref(itemId)}/versions/${number}`;
export const pickerHref = (itemId: string, element: string): string => `/catalogue/picker/items/${itemId}/${element}`;

/** A 31 or 33 digit code as it is read: the body with its level, then what is done. */
export const codeParts = (code: string): string[] => (code.length < 31 ? [code].filter((part) => part !== "") : [code.slice(0, 19), code.slice(19)]);
