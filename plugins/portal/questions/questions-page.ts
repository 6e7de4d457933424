import { listAddress, pagesAt, type SearchAnswer } from "../../../core/contract.ts";
import type { Guides } from "../../guide/api.ts";
import { levelNote, type ShownRegion } from "../regions/shown-region.ts";
import { SEARCH, tooLongNote, type Question } from "../search/search-query.ts";
import { QuestionCard } from "./question-card.ts";

export const QUESTIONS_PAGE = "/portal/questions";
export type QuestionAddress = { q: Question; theme: string; department: string; page: number };

/** The list with something changed; the page starts at 1 again unless it is what changes. */
export const questionsHref = ({ q, theme, department }: QuestionAddress, change: Partial<QuestionAddress>): string => {
  const next = { q, theme, department, page: 1, ...change };
  return listAddress(QUESTIONS_PAGE, { q: next.q.text, theme: next.theme, department: next.department, page: next.page > 1 ? String(next.page) : "" });
};

type Context = { guides: Guides; region: ShownRegion | null };

/** 常见问题 (HEN-3.1.5): of every item that has some, with the words that were looked for open already. */
export const questionsPage = (address: QuestionAddress, answer: SearchAnswer, { guides, region }: Context): object => {
  const isFiltered = address.theme !== "" || address.department !== "";
  return {
    q: address.q.text, action: QUESTIONS_PAGE, tooLong: tooLongNote(address.q), total: answer.total,
    keep: (["theme", "department"] as const).filter((name) => address[name] !== "").map((name) => ({ name, value: address[name] })),
    chosen: (["theme", "department"] as const).filter((name) => address[name] !== "").map((name) => ({ text: address[name], href: questionsHref(address, { [name]: "" }) })),
    themes: linksOf(answer, "theme", address), departments: linksOf(answer, "department", address),
    groups: answer.hits.map(({ data }) => groupOf(QuestionCard.parse(data), address.q.text, { guides, region })),
    allHref: isFiltered || address.q.text !== "" ? QUESTIONS_PAGE : "",
    searchHref: listAddress(SEARCH, { q: address.q.text }),
    paging: pagesAt(questionsHref(address, {}), { total: answer.total, page: address.page, unit: "个事项" }),
  };
};

const MOST_LINKS = 12;

const linksOf = (answer: SearchAnswer, name: "theme" | "department", address: QuestionAddress): object[] =>
  address[name] !== "" ? [] : (answer.facets[name] ?? []).slice(0, MOST_LINKS).map(({ value, count }) => ({ text: value, count, href: questionsHref(address, { [name]: value }) }));

const groupOf = (card: QuestionCard, words: string, { guides, region }: Context): object => ({
  name: card.name, href: guides.pageHref(card.code), facts: [card.department, levelNote(region, card.region)].filter((fact) => fact !== ""),
  questions: card.questions.map(({ question, answer }) => ({ question, answer: answer.split("\n").filter((line) => line.trim() !== ""), open: words !== "" && `${question}${answer}`.includes(words) })),
});
