import { z } from "zod";

/** 完整版 and 简版 of the standard (domain-standards §3). */
export const EXTENTS = ["full", "brief"] as const;
export type Extent = (typeof EXTENTS)[number];
export const EXTENT_WORDS: Readonly<Record<Extent, string>> = { full: "完整版", brief: "简版" };

/** What was answered in 情形引导, by the name of the question in the address: `?q1=经营者本人`. */
export type Answers = ReadonlyMap<string, string>;

/** Which guide is meant. It stands in the address and nowhere else, so that it can be printed and passed on as it is. */
export type GuideChoice = { extent: Extent; answers: Answers };

/** The guide as it is published; its address is the canonical one. */
export const WHOLE_GUIDE: GuideChoice = { extent: "full", answers: new Map() };

/** What the address says; what is no answer of ours counts as none. */
export const ChoiceAddress = z.record(z.string(), z.unknown()).transform((query): GuideChoice => ({
  extent: query["extent"] === "brief" ? "brief" : "full",
  answers: new Map(Object.entries(query).flatMap(([name, value]) => (/^q\d{1,2}$/.test(name) && typeof value === "string" ? [[name, value]] : []))),
}));

/** An address of the guide, its page or its PDF, with the choice in it. */
export const withChoice = (href: string, { extent, answers }: GuideChoice): string => {
  const query = new URLSearchParams([...(extent === "full" ? [] : [["extent", extent]]), ...answers]);
  return query.size === 0 ? href : `${href}?${query}`;
};
