import { listAddress } from "../../../core/contract.ts";

export const NEWS = "/news";
/** An article for everybody. */
export const articleHref = (articleId: string): string => `${NEWS}/${articleId}`;
/** The list of one column. */
export const columnListHref = (columnId: string): string => listAddress(NEWS, { column: columnId });
/** The feed of all columns, or of one. */
export const feedHref = (columnId = ""): string => listAddress(`${NEWS}/latest.rss`, { column: columnId });
