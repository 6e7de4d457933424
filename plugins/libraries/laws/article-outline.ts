import type { ArticleText } from "./parse-articles.ts";

type Cited = { uses: { title: string; href: string }[]; more: number };
type Heading = { level: 2 | 3 | 4; text: string; id: string };
type Entry = { id: string; no: string; paragraphs: string[]; cited: Cited; headings: Heading[] };
export type Outline = { entries: Entry[]; contents: { text: string; href: string; from: string; inner: boolean }[] };

/** Articles for reading: every one has its number as its anchor, headings stand before the first article below them. */
export const articleOutline = (articles: readonly ArticleText[], citedAt: (no: string) => Cited): Outline => {
  const entries: Entry[] = [];
  const contents: Outline["contents"] = [];
  const ids = new Map<string, number>();
  let before: Pick<ArticleText, "part" | "chapter" | "section"> = { part: "", chapter: "", section: "" };
  for (const article of articles) {
    const count = (ids.get(article.no) ?? 0) + 1;
    ids.set(article.no, count);
    const headings = headingsBefore(article, before).map((heading) => ({ ...heading, id: `部分-${contents.length + 1}-${heading.level}` }));
    for (const { text, id, level } of headings) if (level < 4) contents.push({ text, href: `#${encodeURIComponent(id)}`, from: article.no, inner: level === 3 && article.part !== "" });
    entries.push({ id: count === 1 ? article.no : `${article.no}-${count}`, no: article.no, paragraphs: article.text.split("\n"), cited: citedAt(article.no), headings });
    before = article;
  }
  return { entries, contents };
};

const headingsBefore = (article: ArticleText, before: Pick<ArticleText, "part" | "chapter" | "section">): Omit<Heading, "id">[] => {
  const partMoved = article.part !== before.part;
  const chapterMoved = partMoved || article.chapter !== before.chapter;
  const moved: Omit<Heading, "id">[] = [
    ...(partMoved ? [{ level: 2 as const, text: article.part }] : []),
    ...(chapterMoved ? [{ level: 3 as const, text: article.chapter }] : []),
    ...(chapterMoved || article.section !== before.section ? [{ level: 4 as const, text: article.section }] : []),
  ];
  return moved.filter(({ text }) => text !== "");
};
