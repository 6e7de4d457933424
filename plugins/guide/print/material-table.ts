import { closed } from "../content/lines.ts";
import { needWord, needWords, type MaterialFacts } from "../content/materials.ts";
import { columnKind, printTable, type PrintTable } from "./print-blocks.ts";

/** 申请材料目录 with the columns of the standard: 序号 名称 原件／复印件 份数 形式 要求 来源 (domain-standards §3). */
export const materialTable = (materials: readonly MaterialFacts[]): PrintTable => printTable({
  caption: "申请材料目录", named: 1,
  head: [
    { label: "序号", kind: "count" }, { label: "材料名称", kind: "name" }, { label: "原件／复印件", kind: columnKind(materials.map(kindOf)) },
    { label: "份数", kind: "count" }, { label: "形式", kind: columnKind(materials.map(({ form }) => form)) }, { label: "要求", kind: "text" },
    { label: "来源", kind: columnKind(materials.map(sourceOf)) },
  ],
  rows: materials.map((facts, index) => [String(index + 1), facts.name, kindOf(facts), countOf(facts), facts.form || "—", demandsOf(facts), sourceOf(facts)]),
});

/** What fits beside the heading of 简版: what to bring and how many of it. */
export const briefMaterialTable = (materials: readonly MaterialFacts[]): PrintTable => printTable({
  caption: "申请材料目录", named: 1,
  head: [
    { label: "序号", kind: "count" }, { label: "材料名称", kind: "text" }, { label: "必要性", kind: columnKind(materials.map(shortNeed)) },
    { label: "原件／复印件", kind: columnKind(materials.map(briefKind)) }, { label: "份数", kind: "count" },
  ],
  rows: materials.map((facts, index) => [String(index + 1), facts.name, shortNeed(facts), briefKind(facts), countOf(facts)]),
});

const EXEMPT = "免提交";

/** Beside 必要性, which says 免提交 already. */
const briefKind = (facts: MaterialFacts): string => (facts.exempt ? "—" : countedKind(facts));

const shortNeed = (facts: MaterialFacts): string => (facts.exempt ? EXEMPT : needWords(facts) || "—");

/** What explains the source stands below it, so that the column stays narrow. */
const sourceOf = ({ source }: MaterialFacts): string => source.replace("（", "\n（") || "—";

/** The whole table says it where it names the form of a material, which has no column for whether it is needed. */
const kindOf = (facts: MaterialFacts): string => (facts.exempt ? EXEMPT : countedKind(facts));

const countedKind = ({ originals, copies, type }: MaterialFacts): string => {
  const counted = [originals === "" ? "" : "原件", copies === "" ? "" : "复印件"].filter((text) => text !== "").join("、");
  return counted || type || "—";
};

const countOf = ({ exempt, originals, copies, sheets }: MaterialFacts): string => {
  if (exempt) return "—";
  if (originals !== "" && copies !== "") return `${originals}、${copies}`;
  return originals || copies || sheets || "—";
};

const demandsOf = (facts: MaterialFacts): string => {
  const { exempt, conditions, pageFormat, fillNote, standard, remark } = facts;
  const own = exempt ? ["由办理机构核验，申请人不用提交"] : [isForAll(facts) ? "" : needWords(facts), ...conditions, pageFormat];
  // How to fill it in is for the applicant, what is accepted for both sides: after the other it has to be told apart.
  const accepted = standard === "" || standard === fillNote ? "" : `受理标准：${standard}`;
  const said = [...own, fillNote, accepted, remark].filter((text) => text !== "");
  return said.length === 0 ? "—" : said.slice(0, -1).map(closed).join("") + (said.at(-1) ?? "");
};

/** That it has to be handed in is the rule and not said; until when it may come later stands with the conditions. */
const isForAll = (facts: MaterialFacts): boolean => facts.when === "" && needWord(facts) !== "视情况提供";
