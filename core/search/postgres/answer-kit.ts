import type { Knex } from "knex";
import type { Dictionaries } from "../language/dictionaries.ts";
import type { PackIndex } from "../understand/analyse.ts";
import type { Vocabulary } from "../understand/vocabulary.ts";

/** What answering needs besides the question. */
export type AnswerKit = { db: Knex; d: Dictionaries; pack: PackIndex; packWords: Vocabulary };
