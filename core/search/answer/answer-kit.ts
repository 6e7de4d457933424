import type { LanguageKit } from "../living-kit.ts";
import type { SearchSource } from "./search-source.ts";

/** What answering needs besides the question; `opened`: document number → how much it is lifted. */
export type AnswerKit = LanguageKit & { readonly source: SearchSource; readonly opened: ReadonlyMap<number, number> };
