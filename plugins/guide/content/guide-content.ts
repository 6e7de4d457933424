import type { PresentedItem } from "../../catalogue/api.ts";
import type { AnyRecord, LibraryKind } from "../../libraries/api.ts";

/** The records a guide shows, by their ids, and the text of the articles it cites by {@link articleKey}. */
export type GuideRecords = {
  readonly [K in LibraryKind]: ReadonlyMap<string, Extract<AnyRecord, { kind: K }>>;
} & { readonly articles: ReadonlyMap<string, string> };

/** Everything a guide says, before page or print give it a shape. */
export type GuideContent = {
  item: PresentedItem;
  records: GuideRecords;
  /** SM3 of what is said, whatever it looks like: two guides with the same one say the same. The check code follows from it. */
  fingerprint: string;
};

/** An article of a law, as a key of maps. */
export const articleKey = (lawId: string, no: string): string => `${lawId} ${no}`;
