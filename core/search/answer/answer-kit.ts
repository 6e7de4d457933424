import type { Dictionaries } from "../language/dictionaries.ts";
import type { PackIndex } from "../understand/analyse.ts";
import type { Vocabulary } from "../understand/vocabulary.ts";
import type { SearchSource } from "./search-source.ts";

/** What answering needs besides the question. */
export type AnswerKit = { source: SearchSource; d: Dictionaries; pack: PackIndex; packWords: Vocabulary };
