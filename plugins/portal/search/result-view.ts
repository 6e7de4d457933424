import type { SearchAnswer, SearchHit, TextPart } from "../../../core/contract.ts";
import type { Guides } from "../../guide/api.ts";
import { ItemCard } from "../index/item-card.ts";
import { levelNote, type ShownRegion } from "../regions/shown-region.ts";

/** `ping`: where the browser tells that it was opened; `""` where nobody counts. */
export type ResultView = { name: readonly TextPart[]; plainName: string; href: string; ping: string; summary: readonly TextPart[]; facts: string[]; shortFacts: string[]; online: boolean };
/** A single item, or a 主项 with its 子项 folded under it (HEN-3.1.1d); `more` leads to all of them where some are left out. */
export type ResultGroup = {
  title: string; summary: string; facts: string[]; single: ResultView | null; subs: ResultView[]; count: number; open: boolean;
  /** It answers less than those before it. */
  isFurther: boolean;
  more: { text: string; href: string } | null;
};

type Card = { card: ItemCard; view: ResultView; isFurther: boolean };

/** Where the opening of an item is told. */
export type OpenedHref = (itemId: string) => string;
/** Of lists that nobody searched for, and of staff, no opening is told. */
export const notTold: OpenedHref = () => "";

/** What a result needs besides the hit; with a region it says what another level handles. */
export type ResultContext = { guides: Guides; region: ShownRegion | null; openedHref: OpenedHref };

const viewOf = (hit: SearchHit, { guides, region, openedHref }: ResultContext): Card => {
  const card = ItemCard.parse(hit.data);
  const shortFacts = [card.suspended, card.time, card.fee, visitsOf(card)].filter((fact) => fact !== "");
  const excerpt = excerptOf(hit);
  return {
    card, isFurther: hit.isFurther,
    view: {
      name: hit.title, plainName: card.name, href: guides.pageHref(card.code), ping: openedHref(hit.id), summary: excerpt.length > 0 ? excerpt : textOf(card.summary),
      facts: [card.department, ...levelFacts(card, region), card.type, ...shortFacts], shortFacts, online: card.online && card.suspended === "",
    },
  };
};

/** Where the words stand that the name does not show, as people call it; what needs no name is in the line below. */
const PLACES: Partial<Record<SearchHit["place"]["field"], string>> = { aliases: "也叫：", materials: "申请材料：", conditions: "受理条件：", summary: "" };

const excerptOf = ({ place: { field, excerpt } }: SearchHit): readonly TextPart[] => {
  const label = PLACES[field];
  if (label === undefined) return [];
  return label === "" ? excerpt : [{ text: label, hit: false }, ...excerpt];
};

const levelFacts = (card: ItemCard, region: ShownRegion | null): string[] => [levelNote(region, card.region)].filter((note) => note !== "");

/** “1 次” alone says nothing. */
const visitsOf = ({ visits }: ItemCard): string => (/^\d/.test(visits) ? `到现场 ${visits}` : visits);

const LONGEST = 90;
const cut = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
const textOf = (summary: string): TextPart[] => (summary === "" ? [] : [{ text: cut(summary), hit: false }]);

/** Hits one below the other, as in a hall of a department or among the nearest. */
export const flatResults = (hits: readonly SearchHit[], context: ResultContext): ResultView[] => hits.map((hit) => viewOf(hit, context).view);

/** The groups of a page as the engine put them together; the first 主项 is open. */
export const groupResults = ({ hits, groups: { sizes } }: SearchAnswer, context: ResultContext, entryHref: (entry: string) => string): ResultGroup[] => {
  const groups = new Map<string, Card[]>();
  for (const [index, hit] of hits.entries()) {
    const one = viewOf(hit, context);
    const isAlone = (sizes[one.card.entryId] ?? 1) === 1;
    const key = isAlone ? `item-${index}` : one.card.entryId;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const all = [...groups].flatMap(([key, members]) => groupOf(members, sizes[key] ?? 1, { region: context.region, entryHref }));
  const first = all.find(({ single }) => single === null);
  return all.map((group) => ({ ...group, open: group === first }));
};

const groupOf = (members: readonly Card[], count: number, { region, entryHref }: { region: ShownRegion | null; entryHref: (entry: string) => string }): ResultGroup[] => {
  const [first] = members;
  if (first === undefined) return [];
  const { card, view } = first;
  const isSingle = count === 1;
  return [{
    title: card.entryName, summary: cut(card.entrySummary), facts: [card.department, ...levelFacts(card, region), card.type], count, open: false, isFurther: first.isFurther,
    single: isSingle ? view : null, subs: isSingle ? [] : members.map((member) => member.view),
    more: count > members.length ? { text: `查看全部 ${count} 个子项`, href: entryHref(card.entryId) } : null,
  }];
};
