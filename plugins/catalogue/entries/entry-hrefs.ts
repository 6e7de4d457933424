export const entriesHref = "/catalogue/entries";
export const entryHref = (id: string): string => `${entriesHref}/${id}`;
