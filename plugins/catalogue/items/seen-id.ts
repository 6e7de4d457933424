import { z } from "zod";
import { rowId } from "../../../core/contract.ts";
import type { ItemVersion } from "../api.ts";

/** A ticked row of a list: the version with the number of the save that the list shows, as 12.3. */
export const seenId = ({ versionId, revision }: Pick<ItemVersion, "versionId" | "revision">): string => `${versionId}.${revision}`;

/** Read back; a box without the number was seen at no save. */
export const SeenId = z.string().transform((text) => {
  const [versionId = "", revision = "0"] = text.split(".");
  return { versionId, revision };
}).pipe(z.object({ versionId: rowId(), revision: z.coerce.number<string>().int().min(0).max(999_999_999) }));
export type SeenId = z.infer<typeof SeenId>;
