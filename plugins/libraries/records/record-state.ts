/** `disabled` (停用): kept and shown where it is used, no longer offered. `merged` (已合并): a shadow of the record it went into. */
export type RecordState = "active" | "disabled" | "merged";

/** The words of a state and their colour; an active record needs none. */
export const stateWords: Readonly<Record<RecordState, { text: string; tone: string }>> = {
  active: { text: "", tone: "" }, disabled: { text: "已停用", tone: "yellow" }, merged: { text: "已合并", tone: "" },
};
