import type { PresentedElement } from "../../catalogue/api.ts";
import type { MaterialRecord } from "../../libraries/api.ts";
import { cellOf, plainLabel, rowName, type ElementRow } from "./cells.ts";

/** One material in the words of the guide; everything is `""` where nothing is said. */
export type MaterialFacts = {
  name: string;
  /** 必要, 非必要, 容缺后补. */
  need: string;
  /** Who or what needs it, as a sentence goes on with it: 委托他人代办的; `""` when everybody does, or nobody has said. */
  when: string;
  exempt: boolean;
  originals: string;
  copies: string;
  /** 原件, 复印件 … where no numbers are given. */
  type: string;
  sheets: string;
  form: string;
  pageFormat: string;
  source: string;
  /** Until when it may come later, and whether somebody has to come for it. */
  conditions: readonly string[];
  fillNote: string;
  standard: string;
  remark: string;
  /** What is said beyond all that, with its label. */
  more: readonly { label: string; value: string }[];
  blankFormId: string;
  sampleId: string;
};

const TOLD = new Set([
  "is_need", "is_exempt", "original_num", "copy_num", "material_type", "page_num", "material_format", "page_format", "source_type", "source_explain",
  "need_explain", "defer_explain", "situations", "fill_explain", "accept_stand", "remark", "is_present", "elec_licence_code",
]);

/** The materials of an element of the 申报材料库, in its order. */
export const materialsOf = (element: PresentedElement, records: ReadonlyMap<string, MaterialRecord>): MaterialFacts[] =>
  element.rows.map((row) => ({ ...factsOf(row), ...filesOf(records.get(row.record)) }));

const filesOf = (record: MaterialRecord | undefined): Pick<MaterialFacts, "blankFormId" | "sampleId"> =>
  ({ blankFormId: record?.blankFormId ?? "", sampleId: record?.sampleId ?? "" });

const factsOf = (row: ElementRow): Omit<MaterialFacts, "blankFormId" | "sampleId"> => ({
  name: rowName(row),
  need: cellOf(row, "is_need"), when: whenOf(row),
  exempt: cellOf(row, "is_exempt") === "是",
  originals: number(row, "original_num"), copies: number(row, "copy_num"), sheets: number(row, "page_num"),
  type: cellOf(row, "material_type"), form: cellOf(row, "material_format"), pageFormat: cellOf(row, "page_format"),
  source: joined([cellOf(row, "source_type"), cellOf(row, "source_explain")]),
  conditions: conditionsOf(row),
  fillNote: cellOf(row, "fill_explain"), standard: cellOf(row, "accept_stand"), remark: cellOf(row, "remark"),
  more: row.cells.slice(1).filter(({ key, text }) => !TOLD.has(key) && text !== "" && text !== "否")
    .map(({ label, text }) => ({ label: plainLabel(label), value: text })),
});

/** “1 份” as 1; none and 0 as `""`. */
const number = (row: ElementRow, key: string): string => {
  const digits = /^\d+/.exec(cellOf(row, key))?.[0] ?? "";
  return digits === "0" ? "" : digits;
};

/** What was written of the condition, or the situations themselves. */
const whenOf = (row: ElementRow): string => {
  const [need, when, situations] = [cellOf(row, "is_need"), cellOf(row, "need_explain").replace(/[。；;.]$/, ""), cellOf(row, "situations")];
  if (need === "非必要" && when !== "") return when;
  return situations === "" || situations.endsWith("的") ? situations : `${situations}的`;
};

const conditionsOf = (row: ElementRow): string[] => {
  const until = cellOf(row, "defer_explain");
  return [
    cellOf(row, "is_need") === "容缺后补" ? `可以容缺后补（可以先受理，${until === "" ? "再" : `${until.replace(/内$/, "")}内`}补交）` : "",
    cellOf(row, "is_present") === "是" ? "需要本人到现场填写" : "",
  ].filter((text) => text !== "");
};

/** Whether it has to be handed in, in plain words (design §11); what only some need is no 必要 for the others. */
export const needWord = ({ need, when }: Pick<MaterialFacts, "need" | "when">): string => {
  switch (need) {
    case "必要": return when === "" ? "必须提供" : "视情况提供";
    case "非必要": return "视情况提供";
    case "容缺后补": return "可以后补";
    default: return need;
  }
};

/** 视情况提供：委托他人代办的. */
export const needWords = (facts: Pick<MaterialFacts, "need" | "when">): string => [needWord(facts), facts.when].filter((text) => text !== "").join("：");

const joined = ([first = "", second = ""]: readonly string[]): string => (first === "" || second === "" ? first + second : `${first}（${second}）`);
