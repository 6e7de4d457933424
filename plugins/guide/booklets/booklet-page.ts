import type { FormState } from "../../../core/contract.ts";
import { bookletsHref, cardHref } from "../addresses.ts";
import type { Choices } from "./find-choices.ts";
import type { Selected } from "./find-selected.ts";
import { keptFields, PART_WORDS, partOf, PARTS, PRINTED, PRINTED_WORDS, type Selection } from "./selection.ts";

/** `isMissing`: the form was sent without a choice, or with one that is not there. */
type Facts = { selection: Selection; selected: Selected | null; isMissing: boolean; choices: Choices; most: number; errors: FormState["errors"] };

const HINTS = { full: "每份指南的全部内容，含附录。", brief: "每份指南尽量一页，适合放在窗口取阅。", cards: "每个事项一页 A4，大号二维码，适合摆放在窗口。" } as const;

/** 办事指南汇编: what is to be printed, how many that is, and the button that starts it. */
export const bookletPage = ({ selection, selected, isMissing, choices, most, errors }: Facts): object => ({
  action: bookletsHref, selection, most, kept: keptFields(selection), choice: choicePart(selection, choices),
  parts: PARTS.map((part) => ({ text: PART_WORDS[part], href: `${bookletsHref}?of=${part}`, current: part === partOf(selection) })),
  problems: isMissing ? [{ field: partOf(selection), message: `${PART_WORDS[partOf(selection)]}：请选择` }] : errors,
  printed: PRINTED.map((value) => ({ value, text: PRINTED_WORDS[value], hint: HINTS[value] })),
  found: selected === null ? null : foundPart(selected, selection, most),
  cardHref: selection.of === "window" && selected !== null && selected.itemIds.length > 0 ? cardHref.ofWindow(selection.window) : "",
});

const NOTES = { department: "", window: "没有列出的窗口，请从办事窗口库打开它。", theme: "只列出有事项的主题。" } as const;

const choicePart = (selection: Selection, options: Choices): object => {
  const part = partOf(selection);
  return { name: part, label: PART_WORDS[part], hint: NOTES[part], value: selection[part], options, hasBelow: part === "department" };
};

const foundPart = ({ name, itemIds: { length } }: Selected, { printed }: Selection, most: number): object => ({
  title: `${name}：${length} 个事项`, printed: PRINTED_WORDS[printed], count: length,
  tooMany: length > most ? `一册最多 ${most} 份，现在选中了 ${length} 份。请按下级单位、窗口或者主题分开汇编，也可以请系统管理员在“参数设置”调整。` : "",
});

/** The name of the work in 我的任务, and of the file. */
export const bookletTitle = (name: string, { printed }: Pick<Selection, "printed">): string =>
  (printed === "cards" ? `${name}${name.endsWith("窗口") ? "" : "窗口"}二维码卡片` : `${name}办事指南汇编（${PRINTED_WORDS[printed]}）`);
