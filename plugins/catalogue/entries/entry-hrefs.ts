export const entriesHref = "/catalogue/entries";
export const newEntryHref = (typeCode: string): string => `${entriesHref}/new?type=${typeCode}`;
export const entryHref = (id: string): string => `${entriesHref}/${id}`;
export const entryEditHref = (id: string): string => `${entryHref(id)}/edit`;
