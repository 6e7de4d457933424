import { z } from "zod";
import type { SearchDocument } from "../../ports/search.ts";

const texts = z.array(z.string());

/** A document as it comes back from the table. */
export const StoredDocument: z.ZodType<SearchDocument> = z.object({
  id: z.string(),
  fields: z.object({
    title: z.string(),
    aliases: texts.exactOptional(), codes: texts.exactOptional(), materials: texts.exactOptional(), words: texts.exactOptional(),
    department: z.string().exactOptional(), group: z.string().exactOptional(),
    summary: z.string().exactOptional(), conditions: z.string().exactOptional(),
  }),
  filters: z.record(z.string(), texts),
  weight: z.number().exactOptional(),
  place: z.string().exactOptional(),
  data: z.json(),
});
