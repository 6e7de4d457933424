import type { PresentedElement } from "../../catalogue/api.ts";
import type { MaterialRecord } from "../../libraries/api.ts";
import { cellOf, plainLabel, rowName, type ElementRow } from "./cells.ts";

/** One material in the words of the guide; everything is `""` where nothing is said. */
export type MaterialFacts = {
  name: string;
  /** 必要, 非必要, 容缺后补. */
  need: string;
  exempt: boolean;
  originals: string;
  copies: string;
  /** 原件, 复印件 … where no numbers are given. */
  type: string;
  sheets: string;
  form: string;
  pageFormat: string;
  source: string;
  /** When it is needed, until when it may come later, for which situations. */
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
  need: cellOf(row, "is_need"),
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

const conditionsOf = (row: ElementRow): string[] => {
  const [need, when, until, situations] = [cellOf(row, "is_need"), cellOf(row, "need_explain"), cellOf(row, "defer_explain"), cellOf(row, "situations")];
  return [
    need === "非必要" && when !== "" ? when : "",
    need === "容缺后补" ? `可以容缺后补（可以先受理，${until === "" ? "再" : `${until.replace(/内$/, "")}内`}补交）` : "",
    situations === "" ? "" : `用于：${situations}`,
    cellOf(row, "is_present") === "是" ? "需要本人到现场填写" : "",
  ].filter((text) => text !== "");
};

const joined = ([first = "", second = ""]: readonly string[]): string => (first === "" || second === "" ? first + second : `${first}（${second}）`);
