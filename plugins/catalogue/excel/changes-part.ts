import { diffSides } from "../items/diff-sides.ts";
import { itemHref } from "../items/item-hrefs.ts";
import { shortenSide, type ShortSide } from "../items/shorten-side.ts";
import type { FoundChange } from "./find-changes.ts";
import type { ImportRecord } from "./import-model.ts";

type ChangedItem = { name: string; href: string; place: string; rows: readonly { label: string; before: ShortSide; after: ShortSide }[] };

/** Changes item by item as they follow each other in the file; `names` by sheet and line. */
export const changesPart = (changes: readonly FoundChange[], { sheets }: Pick<ImportRecord, "sheets">, names: ReadonlyMap<string, string>): ChangedItem[] =>
  [...Map.groupBy(changes, ({ sheet, line }) => `${sheet}:${line}`)].map(([at, own]) => ({
    name: names.get(at) ?? "", href: hrefOf(own), place: placeOf(own, sheets),
    rows: own.map(({ label, sides }) => {
      const { before, after } = diffSides({ label, section: "", ...sides });
      return { label, before: shortenSide(before), after: shortenSide(after) };
    }),
  }));

const hrefOf = ([first]: readonly FoundChange[]): string => (first === undefined || first.item_id === null ? "" : itemHref(first.item_id));

const placeOf = ([first]: readonly FoundChange[], sheets: ImportRecord["sheets"]): string => (first === undefined ? "" : `${sheets[first.sheet]?.name ?? ""}，第 ${first.line} 行`);
