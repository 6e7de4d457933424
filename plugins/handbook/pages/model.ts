/** A row of `handbook_pages`. `roles`: whose daily work it is about, nobody's in particular when empty; `addresses`: beginnings of the addresses it explains. */
export type HelpPage = {
  id: string; title: string; body: string; roles: string[]; addresses: string[]; position: number; revision: number; saved_at: Date; saved_by: string;
};
export type HelpVersion = Pick<HelpPage, "title" | "body" | "revision" | "saved_at" | "saved_by">;

export const HELP = "/handbook";
export const MANAGE = "/handbook/manage";
export const pageHref = (id: string): string => `/handbook/pages/${id}`;
export const manageHref = (id: string): string => `${MANAGE}/${id}`;
