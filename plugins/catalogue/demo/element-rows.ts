import type { CodeListId } from "../codes/code-lists.ts";
import { codeList } from "../codes/code-lists.ts";
import type { ElementValues, Row } from "../elements/element.ts";
import { matchCodes } from "../elements/match-codes.ts";

/** The codes behind words of a code list, joined with 、 — so that the data can be read. */
export const codes = (list: CodeListId, words: string): readonly string[] => {
  const { codes: found, unknown } = matchCodes(list, words);
  if (unknown.length > 0 || found.length === 0) throw new Error(`${list} has no ${unknown.join("、") || words}`);
  return found;
};

/** Several short words joined with 、. */
export const words = (text: string): readonly string[] => text.split("、");

/** “10 工作日” as number and code of its unit; 当场 is 0 working days. */
const limitOf = (text: string): { limit: number; unit: string } => {
  if (text === "当场") return { limit: 0, unit: "1" };
  const [number = "", word = ""] = text.split(" ");
  const unit = codeList("time_unit").find(({ label }) => label === word)?.code;
  if (unit === undefined || !/^\d+(\.\d)?$/.test(number)) throw new Error(`No time limit: ${text}`);
  return { limit: Number(number), unit };
};

/** 法定 and 承诺办结时限. */
export const limits = (law: string, promise: string): ElementValues => {
  const [legal, own] = [limitOf(law), limitOf(promise)];
  return { anticipate_day: legal.limit, anticipate_type: legal.unit, promise_day: own.limit, promise_type: own.unit };
};

/** A law by its full title, with the article; the words of the article come from the library. */
export const law = (title: string, clause: string): Row => ({ record: title, clause });

/** “原件 1、复印件 2” as the columns of a material. */
const copiesOf = (text: string): Row => {
  const original = /原件 (\d+)/.exec(text.replace(/复印件 \d+/, ""))?.[1];
  const copy = /复印件 (\d+)/.exec(text)?.[1];
  if (original === undefined && copy === undefined) throw new Error(`No number of copies: ${text}`);
  return {
    material_type: original === undefined ? "2" : copy === undefined ? "1" : "3",
    ...(original === undefined ? {} : { original_num: Number(original) }), ...(copy === undefined ? {} : { copy_num: Number(copy) }),
  };
};

/** 必要. */
export const need = (record: string, copies: string, more: Row = {}): Row => ({ record, is_need: "1", ...copiesOf(copies), page_format: "A4", ...more });

/** 非必要, with the situation in which it is asked for. */
export const needIf = (record: string, when: string, copies: string, more: Row = {}): Row =>
  ({ record, is_need: "2", need_explain: when, ...copiesOf(copies), page_format: "A4", ...more });

/** 容缺后补, with the time until when. */
export const needLater = (record: string, until: string, copies: string, more: Row = {}): Row =>
  ({ record, is_need: "3", defer_explain: until, ...copiesOf(copies), page_format: "A4", ...more });

/** 免提交: the office looks it up itself, and how. */
export const spared = (record: string, how: string): Row => ({ record, is_need: "1", is_exempt: "1", is_elec_licence: "1", material_format: "2", remark: how });

/** “环节｜时限｜处室｜岗位｜标准｜结果”, one line each; of 送达 the fifth part says how things are handed over. */
export const steps = (...lines: readonly string[]): readonly Row[] => lines.map((line) => {
  const [name = "", time = "", office = "", post = "", standard = "", result = ""] = line.split("｜");
  const { limit, unit } = limitOf(time);
  return {
    name, limit, limit_type: unit, office, post,
    ...(standard === "" ? {} : { [name === "送达" ? "delivery" : "standard"]: standard.replace(/。$/, "") }), ...(result === "" ? {} : { result }),
  };
});

/** A question and its answer. */
export const faq = (question: string, answer: string): Row => ({ question, answer });

/** A window by its name; the number is given where the item has a counter of its own. */
export const counter = (record: string, business: string, number = ""): Row => ({ record, business, ...(number === "" ? {} : { window_no: number }) });

/** Documents by their names, each with what it is. */
export const documents = (...pairs: readonly (readonly [record: string, explain: string])[]): readonly Row[] => pairs.map(([record, explain]) => ({ record, explain }));

/** Samples and charts: documents without further words. */
export const papers = (...records: readonly string[]): readonly Row[] => records.map((record) => ({ record }));
