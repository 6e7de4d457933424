import type { Column } from "../element.ts";

/** Ties a row to answers of 情形引导 (domain-standards §1.12): the guide narrows whatever has this column. `none`: what it means to tick nothing. */
export const forSituations = (none: string): Column => ({ key: "situations", label: "用于哪些情形", control: { kind: "names", of: "situations" }, hint: none });
