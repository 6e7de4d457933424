import type { Db, User } from "../../../core/contract.ts";
import type { AnyRecord, Libraries } from "../../libraries/api.ts";
import type { LibraryId } from "../elements/element.ts";
import { articleTexts } from "./cite-articles.ts";

export const PICKER_SIZE = 8;

export type PickerWish = {
  library: LibraryId; text: string; page: number;
  /** Records in the form, with what is cited of them; the first is shown with its article. */
  chosen: readonly { id: string; clause: string }[];
  /** A record that was just added and comes first. */
  picked: string;
};
export type FoundPicker = { total: number; page: number; records: readonly AnyRecord[]; articles: ReadonlyMap<string, string> };

/** One page of a library for choosing, usable records first, with the text of the articles that are cited already. */
export const findPicker = async (db: Db, libraries: Libraries, user: User, wish: PickerWish): Promise<FoundPicker> => {
  const { library, text, page, chosen, picked } = wish;
  const { total, records } = await libraries.search(db, library, { text, user, page, size: PICKER_SIZE });
  // What is chosen already stands first while nothing is searched for: it can be taken back without being looked for.
  const first = page > 1 || (text !== "" && picked === "") ? [] : [...new Set([picked, ...chosen.map(({ id }) => id)])].filter((id) => id !== "");
  const known = first.length === 0 ? new Map<string, AnyRecord>() : await libraries.find(db, library, first);
  const all = [...first.flatMap((id) => known.get(id) ?? []), ...records.filter(({ id }) => !known.has(id))];
  const onPage = new Set(all.map(({ id }) => id));
  const cited = library === "laws" ? chosen.filter(({ id, clause }) => onPage.has(id) && clause !== "") : [];
  const texts = await articleTexts(db, libraries, cited.map(({ id, clause }) => ({ lawId: id, clause })));
  return { total, page, records: all, articles: new Map(cited.map(({ id }, index) => [id, texts[index] ?? ""] as const).toReversed()) };
};
