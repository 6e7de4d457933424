import { z } from "zod";
import { oppositesAmong } from "./opposites.ts";

const LONGEST = 20;
const MOST_WORDS = 40;
const MOST_OFFICIAL = 12;

const SAID = "词语";
const OFFICIAL = "规范用语";

/** Words stand apart by spaces, lines, or the marks with which people separate words. */
const apart = (text: string): string[] => text.normalize("NFKC").toLowerCase().split(/[\s、,;/|]+/u).filter((word) => word !== "");

const words = (label: string, most: number, faultOf: (word: string) => string) => z.string(`${label}：请填写`).max(2_000, `${label}：最多 2000 个字`).transform(apart).superRefine((list, context) => {
  const fault = listFault(list, most, faultOf);
  if (fault !== "") context.addIssue({ code: "custom", message: `${label}：${fault}` });
});

const listFault = (list: readonly string[], most: number, faultOf: (word: string) => string): string => {
  if (list.length > most) return `最多 ${most} 个，现在有 ${list.length} 个`;
  const twice = list.find((word, index) => list.indexOf(word) !== index);
  if (twice !== undefined) return `“${twice}”写了两次`;
  return list.map(faultOf).find((fault) => fault !== "") ?? "";
};

/** What can never be met in a question is no word: questions are cut where Chinese signs and letters meet, and marks fall out of them. */
const signFault = (word: string): string => {
  if ([...word].length > LONGEST) return `“${[...word].slice(0, LONGEST).join("")}…”超过 ${LONGEST} 个字`;
  if (!/^[\p{Script=Han}a-z0-9]+$/u.test(word)) return `“${word}”中有汉字、字母、数字以外的符号，搜索时不起作用`;
  return word.length === 1 && !/\p{Script=Han}/u.test(word) ? `“${word}”太短，至少要两个字母或数字` : "";
};

const keyFault = (word: string): string => {
  const fault = signFault(word);
  if (fault !== "") return fault;
  if (/^\d+$/.test(word)) return `“${word}”只有数字，搜索时按编码处理`;
  return /\p{Script=Han}/u.test(word) && /[a-z0-9]/.test(word) ? `“${word}”中汉字与字母、数字连写，搜索时会分开，请分别填写` : "";
};

/** A group as a person writes it; `kind` says whether the words stand for each other or for the official ones. */
export const GroupForm = z.object({
  kind: z.enum(["said", "same"], "方向：请选择"),
  words: words(SAID, MOST_WORDS, keyFault),
  official: z.string().catch("").pipe(words(OFFICIAL, MOST_OFFICIAL, signFault)),
  revision: z.string().regex(/^\d{1,9}$/).transform(Number).catch(0),
  step: z.enum(["preview", "edit", "save"]).catch("preview"),
}).superRefine(({ kind, words: said, official }, context) => {
  for (const [field, message] of groupFaults(kind, said, official)) context.addIssue({ code: "custom", path: [field], message });
}).transform(({ kind, words: said, official, revision, step }) => ({ words: said, official: kind === "same" ? [] : official, revision, step }));
export type GroupInput = Pick<z.infer<typeof GroupForm>, "words" | "official">;

const groupFaults = (kind: "said" | "same", said: readonly string[], official: readonly string[]): [string, string][] => {
  const faults: [string, string][] = [];
  if (said.length === 0) faults.push(["words", `${SAID}：请填写`]);
  if (kind === "same" && said.length === 1) faults.push(["words", `${SAID}：双向的一组至少要两个词`]);
  if (kind === "said" && official.length === 0) faults.push(["official", `${OFFICIAL}：单向的一组请填写`]);
  const both = kind === "said" ? said.find((word) => official.includes(word)) : undefined;
  if (both !== undefined) faults.push(["official", `${OFFICIAL}：“${both}”已经在左边的词语里`]);
  const opposite = oppositesAmong(kind === "said" ? [...said, ...official] : said);
  if (opposite !== undefined) faults.push(["words", `${SAID}：“${opposite[0]}”与“${opposite[1]}”意思相反，不能放在一组`]);
  return faults;
};

/** The words of a group as they stand in the fields; one that is only begun is likely everyday words for official ones. */
export const fieldsOf = ({ words: said, official }: { words: readonly string[]; official: readonly string[] }): { kind: string; words: string; official: string } =>
  ({ kind: official.length === 0 && said.length > 1 ? "same" : "said", words: said.join("、"), official: official.join("、") });

/** Switching and deleting say only which library they have seen. */
export const SeenForm = z.object({ revision: z.string().regex(/^\d{1,9}$/).transform(Number).catch(0) });
