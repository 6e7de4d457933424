import { ARTICLE_NO } from "../../../core/codes/article-number.ts";
import { numberOf } from "../../../core/codes/chinese-number.ts";

export type ArticleText = { no: string; part: string; chapter: string; section: string; text: string };

export type ParsedArticles = {
  articles: ArticleText[];
  /** Lines that stand before the first article or under a heading and belong to no article; they are not kept. */
  skipped: string[];
  /** What a person should look at: numbers that are missing or come twice, articles without text. */
  notes: string[];
};

const NUMERAL = "[零〇一二三四五六七八九十百千0-9]+";
const HEADING = new RegExp(`^第${NUMERAL}(分编|编|章|节)(?:\\s+(.{1,60})|)$`);
const HEAD = new RegExp(`^(${ARTICLE_NO.source})(?:\\s+|[：:]|$)(.*)$`);
const GLUED = new RegExp(`^(${ARTICLE_NO.source})(?!第|规定|、|和|至|的|所|以|，|或|之|中)(.+)$`);
/** Headings without a number; an article may stand under 序言 in its place. */
const BARE_HEADINGS = ["总则", "分则", "附则"];
const PREAMBLE = "序言";
/** A decision without articles is kept as one piece. */
export const WHOLE = "全文";

const numberOfArticle = (no: string): number | undefined => numberOf(/^第(.+?)条/.exec(no)?.[1] ?? "");

type State = { at: Pick<ArticleText, "part" | "chapter" | "section">; open: { no: string; lines: string[] } | undefined; next: number };

/** A heading ends with no stop; a sentence that begins with 第一章 does. */
const moveTo = (state: State, line: string): boolean => {
  const joined = line.replace(/\s/g, "");
  if (BARE_HEADINGS.includes(joined)) state.at = { ...state.at, chapter: joined, section: "" };
  else {
    const kind = HEADING.exec(line)?.[1];
    if (kind === undefined || /[。；：]$/.test(line)) return false;
    const text = line.replace(/\s+/g, " ");
    if (kind === "章") state.at = { ...state.at, chapter: text, section: "" };
    else if (kind === "节") state.at = { ...state.at, section: text };
    else state.at = { part: text, chapter: "", section: "" };
  }
  state.open = undefined;
  return true;
};

/** 第三条 and a blank begin an article anywhere; without the blank only when it is the next number and no reference follows. */
const headOf = (line: string, next: number): { no: string; text: string } | undefined => {
  const [, no, text = ""] = HEAD.exec(line) ?? [];
  if (no !== undefined) return { no, text };
  const [, glued, rest = ""] = GLUED.exec(line) ?? [];
  if (glued !== undefined && numberOfArticle(glued) === next) return { no: glued, text: rest };
  return line.replace(/\s/g, "") === PREAMBLE ? { no: PREAMBLE, text: "" } : undefined;
};

const lastLine = (text: string): string => (text.split("\n").at(-1) ?? "").replace(/\s/g, "");

/** Whether an article may stand behind another: the next number, or 第十条之一 behind 第十条. What has no number may stand anywhere. */
const follows = (before: ArticleText | undefined, article: ArticleText): boolean => {
  if (before === undefined) return true;
  const [last, now] = [numberOfArticle(before.no), numberOfArticle(article.no)];
  return last === undefined || now === undefined || now === last + 1 || (now === last && article.no !== before.no);
};

/** Also asked by the import, whose articles are split already. */
export const articleNotes = (articles: readonly ArticleText[]): string[] => {
  const notes = articles.flatMap((article, index) => {
    const before = articles[index - 1];
    const end = lastLine(article.text);
    return [
      ...(follows(before, article) ? [] : [`${before?.no ?? ""}之后是${article.no}`]),
      ...(article.text === "" ? [`${article.no}没有内容`] : []),
      ...(BARE_HEADINGS.includes(end) ? [`${article.no}的末行“${end}”像是下一章的标题`] : []),
    ];
  });
  const seen = new Set<string>();
  const twice = new Set(articles.map(({ no }) => no).filter((no) => seen.has(no) || !seen.add(no)));
  return [...notes, ...[...twice].map((no) => `${no}出现了不止一次`)];
};

/** Splits a pasted law into its articles with part, chapter and section; nothing is corrected, only noted. */
export const parseArticles = (pasted: string): ParsedArticles => {
  const lines = pasted.split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== "");
  const state: State = { at: { part: "", chapter: "", section: "" }, open: undefined, next: 1 };
  const found: { place: State["at"]; no: string; lines: string[] }[] = [];
  const skipped: string[] = [];
  for (const line of lines) {
    const head = headOf(line, state.next);
    if (head !== undefined) {
      state.open = { no: head.no, lines: head.text === "" ? [] : [head.text.trim()] };
      found.push({ place: state.at, ...state.open });
      state.next = (numberOfArticle(head.no) ?? 0) + 1;
    } else if (!moveTo(state, line)) (state.open?.lines ?? skipped).push(line);
  }
  if (found.length === 0) {
    const whole = { no: WHOLE, part: "", chapter: "", section: "", text: lines.join("\n") };
    return { articles: lines.length === 0 ? [] : [whole], skipped: [], notes: [] };
  }
  const articles = found.map(({ place, no, lines: text }) => ({ no, ...place, text: text.join("\n") }));
  return { articles, skipped, notes: articleNotes(articles) };
};

/** The text that {@link parseArticles} reads back into the same articles; it stands in the form when a law is changed. */
export const articlesText = (articles: readonly ArticleText[]): string => {
  const lines: string[] = [];
  let last = { part: "", chapter: "", section: "" };
  for (const { no, text, ...place } of articles) {
    const partMoved = place.part !== last.part;
    const chapterMoved = partMoved || place.chapter !== last.chapter;
    if (partMoved) lines.push(place.part);
    if (chapterMoved) lines.push(place.chapter);
    if (chapterMoved || place.section !== last.section) lines.push(place.section);
    if (no === WHOLE) lines.push(text);
    else lines.push(...(no === PREAMBLE ? [no, text] : [`${no}　${text}`]));
    last = place;
  }
  return lines.filter((line) => line !== "").join("\n");
};
