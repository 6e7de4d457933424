import { SORTS, sortOf, type Sort } from "./search-query.ts";

const WORDS: Readonly<Record<Sort, string>> = { relevance: "相关程度", place: "部门排定的次序", name: "名称", hits: "热度", new: "最近发布" };

/** The order of a list, without an address, and the others there are; by relevance only where something was asked. */
export const sortLinks = (address: { q: string; sort?: Sort | undefined }, hrefOf: (sort: Sort) => string): { text: string; href: string }[] => {
  const now = sortOf(address);
  return SORTS.filter((sort) => sort !== "relevance" || address.q !== "").map((sort) => ({ text: WORDS[sort], href: sort === now ? "" : hrefOf(sort) }));
};
