import type { ItemVersion, WaitingKind } from "../catalogue/api.ts";

export const KIND_WORDS: Readonly<Record<WaitingKind, string>> = { new: "新增", change: "变更", move: "移动", abolition: "作废", suspension: "暂停", resumption: "恢复" };

/** What is asked for: a procedure by its name, a version by whether it is the first. */
export const kindOf = ({ procedure, number }: Pick<ItemVersion, "procedure" | "number">): WaitingKind => procedure === "" ? (number > 1 ? "change" : "new") : procedure;
