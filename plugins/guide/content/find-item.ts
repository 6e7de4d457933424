import type { FoundItem } from "../api.ts";
import type { guideFinder } from "./find-guide.ts";

/** The item behind the guide that a code leads to, for the neighbours. */
export const itemFinder = (findGuide: ReturnType<typeof guideFinder>) => async (code: string): Promise<FoundItem> => {
  const found = await findGuide(code);
  return found.kind === "guide" ? { kind: "item", itemId: found.content.item.itemId } : found;
};
