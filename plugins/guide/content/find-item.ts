import type { FoundItem } from "../api.ts";
import type { guideFinder } from "./find-guide.ts";
import { reasonWords } from "./reason-words.ts";

/** The item behind the guide that a code leads to, for the neighbours. */
export const itemFinder = (findGuide: ReturnType<typeof guideFinder>) => async (code: string): Promise<FoundItem> => {
  const found = await findGuide(code);
  switch (found.kind) {
    case "guide": return { kind: "item", itemId: found.content.item.itemId };
    case "abolished": return { kind: "abolished", name: found.name, at: found.at, reason: reasonWords(found), notice: found.notice, successor: found.successor };
    case "moved": case "unknown": return found;
  }
};
