import type { SearchHit, TextPart } from "../../../core/ports/search.ts";
import type { Guides } from "../../guide/api.ts";
import { ItemCard } from "../index/item-card.ts";

export type ResultView = { name: readonly TextPart[]; plainName: string; href: string; summary: readonly TextPart[]; facts: string[]; shortFacts: string[]; online: boolean };
/** A single item, or a 主项 with its 子项 folded under it (HEN-3.1.1d). */
export type ResultGroup = { title: string; department: string; type: string; single: ResultView | null; subs: ResultView[]; open: boolean };

type Card = { card: ItemCard; view: ResultView };

const viewOf = (hit: SearchHit, guides: Guides): Card => {
  const card = ItemCard.parse(hit.data);
  const shortFacts = [card.time, card.fee, card.visits].filter((fact) => fact !== "");
  const excerpt = hit.place.field === "summary" || hit.place.field === "conditions" ? hit.place.excerpt : [];
  return {
    card,
    view: {
      name: hit.title, plainName: card.name, href: guides.pageHref(card.code), summary: excerpt.length > 0 ? excerpt : textOf(card.summary),
      facts: [card.department, card.type, ...shortFacts], shortFacts, online: card.online,
    },
  };
};

const LONGEST = 90;
const textOf = (summary: string): TextPart[] => (summary === "" ? [] : [{ text: summary.length > LONGEST ? `${summary.slice(0, LONGEST)}…` : summary, hit: false }]);

export const flatResults = (hits: readonly SearchHit[], guides: Guides): ResultView[] => hits.map((hit) => viewOf(hit, guides).view);

/** Hits of one 主项 stand together where the best of them stands; the first group is open. */
export const groupResults = (hits: readonly SearchHit[], guides: Guides): ResultGroup[] => {
  const groups = new Map<string, Card[]>();
  for (const [index, hit] of hits.entries()) {
    const one = viewOf(hit, guides);
    const key = one.card.entryId === "" ? `item-${index}` : one.card.entryId;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  let opened = false;
  return [...groups.values()].flatMap((members): ResultGroup[] => {
    const [first] = members;
    if (first === undefined) return [];
    const single = members.length === 1 ? first.view : null;
    const open = single === null && !opened;
    opened ||= single === null;
    return [{ title: first.card.entryName, department: first.card.department, type: first.card.type, single, open, subs: single === null ? members.map((m) => m.view) : [] }];
  });
};
