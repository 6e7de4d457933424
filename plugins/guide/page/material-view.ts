import { needWord, needWords, type MaterialFacts } from "../content/materials.ts";
import type { Pair } from "./blocks.ts";

export type MaterialView = {
  name: string;
  tag: { text: string; tone: "line" | "green" | "yellow" | "" };
  /** 原件 1 份，纸质或电子，A4. */
  requirement: string;
  notes: readonly string[];
  details: readonly Pair[];
  downloads: readonly { label: string; href: string }[];
};

/** Longer than this, a note is folded away so that the list can be overlooked. */
const SHORT = 60;
/** A condition of many words would be a sentence in a tag: it stands below then. */
const SHORT_CONDITION = 20;

/** One line of the list of materials. */
export const materialView = (facts: MaterialFacts, fileHref: (fileId: string) => string): MaterialView => {
  const notes = [facts.when.length > SHORT_CONDITION ? facts.when : "", ...facts.conditions, facts.fillNote, facts.remark].filter((text) => text !== "");
  return {
    name: facts.name, tag: tagOf(facts),
    requirement: facts.exempt ? "由办理机构核验，您不用提交" : [amount(facts), facts.form, facts.pageFormat].filter((text) => text !== "").join("，"),
    notes: facts.exempt ? [] : notes.filter((text) => text.length <= SHORT),
    details: detailsOf(facts, notes.filter((text) => text.length > SHORT)),
    downloads: [{ label: "空白表", id: facts.blankFormId }, { label: "填写示例", id: facts.sampleId }]
      .filter(({ id }) => id !== "").map(({ label, id }) => ({ label, href: fileHref(id) })),
  };
};

/** Where the material comes from is worth unfolding only with more. */
const detailsOf = ({ standard, more, source }: MaterialFacts, longNotes: readonly string[]): Pair[] => {
  const details = [
    ...longNotes.map((value) => ({ label: "填报须知", value, href: "" })),
    ...(standard === "" ? [] : [{ label: "受理标准", value: standard, href: "" }]),
    ...more.map((pair) => ({ ...pair, href: "" })),
  ];
  return details.length === 0 || source === "" ? details : [...details, { label: "来源", value: source, href: "" }];
};

const tagOf = (facts: MaterialFacts): MaterialView["tag"] => {
  if (facts.exempt) return { text: "免提交", tone: "green" };
  const text = facts.when.length > SHORT_CONDITION ? needWord(facts) : needWords(facts);
  return { text, tone: facts.need === "容缺后补" ? "yellow" : text === "必须提供" ? "line" : "" };
};

/** 原件 1 份，复印件 2 份; the type alone where no numbers are given. */
const amount = ({ originals, copies, type, sheets }: MaterialFacts): string => {
  const counted = [originals === "" ? "" : `原件 ${originals} 份`, copies === "" ? "" : `复印件 ${copies} 份`].filter((text) => text !== "");
  if (counted.length > 0) return counted.join("，");
  return [type, sheets === "" ? "" : `${sheets} 份`].filter((text) => text !== "").join(" ");
};
