import { z } from "zod";
import { page, pageCount, PageNumber, PAGE_SIZE, redirect, type Db, type House, type RouteTable } from "../../../core/contract.ts";
import type { Guides } from "../../guide/api.ts";
import { regionFilter, shownRegion } from "../regions/shown-region.ts";
import { Question } from "../search/search-query.ts";
import { QUESTION_FILTERS, QUESTIONS } from "./question-card.ts";
import { questionsHref, questionsPage } from "./questions-page.ts";

const word = z.string().max(100).catch("").default("");
const Address = z.object({ q: Question, theme: word, department: word, page: PageNumber });

/** 常见问题, by words, theme and department. */
export const questionRoutes = ({ db, search, guides }: { db: Db; search: House<unknown>["search"]; guides: Guides }) => (r: RouteTable): void => {
  r.get("/", { access: "public", query: Address }, async ({ query, visitor }) => {
    const region = await shownRegion(db, visitor.region);
    const chosen = QUESTION_FILTERS.filter((name) => query[name] !== "").map((name): [string, string[]] => [name, [query[name]]]);
    const answer = await search.query(QUESTIONS, {
      text: query.q.text, page: query.page, size: PAGE_SIZE, facets: QUESTION_FILTERS, sort: query.q.text === "" ? "place" : "relevance",
      filters: { ...regionFilter(region), ...Object.fromEntries(chosen) },
    });
    const pages = pageCount(answer.total);
    if (query.page > pages) return redirect(questionsHref(query, { page: pages }));
    return page("portal/questions/questions.njk", questionsPage(query, answer, { guides, region }));
  });
};
