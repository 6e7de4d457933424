import { z } from "zod";

/** `/:id` of a row: a positive whole number that fits a bigint; anything else is a page that does not exist. */
export const ById = z.object({ id: z.string().regex(/^[1-9]\d{0,17}$/) });
