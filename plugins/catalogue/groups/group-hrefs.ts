export const groupsHref = "/catalogue/groups";
export const groupHref = (id: string): string => `${groupsHref}/${id}`;
export const entryGroupsHref = (entryId: string): string => `/catalogue/entries/${entryId}/groups`;
