import type { Db, House, SearchAnswer, SearchQuery } from "../../../core/contract.ts";
import { INDEX } from "../index/item-card.ts";
import { foldedText } from "../log/kept-text.ts";

/** Where fewer items answer, what may be meant as well follows them: people say in many ways what they want. */
export const FEW = 10;

/** The one way to ask for public items: with what those who asked the same have opened. */
export const askItems = async ({ db, search }: { db: Db; search: House<unknown>["search"] }, question: SearchQuery): Promise<SearchAnswer> => {
  const text = question.exact === true ? "" : foldedText(question.text);
  const lifts: { item_id: string; lift: number }[] = text === "" ? [] : await db("portal_lifts").where({ text }).select("item_id", "lift");
  return search.query(INDEX, lifts.length === 0 ? question : { ...question, opened: Object.fromEntries(lifts.map(({ item_id, lift }) => [item_id, lift])) });
};
