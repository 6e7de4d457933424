import { z } from "zod";
import { isLocalDay } from "../../../../core/calendar/local-day.ts";
import { fingerprint } from "../../../../core/crypto/fingerprint.ts";
import { isCodeOf, LAW_STATUSES, lawLevels } from "../../codes.ts";
import { LAW_ROOM } from "../law-form.ts";
import type { Doubt, LawRow } from "../law-rows.ts";
import { articleNotes, type ArticleText } from "../parse-articles.ts";

/** A field that is not there is another mistake than one that holds something else. */
const unless = (words: string) => ({ error: ({ input }: { input?: unknown }) => (input === undefined ? "没有这个字段" : words) });

const word = z.string(unless("应当是文字")).trim();
const optionalWord = word.default("");

/** What is longer could never be saved by the form again. */
const upTo = (label: string, room: number) => word.max(room, `${label}超过 ${room} 个字`).default("");

const Article = z.object({
  no: word.min(1, "条号不能为空"), text: word, part: optionalWord, chapter: optionalWord, section: optionalWord,
}, "应当是一条条文");

/** One line of the collection (data/README.md, `laws`). What is wrong here refuses the line; everything else comes in with a doubt. */
const Line = z.object({
  id: word.min(1, "编号不能为空").max(200, "编号太长"),
  title: word.min(1, "名称不能为空").max(LAW_ROOM.title, `名称超过 ${LAW_ROOM.title} 个字`),
  short_title: upTo("简称", LAW_ROOM.short_title), level: optionalWord, doc_no: upTo("文号", LAW_ROOM.doc_no), issuer: upTo("制定机关", LAW_ROOM.issuer),
  publish_date: optionalWord, effective_date: optionalWord, expire_date: optionalWord, status: optionalWord,
  history: z.array(word, "应当是一列文字").default([]),
  article_count: z.number("应当是数字").optional(),
  articles: z.array(Article, unless("应当是一列条文")),
});
type Line = z.infer<typeof Line>;

type Columns = Pick<LawRow, "title" | "short_title" | "level" | "doc_no" | "issuer" | "published_on" | "effective_on" | "expires_on" | "status" | "history" | "doubts" | "article_count">;
export type ReadLaw = { externalId: string; columns: Columns; articles: ArticleText[]; fingerprint: string };
export type LawLine = { ok: true; law: ReadLaw } | { ok: false; title: string; problems: Doubt[] };

/** Reads one line. Nothing is repaired: a date that is none stays out and is noted, an unknown state becomes 待核实 and is noted. */
export const readLaw = (raw: Readonly<Record<string, unknown>>): LawLine => {
  const parsed = Line.safeParse(raw);
  if (!parsed.success) {
    const title = z.object({ title: z.string() }).safeParse(raw).data?.title ?? "";
    return { ok: false, title, problems: parsed.error.issues.map((issue) => ({ field: fieldName(issue.path), reason: issue.message })) };
  }
  const columns = columnsOf(parsed.data);
  const { id: externalId, articles } = parsed.data;
  return { ok: true, law: { externalId, columns, articles, fingerprint: fingerprint({ columns, articles }) } };
};

/** `["articles", 3, "no"]` → `articles[3].no`, counted from 0 as in the file. */
const fieldName = (path: readonly PropertyKey[]): string =>
  path.map((part, index) => (typeof part === "number" ? `[${part}]` : `${index === 0 ? "" : "."}${String(part)}`)).join("");

const columnsOf = (line: Line): Columns => {
  const status = LAW_STATUSES.find((known) => known === line.status) ?? "待核实";
  const [published, effective, expires] = [day(line.publish_date), day(line.effective_date), day(line.expire_date)];
  return {
    title: line.title, short_title: line.short_title, level: line.level, doc_no: line.doc_no, issuer: line.issuer, status, history: line.history,
    published_on: published, effective_on: effective, expires_on: expires, article_count: line.articles.length,
    doubts: doubtsOn(line, { effective, expires }),
  };
};

const day = (text: string): string | null => (isLocalDay(text) ? text : null);

const doubtsOn = (line: Line, { effective, expires }: { effective: string | null; expires: string | null }): Doubt[] => {
  const doubts: Doubt[] = [];
  const note = (field: string, reason: string | undefined): void => { if (reason !== undefined) doubts.push({ field, reason }); };
  note("level", listed("效力级别", line.level, line.level !== "" && isCodeOf(lawLevels)(line.level)));
  note("status", listed("效力状态", line.status, LAW_STATUSES.some((known) => known === line.status)));
  note("issuer", line.issuer === "" ? "制定机关没有填写" : undefined);
  note("publish_date", dated("公布日期", line.publish_date, true));
  note("effective_date", dated("施行日期", line.effective_date, true));
  note("expire_date", dated("失效日期", line.expire_date, false));
  note("expire_date", expires !== null && effective !== null && expires < effective ? "失效日期早于施行日期" : undefined);
  note("articles", line.articles.length === 0 ? "没有条文" : undefined);
  note("article_count", counted(line));
  for (const reason of articleNotes(line.articles)) note("articles", reason);
  return doubts;
};

const listed = (label: string, value: string, known: boolean): string | undefined => {
  if (value === "") return `${label}没有填写`;
  return known ? undefined : `${label}“${value}”不在列表中`;
};

const dated = (label: string, value: string, expected: boolean): string | undefined => {
  if (value === "") return expected ? `${label}没有填写` : undefined;
  return isLocalDay(value) ? undefined : `${label}“${value}”不是日期，没有收入`;
};

const counted = ({ article_count: count, articles }: Line): string | undefined =>
  count === undefined || count === articles.length ? undefined : `写的是 ${count} 条，实际有 ${articles.length} 条`;
