import { numberOf, writtenNumber } from "./chinese-number.ts";

/** 第三十五条, 第一百二十条之一, 第35条: the head of an article, wherever a reference goes on (…第一款). */
export const ARTICLE_NO = /第(?:[零〇一二三四五六七八九十百千两]+|\d{1,4})条(?:之[一二三四五六七八九十]+)?/;

const tidy = (text: string): string => text.normalize("NFKC").replace(/\s/g, "");

/** 第35条之一 → the number and what follows it; nothing for what has no number from 1 on. */
const partsOf = (no: string): { value: number; suffix: string } | undefined => {
  const [, number = "", suffix = ""] = /^第(.+)条(之.+)?$/.exec(no) ?? [];
  const value = numberOf(number);
  return value === undefined || value === 0 ? undefined : { value, suffix };
};

/** Every article that a citation names, in order and each once, written one way whoever typed it: “第3条、第一百〇五条第一款” → [第三条, 第一百零五条]. */
export const citedArticles = (citation: string): string[] => {
  const found = [...tidy(citation).matchAll(new RegExp(ARTICLE_NO, "g"))].map(([no]) => {
    const parts = partsOf(no);
    return parts === undefined ? no : `第${writtenNumber(parts.value)}条${parts.suffix}`;
  });
  return [...new Set(found)];
};

/**
 * What people type to get to an article, in all the ways a law may write it: 35, 三十五, 第三十五条第一款 → [第三十五条, 第35条];
 * 第105条 also as 第一百〇五条. What names no number is taken as it is (全文, 序言).
 */
export const articleWritings = (typed: string): string[] => {
  const text = tidy(typed);
  const [cited] = citedArticles(numberOf(text) === undefined ? text : `第${text}条`);
  if (cited === undefined) return text === "" ? [] : [text];
  const parts = partsOf(cited);
  return parts === undefined ? [cited] : [...new Set([cited, cited.replaceAll("零", "〇"), `第${parts.value}条${parts.suffix}`])];
};
