import { refuse } from "../../../core/contract.ts";
import type { GroupInput } from "./form.ts";
import type { Library } from "./model.ts";

/** Two groups of the same words would have to be switched off twice. */
export const mustBeNew = ({ groups }: Library, input: GroupInput, ref: string | null): void => {
  const known = groups.find((group) => group.ref !== ref && isSame(group.words, input.words) && isSame(group.official, input.official));
  if (known !== undefined) throw refuse("portal.synonyms-known", { field: "words", values: { where: `${known.isOwn ? "本站添加" : "随系统提供"}${known.active ? "" : "，已停用"}` } });
};

const isSame = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((word) => b.includes(word));
