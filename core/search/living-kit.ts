import type { Logger } from "pino";
import type { SynonymGroup, SynonymLibrary } from "../ports/search.ts";
import { loadDictionaries, type Dictionaries } from "./language/dictionaries.ts";
import { nameKey } from "./language/normalise.ts";
import { synonymTable } from "./language/synonym-table.ts";
import { governmentServices, type LanguagePack } from "./language-pack.ts";
import { defaultSynonyms } from "./synonyms.ts";
import { packIndex, type PackIndex } from "./understand/analyse.ts";
import { fixedVocabulary, type Vocabulary } from "./understand/vocabulary.ts";

/** The language work behind every question, whichever engine answers it. */
export type LanguageKit = { readonly d: Dictionaries; readonly pack: PackIndex; readonly packWords: Vocabulary };

export type LivingKit = {
  /** Of the library that holds now. A changed one is read in the background; until it is ready the one before answers. */
  now(): Promise<LanguageKit>;
  /** Of a library that nobody has saved. */
  of(groups: readonly SynonymGroup[]): Promise<LanguageKit>;
  speak(library: SynonymLibrary): void;
};

export type LivingKitOptions = { pack?: LanguagePack; synonyms?: readonly SynonymGroup[]; log?: Pick<Logger, "warn"> };

/** How long a revision that was asked for is taken to hold. */
const ASK_AGAIN_MS = 500;

/** A library that cannot be read is told to the log, and the one before goes on answering. */
export const livingKit = ({ pack = governmentServices, synonyms = defaultSynonyms, log }: LivingKitOptions = {}): LivingKit => {
  const trials = new WeakMap<readonly SynonymGroup[], Promise<LanguageKit>>();
  let library: SynonymLibrary | undefined;
  let kit: Promise<LanguageKit> | undefined;
  let [held, asked, isAsking] = ["", Number.NEGATIVE_INFINITY, false];

  const load = async (): Promise<LanguageKit> => {
    if (library === undefined) return makeKit(pack, synonyms);
    held = await library.revision();
    asked = performance.now();
    return makeKit(pack, await library.groups());
  };
  const look = async (from: SynonymLibrary): Promise<void> => {
    const revision = await from.revision();
    if (revision !== held) {
      const next = await makeKit(pack, await from.groups());
      kit = Promise.resolve(next);
      held = revision;
    }
  };
  /** Only one at a time looks; whoever asks meanwhile is answered by what is there. */
  const lookAgain = async (): Promise<void> => {
    if (library === undefined || isAsking || performance.now() - asked < ASK_AGAIN_MS) return;
    isAsking = true;
    asked = performance.now();
    // The words of before still hold; the library is looked at again in half a second.
    void look(library).catch((fault: unknown) => log?.warn({ err: fault }, "the synonyms could not be read")).finally(() => { isAsking = false; });
  };
  return {
    now: async () => {
      if (kit === undefined) {
        kit = load();
        // What could not be loaded this time is loaded again the next.
        kit.catch(() => { kit = undefined; });
      } else await lookAgain();
      return kit;
    },
    of: (groups) => {
      const known = trials.get(groups) ?? makeKit(pack, groups);
      trials.set(groups, known);
      return known;
    },
    speak: (one) => { [library, kit] = [one, undefined]; },
  };
};

const makeKit = async (pack: LanguagePack, synonyms: readonly SynonymGroup[]): Promise<LanguageKit> => {
  const d = await loadDictionaries();
  const index = packIndex(pack, synonymTable(synonyms.map((group) => folded(d, group))));
  const words = [...index.synonyms.words, ...index.intents.keys()].filter((word) => /^\p{Script=Han}{2,}$/u.test(word));
  return { d, pack: index, packWords: await fixedVocabulary(d, words) };
};

/** People may write a word in traditional or full-width signs; questions are folded, so what they are compared with is. */
const folded = (d: Dictionaries, group: SynonymGroup): SynonymGroup => {
  const fold = (words: readonly string[]): string[] => [...new Set(words.map((word) => nameKey(d, word)).filter((word) => word !== ""))];
  return "same" in group ? { same: fold(group.same) } : { said: fold(group.said), official: fold(group.official) };
};
