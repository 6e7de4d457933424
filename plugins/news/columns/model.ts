/** A row of `news_columns` (栏目). */
export type Column = { id: string; name: string; note: string; position: number; is_open: boolean };

export const COLUMNS_PAGE = "/news/columns";
/** A column for those who keep the columns. */
export const columnHref = (id: string): string => `${COLUMNS_PAGE}/${id}`;
