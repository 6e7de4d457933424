import { z } from "zod";

/** The id of a row as an address or a form writes it: a positive whole number that fits a bigint. */
const ROW_ID = /^[1-9]\d{0,17}$/;

export const isRowId = (text: string): boolean => ROW_ID.test(text);

/** `ask`: what is said at the field when it is none; an address needs no words. */
export const rowId = (ask?: string): z.ZodString => z.string(ask).regex(ROW_ID, ask);

/** `/:id` of a row; anything else is a page that does not exist. */
export const ById = z.object({ id: rowId() });
