import type { FacetCount, SearchAnswer } from "../../../core/contract.ts";

/**
 * 主题, 特定人群 and 人生事件 are the same whatever region is shown (HEN-3.1.1c): all those of which the site has any, the most frequent first, with the counts of the region; 0 where only
 * others have some, which the list behind it says.
 */
export const sameEverywhere = (facet: string, whole: SearchAnswer, shown: SearchAnswer): readonly FacetCount[] => {
  const counts = new Map((shown.facets[facet] ?? []).map(({ value, count }) => [value, count]));
  return (whole.facets[facet] ?? []).map(({ value }) => ({ value, count: counts.get(value) ?? 0 }));
};
